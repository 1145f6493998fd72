package org.cairnorm.query.domain;

import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.jspecify.annotations.Nullable;

/**
 * A fetch join (JPA 3.2 §4.4.5.3). It belongs to the fetch plan and adds no rows to what the query means.
 *
 * @param owner the selected variable
 * @param path from the owner to what is fetched; may lead through embeddables, associations and collections
 * @param optional whether owners without a target stay in the result
 * @param variable a variable of the query that stands for what is fetched; null if there is none
 */
public record FetchJoin(
        Variable owner,
        List<AttributeMapping> path,
        boolean optional,
        @Nullable Variable variable) {
    public FetchJoin {
        Objects.requireNonNull(owner);
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("A fetch join needs a path");
        }
    }

    /** A fetch join without a variable. */
    public FetchJoin(Variable owner, List<AttributeMapping> path, boolean optional) {
        this(owner, path, optional, null);
    }

    /** What is fetched. */
    public AttributeMapping attribute() {
        return path.get(path.size() - 1);
    }
}
