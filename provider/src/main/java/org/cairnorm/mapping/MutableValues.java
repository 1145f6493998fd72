package org.cairnorm.mapping;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.entity.PersistentCollection;
import org.jspecify.annotations.Nullable;

/** Equality and copies of attribute values that may be changed in place: dates, arrays, embeddables. */
public final class MutableValues {
    private MutableValues() {}

    /** Whether values of the attribute may be changed in place. */
    public static boolean holds(AttributeMapping attribute) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            return !embedded.embeddable().record()
                    || embedded.embeddable().attributes().stream().anyMatch(MutableValues::holds);
        }
        if (attribute instanceof BasicAttribute basic) {
            Class<?> type = basic.javaType();
            return type.isArray() || Date.class.isAssignableFrom(type) || Calendar.class.isAssignableFrom(type);
        }
        return false;
    }

    /** A copy that later changes of the value do not reach; the value itself where it cannot change. */
    public static @Nullable Object copy(AttributeMapping attribute, @Nullable Object value) {
        if (value == null || !holds(attribute)) {
            return value;
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return copyOf(embedded.embeddable(), value);
        }
        if (value instanceof Date date) {
            return date.clone();
        }
        if (value instanceof Calendar calendar) {
            return calendar.clone();
        }
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (value instanceof char[] characters) {
            return characters.clone();
        }
        if (value instanceof Object[] elements) {
            return elements.clone();
        }
        return value;
    }

    /** A copy of an embeddable and of every mutable value in it. */
    public static Object copyOf(EmbeddableMapping embeddable, Object value) {
        List<AttributeMapping> attributes = embeddable.attributes();
        Object[] members = new Object[attributes.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = copy(attributes.get(i), embeddable.access().get(value, i));
        }
        return embeddable.access().newInstance(members);
    }

    /**
     * Says that the content of a loaded collection is as the database has it; elements that may be changed in place are copied, so
     * that the next flush can compare them.
     */
    public static void markStored(PersistentCollection collection) {
        collection.markStored();
        if (collection.role() instanceof PluralAttribute plural
                && holdsMutableElements(plural)
                && collection.storedContent() != null) {
            EmbeddableMapping element =
                    plural.element() instanceof PluralAttribute.EmbeddedElement embedded ? embedded.embeddable() : null;
            EmbeddableMapping key =
                    plural.mapKey() instanceof PluralAttribute.EmbeddedKey embedded ? embedded.embeddable() : null;
            collection.storedContent(copyOfElements(element, key, collection.storedContent()));
        }
    }

    /** Whether elements of a collection, or keys of a map, are embeddables that may be changed in place. */
    public static boolean holdsMutableElements(PluralAttribute plural) {
        return plural.element() instanceof PluralAttribute.EmbeddedElement element
                        && !element.embeddable().record()
                || plural.mapKey() instanceof PluralAttribute.EmbeddedKey key
                        && !key.embeddable().record();
    }

    private static List<Object> copyOfElements(
            @Nullable EmbeddableMapping element, @Nullable EmbeddableMapping key, Collection<?> elements) {
        List<Object> copies = new ArrayList<>(elements.size());
        for (Object item : elements) {
            if (item instanceof Map.Entry<?, ?> entry) {
                copies.add(new AbstractMap.SimpleImmutableEntry<>(
                        copyOrSelf(key, entry.getKey()), copyOrSelf(element, entry.getValue())));
            } else {
                copies.add(copyOrSelf(element, item));
            }
        }
        return copies;
    }

    private static @Nullable Object copyOrSelf(@Nullable EmbeddableMapping embeddable, @Nullable Object value) {
        return embeddable == null || value == null ? value : copyOf(embeddable, value);
    }

    /** Whether two values are stored alike. Entities are compared by identity, user-defined {@code equals} of embeddables is not called. */
    public static boolean same(AttributeMapping attribute, @Nullable Object left, @Nullable Object right) {
        if (left == right) {
            return true;
        }
        if (left == null || right == null || attribute instanceof ToOneAttribute) {
            return false;
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return sameEmbeddable(embedded.embeddable(), left, right);
        }
        if (left instanceof java.math.BigDecimal one && right instanceof java.math.BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return left.getClass().isArray() ? Objects.deepEquals(left, right) : left.equals(right);
    }

    public static boolean sameEmbeddable(EmbeddableMapping embeddable, Object left, Object right) {
        for (AttributeMapping attribute : embeddable.attributes()) {
            int index = attribute.index();
            if (!same(
                    attribute,
                    embeddable.access().get(left, index),
                    embeddable.access().get(right, index))) {
                return false;
            }
        }
        return true;
    }
}
