package org.cairnorm.session;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.context.EntityEntry;
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
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.MutableValues;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.jspecify.annotations.Nullable;

/** Copies the state of detached and new instances onto managed ones (JPA 3.2 §3.3.7.1). */
final class Merging {
    private final Workspace workspace;
    private final Persisting persisting;

    Merging(Workspace workspace, Persisting persisting) {
        this.workspace = workspace;
        this.persisting = persisting;
    }

    /** Merges an instance and what it refers to by associations that cascade MERGE; gives the managed instance. */
    Object merge(@Nullable Object instance) {
        workspace.mappingOf(instance, "merge");
        return merge(Objects.requireNonNull(instance), new IdentityHashMap<>());
    }

    private Object merge(Object given, Map<Object, Object> merged) {
        Object known = merged.get(given);
        if (known != null) {
            return known;
        }
        EntityMapping mapping = workspace.mappingOf(given, "merge");
        EntityEntry entry = workspace.context().entry(given);
        if (entry != null) {
            return mergeManaged(entry, merged);
        }
        Object id = mapping.identifier().of(given);
        if (isUnloadedReference(given)) {
            EntityEntry found = id == null ? null : find(mapping, id);
            if (found == null) {
                throw new IllegalArgumentException(
                        SessionProblem.ROW_GONE.with("merge", mapping.name(), String.valueOf(id)));
            }
            merged.put(given, found.instance());
            return found.instance();
        }
        EntityEntry target = id == null ? null : find(mapping, id);
        if (target == null) {
            return mergeNew(mapping, given, id, merged);
        }
        if (target.state() == EntityState.REMOVED) {
            throw new IllegalArgumentException(SessionProblem.MERGE_REMOVED.with(mapping.name(), id));
        }
        target.initialize();
        merged.put(given, target.instance());
        checkVersion(target, given);
        copy(target.mapping(), given, target.instance(), target, merged);
        return target.instance();
    }

    private @Nullable EntityEntry find(EntityMapping mapping, Object id) {
        EntityEntry entry = workspace.loading().find(mapping, id, FindOptions.NONE);
        return entry == null || !mapping.isSuperOf(entry.mapping()) ? null : entry;
    }

    private Object mergeManaged(EntityEntry entry, Map<Object, Object> merged) {
        if (entry.state() == EntityState.REMOVED) {
            throw new IllegalArgumentException(
                    SessionProblem.MERGE_REMOVED.with(entry.mapping().name(), String.valueOf(entry.id())));
        }
        merged.put(entry.instance(), entry.instance());
        if (!entry.isReference()) {
            cascadeInPlace(entry.mapping(), entry.instance(), entry, merged);
        }
        return entry.instance();
    }

    private Object mergeNew(EntityMapping mapping, Object given, @Nullable Object id, Map<Object, Object> merged) {
        BasicAttribute version = mapping.version();
        if (id != null && version != null && persisting.isDetached(mapping, given)) {
            Object had = mapping.access().get(given, version.index());
            if (had != null) {
                throw new OptimisticLockException(
                        SessionProblem.ROW_GONE.with("merge", mapping.name(), id), null, given);
            }
        }
        Object copy = mapping.access().newInstance();
        merged.put(given, copy);
        copy(mapping, given, copy, null, merged);
        clearGenerated(mapping, copy);
        persisting.makeManaged(mapping, copy);
        return copy;
    }

    /** The row that a generated identifier named is gone: the copy gets another one. */
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

    private void copy(
            EntityMapping mapping, Object from, Object to, @Nullable EntityEntry target, Map<Object, Object> merged) {
        InstanceState fromState = from instanceof StateHolder holder ? holder.cairn$state() : null;
        for (AttributeMapping attribute : mapping.attributes()) {
            int index = attribute.index();
            if (fromState != null && !fromState.isLoaded(index)
                    || target != null && mapping.identifier().attributes().contains(attribute)
                    || target != null && attribute == mapping.version()) {
                continue;
            }
            if (target != null) {
                target.read(index);
            }
            ClassAccess access = mapping.access();
            Object value = access.get(from, index);
            Object present = access.get(to, index);
            Object result = mergedValue(attribute, value, present, merged);
            if (result != present) {
                access.set(to, index, result);
                if (target != null && mapping.enhanced() && !MutableValues.same(attribute, result, present)) {
                    target.written(index);
                }
            }
        }
    }

    private @Nullable Object mergedValue(
            AttributeMapping attribute, @Nullable Object value, @Nullable Object present, Map<Object, Object> merged) {
        if (attribute instanceof ToOneAttribute toOne) {
            return value == null
                    ? null
                    : mergedTarget(toOne.target(), toOne.cascades().merge(), value, merged);
        }
        if (attribute instanceof PluralAttribute plural) {
            return mergedCollection(plural, value, present, merged);
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return value == null ? null : mergedEmbeddable(embedded.embeddable(), value, present, merged);
        }
        return MutableValues.same(attribute, value, present) ? present : MutableValues.copy(attribute, value);
    }

    private Object mergedEmbeddable(
            EmbeddableMapping embeddable, Object value, @Nullable Object present, Map<Object, Object> merged) {
        List<AttributeMapping> attributes = embeddable.attributes();
        Object[] members = new Object[attributes.size()];
        for (AttributeMapping attribute : attributes) {
            int index = attribute.index();
            Object had = present == null ? null : embeddable.access().get(present, index);
            members[index] = mergedValue(attribute, embeddable.access().get(value, index), had, merged);
        }
        if (present != null && MutableValues.sameEmbeddable(embeddable, value, present)) {
            return present;
        }
        return embeddable.access().newInstance(members);
    }

    /** The managed instance that stands for a target: merged if the association cascades, else found by its identifier. */
    private Object mergedTarget(EntityMapping declared, boolean cascade, Object target, Map<Object, Object> merged) {
        Object known = merged.get(target);
        if (known != null) {
            return known;
        }
        if (cascade) {
            return merge(target, merged);
        }
        EntityEntry entry = workspace.context().entry(target);
        if (entry != null) {
            return target;
        }
        Object id = declared.identifier().of(target);
        EntityEntry found = id == null ? null : find(declared, id);
        return found == null ? target : found.instance();
    }

    private @Nullable Object mergedCollection(
            PluralAttribute plural, @Nullable Object value, @Nullable Object present, Map<Object, Object> merged) {
        if (value instanceof PersistentCollection persistent && !persistent.isLoaded()) {
            return present;
        }
        if (value == null) {
            return present == null ? null : replaceContent(plural, present, List.of(), Map.of());
        }
        if (plural.kind() == PluralAttribute.Kind.MAP) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            ((Map<?, ?>) contentOf(value))
                    .forEach((key, element) -> entries.put(key, mergedElement(plural, element, merged)));
            return replaceContent(plural, present, List.of(), entries);
        }
        List<Object> elements = new ArrayList<>();
        for (Object element : (Collection<?>) contentOf(value)) {
            elements.add(mergedElement(plural, element, merged));
        }
        return replaceContent(plural, present, elements, Map.of());
    }

    private static Object contentOf(Object collection) {
        return collection instanceof PersistentCollection persistent
                ? Objects.requireNonNull(persistent.content())
                : collection;
    }

    private @Nullable Object mergedElement(
            PluralAttribute plural, @Nullable Object element, Map<Object, Object> merged) {
        if (element == null) {
            return null;
        }
        if (plural.element() instanceof PluralAttribute.EntityElement entity) {
            return mergedTarget(entity.target(), plural.cascades().merge(), element, merged);
        }
        if (plural.element() instanceof PluralAttribute.EmbeddedElement embedded) {
            return mergedEmbeddable(embedded.embeddable(), element, null, merged);
        }
        return element;
    }

    @SuppressWarnings("unchecked")
    private static Object replaceContent(
            PluralAttribute plural, @Nullable Object present, List<Object> elements, Map<Object, Object> entries) {
        if (plural.kind() == PluralAttribute.Kind.MAP) {
            if (present == null) {
                return entries;
            }
            Map<Object, Object> map = (Map<Object, Object>) present;
            if (!sameEntries(map, entries)) {
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
            if (collection instanceof Set) {
                collection.retainAll(elements);
            } else {
                collection.clear();
            }
            collection.addAll(elements);
        }
        return collection;
    }

    private static boolean sameEntries(Map<Object, Object> map, Map<Object, Object> entries) {
        return map.size() == entries.size() && map.entrySet().containsAll(entries.entrySet());
    }

    private static boolean sameElements(PluralAttribute plural, Collection<Object> present, List<Object> elements) {
        if (present.size() != elements.size()) {
            return false;
        }
        if (plural.kind() == PluralAttribute.Kind.SET) {
            return present.containsAll(elements);
        }
        int at = 0;
        for (Object element : present) {
            Object other = elements.get(at++);
            boolean same = plural.element() instanceof PluralAttribute.EmbeddedElement embedded
                            && element != null
                            && other != null
                    ? MutableValues.sameEmbeddable(embedded.embeddable(), element, other)
                    : plural.target() != null ? element == other : Objects.equals(element, other);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** A managed instance stays as it is, but what it refers to by MERGE cascades is merged and replaced. */
    private void cascadeInPlace(
            ManagedMapping mapping, Object instance, @Nullable EntityEntry entry, Map<Object, Object> merged) {
        for (AttributeMapping attribute : mapping.attributes()) {
            if (entry != null && !entry.isLoaded(attribute.index())) {
                continue;
            }
            Object value = mapping.access().get(instance, attribute.index());
            if (value == null) {
                continue;
            }
            if (attribute instanceof ToOneAttribute toOne && toOne.cascades().merge()) {
                Object result = merge(value, merged);
                if (result != value) {
                    mapping.access().set(instance, attribute.index(), result);
                    if (entry != null) {
                        entry.written(attribute.index());
                    }
                }
            } else if (attribute instanceof PluralAttribute plural
                    && plural.cascades().merge()
                    && !(value instanceof PersistentCollection persistent && !persistent.isLoaded())) {
                mergedCollection(plural, value, value, merged);
            } else if (attribute instanceof EmbeddedAttribute embedded) {
                cascadeInPlace(embedded.embeddable(), value, null, merged);
            }
        }
    }

    private static boolean isUnloadedReference(Object instance) {
        return instance instanceof StateHolder holder
                && holder.cairn$state() instanceof EntityEntry entry
                && entry.isReference();
    }
}
