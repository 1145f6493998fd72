package org.cairnorm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockGrowthTest {
    private final BlockGrowth growth = new BlockGrowth();

    @Test
    void takesTwiceAsManyBlocksEachTimeTheSameTransactionAsks() {
        Object transaction = new Object();
        assertThat(growth.blocksFor(transaction)).isEqualTo(1);
        assertThat(growth.blocksFor(transaction)).isEqualTo(2);
        assertThat(growth.blocksFor(transaction)).isEqualTo(4);
    }

    @Test
    void beginsWithOneBlockForEachTransaction() {
        Object first = new Object();
        growth.blocksFor(first);
        growth.blocksFor(first);
        assertThat(growth.blocksFor(new Object())).isEqualTo(1);
        assertThat(growth.blocksFor(first)).isEqualTo(1);
    }

    @Test
    void stopsGrowingAtAnEnd() {
        Object transaction = new Object();
        int blocks = 0;
        for (int i = 0; i < 100; i++) {
            blocks = growth.blocksFor(transaction);
        }
        assertThat(blocks).isEqualTo(128).isEqualTo(growth.blocksFor(transaction));
    }
}
