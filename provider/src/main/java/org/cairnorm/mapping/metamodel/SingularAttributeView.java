package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Member;
import java.util.Objects;

/** A basic or embedded attribute, or an association to one entity. */
final class SingularAttributeView<X, T> extends AttributeView<X, T> implements SingularAttribute<X, T> {
    private final Type<T> type;
    private final boolean id;
    private final boolean version;
    private final boolean optional;

    SingularAttributeView(
            ManagedTypeView<X> declaringType,
            String name,
            Class<T> javaType,
            Member member,
            PersistentAttributeType persistentType,
            Type<T> type,
            boolean id,
            boolean version,
            boolean optional) {
        super(declaringType, name, javaType, member, persistentType);
        this.type = Objects.requireNonNull(type);
        this.id = id;
        this.version = version;
        this.optional = optional;
    }

    @Override
    public boolean isId() {
        return id;
    }

    @Override
    public boolean isVersion() {
        return version;
    }

    @Override
    public boolean isOptional() {
        return optional;
    }

    @Override
    public Type<T> getType() {
        return type;
    }

    @Override
    public boolean isCollection() {
        return false;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.SINGULAR_ATTRIBUTE;
    }

    @Override
    public Class<T> getBindableJavaType() {
        return getJavaType();
    }
}
