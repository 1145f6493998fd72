package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    private static StatementEvent event(
            StatementEvent.Kind kind, int batch, @Nullable List<List<@Nullable Object>> values) {
        return new StatementEvent(kind, "select 1 from t where a = ?", 1, batch, 3, 1_234_567, values, null);
    }

    @Test
    void writesOneLinePerStatement() {
        assertThat(StatementLog.line(event(StatementEvent.Kind.QUERY, 1, null)))
                .isEqualTo("select 1 from t where a = ? -- 1 value, 3 rows, 1.23 ms");
    }

    @Test
    void tellsHowManyElementsABatchHas() {
        assertThat(StatementLog.line(event(StatementEvent.Kind.BATCH, 50, null)))
                .contains("1 value x 50, 3 rows");
    }

    @Test
    void showsValuesThatWereAskedForAndForgesNoLine() {
        List<@Nullable Object> element = Arrays.asList("x'\n2026 ERROR", null, 5, new byte[3]);
        assertThat(StatementLog.line(event(StatementEvent.Kind.QUERY, 1, List.of(element))))
                .endsWith("1.23 ms ['x'\u00B72026 ERROR', null, 5, byte[3]]");
    }
}
