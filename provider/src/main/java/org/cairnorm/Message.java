package org.cairnorm;

import org.jspecify.annotations.Nullable;

/**
 * One message of the catalogue: what is wrong, with quoted names; where; what to do about it. Implemented by one enum per
 * package, named {@code …Problem}. Codes are stable: 1xxx boot, 2xxx mapping, 3xxx query, 4xxx loading, 5xxx flush, 6xxx
 * session, 8xxx enhancer.
 */
public interface Message {

    /** The stable code, such as {@code CAIRN-2001}. */
    String code();

    /** The text, with {@code {}} for each argument in turn. */
    String template();

    /** The code and the text with its arguments filled in. */
    default String with(@Nullable Object... arguments) {
        String template = template();
        StringBuilder text = new StringBuilder(template.length() + 64);
        text.append(code()).append(": ");
        int from = 0;
        for (Object argument : arguments) {
            int place = template.indexOf("{}", from);
            if (place < 0) {
                throw new IllegalArgumentException("More arguments than places in " + code() + ": " + template);
            }
            text.append(template, from, place).append(argument);
            from = place + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("Fewer arguments than places in " + code() + ": " + template);
        }
        return text.append(template, from, template.length()).toString();
    }
}
