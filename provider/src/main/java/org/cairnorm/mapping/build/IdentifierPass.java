package org.cairnorm.mapping.build;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.jspecify.annotations.Nullable;

/** What identifies each hierarchy: one attribute, an embeddable, or several attributes with an id class (JPA 3.2 §2.4). */
final class IdentifierPass {
    private final MappingBuild build;

    IdentifierPass(MappingBuild build) {
        this.build = build;
    }

    void run() {
        for (EntityDraft entity : build.entities()) {
            if (entity.isRoot()) {
                entity.identifier(identifier(entity));
            } else {
                for (AttributeDraft attribute : entity.ownAttributes()) {
                    if (attribute.declaration().isIdentifier()) {
                        throw MappingProblem.ID_IN_SUBCLASS.at(
                                attribute.where(), entity.root().name());
                    }
                }
            }
        }
        // the class of a parent's identifier must be known before a dependent's id class is compared with it
        for (EntityDraft entity : build.entities()) {
            if (entity.isRoot() && entity.identifier().idClass() != null) {
                checkIdClass(entity, entity.identifier());
            }
        }
    }

    private IdentifierDraft identifier(EntityDraft root) {
        List<AttributeDraft> attributes = root.ownAttributes().stream()
                .filter(attribute -> attribute.declaration().isIdentifier())
                .toList();
        if (attributes.isEmpty()) {
            throw MappingProblem.ID_MISSING.at(root.name(), root.javaClass().getName());
        }
        for (AttributeDraft attribute : attributes) {
            boolean embedded = attribute instanceof EmbeddedDraft;
            if (embedded
                    && attributes.size() > 1
                    && attribute.declaration().identity().embeddedId()) {
                throw MappingProblem.ID_BESIDE_EMBEDDED_ID.at(root.name(), names(attributes));
            }
        }
        Class<?> idClass = idClass(root);
        if (idClass == null) {
            if (attributes.size() > 1) {
                throw MappingProblem.ID_CLASS_MISSING.at(root.name(), names(attributes));
            }
            return new IdentifierDraft(attributes, null);
        }
        ClassDeclaration declared = build.unit().find(idClass);
        if (declared == null || attributes.get(0) instanceof EmbeddedDraft) {
            throw MappingProblem.ID_CLASS_BESIDE_EMBEDDED_ID.at(root.name(), idClass.getSimpleName());
        }
        boolean parents = attributes.size() == 1
                && attributes.get(0) instanceof ToOneDraft toOne
                && idClass == classOfParent(toOne.target());
        return new IdentifierDraft(inComponentOrder(attributes, idClass), parents ? null : declared);
    }

    /** The class that an entity's own identifier has, as far as its declarations say it: an id class or an embeddable. */
    private static @Nullable Class<?> classOfParent(EntityDraft target) {
        EntityDraft root = target.root();
        Class<?> idClass = idClass(root);
        if (idClass != null) {
            return idClass;
        }
        for (AttributeDraft attribute : root.ownAttributes()) {
            if (attribute instanceof EmbeddedDraft && attribute.declaration().isIdentifier()) {
                return attribute.type().erasure();
            }
        }
        return null;
    }

    private static @Nullable Class<?> idClass(EntityDraft root) {
        Class<?> idClass = null;
        for (ClassDeclaration type : root.chain()) {
            idClass = type.idClass() == null ? idClass : type.idClass();
        }
        return idClass;
    }

    private static List<String> names(List<AttributeDraft> attributes) {
        return attributes.stream().map(AttributeDraft::name).toList();
    }

    /** A record is made by its canonical constructor, so its order is that of the identifier. */
    private static List<AttributeDraft> inComponentOrder(List<AttributeDraft> attributes, Class<?> idClass) {
        if (!idClass.isRecord()) {
            return attributes;
        }
        List<String> components = new ArrayList<>();
        for (RecordComponent component : idClass.getRecordComponents()) {
            components.add(component.getName());
        }
        List<AttributeDraft> ordered = new ArrayList<>(attributes);
        ordered.sort(Comparator.comparingInt(attribute -> components.indexOf(attribute.name())));
        return ordered;
    }

    private void checkIdClass(EntityDraft root, IdentifierDraft identifier) {
        ClassDeclaration idClass = Objects.requireNonNull(identifier.idClass());
        Map<String, AttributeDeclaration> members = members(root, idClass, build);
        for (AttributeDraft attribute : identifier.attributes()) {
            AttributeDeclaration member = members.remove(attribute.name());
            if (member == null) {
                throw MappingProblem.ID_CLASS_LACKS_MEMBER.at(
                        idClass.simpleName(), attribute.name(), attribute.where());
            }
            Class<?> wanted = attribute instanceof ToOneDraft toOne
                    ? javaType(toOne.target())
                    : Primitives.boxed(attribute.type().erasure());
            Class<?> found = Primitives.boxed(member.member().type());
            if (wanted != found) {
                throw MappingProblem.ID_CLASS_MEMBER_TYPE.at(
                        idClass.simpleName(),
                        attribute.name(),
                        found.getSimpleName(),
                        attribute.where(),
                        wanted.getSimpleName());
            }
        }
        if (!members.isEmpty()) {
            throw MappingProblem.ID_CLASS_HAS_MORE.at(idClass.simpleName(), members.keySet(), root.name());
        }
        if (!idClass.javaClass().isRecord()) {
            HierarchyPass.checkConstructor(idClass.javaClass());
        }
    }

    /** The class of identifier values of an entity. */
    static Class<?> javaType(EntityDraft entity) {
        IdentifierDraft identifier = entity.identifier();
        if (identifier.idClass() != null) {
            return identifier.idClass().javaClass();
        }
        AttributeDraft attribute = identifier.attributes().get(0);
        return attribute instanceof ToOneDraft toOne
                ? javaType(toOne.target())
                : Primitives.boxed(attribute.type().erasure());
    }

    /** The members of an id class by name: by the access type of the entity, else by the other one. */
    static Map<String, AttributeDeclaration> members(EntityDraft root, ClassDeclaration idClass, MappingBuild build) {
        boolean byField = root.identifier().attributes().get(0).declaration().isField();
        Map<String, AttributeDeclaration> members = members(idClass, byField, build);
        Map<String, AttributeDeclaration> others = members(idClass, !byField, build);
        List<String> wanted = names(root.identifier().attributes());
        boolean onlyOthers =
                !members.keySet().containsAll(wanted) && others.keySet().containsAll(wanted);
        return onlyOthers ? others : members;
    }

    private static Map<String, AttributeDeclaration> members(
            ClassDeclaration idClass, boolean byField, MappingBuild build) {
        Map<String, AttributeDeclaration> members = new LinkedHashMap<>();
        for (ClassDeclaration part : EmbeddableChain.of(idClass, build.unit())) {
            boolean fields = byField || part.javaClass().isRecord();
            for (AttributeDeclaration member : fields ? part.fields() : part.properties()) {
                boolean writable =
                        !(member.member() instanceof AccessPlan.PropertyMember property) || property.setter() != null;
                if (!member.ignored() && writable) {
                    members.put(member.name(), member);
                }
            }
        }
        return members;
    }
}
