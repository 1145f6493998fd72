package org.cairnorm.sql.type;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stores an enumeration constant by its name. */
record EnumNameConversion<E extends Enum<E>>(Class<E> type, DataType<String> stored) implements Conversion<E, String> {

    @Override
    public @Nullable String toStored(@Nullable E value) {
        return value == null ? null : value.name();
    }

    @Override
    public @Nullable E fromStored(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The stored name '" + name + "' is not a constant of enum '" + type.getName() + "', which has "
                            + Arrays.toString(type.getEnumConstants()),
                    e);
        }
    }
}
