package org.cairnorm.dialect;

import java.util.HashMap;
import java.util.Map;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/** The sources one query and those around it see, and what each is called in the text. */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<Alias, String> qualifiers = new HashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    @Nullable Scope outer() {
        return outer;
    }

    void addAll(Source source, Identifiers identifiers) {
        Source rest = source;
        while (rest instanceof Join join) {
            addAll(join.right(), identifiers);
            rest = join.left();
        }
        Alias alias = SourceAliases.own(rest);
        if (alias != null) {
            add(alias, identifiers.render(alias));
        }
    }

    void add(Alias alias, String qualifier) {
        if (qualifiers.put(alias, qualifier) != null) {
            throw new DialectException(
                    "The alias '" + alias + "' names two sources of one query; give each source an alias of its own");
        }
    }

    String qualifier(Alias alias) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            String qualifier = scope.qualifiers.get(alias);
            if (qualifier != null) {
                return qualifier;
            }
        }
        throw new DialectException("A column is taken from '" + alias
                + "', which is no source of the query or of one around it; sources here are " + qualifiers.keySet());
    }
}
