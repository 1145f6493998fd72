package org.cairnorm.mapping;

import java.util.List;
import java.util.Objects;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.LateAccess;
import org.jspecify.annotations.Nullable;

/**
 * An embeddable class at one place where it is embedded: the columns are those of that place, overrides applied.
 *
 * @param record whether instances are made by the canonical constructor and cannot change
 */
public record EmbeddableMapping(
        Class<?> javaClass,
        LateAccess lateAccess,
        List<AttributeMapping> attributes,
        List<AttributeMapping> associations,
        boolean record)
        implements ManagedMapping {
    public EmbeddableMapping {
        Objects.requireNonNull(javaClass);
        Objects.requireNonNull(lateAccess);
        attributes = List.copyOf(attributes);
        associations = List.copyOf(associations);
    }

    public static EmbeddableMapping of(
            Class<?> javaClass, LateAccess access, List<AttributeMapping> attributes, boolean record) {
        return new EmbeddableMapping(
                javaClass, access, attributes, ManagedMapping.associationsAmong(attributes), record);
    }

    @Override
    public ClassAccess access() {
        return lateAccess.made();
    }

    @Override
    public String name() {
        return javaClass.getSimpleName();
    }

    @Override
    public @Nullable AttributeMapping attribute(String name) {
        for (AttributeMapping attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }
}
