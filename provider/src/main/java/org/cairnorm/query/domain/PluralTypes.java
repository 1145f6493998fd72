package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.ManagedMapping;
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
        if (map.mapKey() instanceof PluralAttribute.EmbeddedKey embedded) {
            return new DomainType.EmbeddableType(embedded.embeddable());
        }
        if (map.mapKey() instanceof PluralAttribute.EntityKey entity) {
            return new DomainType.EntityType(entity.reference().target());
        }
        List<AttributeMapping> path = keyPath(map);
        return path.isEmpty()
                ? new DomainType.IdClassType(Objects.requireNonNull(map.target()))
                : AttributePath.typeOf(path.get(path.size() - 1));
    }

    /**
     * The way from an element to its attribute that is the key of a map; empty for the identifier of an entity with an id class.
     */
    public static List<AttributeMapping> keyPath(PluralAttribute map) {
        String name = ((PluralAttribute.AttributeKey) Objects.requireNonNull(map.mapKey())).attribute();
        EntityMapping target = map.target();
        if (target != null && name.isEmpty()) {
            return target.identifier() instanceof Identifier.Single single ? List.of(single.attribute()) : List.of();
        }
        ManagedMapping at = map.element() instanceof PluralAttribute.EmbeddedElement embedded
                ? embedded.embeddable()
                : Objects.requireNonNull(target);
        List<AttributeMapping> path = new ArrayList<>();
        for (String part : name.split("\\.")) {
            AttributeMapping attribute = Objects.requireNonNull(at.attribute(part), name);
            path.add(attribute);
            if (attribute instanceof EmbeddedAttribute embedded) {
                at = embedded.embeddable();
            }
        }
        return path;
    }
}
