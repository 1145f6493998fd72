package org.cairnorm.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of persistent collections, by the declared type of the attribute (JPA 3.2 §2.2). */
public enum CollectionKind {
    /** {@code List}, and {@code Collection}. */
    LIST {
        @Override
        public PersistentCollection unloaded(InstanceState owner, Object role) {
            return new PersistentList<>(owner, role);
        }

        @Override
        public PersistentCollection wrap(InstanceState owner, Object role, Object value) {
            return PersistentList.wrap(owner, role, (Collection<?>) value);
        }
    },
    /** {@code Set}; iterates in the order of loading. */
    SET {
        @Override
        public PersistentCollection unloaded(InstanceState owner, Object role) {
            return new PersistentSet<>(owner, role);
        }

        @Override
        public PersistentCollection wrap(InstanceState owner, Object role, Object value) {
            return PersistentSet.wrap(owner, role, (Collection<?>) value);
        }
    },
    /** {@code Map}; iterates in the order of loading. */
    MAP {
        @Override
        public PersistentCollection unloaded(InstanceState owner, Object role) {
            return new PersistentMap<>(owner, role);
        }

        @Override
        public PersistentCollection wrap(InstanceState owner, Object role, Object value) {
            return PersistentMap.wrap(owner, role, (Map<?, ?>) value);
        }
    };

    /** Whether an attribute of the type is held as a persistent collection. */
    public static boolean isSupported(Class<?> attributeType) {
        return attributeType == List.class
                || attributeType == Collection.class
                || attributeType == Set.class
                || attributeType == Map.class;
    }

    /**
     * The kind for an attribute of the declared type.
     *
     * @throws EnhancementException if the type is no interface that the specification names, such as {@code SortedSet}
     */
    public static CollectionKind of(Class<?> attributeType) {
        if (attributeType == List.class || attributeType == Collection.class) {
            return LIST;
        }
        if (attributeType == Set.class) {
            return SET;
        }
        if (attributeType == Map.class) {
            return MAP;
        }
        throw EnhancementProblem.COLLECTION_TYPE.exception(attributeType.getName());
    }

    /** A collection that loads itself when it is first touched. */
    public abstract PersistentCollection unloaded(InstanceState owner, Object role);

    /**
     * A {@linkplain PersistentCollection#markNew new} collection with the content of what the user has put into an instance.
     * There is one live content: {@code ArrayList}, {@code HashSet}, {@code LinkedHashSet}, {@code TreeSet}, {@code HashMap},
     * {@code LinkedHashMap} and {@code TreeMap} are taken over, so that what the user still puts in through a variable of their
     * own before the first flush is stored as well; any other collection, such as {@code List.of()}, is copied.
     */
    public abstract PersistentCollection wrap(InstanceState owner, Object role, Object value);
}
