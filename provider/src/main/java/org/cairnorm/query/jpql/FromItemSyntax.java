package org.cairnorm.query.jpql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the comma-separated items of a from clause, with the joins behind it (JPA 3.2 §4.4). */
public sealed interface FromItemSyntax extends Syntax {

    /** What the item ranges over, as written. */
    PathSyntax target();

    /** The identification variable, or null where none was declared. */
    @Nullable IdentifierSyntax variable();

    /** The joins behind the item, may be empty. */
    List<JoinSyntax> joins();

    /**
     * A range variable declaration, or in a subquery a path that starts at a variable of the outer query: only the
     * resolver can tell {@code com.acme.Order} from {@code customer.orders}.
     *
     * @param target an entity name, or a path
     * @param variable the variable; null only if this is the only item, then it is {@code this}
     * @param joins the joins behind it
     * @param span where it was written
     */
    record Range(PathSyntax target, @Nullable IdentifierSyntax variable, List<JoinSyntax> joins, Span span)
            implements FromItemSyntax {

        public Range {
            joins = List.copyOf(joins);
        }
    }

    /**
     * A collection member declaration {@code IN (o.items) i} (JPA 3.2 §4.4.6).
     *
     * @param target the path to the collection
     * @param variable the variable; null only in a subquery
     * @param joins the joins behind it
     * @param span where it was written
     */
    record CollectionMember(PathSyntax target, @Nullable IdentifierSyntax variable, List<JoinSyntax> joins, Span span)
            implements FromItemSyntax {

        public CollectionMember {
            joins = List.copyOf(joins);
        }
    }
}
