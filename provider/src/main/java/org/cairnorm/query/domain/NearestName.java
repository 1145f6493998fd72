package org.cairnorm.query.domain;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a user may have meant by a name that means nothing. */
final class NearestName {
    private static final int LONGEST = 64;

    private NearestName() {}

    /** A question with the nearest of the known names, or null if none is near. */
    static @Nullable String hint(String written, Collection<String> known) {
        String nearest = of(written, known);
        return nearest == null ? null : "Did you mean '" + nearest + "'?";
    }

    /** The nearest of the known names; null if none is near. */
    static @Nullable String of(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return null;
        }
        String wanted = written.toLowerCase(Locale.ROOT);
        String best = null;
        int limit = Math.max(1, Math.min(3, written.length() / 2));
        int bestDistance = limit + 1;
        for (String name : known) {
            if (Math.abs(name.length() - written.length()) <= limit) {
                int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
                if (distance < bestDistance) {
                    best = name;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** The number of letters to insert, delete, replace or swap with their neighbour. */
    private static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[right.length()];
    }
}
