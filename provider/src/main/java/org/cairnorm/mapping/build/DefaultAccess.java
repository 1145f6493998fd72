package org.cairnorm.mapping.build;

import jakarta.persistence.AccessType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.mapping.source.UnitDefaults;
import org.jspecify.annotations.Nullable;

/**
 * The access type of the classes of a hierarchy that do not say theirs: where their annotations stand (JPA 3.2 §2.3.1).
 * Where the same attribute is annotated as identifier at its field and at its getter, the side with more annotations is
 * meant.
 */
final class DefaultAccess {
    private DefaultAccess() {}

    static AccessType of(EntityDraft root, UnitDefaults defaults) {
        List<ClassDeclaration> unsaid = new ArrayList<>();
        AccessType said = defaults.access();
        for (EntityDraft entity : root.hierarchy()) {
            for (ClassDeclaration type : entity.chain()) {
                if (type.access() == null) {
                    unsaid.add(type);
                } else if (said == null) {
                    said = type.access();
                }
            }
        }
        AccessType byIdentifier = placement(root, unsaid, AttributeDeclaration::isIdentifier);
        if (byIdentifier != null) {
            return byIdentifier;
        }
        if (said != null) {
            return said;
        }
        AccessType byAnnotations = placement(root, unsaid, AttributeDeclaration::annotated);
        return byAnnotations == null ? AccessType.FIELD : byAnnotations;
    }

    private static @Nullable AccessType placement(
            EntityDraft root, List<ClassDeclaration> types, Predicate<AttributeDeclaration> decisive) {
        AttributeDeclaration field = null;
        AttributeDeclaration property = null;
        for (ClassDeclaration type : types) {
            field = field != null ? field : first(type.fields(), decisive);
            property = property != null ? property : first(type.properties(), decisive);
        }
        if (field != null && property != null) {
            int surplus = count(types, ClassDeclaration::fields) - count(types, ClassDeclaration::properties);
            if (!field.name().equals(property.name()) || surplus == 0) {
                throw MappingProblem.ACCESS_AMBIGUOUS.at(root.name(), field.name(), property.name());
            }
            return surplus > 0 ? AccessType.FIELD : AccessType.PROPERTY;
        }
        return field != null ? AccessType.FIELD : property != null ? AccessType.PROPERTY : null;
    }

    private static int count(
            List<ClassDeclaration> types, Function<ClassDeclaration, List<AttributeDeclaration>> members) {
        return (int) types.stream()
                .flatMap(type -> members.apply(type).stream())
                .filter(member -> member.annotated() && member.access() == null)
                .count();
    }

    /** Members that say their access themselves decide nothing for others. */
    private static @Nullable AttributeDeclaration first(
            List<AttributeDeclaration> attributes, Predicate<AttributeDeclaration> decisive) {
        for (AttributeDeclaration attribute : attributes) {
            if (decisive.test(attribute) && attribute.access() == null) {
                return attribute;
            }
        }
        return null;
    }
}
