package org.cairnorm.mapping.build;

import jakarta.persistence.AccessType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which members of a class are its persistent attributes, by its access type (JPA 3.2 §2.3). */
final class PersistentAttributes {
    private static final Logger LOG = LoggerFactory.getLogger(PersistentAttributes.class);

    private PersistentAttributes() {}

    /** The access type of a class: its own, else that of where it is used; the components of a record are its fields. */
    static AccessType access(ClassDeclaration type, AccessType inherited) {
        if (type.javaClass().isRecord()) {
            return AccessType.FIELD;
        }
        return type.access() == null ? inherited : type.access();
    }

    static List<AttributeDeclaration> of(ClassDeclaration type, AccessType inherited) {
        AccessType access = access(type, inherited);
        boolean byField = access == AccessType.FIELD;
        Map<String, AttributeDeclaration> chosen = new LinkedHashMap<>();
        for (AttributeDeclaration attribute : byField ? type.fields() : type.properties()) {
            if (!attribute.ignored()) {
                chosen.put(attribute.name(), attribute);
            }
        }
        List<String> unheard = new ArrayList<>();
        for (AttributeDeclaration attribute : byField ? type.properties() : type.fields()) {
            AccessType own = attribute.isField() ? AccessType.FIELD : AccessType.PROPERTY;
            if (attribute.access() == own && !attribute.ignored()) {
                chosen.put(attribute.name(), attribute);
            } else if (attribute.annotated()) {
                unheard.add(attribute.name());
            }
        }
        if (!unheard.isEmpty()) {
            LOG.warn(
                    "The mapping annotations of {} in class '{}' have no effect: the class has {} access. Move them to the {}, or add"
                            + " @Access({}) to each.",
                    unheard,
                    type.javaClass().getName(),
                    byField ? "field" : "property",
                    byField ? "fields" : "getters",
                    byField ? "PROPERTY" : "FIELD");
        }
        chosen.values().forEach(attribute -> checkMember(type, attribute));
        return List.copyOf(chosen.values());
    }

    private static void checkMember(ClassDeclaration type, AttributeDeclaration attribute) {
        String where = type.simpleName() + "." + attribute.name();
        if (attribute.member() instanceof AccessPlan.PropertyMember property && property.setter() == null) {
            throw MappingProblem.PROPERTY_WITHOUT_SETTER.at(
                    where, property.getter().getName());
        }
        if (attribute.member() instanceof AccessPlan.FieldMember member
                && !type.javaClass().isRecord()) {
            Field field = member.field();
            if (Modifier.isFinal(field.getModifiers())) {
                throw MappingProblem.FIELD_FINAL.at(where);
            }
        }
    }
}
