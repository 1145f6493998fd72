package org.cairnorm.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.LateAccess;
import org.cairnorm.entity.ReferenceFactory;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * One entity of the model. Entities refer to each other in circles, so an entity is first created with its identity only
 * and {@linkplain #freeze frozen} once with the rest before anybody outside {@code mapping.build} sees it.
 */
public final class EntityMapping implements ManagedMapping {
    /** How a hierarchy is stored (JPA 3.2 §2.13). */
    public enum InheritanceStrategy {
        /** The entity has neither an entity superclass nor entity subclasses. */
        NONE,
        SINGLE_TABLE,
        JOINED,
        TABLE_PER_CLASS
    }

    private final String name;
    private final Class<?> javaClass;
    private final @Nullable EntityMapping parent;
    private final EntityMapping root;
    private final int depth;
    private final List<EntityMapping> subclasses = new ArrayList<>();
    private @Nullable Parts parts;
    private Map<String, AttributeMapping> attributesByName = Map.of();
    private List<AttributeMapping> associations = List.of();
    private List<EntityMapping> hierarchy = List.of();
    private boolean[] mutable = {};
    private boolean mutableValues;
    private boolean snapshots;
    private boolean mutableElements;

    /**
     * @param parent the nearest entity superclass, already created; null if there is none
     */
    public EntityMapping(String name, Class<?> javaClass, @Nullable EntityMapping parent) {
        this.name = Objects.requireNonNull(name);
        this.javaClass = Objects.requireNonNull(javaClass);
        this.parent = parent;
        this.root = parent == null ? this : parent.root;
        this.depth = parent == null ? 0 : parent.depth + 1;
        if (parent != null) {
            parent.subclasses.add(this);
        }
    }

    /**
     * Everything that an entity is made of besides its name and class.
     *
     * @param attributes inherited ones first; see {@link ManagedMapping#attributes()}
     * @param version null if the entity has none
     * @param discriminator null unless the hierarchy needs one
     * @param tables the root's table first; of JOINED the chain down to this entity's; secondary tables after the table of the
     *     class that declares them
     * @param enhanced whether instances carry their state and track their writes themselves
     * @param references makes references to a plain class; null where none can be made (then associations to it are
     *     loaded in batches instead) and for enhanced classes
     * @param callbacks in the order of calling
     * @param cacheable what {@code @Cacheable} says; null if nothing
     */
    public record Parts(
            LateAccess access,
            List<AttributeMapping> attributes,
            Identifier identifier,
            @Nullable BasicAttribute version,
            InheritanceStrategy inheritance,
            @Nullable Discriminator discriminator,
            List<MappedTable> tables,
            boolean enhanced,
            @Nullable ReferenceFactory references,
            Map<CallbackEvent, List<CallbackMethod>> callbacks,
            @Nullable Boolean cacheable) {
        public Parts {
            Objects.requireNonNull(access);
            attributes = List.copyOf(attributes);
            Objects.requireNonNull(identifier);
            tables = List.copyOf(tables);
            callbacks = Map.copyOf(callbacks);
        }
    }

    /**
     * Completes the entity; to be called once, by the builder of the model, after all entities were created.
     *
     * @throws IllegalStateException if it is frozen already
     */
    public void freeze(Parts completed) {
        if (parts != null) {
            throw new IllegalStateException("Entity '" + name + "' is frozen");
        }
        parts = completed;
        Map<String, AttributeMapping> named = new HashMap<>();
        for (int i = 0; i < completed.attributes().size(); i++) {
            AttributeMapping attribute = completed.attributes().get(i);
            if (attribute.index() != i) {
                throw new IllegalStateException(
                        "Attribute '" + name + "." + attribute.name() + "' is not at its index " + i);
            }
            named.put(attribute.name(), attribute);
        }
        attributesByName = Map.copyOf(named);
        associations = ManagedMapping.associationsAmong(completed.attributes());
        List<EntityMapping> all = new ArrayList<>();
        collect(all);
        hierarchy = List.copyOf(all);
        mutable = new boolean[completed.attributes().size()];
        snapshots = !completed.enhanced();
        for (AttributeMapping attribute : completed.attributes()) {
            mutable[attribute.index()] = MutableValues.holds(attribute);
            mutableValues |= mutable[attribute.index()];
            snapshots |= attribute instanceof ToOneAttribute toOne && toOne.orphanRemoval();
        }
        snapshots |= mutableValues || !uniqueColumns(completed).isEmpty();
        mutableElements = completed.attributes().stream().anyMatch(EntityMapping::holdsMutableElements);
    }

    private static List<org.cairnorm.sql.Identifier> uniqueColumns(Parts completed) {
        return completed.tables().stream()
                .flatMap(mapped -> mapped.table().uniqueConstraints().stream())
                .flatMap(constraint -> constraint.columns().stream())
                .toList();
    }

    private static boolean holdsMutableElements(AttributeMapping attribute) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            return embedded.embeddable().attributes().stream().anyMatch(EntityMapping::holdsMutableElements);
        }
        return attribute instanceof PluralAttribute plural && MutableValues.holdsMutableElements(plural);
    }

    private void collect(List<EntityMapping> all) {
        all.add(this);
        for (EntityMapping subclass : subclasses) {
            subclass.collect(all);
        }
    }

    private Parts parts() {
        if (parts == null) {
            throw new IllegalStateException("Entity '" + name + "' is not frozen yet");
        }
        return parts;
    }

    /** The entity name (JPA 3.2 §11.1.19). */
    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<?> javaClass() {
        return javaClass;
    }

    public boolean isAbstract() {
        return java.lang.reflect.Modifier.isAbstract(javaClass.getModifiers());
    }

    public @Nullable EntityMapping parent() {
        return parent;
    }

    /** The topmost entity of the hierarchy; the entity itself if it has no entity superclass. */
    public EntityMapping root() {
        return root;
    }

    /** How many entity superclasses there are. */
    public int depth() {
        return depth;
    }

    /** The direct entity subclasses. */
    public List<EntityMapping> subclasses() {
        return Collections.unmodifiableList(subclasses);
    }

    /** This entity and all entities below it. */
    public List<EntityMapping> hierarchy() {
        return hierarchy;
    }

    public boolean isPolymorphic() {
        return !subclasses.isEmpty();
    }

    /** Whether {@code other} is this entity or one below it. */
    public boolean isSuperOf(EntityMapping other) {
        EntityMapping at = other;
        while (at.depth > depth) {
            at = Objects.requireNonNull(at.parent);
        }
        return at == this;
    }

    @Override
    public ClassAccess access() {
        return parts().access().made();
    }

    @Override
    public List<AttributeMapping> attributes() {
        return parts().attributes();
    }

    @Override
    public List<AttributeMapping> associations() {
        return associations;
    }

    @Override
    public @Nullable AttributeMapping attribute(String attributeName) {
        return attributesByName.get(attributeName);
    }

    public Identifier identifier() {
        return parts().identifier();
    }

    public @Nullable BasicAttribute version() {
        return parts().version();
    }

    public InheritanceStrategy inheritance() {
        return parts().inheritance();
    }

    public @Nullable Discriminator discriminator() {
        return parts().discriminator();
    }

    public List<MappedTable> tables() {
        return parts().tables();
    }

    /** The table that holds the identifier first: the root's in SINGLE_TABLE and JOINED. */
    public MappedTable primaryTable() {
        return parts().tables().get(0);
    }

    public boolean enhanced() {
        return parts().enhanced();
    }

    public @Nullable ReferenceFactory references() {
        return parts().references();
    }

    /** Whether an instance can stand for a row that was not read yet: its class is certain and can be made. */
    public boolean canBeReferenced() {
        return !isPolymorphic() && (enhanced() || references() != null);
    }

    public List<CallbackMethod> callbacks(CallbackEvent event) {
        return parts().callbacks().getOrDefault(event, List.of());
    }

    public @Nullable Boolean cacheable() {
        return parts().cacheable();
    }

    /** Whether any attribute holds a value that may be changed in place, which no setter sees. */
    public boolean hasMutableValues() {
        return mutableValues;
    }

    /** Whether the attribute holds a value that may be changed in place. */
    public boolean isMutable(int attribute) {
        return mutable[attribute];
    }

    /**
     * Whether the context must remember the stored values: the class does not track its writes, or has values that may change
     * in place, its orphans can only be found by the old value, or a flush must know which unique values it gives free.
     */
    public boolean needsSnapshots() {
        return snapshots;
    }

    /** Whether a collection holds embeddables that may be changed in place, which no collection sees. */
    public boolean hasMutableElements() {
        return mutableElements;
    }

    /** The value that an instance has for one of the columns of its tables; null if no attribute holds that column. */
    public @Nullable Object columnValue(Object instance, Column<?> column) {
        for (AttributeMapping attribute : attributes()) {
            int place = attribute.columns().indexOf(column);
            if (place >= 0) {
                return ColumnValues.of(attribute, access().get(instance, attribute.index()), place);
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "EntityMapping[" + name + "]";
    }
}
