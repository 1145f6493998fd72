package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;

/**
 * An attribute of an entity or embeddable.
 *
 * @param base leads to the entity or embeddable
 * @param attribute one of its attributes
 */
public record AttributePath(DomainPath base, AttributeMapping attribute) implements DomainPath {
    public AttributePath {
        Objects.requireNonNull(base);
        Objects.requireNonNull(attribute);
    }

    @Override
    public Variable variable() {
        return base.variable();
    }

    @Override
    public DomainType domainType() {
        return typeOf(attribute);
    }

    /** What an attribute holds. */
    public static DomainType typeOf(AttributeMapping attribute) {
        if (attribute instanceof BasicAttribute basic) {
            return DomainType.of(basic.type());
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return new DomainType.EmbeddableType(embedded.embeddable());
        }
        if (attribute instanceof ToOneAttribute toOne) {
            return new DomainType.EntityType(toOne.target());
        }
        return new DomainType.PluralType((PluralAttribute) attribute);
    }

    @Override
    public String describe() {
        return base.describe() + "." + attribute.name();
    }
}
