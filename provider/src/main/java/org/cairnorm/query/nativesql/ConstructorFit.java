package org.cairnorm.query.nativesql;

import java.lang.reflect.Constructor;
import java.time.temporal.Temporal;
import java.util.List;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Chooses the constructor that takes the columns of a row best. */
final class ConstructorFit {
    private ConstructorFit() {}

    /**
     * What is known of an argument.
     *
     * @param declared the type that the mapping asks for; null if it leaves that to the constructor
     * @param likely the class that JDBC gives; null if unknown
     */
    record Argument(@Nullable Class<?> declared, @Nullable Class<?> likely) {}

    /** The public constructor that fits best; null if none does. */
    static @Nullable Constructor<?> of(Class<?> type, List<Argument> arguments) {
        Constructor<?> best = null;
        int bestScore = -1;
        for (Constructor<?> candidate : type.getConstructors()) {
            int score = score(candidate.getParameterTypes(), arguments);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(Class<?>[] parameters, List<Argument> arguments) {
        if (parameters.length != arguments.size()) {
            return -1;
        }
        int sum = 0;
        for (int i = 0; i < parameters.length; i++) {
            int score = score(TypeRules.box(parameters[i]), arguments.get(i));
            if (score < 0) {
                return -1;
            }
            sum += score;
        }
        return sum;
    }

    private static int score(Class<?> wanted, Argument argument) {
        Class<?> declared = argument.declared();
        if (declared != null) {
            return wanted.isAssignableFrom(TypeRules.box(declared)) ? 4 : -1;
        }
        Class<?> likely = argument.likely();
        if (wanted == likely) {
            return 4;
        }
        if (wanted == Object.class) {
            return 1;
        }
        if (Types.find(wanted).isEmpty()) {
            return -1;
        }
        if (likely == null) {
            return 2;
        }
        boolean alike = Number.class.isAssignableFrom(wanted) && Number.class.isAssignableFrom(likely)
                || isTime(wanted) && isTime(likely);
        return alike ? 3 : 0;
    }

    private static boolean isTime(Class<?> type) {
        return Temporal.class.isAssignableFrom(type) || OldTimeReader.makes(type);
    }
}
