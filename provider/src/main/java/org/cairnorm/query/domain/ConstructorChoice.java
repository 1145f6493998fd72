package org.cairnorm.query.domain;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the constructor of a constructor expression by the types of its arguments. */
public final class ConstructorChoice {
    private ConstructorChoice() {}

    /** The constructor that fits best; null if none does. */
    public static @Nullable Constructor<?> of(Class<?> type, List<? extends ResultShape> arguments) {
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

    /** What constructors there are, for a message; null if there are none. */
    public static @Nullable String hint(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length == 0) {
            return "It has no public constructor at all";
        }
        return "It has "
                + Arrays.stream(constructors)
                        .limit(5)
                        .map(constructor -> Arrays.stream(constructor.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(" and "));
    }

    /** How well parameters fit: exact types count most; -1 if one does not fit. */
    private static int score(Class<?>[] parameters, List<? extends ResultShape> arguments) {
        if (parameters.length != arguments.size()) {
            return -1;
        }
        int score = 0;
        for (int i = 0; i < parameters.length; i++) {
            ResultShape argument = arguments.get(i);
            Class<?> given = argument.javaType();
            Class<?> wanted = TypeRules.box(parameters[i]);
            boolean unknown =
                    argument instanceof ResultShape.Item item && item.type().isUnknown();
            if (wanted == given) {
                score += 4;
            } else if (!unknown && !wanted.isAssignableFrom(given)) {
                return -1;
            } else {
                score += wanted == Object.class ? 1 : 2;
            }
        }
        return score;
    }
}
