package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.EntityType;
import java.util.Objects;

/** An entity. */
final class EntityTypeView<X> extends IdentifiableTypeView<X> implements EntityType<X> {
    private final String name;

    EntityTypeView(Class<X> javaType, String name) {
        super(javaType);
        this.name = Objects.requireNonNull(name);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    String describe() {
        return name;
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.ENTITY;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.ENTITY_TYPE;
    }

    @Override
    public Class<X> getBindableJavaType() {
        return getJavaType();
    }
}
