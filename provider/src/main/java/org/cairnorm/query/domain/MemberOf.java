package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.type.Types;

/**
 * {@code x MEMBER OF y}; {@code NOT MEMBER OF} is a {@code Not} around it.
 *
 * @param element what is looked for
 * @param collection leads to a plural attribute
 */
public record MemberOf(Expression element, AttributePath collection) implements TypedLeaf {
    public MemberOf {
        Objects.requireNonNull(element);
        Objects.requireNonNull(collection);
    }

    @Override
    public DomainType domainType() {
        return DomainType.of(Types.BOOLEAN);
    }

    @Override
    public String describe() {
        return "MEMBER OF " + collection.describe();
    }
}
