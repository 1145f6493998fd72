package org.cairnorm.sql.type;

import org.jspecify.annotations.Nullable;

/** Stores an enumeration constant by its position. */
record EnumOrdinalConversion<E extends Enum<E>>(Class<E> type, DataType<Integer> stored)
        implements Conversion<E, Integer> {

    @Override
    public @Nullable Integer toStored(@Nullable E value) {
        return value == null ? null : value.ordinal();
    }

    @Override
    public @Nullable E fromStored(@Nullable Integer ordinal) {
        if (ordinal == null) {
            return null;
        }
        E[] constants = Constants.of(type);
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new IllegalStateException("The stored ordinal " + ordinal + " is outside enum '" + type.getName()
                    + "', which has " + constants.length + " constants");
        }
        return constants[ordinal];
    }

    /** {@code getEnumConstants} copies its array at each call; reading a row must not. */
    private static final class Constants extends ClassValue<Object[]> {
        private static final Constants CACHE = new Constants();

        @SuppressWarnings("unchecked")
        static <E> E[] of(Class<E> type) {
            return (E[]) CACHE.get(type);
        }

        @Override
        protected Object[] computeValue(Class<?> type) {
            return type.getEnumConstants();
        }
    }
}
