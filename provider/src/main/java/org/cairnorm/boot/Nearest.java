package org.cairnorm.boot;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds what a user may have meant by an unknown name. */
final class Nearest {
    private Nearest() {}

    /** The closest of the known names if it is close enough to be a slip of the pen, else null. */
    static @Nullable String to(String name, Collection<String> known) {
        String nearest = null;
        int best = Math.max(2, name.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(name, candidate, best);
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** A sentence for the end of a message: what was meant, or all that there is. */
    static String advice(String name, Collection<String> known) {
        String nearest = to(name, known);
        return nearest != null
                ? "Did you mean '" + nearest + "'?"
                : "Known are: " + String.join(", ", known.stream().sorted().toList()) + ".";
    }

    /** The number of inserted, deleted and replaced characters; {@code limit} if it is not less. */
    private static int distance(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) >= limit) {
            return limit;
        }
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return Math.min(previous[to.length()], limit);
    }
}
