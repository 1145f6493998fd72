package org.cairnorm.query.domain;

import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;

/** What the parts of a collection or map are. */
public final class PluralTypes {
    private PluralTypes() {}

    /** The type of the elements; of a map, of its values. */
    public static DomainType element(PluralAttribute attribute) {
        if (attribute.element() instanceof PluralAttribute.BasicElement basic) {
            return DomainType.of(basic.type());
        }
        if (attribute.element() instanceof PluralAttribute.EmbeddedElement embedded) {
            return new DomainType.EmbeddableType(embedded.embeddable());
        }
        return new DomainType.EntityType(Objects.requireNonNull(attribute.target()));
    }

    /** The type of the keys of a map. */
    public static DomainType key(PluralAttribute map) {
        if (map.mapKey() instanceof PluralAttribute.ColumnKey column) {
            return DomainType.of(column.type());
        }
        return AttributePath.typeOf(keyAttribute(map));
    }

    /** The attribute of the elements that is the key of a map. */
    public static AttributeMapping keyAttribute(PluralAttribute map) {
        String name = ((PluralAttribute.AttributeKey) Objects.requireNonNull(map.mapKey())).attribute();
        AttributeMapping attribute;
        if (map.element() instanceof PluralAttribute.EmbeddedElement embedded) {
            EmbeddableMapping embeddable = embedded.embeddable();
            attribute = embeddable.attribute(name);
        } else {
            EntityMapping target = Objects.requireNonNull(map.target());
            attribute = name.isEmpty() ? target.identifier().attributes().get(0) : target.attribute(name);
        }
        return Objects.requireNonNull(attribute, name);
    }
}
