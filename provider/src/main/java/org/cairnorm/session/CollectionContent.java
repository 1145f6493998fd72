package org.cairnorm.session;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.MutableValues;
import org.cairnorm.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/** The elements that a collection holds, and how it comes to hold others. */
final class CollectionContent {
    private CollectionContent() {}

    /** Whether a collection can be read without asking the database. */
    static boolean isLoaded(@Nullable Object value) {
        return value != null && !(value instanceof PersistentCollection persistent && !persistent.isLoaded());
    }

    /** What a loaded collection holds. */
    static Object of(Object collection) {
        return collection instanceof PersistentCollection persistent
                ? Objects.requireNonNull(persistent.content())
                : collection;
    }

    /**
     * Gives a collection other elements, or a map other entries, but leaves it alone where it has them already: what does not change
     * is not written. The result is the present collection; a new one if there is none.
     */
    @SuppressWarnings("unchecked")
    static Object replace(
            PluralAttribute plural, @Nullable Object present, List<Object> elements, Map<Object, Object> entries) {
        if (plural.kind() == PluralAttribute.Kind.MAP) {
            if (present == null) {
                return entries;
            }
            Map<Object, Object> map = (Map<Object, Object>) present;
            if (!sameEntries(plural, map, entries)) {
                map.keySet().retainAll(entries.keySet());
                map.putAll(entries);
            }
            return map;
        }
        if (present == null) {
            return plural.kind() == PluralAttribute.Kind.SET ? new LinkedHashSet<>(elements) : elements;
        }
        Collection<Object> collection = (Collection<Object>) present;
        if (!sameElements(plural, collection, elements)) {
            if (collection instanceof Set && plural.target() != null) {
                Set<Object> kept = identitySet(elements);
                collection.removeIf(element -> !kept.contains(element));
            } else if (collection instanceof Set) {
                collection.retainAll(elements);
            } else {
                collection.clear();
            }
            collection.addAll(elements);
        }
        return collection;
    }

    private static boolean sameEntries(PluralAttribute plural, Map<Object, Object> map, Map<Object, Object> entries) {
        if (map.size() != entries.size()) {
            return false;
        }
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            Object other = entries.get(entry.getKey());
            if (other == null || !sameElement(plural, entry.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameElements(PluralAttribute plural, Collection<Object> present, List<Object> elements) {
        if (present.size() != elements.size()) {
            return false;
        }
        if (plural.kind() == PluralAttribute.Kind.SET) {
            return plural.target() != null ? identitySet(present).containsAll(elements) : present.containsAll(elements);
        }
        int at = 0;
        for (Object element : present) {
            if (!sameElement(plural, element, elements.get(at++))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameElement(PluralAttribute plural, @Nullable Object one, @Nullable Object other) {
        if (plural.element() instanceof PluralAttribute.EmbeddedElement embedded && one != null && other != null) {
            return MutableValues.sameEmbeddable(embedded.embeddable(), one, other);
        }
        return plural.target() != null ? one == other : Objects.equals(one, other);
    }

    private static Set<Object> identitySet(Collection<Object> elements) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(elements);
        return set;
    }
}
