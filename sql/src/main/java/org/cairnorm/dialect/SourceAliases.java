package org.cairnorm.dialect;

import java.util.HashSet;
import java.util.Set;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.CteRef;
import org.cairnorm.sql.DerivedTable;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;

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
        if (rest instanceof TableRef table && table.alias() != null) {
            aliases.add(table.alias());
        } else if (rest instanceof DerivedTable derived) {
            aliases.add(derived.alias());
        } else if (rest instanceof CteRef cte) {
            aliases.add(cte.alias());
        }
        return aliases;
    }
}
