package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Member;
import java.util.Objects;

/** One persistent attribute, in the type that declares it. */
abstract sealed class AttributeView<X, Y> implements Attribute<X, Y>
        permits SingularAttributeView, PluralAttributeView {
    private final ManagedTypeView<X> declaringType;
    private final String name;
    private final Class<Y> javaType;
    private final Member member;
    private final PersistentAttributeType persistentType;

    AttributeView(
            ManagedTypeView<X> declaringType,
            String name,
            Class<Y> javaType,
            Member member,
            PersistentAttributeType persistentType) {
        this.declaringType = Objects.requireNonNull(declaringType);
        this.name = Objects.requireNonNull(name);
        this.javaType = Objects.requireNonNull(javaType);
        this.member = Objects.requireNonNull(member);
        this.persistentType = Objects.requireNonNull(persistentType);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public PersistentAttributeType getPersistentAttributeType() {
        return persistentType;
    }

    @Override
    public ManagedType<X> getDeclaringType() {
        return declaringType;
    }

    @Override
    public Class<Y> getJavaType() {
        return javaType;
    }

    @Override
    public Member getJavaMember() {
        return member;
    }

    @Override
    public boolean isAssociation() {
        return switch (persistentType) {
            case MANY_TO_ONE, ONE_TO_ONE, MANY_TO_MANY, ONE_TO_MANY -> true;
            case BASIC, EMBEDDED, ELEMENT_COLLECTION -> false;
        };
    }

    @Override
    public String toString() {
        return declaringType.getJavaType().getSimpleName() + "." + name;
    }
}
