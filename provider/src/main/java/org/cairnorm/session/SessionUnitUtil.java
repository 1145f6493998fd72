package org.cairnorm.session;

import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/** Answers about instances without loading anything, unless told to load (JPA 3.2 §7.11). */
final class SessionUnitUtil implements PersistenceUnitUtil {
    private final SessionServices services;

    SessionUnitUtil(SessionServices services) {
        this.services = services;
    }

    @Override
    public boolean isLoaded(Object entity, String attributeName) {
        EntityMapping mapping = mapping(entity);
        AttributeMapping attribute = attribute(mapping, attributeName);
        InstanceState state = stateOf(entity);
        if (state != null
                && (state.isReference() && !isIdentifier(mapping, attribute) || !state.isLoaded(attribute.index()))) {
            return false;
        }
        return LoadedValues.isLoaded(attribute, mapping.access().get(entity, attribute.index()));
    }

    private static boolean isIdentifier(EntityMapping mapping, AttributeMapping attribute) {
        return mapping.identifier().attributes().contains(attribute);
    }

    private static @Nullable InstanceState stateOf(Object instance) {
        return instance instanceof StateHolder holder ? holder.cairn$state() : null;
    }

    @Override
    public <E> boolean isLoaded(E entity, Attribute<? super E, ?> attribute) {
        return isLoaded(entity, attribute.getName());
    }

    @Override
    public boolean isLoaded(Object entity) {
        EntityMapping mapping = mapping(entity);
        InstanceState state = stateOf(entity);
        if (state != null && state.isReference()) {
            return false;
        }
        for (AttributeMapping attribute : mapping.attributes()) {
            if (!attribute.lazy() && !isLoaded(entity, attribute.name())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void load(Object entity, String attributeName) {
        EntityMapping mapping = mapping(entity);
        AttributeMapping attribute = attribute(mapping, attributeName);
        load(entity);
        InstanceState state = stateOf(entity);
        if (state != null) {
            state.read(attribute.index());
        }
        Object value = mapping.access().get(entity, attribute.index());
        if (value instanceof PersistentCollection collection) {
            collection.initialize();
        } else if (value != null && !(attribute instanceof PluralAttribute)) {
            InstanceState target = stateOf(value);
            if (target != null) {
                target.initialize();
            }
        }
    }

    @Override
    public <E> void load(E entity, Attribute<? super E, ?> attribute) {
        load(entity, attribute.getName());
    }

    @Override
    public void load(Object entity) {
        mapping(entity);
        InstanceState state = stateOf(entity);
        if (state != null) {
            state.initialize();
        }
    }

    @Override
    public boolean isInstance(Object entity, Class<?> entityClass) {
        return services.mapping(entityClass).isSuperOf(mapping(entity));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Class<? extends T> getClass(T entity) {
        return (Class<? extends T>) mapping(entity).javaClass();
    }

    @Override
    public @Nullable Object getIdentifier(Object entity) {
        EntityMapping mapping = mapping(entity);
        InstanceState state = stateOf(entity);
        return state instanceof EntityEntry entry && entry.id() != null
                ? entry.id()
                : mapping.identifier().of(entity);
    }

    @Override
    public @Nullable Object getVersion(Object entity) {
        EntityMapping mapping = mapping(entity);
        BasicAttribute version = mapping.version();
        if (version == null) {
            return null;
        }
        load(entity);
        return mapping.access().get(entity, version.index());
    }

    private EntityMapping mapping(@Nullable Object entity) {
        return services.mapping(entity == null ? null : entity.getClass());
    }

    private static AttributeMapping attribute(EntityMapping mapping, String name) {
        AttributeMapping attribute = mapping.attribute(name);
        if (attribute == null) {
            String known = String.join(
                    ", ",
                    mapping.attributes().stream().map(AttributeMapping::name).toList());
            throw new IllegalArgumentException(SessionProblem.UNKNOWN_ATTRIBUTE.with(mapping.name(), name, known));
        }
        return attribute;
    }
}
