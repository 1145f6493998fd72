package org.cairnorm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MysqlSandboxTest {

    @Test
    void replacesTheDatabaseInAUrlAndKeepsTheOptions() {
        assertThat(MysqlSandbox.withDatabase("jdbc:mariadb://h:3306/test?a=/b", "mine"))
                .isEqualTo("jdbc:mariadb://h:3306/mine?a=/b");
    }

    @Test
    void addsTheDatabaseToAUrlWithoutOne() {
        assertThat(MysqlSandbox.withDatabase("jdbc:mysql://h:3306", "mine")).isEqualTo("jdbc:mysql://h:3306/mine");
        assertThat(MysqlSandbox.withDatabase("jdbc:mysql://h:3306/?a=b", "mine"))
                .isEqualTo("jdbc:mysql://h:3306/mine?a=b");
    }
}
