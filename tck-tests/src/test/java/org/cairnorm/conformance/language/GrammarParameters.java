package org.cairnorm.conformance.language;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.conformance.language.Harbour.Flag;
import org.cairnorm.conformance.language.Harbour.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Values of parameters as {@code grammar.txt} writes them: {@code 'text'}, {@code 1}, {@code 1L}, {@code true}, {@code null},
 * {@code 2020-02-29}, {@code HIGH}, {@code NORTH}, {@code Ship 1}, {@code class Ship}, and {@code [1, 2]} of these.
 */
final class GrammarParameters {
    private final EntityManager em;

    GrammarParameters(EntityManager em) {
        this.em = em;
    }

    /** Name or number and value in turn. */
    @Nullable Object[] of(List<String> assignments) {
        List<@Nullable Object> parameters = new ArrayList<>();
        for (String assignment : assignments) {
            String[] sides = assignment.split(" = ", 2);
            parameters.add(sides[0].matches("\\d+") ? Integer.valueOf(sides[0]) : sides[0]);
            parameters.add(value(sides[1]));
        }
        return parameters.toArray();
    }

    private @Nullable Object value(String text) {
        if (text.startsWith("[")) {
            return Arrays.stream(text.substring(1, text.length() - 1).split(", "))
                    .map(this::value)
                    .toList();
        }
        if (text.startsWith("'")) {
            return text.substring(1, text.length() - 1);
        }
        if (text.startsWith("class ")) {
            return entity(text.substring("class ".length()));
        }
        if (text.matches("\\w+ \\d+")) {
            String[] words = text.split(" ");
            return em.find(entity(words[0]), Integer.valueOf(words[1]));
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text);
        }
        if (text.matches("-?\\d+L?")) {
            return text.endsWith("L")
                    ? (Object) Long.valueOf(text.substring(0, text.length() - 1))
                    : Integer.valueOf(text);
        }
        return switch (text) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(text);
            case "LOW", "HIGH" -> Grade.valueOf(text);
            default -> Flag.valueOf(text);
        };
    }

    private static Class<?> entity(String name) {
        return Harbour.CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
