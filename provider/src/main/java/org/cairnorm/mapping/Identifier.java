package org.cairnorm.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.entity.LateAccess;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of an entity (JPA 3.2 §2.4): how it is read from an instance, put into one, and taken apart into columns.
 *
 * <p>Three forms: one attribute, an embeddable, or several attributes with an id class. An attribute may be a to-one
 * association (§2.4.1): its part of the identifier is the identifier of its target.
 */
public sealed interface Identifier {

    /** The class of identifier values: what {@code find} takes. */
    Class<?> javaType();

    /** The attributes of the entity that make up the identifier. */
    List<AttributeMapping> attributes();

    /** The columns of the identifier in the entity's primary table. */
    List<Column<?>> columns();

    /** The identifier of an instance; null if it, or any part of it, is null. Never loads anything. */
    @Nullable Object of(Object instance);

    /** Puts an identifier into an instance; parts held by associations are left alone. */
    void assign(Object instance, Object id);

    /** The value of one column of an identifier, as the column's data type takes it. */
    @Nullable Object part(Object id, int column);

    /** The identifier made of the values of its columns; null if any is null. */
    @Nullable Object fromParts(@Nullable Object[] values);

    /** One basic attribute, an embeddable attribute, or a to-one association as the whole identifier. */
    record Single(LateAccess access, AttributeMapping attribute, List<AttributeMapping> attributes, Class<?> javaType)
            implements Identifier {
        public Single {
            Objects.requireNonNull(access);
            Objects.requireNonNull(attribute);
            attributes = List.copyOf(attributes);
        }

        public static Single of(LateAccess access, AttributeMapping attribute, Class<?> javaType) {
            return new Single(access, attribute, List.of(attribute), javaType);
        }

        @Override
        public List<Column<?>> columns() {
            return attribute.columns();
        }

        @Override
        public @Nullable Object of(Object instance) {
            Object value = access.made().get(instance, attribute.index());
            if (value != null && attribute instanceof ToOneAttribute toOne) {
                return toOne.target().identifier().of(value);
            }
            return value;
        }

        @Override
        public void assign(Object instance, Object id) {
            if (!(attribute instanceof ToOneAttribute)) {
                access.made().set(instance, attribute.index(), id);
            }
        }

        @Override
        public @Nullable Object part(Object id, int column) {
            return attribute instanceof ToOneAttribute toOne
                    ? toOne.target().identifier().part(id, column)
                    : ColumnValues.of(attribute, id, column);
        }

        @Override
        public @Nullable Object fromParts(@Nullable Object[] values) {
            if (attribute instanceof BasicAttribute) {
                return values[0];
            }
            if (attribute instanceof ToOneAttribute toOne) {
                return toOne.target().identifier().fromParts(values);
            }
            return embeddableFrom(((EmbeddedAttribute) attribute).embeddable(), values, 0);
        }
    }

    /**
     * Several attributes and an id class with members of the same names.
     *
     * @param access of the entity
     * @param idClass of the id class; its attribute {@code i} stands for {@code attributes.get(i)}
     */
    record ByClass(LateAccess access, LateAccess idClass, List<AttributeMapping> attributes, List<Column<?>> columns)
            implements Identifier {
        public ByClass {
            Objects.requireNonNull(access);
            Objects.requireNonNull(idClass);
            attributes = List.copyOf(attributes);
            columns = List.copyOf(columns);
        }

        public static ByClass of(LateAccess access, LateAccess idClass, List<AttributeMapping> attributes) {
            List<Column<?>> columns = new ArrayList<>();
            for (AttributeMapping attribute : attributes) {
                columns.addAll(attribute.columns());
            }
            return new ByClass(access, idClass, attributes, columns);
        }

        @Override
        public Class<?> javaType() {
            return idClass.type();
        }

        @Override
        public @Nullable Object of(Object instance) {
            Object[] values = new Object[attributes.size()];
            for (int i = 0; i < values.length; i++) {
                AttributeMapping attribute = attributes.get(i);
                Object value = access.made().get(instance, attribute.index());
                if (value != null && attribute instanceof ToOneAttribute toOne) {
                    value = toOne.target().identifier().of(value);
                }
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            return idClass.made().newInstance(values);
        }

        @Override
        public void assign(Object instance, Object id) {
            for (int i = 0; i < attributes.size(); i++) {
                AttributeMapping attribute = attributes.get(i);
                if (!(attribute instanceof ToOneAttribute)) {
                    access.made()
                            .set(instance, attribute.index(), idClass.made().get(id, i));
                }
            }
        }

        @Override
        public @Nullable Object part(Object id, int column) {
            int offset = 0;
            for (int i = 0; i < attributes.size(); i++) {
                AttributeMapping attribute = attributes.get(i);
                int width = attribute.columns().size();
                if (column < offset + width) {
                    Object value = idClass.made().get(id, i);
                    if (value == null) {
                        return null;
                    }
                    return attribute instanceof ToOneAttribute toOne
                            ? toOne.target().identifier().part(value, column - offset)
                            : ColumnValues.of(attribute, value, column - offset);
                }
                offset += width;
            }
            throw new IllegalArgumentException("The identifier has no column " + column);
        }

        @Override
        public @Nullable Object fromParts(@Nullable Object[] values) {
            Object[] members = new Object[attributes.size()];
            int offset = 0;
            for (int i = 0; i < members.length; i++) {
                AttributeMapping attribute = attributes.get(i);
                int width = attribute.columns().size();
                Object member;
                if (attribute instanceof BasicAttribute) {
                    member = values[offset];
                } else if (attribute instanceof ToOneAttribute toOne) {
                    Object[] parts = java.util.Arrays.copyOfRange(values, offset, offset + width);
                    member = toOne.target().identifier().fromParts(parts);
                } else {
                    member = embeddableFrom(((EmbeddedAttribute) attribute).embeddable(), values, offset);
                }
                if (member == null) {
                    return null;
                }
                members[i] = member;
                offset += width;
            }
            return idClass.made().newInstance(members);
        }
    }

    private static @Nullable Object embeddableFrom(
            EmbeddableMapping embeddable, @Nullable Object[] values, int offset) {
        List<AttributeMapping> attributes = embeddable.attributes();
        Object[] members = new Object[attributes.size()];
        int at = offset;
        for (int i = 0; i < members.length; i++) {
            AttributeMapping attribute = attributes.get(i);
            if (attribute instanceof EmbeddedAttribute nested) {
                members[i] = embeddableFrom(nested.embeddable(), values, at);
            } else {
                members[i] = values[at];
            }
            if (members[i] == null) {
                return null;
            }
            at += attribute.columns().size();
        }
        return embeddable.access().newInstance(members);
    }
}
