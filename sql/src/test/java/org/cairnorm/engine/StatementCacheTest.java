package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementCacheTest {

    @Test
    void remembersWhatWasPut() {
        StatementCache<String, String> cache = new StatementCache<>(10);
        assertThat(cache.put("k", "v")).isEqualTo("v");
        assertThat(cache.put("k", "other")).isEqualTo("v");
        assertThat(cache.get("k")).isEqualTo("v");
    }

    @Test
    void neverHoldsMoreThanItsLimit() {
        StatementCache<Integer, Integer> cache = new StatementCache<>(100);
        for (int i = 0; i < 10_000; i++) {
            cache.put(i, i);
            assertThat(cache.size()).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void keepsWhatIsUsed() {
        StatementCache<Integer, Integer> cache = new StatementCache<>(100);
        cache.put(-1, -1);
        for (int i = 0; i < 10_000; i++) {
            cache.put(i, i);
            assertThat(cache.get(-1)).isEqualTo(-1);
        }
    }

    @Test
    void remembersNothingWithLimitZero() {
        StatementCache<String, String> cache = new StatementCache<>(0);
        cache.put("k", "v");
        assertThat(cache.get("k")).isNull();
    }
}
