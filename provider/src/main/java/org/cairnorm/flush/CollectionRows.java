package org.cairnorm.flush;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.engine.Engine;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of one collection become rows. Changes are found by comparing the stored content with the present one, so only
 * the rows that differ are written. Thread-safe.
 */
abstract class CollectionRows {
    final EntityMapping owner;
    final Engine engine;
    final String name;

    CollectionRows(EntityMapping owner, Engine engine, String name) {
        this.owner = owner;
        this.engine = engine;
        this.name = name;
    }

    /** Takes the operations that are found. */
    interface Sink {
        void add(RowOperation operation);

        /**
         * Gives values to the insert of the element's row, if there is to be one.
         *
         * @return false if the element's row exists already
         */
        boolean addToInsert(Object element, List<ColumnWriter> values, RowOperation source);
    }

    static CollectionRows of(PluralAttribute plural, EntityMapping owner, Engine engine) {
        if (plural.storage() instanceof PluralAttribute.InTable inTable) {
            return new JoinTableRows(plural, inTable.joinTable(), owner, engine);
        }
        return TargetRows.of(plural, owner, engine);
    }

    static CollectionRows ofToOne(ToOneAttribute toOne, JoinTable joinTable, EntityMapping owner, Engine engine) {
        return new JoinTableRows(toOne, joinTable, owner, engine);
    }

    /** Whether changes raise the version of the owner: not those of an inverse side. */
    abstract boolean owned();

    /**
     * Finds what must be written.
     *
     * @param stored the elements, or map entries, that are stored; null if none are
     * @param content the elements, or map entries, as they shall be
     */
    abstract void changes(EntityEntry entry, @Nullable Collection<?> stored, Collection<?> content, Sink sink);

    /** Finds what must be written when the owner's row goes. */
    abstract void removal(EntityEntry entry, Sink sink);

    /** Whether operations of the shape delete all rows of the collection at once. */
    abstract boolean removesAllBy(RowShape shape);

    static @Nullable Object elementOf(@Nullable Object item) {
        return item instanceof Map.Entry<?, ?> entry ? entry.getValue() : item;
    }

    static @Nullable Object keyOf(@Nullable Object item) {
        return item instanceof Map.Entry<?, ?> entry ? entry.getKey() : null;
    }

    Object requiredKey(@Nullable Object key, EntityEntry entry) {
        if (key == null) {
            throw new IllegalArgumentException(
                    FlushProblem.NULL_KEY_IN_MAP.with(owner.name(), name, String.valueOf(entry.id())));
        }
        return key;
    }

    Object required(@Nullable Object element, EntityEntry entry) {
        if (element == null) {
            throw new IllegalArgumentException(
                    FlushProblem.NULL_IN_COLLECTION.with(owner.name(), name, String.valueOf(entry.id())));
        }
        return element;
    }
}
