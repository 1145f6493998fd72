package org.cairnorm.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of something in the database. A quoted identifier keeps its letters as they are written; the others are folded
 * by the database as it likes (JPA 3.2 §2.14).
 *
 * @param text the name without quotes
 * @param quoted whether it was delimited
 */
public record Identifier(String text, boolean quoted) {

    public Identifier {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A name in the database must not be empty");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new IllegalArgumentException("The name '"
                        + text.replaceAll("\\p{Cntrl}", "?")
                        + "' holds a control character at position " + i
                        + "; names in the database must be made of printable characters");
            }
        }
    }

    /** A name as it is written: one in double quotes or backticks is quoted. */
    public static Identifier of(String written) {
        int last = written.length() - 1;
        if (last >= 2
                && ((written.charAt(0) == '"' && written.charAt(last) == '"')
                        || (written.charAt(0) == '`' && written.charAt(last) == '`'))) {
            String quote = written.substring(0, 1);
            return quoted(written.substring(1, last).replace(quote + quote, quote));
        }
        return new Identifier(written, false);
    }

    /** A name that keeps its letters as they are written. */
    public static Identifier quoted(String text) {
        return new Identifier(text, true);
    }

    static @Nullable Identifier ofNullable(@Nullable String written) {
        return written == null || written.isEmpty() ? null : of(written);
    }

    /** The text, in double quotes if quoted. */
    @Override
    public String toString() {
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
