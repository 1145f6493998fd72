package org.cairnorm.query.domain;

import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;

/**
 * A fetch join (JPA 3.2 §4.4.5.3). It belongs to the fetch plan and adds no rows to what the query means.
 *
 * @param owner the selected variable
 * @param path from the owner to what is fetched; may lead through embeddables, associations and collections
 * @param optional whether owners without a target stay in the result
 */
public record FetchJoin(Variable owner, List<AttributeMapping> path, boolean optional) {
    public FetchJoin {
        Objects.requireNonNull(owner);
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("A fetch join needs a path");
        }
    }

    /** What is fetched. */
    public AttributeMapping attribute() {
        return path.get(path.size() - 1);
    }
}
