package org.cairnorm.mapping.build;

import jakarta.persistence.AccessType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.source.AssociationDeclaration;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.mapping.source.ClassKind;
import org.cairnorm.mapping.source.ConvertDeclaration;
import org.cairnorm.mapping.source.ResolvedType;
import org.jspecify.annotations.Nullable;

/** Access types, and with them the attributes of each entity by their kind: basic, embedded, to-one, plural. */
final class AttributesPass {
    private final MappingBuild build;

    AttributesPass(MappingBuild build) {
        this.build = build;
    }

    void run() {
        for (EntityDraft root : build.entities()) {
            if (root.isRoot()) {
                AccessType access = DefaultAccess.of(root, build.unit().defaults());
                root.hierarchy().forEach(entity -> attributes(entity, access));
            }
        }
    }

    private void attributes(EntityDraft entity, AccessType access) {
        List<ClassDeclaration> chain = entity.chain();
        OverrideScope[] scopes = new OverrideScope[chain.size()];
        for (int i = chain.size() - 1; i >= 0; i--) {
            ClassDeclaration type = chain.get(i);
            scopes[i] = build.noted(
                    i == chain.size() - 1
                            ? OverrideScope.of(entity.name(), type.overrides())
                            : scopes[i + 1].inherited(type.simpleName(), type.overrides()));
        }
        for (int i = 0; i < scopes.length; i++) {
            ClassDeclaration type = chain.get(i);
            Place place = Place.in(entity, scopes[i]);
            AccessType own = PersistentAttributes.access(type, access);
            for (AttributeDeclaration declared : PersistentAttributes.of(type, access)) {
                AttributeDraft inherited = entity.attribute(declared.name());
                if (inherited == null) {
                    entity.ownAttributes()
                            .add(draft(declared, new ResolvedType(entity.javaClass(), List.of()), place, own));
                } else {
                    override(entity, inherited, declared, place, own);
                }
            }
        }
    }

    /**
     * A getter may override an inherited one (JPA 3.2 §2.2.2): the mapping of the superclass stands, unless that is a mapped superclass
     * and the overriding getter says its own.
     */
    private void override(
            EntityDraft entity,
            AttributeDraft inherited,
            AttributeDeclaration declared,
            Place place,
            AccessType access) {
        if (declared.isField() || inherited.declaration().isField()) {
            throw MappingProblem.ATTRIBUTE_TWICE.at(
                    inherited.where(),
                    inherited.declaration().declaringClass().getSimpleName(),
                    declared.declaringClass().getSimpleName());
        }
        int index = entity.ownAttributes().indexOf(inherited);
        if (index >= 0 && declared.annotated()) {
            ResolvedType context = new ResolvedType(entity.javaClass(), List.of());
            entity.ownAttributes().set(index, draft(declared, context, place, access));
        }
    }

    private AttributeDraft draft(AttributeDeclaration declared, ResolvedType context, Place place, AccessType access) {
        ResolvedType type = ResolvedType.of(declared.type(), context);
        OverrideScope scope = build.noted(place.overrides().below(declared.name(), declared.overrides()));
        AssociationDeclaration association = declared.association();
        if (association != null) {
            refuseInValue(declared, place);
            return association.kind().isToMany()
                    ? toMany(declared, type, place, scope, association, access)
                    : toOne(declared, type, place, scope, association);
        }
        if (declared.collection().elementCollection()) {
            refuseInValue(declared, place);
            return elements(declared, type, place, scope, access);
        }
        Class<?> erasure = type.erasure();
        boolean embedded = declared.embedded() || declared.identity().embeddedId();
        if (embedded
                || ((isEmbeddable(erasure) || isIdClassInIdentifier(erasure, place))
                        && !isConverted(declared, place, scope))) {
            Place inner = new Place(
                    place.entity(),
                    place.pathOf(declared.name()),
                    scope,
                    place.collection(),
                    plus(place.embeddables(), erasure),
                    place.inIdentifier() || declared.isIdentifier(),
                    place.inMapKey());
            return new EmbeddedDraft(declared, type, place, scope, embeddable(type, place, declared, inner, access));
        }
        refuseUndeclaredKinds(declared, erasure, place, scope);
        return new BasicDraft(declared, type, place, scope);
    }

    /** An embeddable that is an identifier or a map key holds nothing but its own values (JPA 3.2 §2.6). */
    private static void refuseInValue(AttributeDeclaration declared, Place place) {
        if (place.inIdentifier()) {
            throw MappingProblem.ASSOCIATION_IN_IDENTIFIER.at(place.where(declared.name()));
        }
        if (place.inMapKey()) {
            throw MappingProblem.MAP_KEY_ASSOCIATION.at(place.where(declared.name()));
        }
    }

    private boolean isEmbeddable(Class<?> type) {
        return isOfKind(type, ClassKind.EMBEDDABLE);
    }

    /** An embedded identifier may hold the id class of a parent, which need not say that it is embeddable (JPA 3.2 §2.4.1). */
    private boolean isIdClassInIdentifier(Class<?> type, Place place) {
        return place.inIdentifier() && place.isEmbedded() && isOfKind(type, ClassKind.ID_CLASS);
    }

    private boolean isOfKind(Class<?> type, ClassKind kind) {
        ClassDeclaration declared = build.unit().find(type);
        return declared != null && declared.kind() == kind;
    }

    private static boolean isConverted(AttributeDeclaration declared, Place place, OverrideScope scope) {
        ConvertDeclaration convert = place.overrides().convert(declared.name());
        convert = convert == null ? scope.ownConvert() : convert;
        return convert != null && !convert.disableConversion();
    }

    /** Types that only an annotation can map (JPA 3.2 §2.8). */
    private void refuseUndeclaredKinds(AttributeDeclaration declared, Class<?> type, Place place, OverrideScope scope) {
        boolean collection = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        boolean entity = build.entity(type) != null;
        if ((!collection && !entity) || isConverted(declared, place, scope)) {
            return;
        }
        String where = place.where(declared.name());
        if (build.converters().automatic(type, where) != null) {
            return;
        }
        if (entity) {
            throw MappingProblem.ASSOCIATION_NOT_ANNOTATED.at(where, type.getSimpleName());
        }
        throw MappingProblem.COLLECTION_NOT_ANNOTATED.at(where, type.getSimpleName());
    }

    private ToOneDraft toOne(
            AttributeDeclaration declared,
            ResolvedType type,
            Place place,
            OverrideScope scope,
            AssociationDeclaration association) {
        Class<?> target = association.targetEntity() == null ? type.erasure() : association.targetEntity();
        if (Collection.class.isAssignableFrom(target) || Map.class.isAssignableFrom(target)) {
            throw MappingProblem.TO_ONE_IS_COLLECTION.at(
                    place.where(declared.name()), association.kind().annotation());
        }
        return new ToOneDraft(declared, type, place, scope, association, target(target, place, declared));
    }

    private EntityDraft target(Class<?> type, Place place, AttributeDeclaration declared) {
        EntityDraft target = build.entity(type);
        if (target == null) {
            throw MappingProblem.TARGET_NOT_ENTITY.at(place.where(declared.name()), type.getName());
        }
        return target;
    }

    private PluralDraft toMany(
            AttributeDeclaration declared,
            ResolvedType type,
            Place place,
            OverrideScope scope,
            AssociationDeclaration association,
            AccessType access) {
        if (place.collection() != null) {
            throw MappingProblem.COLLECTION_IN_COLLECTION.at(place.where(declared.name()));
        }
        PluralDraft plural = plural(
                declared,
                type,
                place,
                scope,
                association.targetEntity(),
                association.kind().annotation());
        plural.target(target(plural.elementType(), place, declared));
        embeddedKey(plural, type, place, access);
        return plural;
    }

    private PluralDraft elements(
            AttributeDeclaration declared, ResolvedType type, Place place, OverrideScope scope, AccessType access) {
        if (place.collection() != null) {
            throw MappingProblem.COLLECTION_IN_COLLECTION.at(place.where(declared.name()));
        }
        PluralDraft plural =
                plural(declared, type, place, scope, declared.collection().targetClass(), "@ElementCollection");
        Class<?> element = plural.elementType();
        if (build.entity(element) != null) {
            throw MappingProblem.ELEMENT_IS_ENTITY.at(plural.where(), element.getSimpleName());
        }
        if (isEmbeddable(element)) {
            Place inner = new Place(
                    place.entity(),
                    place.pathOf(declared.name()),
                    build.noted(plural.elementScope()),
                    plural,
                    plus(place.embeddables(), element),
                    false,
                    false);
            plural.embeddable(embeddable(argument(type, element), place, declared, inner, access));
        }
        embeddedKey(plural, type, place, access);
        return plural;
    }

    /** The attributes of the keys of a map, if these are embeddables. */
    private void embeddedKey(PluralDraft plural, ResolvedType type, Place place, AccessType access) {
        Class<?> key = plural.keyType();
        AttributeDeclaration declared = plural.declaration();
        boolean mapped = key != null && declared.mapKey().attribute() == null && isEmbeddable(key);
        if (mapped && plural.scope().convert("key") == null) {
            Place inner = new Place(
                    place.entity(),
                    place.pathOf(declared.name()) + ".key",
                    plural.scope().keys(),
                    plural,
                    plus(place.embeddables(), key),
                    false,
                    true);
            plural.keyEmbeddable(embeddable(argument(type, key), place, declared, inner, access));
        }
    }

    private static PluralDraft plural(
            AttributeDeclaration declared,
            ResolvedType type,
            Place place,
            OverrideScope scope,
            @Nullable Class<?> saidElement,
            String annotation) {
        String where = place.where(declared.name());
        PluralAttribute.Kind kind = kind(type.erasure());
        if (kind == null) {
            throw MappingProblem.NOT_A_COLLECTION.at(
                    where, annotation, type.erasure().getTypeName());
        }
        boolean map = kind == PluralAttribute.Kind.MAP;
        Class<?> element = saidElement == null ? type.argument(map ? 1 : 0) : saidElement;
        if (element == null || element == Object.class) {
            throw MappingProblem.ELEMENT_TYPE_UNKNOWN.at(
                    where, annotation.equals("@ElementCollection") ? "targetClass" : "targetEntity");
        }
        Class<?> saidKey = declared.mapKey().keyClass();
        Class<?> key = !map ? null : saidKey == null ? type.argument(0) : saidKey;
        return new PluralDraft(declared, type, place, scope, kind, element, key);
    }

    private static PluralAttribute.@Nullable Kind kind(Class<?> type) {
        if (type == Collection.class) {
            return PluralAttribute.Kind.COLLECTION;
        }
        if (type == List.class) {
            return PluralAttribute.Kind.LIST;
        }
        if (type == Set.class) {
            return PluralAttribute.Kind.SET;
        }
        return type == Map.class ? PluralAttribute.Kind.MAP : null;
    }

    /** The type of elements or keys with its own type arguments, where the collection's type says it. */
    private static ResolvedType argument(ResolvedType collection, Class<?> type) {
        for (ResolvedType argument : collection.arguments()) {
            if (argument.erasure() == type) {
                return argument;
            }
        }
        return new ResolvedType(type, List.of());
    }

    private EmbeddableDraft embeddable(
            ResolvedType resolved, Place outer, AttributeDeclaration attribute, Place inner, AccessType containing) {
        String where = outer.where(attribute.name());
        Class<?> type = resolved.erasure();
        ClassDeclaration declared = build.unit().find(type);
        if (declared == null || (declared.kind() != ClassKind.EMBEDDABLE && declared.kind() != ClassKind.ID_CLASS)) {
            throw MappingProblem.NOT_EMBEDDABLE.at(where, type.getName());
        }
        if (outer.embeddables().contains(type)) {
            throw MappingProblem.EMBEDDABLE_CIRCLE.at(where, type.getName());
        }
        if (!type.isRecord()) {
            if (Modifier.isAbstract(type.getModifiers())) {
                throw MappingProblem.EMBEDDABLE_ABSTRACT.at(where, type.getName());
            }
            HierarchyPass.checkConstructor(type);
        }
        List<AttributeDraft> attributes = new ArrayList<>();
        for (ClassDeclaration part : EmbeddableChain.of(declared, build.unit())) {
            AccessType access = PersistentAttributes.access(part, containing);
            for (AttributeDeclaration member : PersistentAttributes.of(part, containing)) {
                attributes.add(draft(member, resolved, inner, access));
            }
        }
        return new EmbeddableDraft(type, attributes);
    }

    private static List<Class<?>> plus(List<Class<?>> types, Class<?> type) {
        List<Class<?>> more = new ArrayList<>(types);
        more.add(type);
        return List.copyOf(more);
    }
}
