package org.cairnorm.dialect;

import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What is bound at one parameter marker.
 *
 * @param slot name of the slot, or null for a value that travels in the statement
 * @param type data type of what is bound; of one element for {@link Form#ARRAY}
 * @param form whether a value, one element or the whole collection is bound
 * @param element 0-based number of the element for {@link Form#ELEMENT}; a number beyond the last element stands for the
 *     last. Otherwise -1
 * @param part 0-based part of an element that is a row value, or -1
 * @param value the value for {@link Form#BOUND}, else null
 */
public record SlotPlace(
        @Nullable String slot,
        DataType<?> type,
        Form form,
        int element,
        int part,
        @Nullable Object value) {

    /** What is bound at a marker. */
    public enum Form {
        /** The value of a slot. */
        VALUE,
        /** One element of a collection slot. */
        ELEMENT,
        /** A collection slot, or one part of each of its elements, as one array. */
        ARRAY,
        /** A value that travels in the statement. */
        BOUND
    }

    public SlotPlace {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(form, "form");
    }

    /** The value of a slot. */
    public static SlotPlace value(String slot, DataType<?> type) {
        return new SlotPlace(slot, type, Form.VALUE, -1, -1, null);
    }

    /** One element of a collection slot, or a part of it. */
    public static SlotPlace element(String slot, DataType<?> type, int element, int part) {
        return new SlotPlace(slot, type, Form.ELEMENT, element, part, null);
    }

    /** A collection slot as one array, or one part of each of its elements. */
    public static SlotPlace array(String slot, DataType<?> elementType, int part) {
        return new SlotPlace(slot, elementType, Form.ARRAY, -1, part, null);
    }

    /** A value that travels in the statement. */
    public static SlotPlace bound(@Nullable Object value, DataType<?> type) {
        return new SlotPlace(null, type, Form.BOUND, -1, -1, value);
    }

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return (slot == null ? "?" : ":" + slot)
                + (element < 0 ? "" : "[" + element + "]")
                + (part < 0 ? "" : "." + part)
                + " "
                + type;
    }
}
