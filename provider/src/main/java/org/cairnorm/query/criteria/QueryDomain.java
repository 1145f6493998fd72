package org.cairnorm.query.criteria;

import jakarta.persistence.metamodel.Bindable;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.domain.DomainType;
import org.jspecify.annotations.Nullable;

/** What criteria queries are about: the entities of a persistence unit. */
record QueryDomain(MappingModel model, Metamodel metamodel) {
    QueryDomain {
        Objects.requireNonNull(model);
        Objects.requireNonNull(metamodel);
    }

    /** @throws IllegalArgumentException if the class is no entity */
    EntityMapping entity(Class<?> type) {
        EntityMapping found = type == null ? null : model.entity(type);
        if (found == null) {
            throw CriteriaProblem.NOT_AN_ENTITY.refusal(type == null ? "null" : type.getName());
        }
        return found;
    }

    /** @throws IllegalArgumentException if the type is none of this persistence unit */
    EntityMapping entity(EntityType<?> type) {
        EntityMapping found = type == null ? null : model.entity(type.getName());
        if (found == null) {
            throw CriteriaProblem.NOT_AN_ENTITY.refusal(
                    type == null ? "null" : type.getJavaType().getName());
        }
        return found;
    }

    <X> EntityType<X> typeOf(EntityMapping entity) {
        return unchecked(metamodel.entity(entity.name()));
    }

    /** An attribute as the metamodel has it. */
    <X> Bindable<X> attribute(ManagedMapping owner, String name) {
        return unchecked(metamodel.managedType(owner.javaClass()).getAttribute(name));
    }

    /** The entity type of what is one; null for anything else. */
    @Nullable EntityType<?> typeOf(DomainType type) {
        return type instanceof DomainType.EntityType entity ? typeOf(entity.entity()) : null;
    }

    @SuppressWarnings("unchecked")
    static <T> T unchecked(Object value) {
        return (T) value;
    }
}
