package org.cairnorm.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.Cascades;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.jspecify.annotations.Nullable;

/** Walks over the entities that an instance refers to, through embeddables and collections. */
final class Associations {
    private Associations() {}

    /** Takes one associated instance. */
    interface Visitor {
        /** Whether the visitor cares for instances behind such an association; if not, it is neither read nor loaded. */
        boolean wants(Cascades cascades, boolean orphanRemoval);

        void visit(Object target, AttributeMapping association, Cascades cascades);

        /** Whether the visitor cares for entities that are keys of maps, which no cascade reaches. */
        default boolean wantsKeys() {
            return false;
        }

        default void visitKey(Object key, PluralAttribute map) {}
    }

    /**
     * Visits every entity that the instance refers to.
     *
     * @param entry what the context knows of the instance; null if it is detached or new
     * @param load whether what is not loaded yet is loaded and visited too; else it is passed over
     */
    static void walk(
            ManagedMapping mapping, Object instance, @Nullable EntityEntry entry, boolean load, Visitor visitor) {
        for (AttributeMapping attribute : mapping.associations()) {
            if (attribute instanceof ToOneAttribute toOne) {
                if (visitor.wants(toOne.cascades(), toOne.orphanRemoval()) && available(attribute, entry, load)) {
                    Object target = mapping.access().get(instance, attribute.index());
                    if (target != null) {
                        visitor.visit(target, attribute, toOne.cascades());
                    }
                }
            } else if (attribute instanceof PluralAttribute plural) {
                if (plural.target() != null && visitor.wants(plural.cascades(), plural.orphanRemoval())
                        || plural.element() instanceof PluralAttribute.EmbeddedElement) {
                    if (available(attribute, entry, load)) {
                        walkElements(plural, mapping.access().get(instance, attribute.index()), load, visitor);
                    }
                }
                if (plural.mapKey() instanceof PluralAttribute.EntityKey
                        && visitor.wantsKeys()
                        && available(attribute, entry, load)) {
                    for (Object key : keys(mapping.access().get(instance, attribute.index()))) {
                        if (key != null) {
                            visitor.visitKey(key, plural);
                        }
                    }
                }
            } else if (attribute instanceof EmbeddedAttribute embedded && available(attribute, entry, load)) {
                Object value = mapping.access().get(instance, attribute.index());
                if (value != null) {
                    walk(embedded.embeddable(), value, null, load, visitor);
                }
            }
        }
    }

    private static boolean available(AttributeMapping attribute, @Nullable EntityEntry entry, boolean load) {
        if (entry == null || entry.isLoaded(attribute.index())) {
            return true;
        }
        if (load) {
            entry.read(attribute.index());
        }
        return load;
    }

    private static void walkElements(PluralAttribute plural, @Nullable Object value, boolean load, Visitor visitor) {
        for (Object element : elements(value, load)) {
            if (element == null) {
                continue;
            }
            if (plural.element() instanceof PluralAttribute.EmbeddedElement embedded) {
                walk(embedded.embeddable(), element, null, load, visitor);
            } else {
                visitor.visit(element, plural, plural.cascades());
            }
        }
    }

    /** A copy of the keys of a map; of an unloaded one none. */
    static List<@Nullable Object> keys(@Nullable Object map) {
        Object content = map instanceof PersistentCollection persistent ? persistent.content() : map;
        return content instanceof Map<?, ?> loaded ? new ArrayList<>(loaded.keySet()) : List.of();
    }

    /** A copy of the elements of a collection, or of the values of a map; of an unloaded one none, unless it is to be loaded. */
    static List<@Nullable Object> elements(@Nullable Object collection, boolean load) {
        Object content = collection;
        if (collection instanceof PersistentCollection persistent) {
            if (!persistent.isLoaded()) {
                if (!load) {
                    return List.of();
                }
                persistent.initialize();
            }
            content = persistent.content();
        }
        return elementsOf(content);
    }

    /** A copy of the elements of plain content. */
    static List<@Nullable Object> elementsOf(@Nullable Object content) {
        if (content instanceof Map<?, ?> map) {
            return new ArrayList<>(map.values());
        }
        if (content instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        return List.of();
    }
}
