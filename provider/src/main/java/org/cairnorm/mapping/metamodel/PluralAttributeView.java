package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A collection or map. */
abstract sealed class PluralAttributeView<X, C, E> extends AttributeView<X, C> implements PluralAttribute<X, C, E> {
    private final Type<E> elementType;

    PluralAttributeView(Place<X, C> place, Type<E> elementType) {
        super(place.declaringType, place.name, place.javaType, place.member, place.persistentType);
        this.elementType = Objects.requireNonNull(elementType);
    }

    /** What a collection has in common with other attributes. */
    record Place<X, C>(
            ManagedTypeView<X> declaringType,
            String name,
            Class<C> javaType,
            Member member,
            PersistentAttributeType persistentType) {}

    @Override
    public Type<E> getElementType() {
        return elementType;
    }

    @Override
    public boolean isCollection() {
        return true;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.PLURAL_ATTRIBUTE;
    }

    @Override
    public Class<E> getBindableJavaType() {
        return elementType.getJavaType();
    }

    /** A collection of no further kind. */
    static final class OfCollection<X, E> extends PluralAttributeView<X, Collection<E>, E>
            implements CollectionAttribute<X, E> {
        OfCollection(Place<X, Collection<E>> place, Type<E> elementType) {
            super(place, elementType);
        }

        @Override
        public CollectionType getCollectionType() {
            return CollectionType.COLLECTION;
        }
    }

    /** A set. */
    static final class OfSet<X, E> extends PluralAttributeView<X, Set<E>, E> implements SetAttribute<X, E> {
        OfSet(Place<X, Set<E>> place, Type<E> elementType) {
            super(place, elementType);
        }

        @Override
        public CollectionType getCollectionType() {
            return CollectionType.SET;
        }
    }

    /** A list. */
    static final class OfList<X, E> extends PluralAttributeView<X, List<E>, E> implements ListAttribute<X, E> {
        OfList(Place<X, List<E>> place, Type<E> elementType) {
            super(place, elementType);
        }

        @Override
        public CollectionType getCollectionType() {
            return CollectionType.LIST;
        }
    }

    /** A map; its elements are its values. */
    static final class OfMap<X, K, V> extends PluralAttributeView<X, Map<K, V>, V> implements MapAttribute<X, K, V> {
        private final Type<K> keyType;

        OfMap(Place<X, Map<K, V>> place, Type<V> elementType, Type<K> keyType) {
            super(place, elementType);
            this.keyType = Objects.requireNonNull(keyType);
        }

        @Override
        public CollectionType getCollectionType() {
            return CollectionType.MAP;
        }

        @Override
        public Class<K> getKeyJavaType() {
            return keyType.getJavaType();
        }

        @Override
        public Type<K> getKeyType() {
            return keyType;
        }
    }
}
