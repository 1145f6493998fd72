package org.cairnorm.mapping;

import java.util.stream.Collectors;
import org.cairnorm.entity.ClassAccess;
import org.jspecify.annotations.Nullable;

/** Takes parts of an identifier over from the targets of associations that map to it (JPA 3.2 §2.4.1, {@code @MapsId}). */
public final class DerivedIdentifier {
    private DerivedIdentifier() {}

    /** Sets every part of the identifier whose association has a target that is identified already. */
    public static void assign(EntityMapping mapping, Object instance) {
        for (AttributeMapping attribute : mapping.attributes()) {
            if (attribute instanceof ToOneAttribute toOne && toOne.idAttribute() != null) {
                Object target = mapping.access().get(instance, toOne.index());
                Object id = target == null ? null : toOne.target().identifier().of(target);
                if (id != null) {
                    assign(mapping, instance, toOne.idAttribute(), id);
                }
            }
        }
    }

    /** The attributes that the identifier lacks, for messages: such as {@code 'Room.house'}. */
    public static String missing(EntityMapping mapping, Object instance) {
        return mapping.attributes().stream()
                .filter(attribute -> isPart(attribute, mapping) && !hasValue(attribute, mapping, instance))
                .map(attribute -> "'" + mapping.name() + "." + attribute.name() + "'")
                .collect(Collectors.joining(" or "));
    }

    private static boolean isPart(AttributeMapping attribute, EntityMapping mapping) {
        return attribute instanceof ToOneAttribute toOne && toOne.idAttribute() != null
                || mapping.identifier().attributes().contains(attribute);
    }

    private static boolean hasValue(AttributeMapping attribute, EntityMapping mapping, Object instance) {
        Object value = mapping.access().get(instance, attribute.index());
        return value != null
                && (!(attribute instanceof ToOneAttribute toOne)
                        || toOne.target().identifier().of(value) != null);
    }

    private static void assign(EntityMapping mapping, Object instance, String part, Object value) {
        AttributeMapping identifier = mapping.identifier().attributes().get(0);
        if (part.isEmpty()) {
            mapping.access().set(instance, identifier.index(), value);
        } else if (identifier instanceof EmbeddedAttribute embedded) {
            assignPart(mapping, instance, embedded, part, value);
        } else {
            for (AttributeMapping attribute : mapping.identifier().attributes()) {
                if (attribute.name().equals(part)) {
                    mapping.access().set(instance, attribute.index(), value);
                }
            }
        }
    }

    private static void assignPart(
            EntityMapping mapping, Object instance, EmbeddedAttribute embedded, String part, Object value) {
        EmbeddableMapping embeddable = embedded.embeddable();
        ClassAccess access = embeddable.access();
        @Nullable Object present = mapping.access().get(instance, embedded.index());
        AttributeMapping target = embeddable.attribute(part);
        if (target == null) {
            throw new IllegalStateException("No attribute '" + part + "' in " + embeddable.name());
        }
        if (present != null && !embeddable.record()) {
            access.set(present, target.index(), value);
            return;
        }
        Object[] members = new Object[embeddable.attributes().size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = i == target.index() ? value : present == null ? null : access.get(present, i);
        }
        mapping.access().set(instance, embedded.index(), access.newInstance(members));
    }
}
