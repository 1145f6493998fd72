package org.cairnorm.query.domain;

import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query whose names have meanings: a statement with domain leaves, and what its rows become. Made from text by the
 * {@link JpqlResolver}, or by the criteria API.
 */
public sealed interface ResolvedQuery {

    /** Every parameter once, in the order of their first appearance. */
    List<QueryParameter> parameters();

    /**
     * A query for rows.
     *
     * @param query a {@code Select} or {@code SetOperation} of domain leaves
     * @param shape what a row becomes
     * @param fetches the fetch joins, which are not part of {@code query}
     */
    record ResolvedSelect(Query query, ResultShape shape, List<FetchJoin> fetches, List<QueryParameter> parameters)
            implements ResolvedQuery {
        public ResolvedSelect {
            Objects.requireNonNull(query);
            Objects.requireNonNull(shape);
            fetches = List.copyOf(fetches);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A new value of one attribute.
     *
     * @param target a basic or to-one attribute, maybe inside embeddables
     */
    record AttributeAssignment(AttributePath target, Expression value) {
        public AttributeAssignment {
            Objects.requireNonNull(target);
            Objects.requireNonNull(value);
        }
    }

    /** A bulk update (JPA 3.2 §4.10). */
    record ResolvedUpdate(
            EntityRange target,
            List<AttributeAssignment> assignments,
            @Nullable Expression where,
            List<QueryParameter> parameters)
            implements ResolvedQuery {
        public ResolvedUpdate {
            Objects.requireNonNull(target);
            assignments = List.copyOf(assignments);
            parameters = List.copyOf(parameters);
        }
    }

    /** A bulk delete (JPA 3.2 §4.10). */
    record ResolvedDelete(EntityRange target, @Nullable Expression where, List<QueryParameter> parameters)
            implements ResolvedQuery {
        public ResolvedDelete {
            Objects.requireNonNull(target);
            parameters = List.copyOf(parameters);
        }
    }
}
