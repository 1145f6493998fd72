package org.cairnorm.engine;

import java.lang.reflect.Array;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per statement to the logger {@code org.cairnorm.sql}, at level debug; failures too. */
final class StatementLog implements StatementListener {

    private static final Logger LOG = LoggerFactory.getLogger("org.cairnorm.sql");
    private static final Logger CLOSING = LoggerFactory.getLogger(Engine.class);
    private static final int LONGEST_VALUE = 100;

    boolean isOn() {
        return LOG.isDebugEnabled();
    }

    @Override
    public void executed(StatementEvent event) {
        LOG.debug("{}", line(event));
    }

    static void closingFailed(Exception e) {
        CLOSING.debug("A connection could not be given back and is given up", e);
    }

    static String line(StatementEvent event) {
        StringBuilder line = new StringBuilder(event.sql().length() + 60);
        line.append(event.sql());
        if (event.sql().indexOf('\n') >= 0) {
            line.append('\n');
        }
        line.append(" -- ").append(event.parameterCount()).append(event.parameterCount() == 1 ? " value" : " values");
        if (event.kind() == StatementEvent.Kind.BATCH) {
            line.append(" x ").append(event.batchSize());
        }
        line.append(", ").append(event.rows()).append(event.rows() == 1 ? " row" : " rows");
        long micros = event.nanos() / 1000;
        line.append(", ").append(micros / 1000).append('.');
        line.append((char) ('0' + micros / 100 % 10)).append((char) ('0' + micros / 10 % 10));
        line.append(" ms");
        List<List<@Nullable Object>> values = event.values();
        if (values != null) {
            for (List<@Nullable Object> element : values) {
                line.append(" [");
                for (int i = 0; i < element.size(); i++) {
                    line.append(i == 0 ? "" : ", ");
                    appendValue(line, element.get(i));
                }
                line.append(']');
            }
        }
        DatabaseException failure = event.failure();
        if (failure != null) {
            line.append(", FAILED: ").append(failure.kind());
            if (failure.constraintName() != null) {
                line.append(' ').append(failure.constraintName());
            }
        }
        return line.toString();
    }

    private static void appendValue(StringBuilder line, @Nullable Object value) {
        if (value == null) {
            line.append("null");
        } else if (value.getClass().isArray()) {
            line.append(value.getClass().getComponentType().getSimpleName())
                    .append('[')
                    .append(Array.getLength(value))
                    .append(']');
        } else {
            String text = value.toString();
            boolean quoted = value instanceof CharSequence;
            line.append(quoted ? "'" : "");
            for (int i = 0; i < Math.min(text.length(), LONGEST_VALUE); i++) {
                // A value must not be able to forge a line of the log.
                char c = text.charAt(i);
                line.append(Character.isISOControl(c) ? '\u00B7' : c);
            }
            line.append(text.length() > LONGEST_VALUE ? "..." : "").append(quoted ? "'" : "");
        }
    }
}
