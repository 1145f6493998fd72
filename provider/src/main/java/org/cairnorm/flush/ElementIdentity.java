package org.cairnorm.flush;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.mapping.ColumnValues;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/** What two elements of a collection are compared by, whatever the {@code equals} of a user's class says. */
final class ElementIdentity {
    private ElementIdentity() {}

    /** An identity for comparing elements: by key for entities, by value for basics, by column values for embeddables. */
    static Object of(PluralAttribute.@Nullable Element element, Object value) {
        if (element instanceof PluralAttribute.EmbeddedElement embedded) {
            return ofEmbeddable(embedded.embeddable(), value);
        }
        if (element instanceof PluralAttribute.EntityElement entity) {
            return ofEntity(entity.target(), value);
        }
        Object basic = comparableBasic(value);
        return basic == null ? value : basic;
    }

    /** An identity for comparing the keys of a map, as {@link #of} gives one for its values. */
    static @Nullable Object ofKey(PluralAttribute.@Nullable MapKey mapKey, @Nullable Object key) {
        if (key != null && mapKey instanceof PluralAttribute.EmbeddedKey embedded) {
            return ofEmbeddable(embedded.embeddable(), key);
        }
        if (key != null && mapKey instanceof PluralAttribute.EntityKey entity) {
            return ofEntity(entity.reference().target(), key);
        }
        return comparableBasic(key);
    }

    private static Object ofEmbeddable(EmbeddableMapping embeddable, Object value) {
        List<@Nullable Object> parts = new ArrayList<>();
        int width = embeddable.attributes().stream()
                .mapToInt(attribute -> attribute.columns().size())
                .sum();
        for (int i = 0; i < width; i++) {
            parts.add(comparableBasic(ColumnValues.ofEmbeddable(embeddable, value, i)));
        }
        return parts;
    }

    private static Object ofEntity(EntityMapping entity, Object value) {
        Object id = entity.identifier().of(value);
        return id != null ? id : new ByIdentity(value);
    }

    /** A basic value in a form whose {@code equals} compares what is stored. */
    private static @Nullable Object comparableBasic(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof char[] characters) {
            return new String(characters);
        }
        if (value instanceof Object[] elements) {
            return Arrays.asList(elements);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        return value;
    }

    private record ByIdentity(Object value) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ByIdentity that && that.value == value;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(value);
        }
    }
}
