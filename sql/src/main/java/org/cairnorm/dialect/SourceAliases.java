package org.cairnorm.dialect;

import java.util.HashSet;
import java.util.Set;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.CteRef;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.Unnest;
import org.jspecify.annotations.Nullable;

/** The names by which a source, and those joined in it, go in their query. */
public final class SourceAliases {
    private SourceAliases() {}

    /** All of them. */
    public static Set<Alias> of(Source source) {
        Set<Alias> aliases = new HashSet<>();
        Source rest = source;
        while (rest instanceof Join join) {
            aliases.addAll(of(join.right()));
            rest = join.left();
        }
        Alias alias = own(rest);
        if (alias != null) {
            aliases.add(alias);
        }
        return aliases;
    }

    /** The name by which a source that is no join goes; null if it has none. */
    static @Nullable Alias own(Source source) {
        if (source instanceof TableRef table) {
            return table.alias();
        }
        if (source instanceof DerivedTable derived) {
            return derived.alias();
        }
        if (source instanceof Unnest elements) {
            return elements.alias();
        }
        return source instanceof CteRef cte ? cte.alias() : null;
    }
}
