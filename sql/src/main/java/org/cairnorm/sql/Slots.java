package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The places of parameter values in a statement, by name and in the order in which they are first met.
 *
 * @param single the slots of one value; where a name stands more than once, the first that knows its type
 * @param collections the slots of collections
 */
public record Slots(Map<String, Slot> single, Map<String, CollectionSlot> collections) {

    /**
     * Finds the slots of a statement.
     *
     * @throws IllegalArgumentException if one name stands for a value and for a collection
     */
    public static Slots of(Statement statement) {
        Finder finder = new Finder();
        finder.visit(statement);
        for (String name : finder.collections.keySet()) {
            if (finder.single.containsKey(name)) {
                throw new IllegalArgumentException(
                        "The slot '" + name + "' stands for one value and for a collection; give them two names");
            }
        }
        return new Slots(
                java.util.Collections.unmodifiableMap(finder.single),
                java.util.Collections.unmodifiableMap(finder.collections));
    }

    /** All names. */
    public List<String> names() {
        List<String> names = new ArrayList<>(single.keySet());
        names.addAll(collections.keySet());
        return names;
    }

    /** The data type of the values of a slot; of the first part for a collection of row values. */
    public @Nullable DataType<?> type(String name) {
        Slot slot = single.get(name);
        if (slot != null) {
            return slot.type();
        }
        CollectionSlot collection = collections.get(name);
        return collection == null ? null : collection.types().get(0);
    }

    private static final class Finder extends TreeVisitor {
        final Map<String, Slot> single = new LinkedHashMap<>();
        final Map<String, CollectionSlot> collections = new LinkedHashMap<>();

        @Override
        public @Nullable Void visitSlot(Slot slot) {
            single.merge(slot.name(), slot, (old, next) -> old.type().isUnknown() ? next : old);
            return null;
        }

        @Override
        protected void visitCollectionSlot(CollectionSlot slot) {
            collections.putIfAbsent(slot.name(), slot);
        }
    }
}
