package org.cairnorm.session;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityKey;
import org.cairnorm.context.EntityState;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MutableValues;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.jspecify.annotations.Nullable;

/**
 * One merge: copies the state of detached and new instances onto managed ones (JPA 3.2 §3.3.7.1).
 *
 * <p>Works through a list instead of calling itself, so that the depth of a graph does not matter. An instance is first given
 * the managed one that stands for it, then its values are copied, then, when all values are there that {@code equals} may ask
 * for, its collections; at last the copies of new instances are persisted.
 */
final class Merging {
    private final Workspace workspace;
    private final Persisting persisting;
    private final Map<Object, Object> merged = new IdentityHashMap<>();
    private final Set<EntityKey> absent = new HashSet<>();
    private final Deque<Copy> copies = new ArrayDeque<>();
    private final Deque<CollectionCopy> collections = new ArrayDeque<>();
    private final List<Copy> persisted = new ArrayList<>();

    /**
     * An instance whose state is to be copied.
     *
     * @param from the given instance
     * @param to the managed one that stands for it; the same if the given one is managed
     * @param target what the context knows of it; null if it is new
     */
    private record Copy(
            EntityMapping mapping,
            Object from,
            Object to,
            @Nullable EntityEntry target) {}

    private record CollectionCopy(
            Copy copy, PluralAttribute plural, @Nullable Object value) {}

    Merging(Workspace workspace, Persisting persisting) {
        this.workspace = workspace;
        this.persisting = persisting;
    }

    /** Merges an instance and what it refers to by associations that cascade MERGE; gives the managed instance. */
    Object merge(@Nullable Object instance) {
        workspace.mappingOf(instance, "merge");
        Object result = resolve(Objects.requireNonNull(instance));
        while (!copies.isEmpty() || !collections.isEmpty()) {
            if (copies.isEmpty()) {
                copyCollection(collections.removeFirst());
            } else {
                copy(copies.removeFirst());
            }
        }
        for (Copy copy : persisted) {
            persisting.makeManagedCopy(copy.mapping(), copy.to());
        }
        return result;
    }

    // ---- which instance stands for a given one

    /** The managed instance, or the copy that will be persisted; its state follows. */
    private Object resolve(Object given) {
        Object known = merged.get(given);
        if (known != null) {
            return known;
        }
        EntityMapping mapping = workspace.mappingOf(given, "merge");
        EntityEntry entry = workspace.context().entry(given);
        if (entry != null) {
            requireNotRemoved(entry);
            if (!entry.isReference()) {
                copies.add(new Copy(entry.mapping(), given, given, entry));
            }
            merged.put(given, given);
            return given;
        }
        Object id = mapping.identifier().of(given);
        EntityEntry target = id == null ? null : find(mapping, id);
        if (isUnloadedReference(given)) {
            if (target == null) {
                throw new EntityNotFoundException(SessionProblem.ENTITY_NOT_FOUND.with(mapping.name(), id));
            }
            merged.put(given, target.instance());
            return target.instance();
        }
        return target == null ? resolveNew(mapping, given, id) : resolveDetached(mapping, given, target);
    }

    private Object resolveDetached(EntityMapping mapping, Object given, EntityEntry target) {
        requireNotRemoved(target);
        target.initialize();
        checkVersion(target, given);
        merged.put(given, target.instance());
        copies.add(new Copy(mapping, given, target.instance(), target));
        return target.instance();
    }

    private Object resolveNew(EntityMapping mapping, Object given, @Nullable Object id) {
        BasicAttribute version = mapping.version();
        if (id != null && version != null && persisting.isDetached(mapping, given)) {
            Object had = mapping.access().get(given, version.index());
            if (had != null) {
                throw new OptimisticLockException(
                        SessionProblem.ROW_GONE.with("merge", mapping.name(), id), null, given);
            }
        }
        Object instance = mapping.access().newInstance();
        merged.put(given, instance);
        Copy copy = new Copy(mapping, given, instance, null);
        copies.add(copy);
        persisted.add(copy);
        return instance;
    }

    private static void requireNotRemoved(EntityEntry entry) {
        if (entry.state() == EntityState.REMOVED) {
            throw new IllegalArgumentException(
                    SessionProblem.MERGE_REMOVED.with(entry.mapping().name(), String.valueOf(entry.id())));
        }
    }

    private @Nullable EntityEntry find(EntityMapping mapping, Object id) {
        if (absent.contains(new EntityKey(mapping, id))) {
            return null;
        }
        EntityEntry entry = workspace.loading().find(mapping, id, FindOptions.NONE);
        return entry == null || !mapping.isSuperOf(entry.mapping()) ? null : entry;
    }

    /** Reads the rows of many given instances at once, so that resolving each asks no more. */
    private void findAll(Collection<?> instances) {
        Map<EntityMapping, List<Object>> missing = new HashMap<>();
        for (Object given : instances) {
            if (given != null
                    && !merged.containsKey(given)
                    && workspace.context().entry(given) == null) {
                EntityMapping mapping = workspace.mappingOf(given, "merge");
                Object id = mapping.identifier().of(given);
                EntityEntry known = id == null ? null : workspace.context().find(mapping, id);
                if (id != null && (known == null || known.isReference())) {
                    missing.computeIfAbsent(mapping, any -> new ArrayList<>()).add(id);
                }
            }
        }
        missing.forEach((mapping, ids) -> {
            if (ids.size() > 1) {
                workspace.loading().findAll(mapping, ids);
                for (Object id : ids) {
                    if (workspace.context().find(mapping, id) == null) {
                        absent.add(new EntityKey(mapping, id));
                    }
                }
            }
        });
    }

    private static boolean isUnloadedReference(Object instance) {
        return instance instanceof StateHolder holder
                && holder.cairn$state() != null
                && holder.cairn$state().isReference();
    }

    private static void checkVersion(EntityEntry target, Object given) {
        BasicAttribute version = target.mapping().version();
        if (version == null) {
            return;
        }
        Object theirs = target.mapping().access().get(given, version.index());
        Object ours = target.version();
        if (theirs != null && ours != null && !MutableValues.same(version, theirs, ours)) {
            throw new OptimisticLockException(
                    SessionProblem.VERSION_CONFLICT.with(
                            "merge", target.mapping().name(), String.valueOf(target.id()), ours, theirs),
                    null,
                    given);
        }
    }

    // ---- values

    private void copy(Copy copy) {
        EntityMapping mapping = copy.mapping();
        InstanceState fromState = copy.from() instanceof StateHolder holder ? holder.cairn$state() : null;
        for (AttributeMapping attribute : mapping.attributes()) {
            if (fromState != null && !fromState.isLoaded(attribute.index()) || isFixed(copy, attribute)) {
                continue;
            }
            Object value = mapping.access().get(copy.from(), attribute.index());
            if (attribute instanceof PluralAttribute plural) {
                readStoredElements(copy, plural, value);
                discover(plural, value);
                collections.add(new CollectionCopy(copy, plural, value));
            } else {
                copy(copy, attribute, value);
            }
        }
        if (copy.target() == null) {
            clearGenerated(mapping, copy.to());
            persisting.generateIdentifier(mapping, copy.to());
        }
    }

    /** Whether an attribute of the managed instance stays as it is. */
    private static boolean isFixed(Copy copy, AttributeMapping attribute) {
        if (copy.from() == copy.to()) {
            return !passesOn(attribute);
        }
        EntityMapping mapping = copy.mapping();
        return copy.target() != null
                && (attribute == mapping.version()
                        || mapping.identifier().attributes().contains(attribute));
    }

    /** Whether the merge of an instance that is managed already has to look behind the attribute. */
    private static boolean passesOn(AttributeMapping attribute) {
        return attribute instanceof ToOneAttribute toOne && toOne.cascades().merge()
                || attribute instanceof PluralAttribute plural
                        && plural.cascades().merge()
                || attribute instanceof EmbeddedAttribute embedded
                        && embedded.embeddable().attributes().stream().anyMatch(Merging::passesOn);
    }

    private void copy(Copy copy, AttributeMapping attribute, @Nullable Object value) {
        int index = attribute.index();
        EntityEntry target = copy.target();
        if (target != null) {
            target.read(index);
        }
        ClassAccess access = copy.mapping().access();
        Object present = access.get(copy.to(), index);
        set(copy, attribute, present, mergedValue(attribute, value, present));
    }

    private static void set(Copy copy, AttributeMapping attribute, @Nullable Object present, @Nullable Object result) {
        if (result != present) {
            copy.mapping().access().set(copy.to(), attribute.index(), result);
            EntityEntry target = copy.target();
            if (target != null && copy.mapping().enhanced() && !MutableValues.same(attribute, result, present)) {
                target.written(attribute.index());
            }
        }
    }

    /** The copy gets an identifier of its own: a row that a generated one named is gone. */
    private static void clearGenerated(EntityMapping mapping, Object copy) {
        for (AttributeMapping attribute : mapping.identifier().attributes()) {
            if (attribute instanceof BasicAttribute basic && basic.generation() != null) {
                mapping.access().set(copy, basic.index(), null);
            }
        }
        BasicAttribute version = mapping.version();
        if (version != null) {
            mapping.access().set(copy, version.index(), null);
        }
    }

    private @Nullable Object mergedValue(AttributeMapping attribute, @Nullable Object value, @Nullable Object present) {
        if (attribute instanceof ToOneAttribute toOne) {
            return value == null
                    ? null
                    : mergedTarget(toOne.target(), toOne.cascades().merge(), value);
        }
        if (attribute instanceof PluralAttribute plural) {
            return mergedCollection(plural, value, present);
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return value == null ? null : mergedEmbeddable(embedded.embeddable(), value, present);
        }
        return MutableValues.same(attribute, value, present) ? present : MutableValues.copy(attribute, value);
    }

    private Object mergedEmbeddable(EmbeddableMapping embeddable, Object value, @Nullable Object present) {
        List<AttributeMapping> attributes = embeddable.attributes();
        Object[] members = new Object[attributes.size()];
        for (AttributeMapping attribute : attributes) {
            int index = attribute.index();
            Object had = present == null ? null : embeddable.access().get(present, index);
            members[index] = mergedValue(attribute, embeddable.access().get(value, index), had);
        }
        Object result = embeddable.access().newInstance(members);
        return present != null && MutableValues.sameEmbeddable(embeddable, result, present) ? present : result;
    }

    /** The managed instance that stands for a target: merged if the association cascades, else known by its identifier only. */
    private Object mergedTarget(EntityMapping declared, boolean cascade, Object target) {
        Object known = merged.get(target);
        if (known != null) {
            return known;
        }
        if (cascade) {
            return resolve(target);
        }
        if (workspace.context().entry(target) != null) {
            return target;
        }
        EntityMapping mapping = workspace.mappingOf(target, "merge");
        Object id = mapping.identifier().of(target);
        if (id == null) {
            return target;
        }
        if (mapping.canBeReferenced() && (isUnloadedReference(target) || persisting.isDetached(mapping, target))) {
            return workspace.loading().reference(mapping, id).instance();
        }
        EntityEntry found = find(declared, id);
        return found == null ? target : found.instance();
    }

    // ---- collections

    /**
     * Reads the collection that is to be changed first: most elements come with it, and need no query of their own. Not so where
     * elements or keys are found by values that are yet to be copied.
     */
    private static void readStoredElements(Copy copy, PluralAttribute plural, @Nullable Object given) {
        EntityEntry target = copy.target();
        boolean hashed = plural.kind() == PluralAttribute.Kind.SET || plural.kind() == PluralAttribute.Kind.MAP;
        if (target != null && CollectionContent.isLoaded(given) && plural.target() != null && !hashed) {
            target.read(plural.index());
            if (copy.mapping().access().get(copy.to(), plural.index()) instanceof PersistentCollection stored) {
                stored.initialize();
            }
        }
    }

    /** Resolves the elements of a given collection, so that their values are copied before they are put into another. */
    private void discover(PluralAttribute plural, @Nullable Object value) {
        if (!CollectionContent.isLoaded(value)) {
            return;
        }
        if (plural.mapKey() instanceof PluralAttribute.EntityKey) {
            List<@Nullable Object> keys = Associations.keys(value);
            findAll(keys);
            keys.forEach(given -> mergedKey(plural, given));
        }
        EntityMapping target = plural.target();
        if (target == null) {
            return;
        }
        List<@Nullable Object> elements = Associations.elementsOf(CollectionContent.of(value));
        findAll(elements);
        for (Object element : elements) {
            if (element != null) {
                mergedTarget(target, plural.cascades().merge(), element);
            }
        }
    }

    private void copyCollection(CollectionCopy collection) {
        Copy copy = collection.copy();
        PluralAttribute plural = collection.plural();
        if (collection.value() != null && !CollectionContent.isLoaded(collection.value())) {
            return;
        }
        if (copy.target() != null) {
            copy.target().read(plural.index());
        }
        Object present = copy.mapping().access().get(copy.to(), plural.index());
        set(copy, plural, present, mergedCollection(plural, collection.value(), present));
    }

    private @Nullable Object mergedCollection(
            PluralAttribute plural, @Nullable Object value, @Nullable Object present) {
        if (value != null && !CollectionContent.isLoaded(value)) {
            return present;
        }
        if (value == null) {
            return present == null ? null : CollectionContent.replace(plural, present, List.of(), Map.of());
        }
        if (plural.kind() == PluralAttribute.Kind.MAP) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            ((Map<?, ?>) CollectionContent.of(value))
                    .forEach((key, element) -> entries.put(mergedKey(plural, key), mergedElement(plural, element)));
            return CollectionContent.replace(plural, present, List.of(), entries);
        }
        List<Object> elements = new ArrayList<>();
        for (Object element : (Collection<?>) CollectionContent.of(value)) {
            elements.add(mergedElement(plural, element));
        }
        return CollectionContent.replace(plural, present, elements, Map.of());
    }

    private @Nullable Object mergedElement(PluralAttribute plural, @Nullable Object element) {
        if (element == null) {
            return null;
        }
        if (plural.element() instanceof PluralAttribute.EntityElement entity) {
            return mergedTarget(entity.target(), plural.cascades().merge(), element);
        }
        if (plural.element() instanceof PluralAttribute.EmbeddedElement embedded) {
            return mergedEmbeddable(embedded.embeddable(), element, null);
        }
        return element;
    }

    /** Keys are never merged themselves: an entity stands for the managed one. */
    private @Nullable Object mergedKey(PluralAttribute plural, @Nullable Object key) {
        if (key == null) {
            return null;
        }
        if (plural.mapKey() instanceof PluralAttribute.EntityKey entity) {
            return mergedTarget(entity.reference().target(), false, key);
        }
        return plural.mapKey() instanceof PluralAttribute.EmbeddedKey embedded
                ? mergedEmbeddable(embedded.embeddable(), key, null)
                : key;
    }
}
