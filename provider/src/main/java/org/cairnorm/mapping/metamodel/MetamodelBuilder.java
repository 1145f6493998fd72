package org.cairnorm.mapping.metamodel;

import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.jspecify.annotations.Nullable;

/** Makes the types of the metamodel: first all of them, then their attributes, superclasses before subclasses. */
final class MetamodelBuilder {
    private final MappingModel model;
    private final Map<Class<?>, ManagedTypeView<?>> types = new LinkedHashMap<>();
    private final Map<Class<?>, ManagedMapping> mappings = new LinkedHashMap<>();

    MetamodelBuilder(MappingModel model) {
        this.model = Objects.requireNonNull(model);
    }

    Map<Class<?>, ManagedTypeView<?>> build() {
        for (EntityMapping entity : model.entities()) {
            types.put(entity.javaClass(), new EntityTypeView<>(entity.javaClass(), entity.name()));
            mappings.put(entity.javaClass(), entity);
        }
        for (Class<?> embeddable : model.embeddables()) {
            types.put(embeddable, new EmbeddableTypeView<>(embeddable));
        }
        for (EntityMapping entity : model.entities()) {
            findEmbeddables(entity);
        }
        for (Class<?> superclass : model.mappedSuperclasses()) {
            types.put(superclass, new MappedSuperclassTypeView<>(superclass));
            ManagedMapping below = mappingBelow(superclass);
            if (below != null) {
                mappings.put(superclass, below);
            }
        }
        List<ManagedTypeView<?>> downwards = new ArrayList<>(types.values());
        downwards.sort(Comparator.comparingInt(type -> depth(type.getJavaType())));
        for (ManagedTypeView<?> type : downwards) {
            if (type instanceof IdentifiableTypeView<?> identifiable) {
                linkSupertype(identifiable);
            }
            ManagedMapping mapping = mappings.get(type.getJavaType());
            if (mapping != null) {
                complete(type, mapping);
            }
        }
        return types;
    }

    private void findEmbeddables(ManagedMapping owner) {
        for (AttributeMapping attribute : owner.attributes()) {
            if (attribute instanceof EmbeddedAttribute embedded) {
                addEmbeddable(embedded.embeddable());
            } else if (attribute instanceof PluralAttribute plural) {
                if (plural.element() instanceof PluralAttribute.EmbeddedElement element) {
                    addEmbeddable(element.embeddable());
                }
                if (plural.mapKey() instanceof PluralAttribute.EmbeddedKey key) {
                    addEmbeddable(key.embeddable());
                }
            }
        }
    }

    private void addEmbeddable(EmbeddableMapping embeddable) {
        Class<?> type = embeddable.javaClass();
        if (mappings.putIfAbsent(type, embeddable) == null) {
            types.putIfAbsent(type, new EmbeddableTypeView<>(type));
            findEmbeddables(embeddable);
        }
    }

    private @Nullable ManagedMapping mappingBelow(Class<?> superclass) {
        for (ManagedMapping mapping : mappings.values()) {
            if (superclass.isAssignableFrom(mapping.javaClass())) {
                return mapping;
            }
        }
        return null;
    }

    private static int depth(Class<?> type) {
        int depth = 0;
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            depth++;
        }
        return depth;
    }

    /** The nearest managed class above another. */
    private @Nullable ManagedTypeView<?> above(Class<?> type) {
        for (Class<?> at = type.getSuperclass(); at != null; at = at.getSuperclass()) {
            ManagedTypeView<?> found = types.get(at);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private <X> void linkSupertype(IdentifiableTypeView<X> type) {
        if (above(type.getJavaType()) instanceof IdentifiableTypeView<?> supertype) {
            type.supertype(ManagedTypeView.unchecked(supertype));
        }
    }

    private void complete(ManagedTypeView<?> type, ManagedMapping mapping) {
        Map<String, AttributeView<?, ?>> all = new LinkedHashMap<>();
        Map<String, AttributeView<?, ?>> own = new LinkedHashMap<>();
        for (AttributeMapping attribute : mapping.attributes()) {
            Class<?> declaring = declaringClass(mapping, attribute);
            if (!declaring.isAssignableFrom(type.getJavaType())) {
                continue;
            }
            AttributeView<?, ?> view = inherited(type, attribute);
            if (view == null) {
                ManagedTypeView<?> declaringType = types.getOrDefault(declaring, type);
                Member member = member(declaring, mapping, attribute);
                boolean generic = type instanceof MappedSuperclassTypeView<?>;
                Class<?> javaType = generic ? PersistentMember.typeOf(member) : attribute.javaType();
                view = view(declaringType, javaType, mapping, attribute, member);
                if (declaringType == type) {
                    own.put(attribute.name(), view);
                }
            }
            all.put(attribute.name(), view);
        }
        type.complete(all, own);
        if (mapping instanceof EntityMapping entity && type instanceof IdentifiableTypeView<?> identifiable) {
            identify(identifiable, entity);
        }
    }

    /** The same attribute in the type above; null if there is none, or its type is another there. */
    private @Nullable AttributeView<?, ?> inherited(ManagedTypeView<?> type, AttributeMapping attribute) {
        ManagedTypeView<?> above = above(type.getJavaType());
        AttributeView<?, ?> found = above == null ? null : above.find(attribute.name());
        if (found == null || type instanceof MappedSuperclassTypeView<?>) {
            return found;
        }
        return ManagedTypeView.box(found.getJavaType()) == ManagedTypeView.box(attribute.javaType()) ? found : null;
    }

    /** The topmost managed class between a mapping's class and the entity above it that declares the attribute. */
    private Class<?> declaringClass(ManagedMapping mapping, AttributeMapping attribute) {
        ManagedMapping owner = mapping;
        Class<?> end = Object.class;
        if (mapping instanceof EntityMapping entity) {
            EntityMapping at = entity;
            EntityMapping parent = at.parent();
            while (parent != null && attribute.index() < parent.attributes().size()) {
                at = parent;
                parent = at.parent();
            }
            owner = at;
            end = parent == null ? end : parent.javaClass();
        }
        Class<?> declaring = owner.javaClass();
        for (Class<?> at = declaring; at != null && at != end; at = at.getSuperclass()) {
            if (types.containsKey(at) && PersistentMember.of(at, attribute.name(), owner.javaClass()) != null) {
                declaring = at;
            }
        }
        return declaring;
    }

    private static Member member(Class<?> declaring, ManagedMapping mapping, AttributeMapping attribute) {
        for (Class<?> at = declaring; at != null; at = at.getSuperclass()) {
            Member member = PersistentMember.of(at, attribute.name(), mapping.javaClass());
            if (member != null) {
                return member;
            }
        }
        throw new IllegalStateException(
                "No field or getter for '" + mapping.name() + "." + attribute.name() + "' in " + declaring);
    }

    private AttributeView<?, ?> view(
            ManagedTypeView<?> declaring,
            Class<?> javaType,
            ManagedMapping mapping,
            AttributeMapping attribute,
            Member member) {
        if (attribute instanceof PluralAttribute plural) {
            return plural(declaring, javaType, mapping, plural, member);
        }
        boolean id = mapping instanceof EntityMapping entity
                && entity.identifier().attributes().contains(attribute);
        if (attribute instanceof BasicAttribute basic) {
            return singular(
                    declaring,
                    attribute,
                    javaType,
                    member,
                    PersistentAttributeType.BASIC,
                    new BasicTypeView<>(javaType),
                    id,
                    basic.version(),
                    basic.optional());
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            Type<?> type = types.get(embedded.embeddable().javaClass());
            return singular(
                    declaring, attribute, javaType, member, PersistentAttributeType.EMBEDDED, type, id, false, !id);
        }
        ToOneAttribute toOne = (ToOneAttribute) attribute;
        Type<?> type = types.get(toOne.target().javaClass());
        return singular(
                declaring,
                attribute,
                javaType,
                member,
                toOne.oneToOne() ? PersistentAttributeType.ONE_TO_ONE : PersistentAttributeType.MANY_TO_ONE,
                type,
                id,
                false,
                toOne.optional());
    }

    private static AttributeView<?, ?> singular(
            ManagedTypeView<?> declaring,
            AttributeMapping attribute,
            Class<?> javaType,
            Member member,
            PersistentAttributeType persistentType,
            @Nullable Type<?> type,
            boolean id,
            boolean version,
            boolean optional) {
        return new SingularAttributeView<>(
                declaring,
                attribute.name(),
                ManagedTypeView.<Class<Object>>unchecked(javaType),
                member,
                persistentType,
                ManagedTypeView.<Type<Object>>unchecked(Objects.requireNonNull(type)),
                id,
                version,
                optional);
    }

    private AttributeView<?, ?> plural(
            ManagedTypeView<?> declaring,
            Class<?> javaType,
            ManagedMapping mapping,
            PluralAttribute plural,
            Member member) {
        PluralAttributeView.Place<?, ?> place = new PluralAttributeView.Place<>(
                declaring, plural.name(), javaType, member, persistentType(plural, member));
        Type<Object> element = ManagedTypeView.unchecked(elementType(plural.element()));
        return switch (plural.kind()) {
            case COLLECTION -> new PluralAttributeView.OfCollection<>(ManagedTypeView.unchecked(place), element);
            case SET -> new PluralAttributeView.OfSet<>(ManagedTypeView.unchecked(place), element);
            case LIST -> new PluralAttributeView.OfList<>(ManagedTypeView.unchecked(place), element);
            case MAP -> {
                Type<Object> key = ManagedTypeView.unchecked(keyType(mapping, plural));
                yield new PluralAttributeView.OfMap<>(ManagedTypeView.unchecked(place), element, key);
            }
        };
    }

    private Type<?> elementType(PluralAttribute.Element element) {
        if (element instanceof PluralAttribute.BasicElement basic) {
            return new BasicTypeView<>(basic.javaType());
        }
        Class<?> type = element instanceof PluralAttribute.EmbeddedElement embedded
                ? embedded.embeddable().javaClass()
                : ((PluralAttribute.EntityElement) element).target().javaClass();
        return Objects.requireNonNull(types.get(type));
    }

    private Type<?> keyType(ManagedMapping mapping, PluralAttribute map) {
        if (map.mapKey() instanceof PluralAttribute.ColumnKey column) {
            return new BasicTypeView<>(column.javaType());
        }
        if (map.mapKey() instanceof PluralAttribute.EmbeddedKey embedded) {
            return Objects.requireNonNull(types.get(embedded.embeddable().javaClass()));
        }
        if (map.mapKey() instanceof PluralAttribute.EntityKey entity) {
            return Objects.requireNonNull(types.get(entity.reference().target().javaClass()));
        }
        PluralAttribute.AttributeKey key = (PluralAttribute.AttributeKey) Objects.requireNonNull(map.mapKey());
        EntityMapping target = map.target();
        if (target != null && key.attribute().isEmpty()) {
            return idType(target.identifier());
        }
        ManagedMapping element =
                target != null ? target : ((PluralAttribute.EmbeddedElement) map.element()).embeddable();
        AttributeMapping attribute = element.attribute(key.attribute());
        if (attribute == null) {
            throw new IllegalStateException("No attribute '" + key.attribute() + "' for the key of '" + mapping.name()
                    + "." + map.name() + "'");
        }
        return valueType(attribute);
    }

    private Type<?> valueType(AttributeMapping attribute) {
        Class<?> type =
                attribute instanceof ToOneAttribute toOne ? toOne.target().javaClass() : attribute.javaType();
        ManagedTypeView<?> managed = types.get(type);
        return managed == null ? new BasicTypeView<>(ManagedTypeView.box(type)) : managed;
    }

    private static PersistentAttributeType persistentType(PluralAttribute plural, Member member) {
        EntityMapping target = plural.target();
        if (target == null) {
            return PersistentAttributeType.ELEMENT_COLLECTION;
        }
        AnnotatedElement annotated = (AnnotatedElement) member;
        if (annotated.isAnnotationPresent(ManyToMany.class)) {
            return PersistentAttributeType.MANY_TO_MANY;
        }
        if (annotated.isAnnotationPresent(OneToMany.class)) {
            return PersistentAttributeType.ONE_TO_MANY;
        }
        boolean many;
        if (plural.storage() instanceof PluralAttribute.MappedBy inverse) {
            many = target.attribute(inverse.owningAttribute()) instanceof PluralAttribute;
        } else {
            many = plural.storage() instanceof PluralAttribute.InTable table && !referredOnce(table.joinTable());
        }
        return many ? PersistentAttributeType.MANY_TO_MANY : PersistentAttributeType.ONE_TO_MANY;
    }

    /** Whether a constraint keeps each target from being referred to twice. */
    private static boolean referredOnce(JoinTable table) {
        var columns =
                table.toTarget().stream().map(join -> join.column().name()).toList();
        return table.table().uniqueConstraints().stream()
                .anyMatch(constraint -> constraint.columns().equals(columns));
    }

    // identifiers and versions

    private <X> void identify(IdentifiableTypeView<X> type, EntityMapping entity) {
        List<SingularAttribute<? super X, ?>> ids = new ArrayList<>();
        for (AttributeMapping attribute : entity.identifier().attributes()) {
            AttributeView<?, ?> view = type.find(attribute.name());
            if (view != null) {
                ids.add(ManagedTypeView.unchecked(view));
            }
        }
        boolean complete = ids.size() == entity.identifier().attributes().size();
        boolean byClass = complete && entity.identifier() instanceof Identifier.ByClass;
        type.identifiedBy(ids, complete ? idType(entity.identifier()) : null, byClass);
        if (entity.version() != null) {
            AttributeView<?, ?> version = type.find(entity.version().name());
            type.versionedBy(version == null ? null : ManagedTypeView.unchecked(version));
        }
    }

    private Type<?> idType(Identifier identifier) {
        if (identifier instanceof Identifier.Single single && !(single.attribute() instanceof ToOneAttribute)) {
            return valueType(single.attribute());
        }
        ManagedTypeView<?> managed = types.get(identifier.javaType());
        return managed == null ? new BasicTypeView<>(identifier.javaType()) : managed;
    }
}
