package org.cairnorm.loading;

import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.MutableValues;
import org.cairnorm.mapping.PluralAttribute;
import org.jspecify.annotations.Nullable;

/** The elements of one collection while they are read; put into the collection when all of them are complete. */
final class Filling {
    private final EntityEntry owner;
    private final AttributePath path;
    private final @Nullable PersistentCollection touched;
    private final MapKeys keys;
    private final List<@Nullable Object> elements = new ArrayList<>();
    private final List<@Nullable Object> keyValues = new ArrayList<>(0);

    /** {@code touched} is the collection to fill; null for the one that the owner has at the path. */
    Filling(EntityEntry owner, AttributePath path, @Nullable PersistentCollection touched, MapKeys keys) {
        this.owner = owner;
        this.path = path;
        this.touched = touched;
        this.keys = keys;
    }

    EntityEntry owner() {
        return owner;
    }

    void add(@Nullable Object element) {
        elements.add(element);
    }

    void put(@Nullable Object key, @Nullable Object element) {
        keyValues.add(key);
        elements.add(element);
    }

    /** Puts an element at a position of a list; positions come in ascending order. */
    void addAt(int position, @Nullable Object element) {
        while (elements.size() < position) {
            elements.add(null);
        }
        elements.add(element);
    }

    List<@Nullable Object> elements() {
        return elements;
    }

    /** Fills the collection, unless somebody was faster; entities that were awaited are loaded by now. */
    void complete(LoadingContext context) {
        PersistentCollection collection = touched != null ? touched : LazyCollections.at(owner, path);
        if (collection != null && !collection.isLoaded()) {
            collection.fill(content(context));
            MutableValues.markStored(collection);
        }
    }

    private static Object keyEntity(AwaitedEntity key, LoadingContext context) {
        EntityEntry entry = context.persistenceContext().find(key.mapping(), key.id());
        if (entry == null || entry.isReference()) {
            throw new EntityNotFoundException(
                    LoadingProblem.ROW_MISSING.with(key.mapping().name(), key.id()));
        }
        return entry.instance();
    }

    private Object content(LoadingContext context) {
        return switch (((PluralAttribute) path.attribute()).kind()) {
            case COLLECTION, LIST -> elements;
            case SET -> new LinkedHashSet<>(elements);
            case MAP -> {
                Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = 0; i < elements.size(); i++) {
                    Object element = elements.get(i);
                    Object key = keyValues.isEmpty() ? keys.of(element) : keyValues.get(i);
                    map.put(key instanceof AwaitedEntity awaited ? keyEntity(awaited, context) : key, element);
                }
                yield map;
            }
        };
    }
}
