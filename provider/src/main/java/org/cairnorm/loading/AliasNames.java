package org.cairnorm.loading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cairnorm.sql.Alias;

/** Gives the sources of one statement short names that are the same whenever the statement is made again. Not thread-safe. */
public final class AliasNames {
    private final Map<Character, Integer> used = new HashMap<>();

    /** The first letter of a name, numbered from the second use on: {@code b}, {@code b1}, {@code b2}. */
    public Alias next(String from) {
        char letter = from.isEmpty() ? 't' : from.toLowerCase(Locale.ROOT).charAt(0);
        if (letter < 'a' || letter > 'z') {
            letter = 't';
        }
        int times = used.merge(letter, 1, Integer::sum);
        return new Alias(times == 1 ? String.valueOf(letter) : letter + String.valueOf(times - 1));
    }
}
