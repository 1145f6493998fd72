package org.cairnorm.loading;

import org.cairnorm.entity.ClassAccess;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/** Takes the key of a map from an attribute of its element. */
final class MapKeys {
    static final MapKeys NONE = new MapKeys(null, "");

    private final @Nullable ManagedMapping element;
    private final String path;

    private MapKeys(@Nullable ManagedMapping element, String path) {
        this.element = element;
        this.path = path;
    }

    static MapKeys of(PluralAttribute attribute) {
        if (!(attribute.mapKey() instanceof PluralAttribute.AttributeKey key)) {
            return NONE;
        }
        return attribute.element() instanceof PluralAttribute.EmbeddedElement embedded
                ? new MapKeys(embedded.embeddable(), key.attribute())
                : new MapKeys(attribute.target(), key.attribute());
    }

    @Nullable Object of(@Nullable Object instance) {
        if (instance == null || element == null) {
            return null;
        }
        if (path.isEmpty()) {
            return ((EntityMapping) element).identifier().of(instance);
        }
        Object at = instance;
        ManagedMapping mapping = element;
        for (String name : path.split("\\.")) {
            if (at == null) {
                return null;
            }
            AttributeMapping attribute = AttributePath.find(mapping, name);
            ClassAccess access = mapping.access();
            at = access.get(at, attribute.index());
            if (attribute instanceof EmbeddedAttribute embedded) {
                mapping = embedded.embeddable();
            }
        }
        return at;
    }
}
