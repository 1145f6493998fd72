package org.cairnorm.conformance.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One result of a query as a text that is the same on every database. */
final class ResultText {
    private ResultText() {}

    static String of(@Nullable Object value) {
        if (value instanceof List<?> row) {
            return row.stream().map(ResultText::of).collect(Collectors.joining(" "));
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof Class<?> type ? type.getSimpleName() : String.valueOf(value);
    }
}
