package org.cairnorm.query.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnorm.mapping.AttributeMapping;
import org.jspecify.annotations.Nullable;

/** The variables that can be seen in one query or subquery (JPA 3.2 §4.4.2). Variables are found in any case. */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, FetchVariable> fetchVariables = new HashMap<>();
    private @Nullable Variable implicit;

    /** A variable of a fetch join. */
    record FetchVariable(Variable owner, List<AttributeMapping> path) {}

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    boolean isSubquery() {
        return outer != null;
    }

    /** Whether the query itself declares a variable of that name. */
    boolean declares(String name) {
        String key = key(name);
        return variables.containsKey(key) || fetchVariables.containsKey(key);
    }

    void declare(Variable variable) {
        variables.put(key(variable.name()), variable);
    }

    /** Declares a variable whose attributes are also found without it: {@code this}, or the one of an update or delete. */
    void declareImplicit(Variable variable) {
        declare(variable);
        implicit = variable;
    }

    void declareFetch(String name, FetchVariable variable) {
        fetchVariables.put(key(name), variable);
    }

    /** The nearest variable of that name; null if there is none. */
    @Nullable Variable find(String name) {
        String key = key(name);
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Variable found = scope.variables.get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The variable of a fetch join of that name; null if there is none. */
    @Nullable FetchVariable findFetch(String name) {
        String key = key(name);
        for (Scope scope = this; scope != null; scope = scope.outer) {
            FetchVariable found = scope.fetchVariables.get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The implicit variable {@code this} of the query itself. */
    @Nullable Variable implicit() {
        return implicit;
    }

    @Nullable Scope outer() {
        return outer;
    }

    /** The variables of the query itself. */
    Collection<Variable> own() {
        return variables.values();
    }

    /** All names that can be seen. */
    Collection<String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            scope.variables.forEach((key, variable) -> names.putIfAbsent(key, variable.name()));
        }
        return names.values();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
