package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity, mapped superclass or embeddable. Types refer to each other, so attributes are put in after all types exist. */
abstract sealed class ManagedTypeView<X> implements ManagedType<X> permits IdentifiableTypeView, EmbeddableTypeView {
    private final Class<X> javaType;
    private Map<String, AttributeView<?, ?>> attributes = Map.of();
    private Map<String, AttributeView<?, ?>> declared = Map.of();

    ManagedTypeView(Class<X> javaType) {
        this.javaType = Objects.requireNonNull(javaType);
    }

    /** Puts the attributes in, by their names; to be called once. */
    void complete(Map<String, AttributeView<?, ?>> all, Map<String, AttributeView<?, ?>> own) {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        declared = Collections.unmodifiableMap(new LinkedHashMap<>(own));
    }

    /** The attribute of that name, inherited ones included; null if there is none. */
    @Nullable AttributeView<?, ?> find(String name) {
        return attributes.get(name);
    }

    boolean declares(String name) {
        return declared.containsKey(name);
    }

    /** How messages name it. */
    String describe() {
        return javaType.getSimpleName();
    }

    @Override
    public Class<X> getJavaType() {
        return javaType;
    }

    /** The attributes of one kind, all or only the declared ones. */
    private <A> Set<A> all(boolean own, Class<?> kind) {
        Set<Object> found = new LinkedHashSet<>();
        for (AttributeView<?, ?> attribute : (own ? declared : attributes).values()) {
            if (kind.isInstance(attribute)) {
                found.add(attribute);
            }
        }
        return unchecked(Collections.unmodifiableSet(found));
    }

    /**
     * The attribute of a name, kind and type.
     *
     * @param type of the attribute, or of the elements of a collection; null: any
     * @param keyType of the keys of a map; null: any
     */
    private <A> A one(boolean own, String name, Class<?> kind, @Nullable Class<?> type, @Nullable Class<?> keyType) {
        Map<String, AttributeView<?, ?>> from = own ? declared : attributes;
        AttributeView<?, ?> found = from.get(name);
        if (found == null || !kind.isInstance(found)) {
            MetamodelProblem problem = own ? MetamodelProblem.NOT_DECLARED : MetamodelProblem.NO_ATTRIBUTE;
            throw problem.refusal(describe(), kindName(kind), name, names(from.values(), kind));
        }
        Class<?> given = found instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType().getJavaType()
                : found.getJavaType();
        requireType(kindName(kind), name, given, type);
        if (found instanceof MapAttribute<?, ?, ?> map) {
            requireType("key of the map", name, map.getKeyJavaType(), keyType);
        }
        return unchecked(found);
    }

    private void requireType(String what, String name, Class<?> given, @Nullable Class<?> wanted) {
        if (wanted != null && box(wanted) != box(given)) {
            throw MetamodelProblem.WRONG_TYPE.refusal(what, describe(), name, given.getName(), wanted.getName());
        }
    }

    static Class<?> box(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }

    private static String kindName(Class<?> kind) {
        if (kind == Attribute.class) {
            return "attribute";
        }
        if (kind == SingularAttribute.class) {
            return "single-valued attribute";
        }
        return "attribute of type "
                + (kind == CollectionAttribute.class
                        ? "Collection"
                        : kind == SetAttribute.class ? "Set" : kind == ListAttribute.class ? "List" : "Map");
    }

    private static String names(Collection<AttributeView<?, ?>> attributes, Class<?> kind) {
        String names = attributes.stream()
                .filter(kind::isInstance)
                .map(AttributeView::getName)
                .reduce("", (left, right) -> left.isEmpty() ? right : left + ", " + right);
        return names.isEmpty() ? "none" : names;
    }

    @SuppressWarnings("unchecked")
    static <T> T unchecked(Object value) {
        return (T) value;
    }

    @Override
    public Set<Attribute<? super X, ?>> getAttributes() {
        return all(false, Attribute.class);
    }

    @Override
    public Set<Attribute<X, ?>> getDeclaredAttributes() {
        return all(true, Attribute.class);
    }

    @Override
    public Set<SingularAttribute<? super X, ?>> getSingularAttributes() {
        return all(false, SingularAttribute.class);
    }

    @Override
    public Set<SingularAttribute<X, ?>> getDeclaredSingularAttributes() {
        return all(true, SingularAttribute.class);
    }

    @Override
    public Set<PluralAttribute<? super X, ?, ?>> getPluralAttributes() {
        return all(false, PluralAttribute.class);
    }

    @Override
    public Set<PluralAttribute<X, ?, ?>> getDeclaredPluralAttributes() {
        return all(true, PluralAttribute.class);
    }

    @Override
    public Attribute<? super X, ?> getAttribute(String name) {
        return one(false, name, Attribute.class, null, null);
    }

    @Override
    public Attribute<X, ?> getDeclaredAttribute(String name) {
        return one(true, name, Attribute.class, null, null);
    }

    @Override
    public SingularAttribute<? super X, ?> getSingularAttribute(String name) {
        return one(false, name, SingularAttribute.class, null, null);
    }

    @Override
    public <Y> SingularAttribute<? super X, Y> getSingularAttribute(String name, Class<Y> type) {
        return one(false, name, SingularAttribute.class, type, null);
    }

    @Override
    public SingularAttribute<X, ?> getDeclaredSingularAttribute(String name) {
        return one(true, name, SingularAttribute.class, null, null);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredSingularAttribute(String name, Class<Y> type) {
        return one(true, name, SingularAttribute.class, type, null);
    }

    @Override
    public CollectionAttribute<? super X, ?> getCollection(String name) {
        return one(false, name, CollectionAttribute.class, null, null);
    }

    @Override
    public <E> CollectionAttribute<? super X, E> getCollection(String name, Class<E> elementType) {
        return one(false, name, CollectionAttribute.class, elementType, null);
    }

    @Override
    public CollectionAttribute<X, ?> getDeclaredCollection(String name) {
        return one(true, name, CollectionAttribute.class, null, null);
    }

    @Override
    public <E> CollectionAttribute<X, E> getDeclaredCollection(String name, Class<E> elementType) {
        return one(true, name, CollectionAttribute.class, elementType, null);
    }

    @Override
    public SetAttribute<? super X, ?> getSet(String name) {
        return one(false, name, SetAttribute.class, null, null);
    }

    @Override
    public <E> SetAttribute<? super X, E> getSet(String name, Class<E> elementType) {
        return one(false, name, SetAttribute.class, elementType, null);
    }

    @Override
    public SetAttribute<X, ?> getDeclaredSet(String name) {
        return one(true, name, SetAttribute.class, null, null);
    }

    @Override
    public <E> SetAttribute<X, E> getDeclaredSet(String name, Class<E> elementType) {
        return one(true, name, SetAttribute.class, elementType, null);
    }

    @Override
    public ListAttribute<? super X, ?> getList(String name) {
        return one(false, name, ListAttribute.class, null, null);
    }

    @Override
    public <E> ListAttribute<? super X, E> getList(String name, Class<E> elementType) {
        return one(false, name, ListAttribute.class, elementType, null);
    }

    @Override
    public ListAttribute<X, ?> getDeclaredList(String name) {
        return one(true, name, ListAttribute.class, null, null);
    }

    @Override
    public <E> ListAttribute<X, E> getDeclaredList(String name, Class<E> elementType) {
        return one(true, name, ListAttribute.class, elementType, null);
    }

    @Override
    public MapAttribute<? super X, ?, ?> getMap(String name) {
        return one(false, name, MapAttribute.class, null, null);
    }

    @Override
    public <K, V> MapAttribute<? super X, K, V> getMap(String name, Class<K> keyType, Class<V> valueType) {
        return one(false, name, MapAttribute.class, valueType, keyType);
    }

    @Override
    public MapAttribute<X, ?, ?> getDeclaredMap(String name) {
        return one(true, name, MapAttribute.class, null, null);
    }

    @Override
    public <K, V> MapAttribute<X, K, V> getDeclaredMap(String name, Class<K> keyType, Class<V> valueType) {
        return one(true, name, MapAttribute.class, valueType, keyType);
    }

    @Override
    public String toString() {
        return getPersistenceType() + " " + describe();
    }
}
