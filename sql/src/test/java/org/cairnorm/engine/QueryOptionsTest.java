package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryOptionsTest {

    @Test
    void refusesNegativeNumbers() {
        assertThatThrownBy(() -> QueryOptions.DEFAULT.withFetchSize(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fetchSize=-1");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,4", "4,4", "5,8", "1000,1024", "1024,1024", "1025,2048", "2049,3072"})
    void roundsSizesOfCollectionsUp(int values, int places) {
        assertThat(PreparedSql.roundedSize(values)).isEqualTo(places);
    }
}
