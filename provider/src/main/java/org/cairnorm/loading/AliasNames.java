package org.cairnorm.loading;

import org.cairnorm.sql.Alias;

/** Gives the sources of one statement short names that are the same whenever the statement is made again. Not thread-safe. */
public final class AliasNames {
    private final int[] used = new int['z' - 'a' + 1];

    /** The first letter of a name, numbered from the second use on: {@code b}, {@code b1}, {@code b2}. */
    public Alias next(String from) {
        char letter = from.isEmpty() ? 't' : Character.toLowerCase(from.charAt(0));
        if (letter < 'a' || letter > 'z') {
            letter = 't';
        }
        int before = used[letter - 'a']++;
        return new Alias(before == 0 ? String.valueOf(letter) : letter + String.valueOf(before));
    }
}
