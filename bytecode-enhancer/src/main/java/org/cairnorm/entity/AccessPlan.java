package org.cairnorm.entity;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How each attribute of a class is reached. The place in the list is the attribute's number.
 *
 * @param type the class: an entity, an embeddable, an id class; may be abstract or a record
 * @param members one per attribute; those of superclasses included
 */
public record AccessPlan(Class<?> type, List<Member> members) {
    public AccessPlan {
        Objects.requireNonNull(type);
        members = List.copyOf(members);
    }

    /** The number of the attribute with the name, or -1. */
    public int number(String name) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A field or a property. */
    public sealed interface Member permits FieldMember, PropertyMember {
        String name();

        Class<?> type();
    }

    /** Access by field; the components of a record are its fields. */
    public record FieldMember(Field field) implements Member {
        @Override
        public String name() {
            return field.getName();
        }

        @Override
        public Class<?> type() {
            return field.getType();
        }
    }

    /**
     * Access by getter and setter.
     *
     * @param setter null only where nothing is ever written, as in a record
     */
    public record PropertyMember(
            String name, Method getter, @Nullable Method setter) implements Member {
        @Override
        public Class<?> type() {
            return getter.getReturnType();
        }
    }
}
