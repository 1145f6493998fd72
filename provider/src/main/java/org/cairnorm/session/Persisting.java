package org.cairnorm.session;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.Cascades;
import org.cairnorm.mapping.DerivedIdentifier;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.mapping.ValueGeneration;
import org.jspecify.annotations.Nullable;

/** Makes instances managed that are to be inserted (JPA 3.2 §3.3.2). */
final class Persisting {
    private final Workspace workspace;
    private final EntityCallbacks callbacks;

    Persisting(Workspace workspace, EntityCallbacks callbacks) {
        this.workspace = workspace;
        this.callbacks = callbacks;
    }

    /** Persists an instance and what it refers to by associations that cascade PERSIST. */
    void persist(@Nullable Object instance) {
        workspace.mappingOf(instance, "persist");
        CascadeWalk walk = new CascadeWalk(Objects.requireNonNull(instance), Cascades::persist, false, false);
        while (walk.hasNext()) {
            Object next = walk.next();
            EntityMapping mapping = workspace.mappingOf(next, "persist");
            walk.cascade(mapping, next, makeManaged(mapping, next));
        }
    }

    /** Makes one instance managed, without what it refers to. */
    EntityEntry makeManaged(EntityMapping mapping, Object instance) {
        EntityEntry entry = workspace.context().entry(instance);
        if (entry != null && entry.state() != EntityState.REMOVED) {
            return entry;
        }
        if (entry != null && entry.wasStored()) {
            entry.state(EntityState.MANAGED);
            return entry;
        }
        if (entry != null) {
            workspace.context().remove(entry);
            clearIdentity(mapping, instance);
        } else if (isDetached(mapping, instance)) {
            throw new EntityExistsException(SessionProblem.DETACHED_PERSISTED.with(
                    mapping.name(), String.valueOf(mapping.identifier().of(instance))));
        }
        return makeManagedCopy(mapping, instance);
    }

    /** Makes an instance managed that no context knows and that stands for no row, though it may have its identifier already. */
    EntityEntry makeManagedCopy(EntityMapping mapping, Object instance) {
        generateIdentifier(mapping, instance);
        callbacks.call(CallbackEvent.PRE_PERSIST, mapping, instance);
        DerivedIdentifier.assign(mapping, instance);
        Object id = identifierOf(mapping, instance);
        if (id == null && !comesLater(mapping)) {
            throw new PersistenceException(SessionProblem.IDENTIFIER_MISSING.with(
                    mapping.name(), mapping.identifier().attributes().get(0).name()));
        }
        if (id != null) {
            EntityEntry known = workspace.context().find(mapping, id);
            if (known != null && known.state() != EntityState.REMOVED) {
                throw new EntityExistsException(SessionProblem.ENTITY_EXISTS.with(mapping.name(), id));
            }
            if (known != null) {
                workspace.context().releaseKey(known);
            }
        }
        return workspace.context().add(mapping, instance, id, EntityState.NEW);
    }

    /** The row that the identity column has numbered is gone; the next one gets another number. */
    private static void clearIdentity(EntityMapping mapping, Object instance) {
        for (AttributeMapping attribute : mapping.identifier().attributes()) {
            if (attribute instanceof BasicAttribute basic && basic.generation() instanceof ValueGeneration.ByIdentity) {
                mapping.access().set(instance, basic.index(), null);
            }
        }
    }

    /** Whether an unmanaged instance stands for a row: some context knew it, or it has a generated identifier already. */
    boolean isDetached(EntityMapping mapping, Object instance) {
        if (instance instanceof StateHolder holder && holder.cairn$state() instanceof EntityEntry entry) {
            return !entry.isAttached() && entry.wasStored();
        }
        for (AttributeMapping attribute : mapping.identifier().attributes()) {
            if (attribute instanceof BasicAttribute basic
                    && basic.generation() != null
                    && isSet(mapping.access().get(instance, basic.index()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !(value instanceof Number number && number.doubleValue() == 0);
    }

    /** Gives an instance the identifier that is generated before the insert, unless it has one. */
    void generateIdentifier(EntityMapping mapping, Object instance) {
        for (AttributeMapping attribute : mapping.identifier().attributes()) {
            if (attribute instanceof BasicAttribute basic) {
                generate(basic, mapping.access(), instance);
            } else if (attribute instanceof EmbeddedAttribute embedded) {
                Object value = mapping.access().get(instance, embedded.index());
                if (value != null) {
                    for (AttributeMapping part : embedded.embeddable().attributes()) {
                        if (part instanceof BasicAttribute basic
                                && !embedded.embeddable().record()) {
                            generate(basic, embedded.embeddable().access(), value);
                        }
                    }
                }
            }
        }
    }

    private void generate(BasicAttribute attribute, org.cairnorm.entity.ClassAccess access, Object instance) {
        ValueGeneration generation = attribute.generation();
        if (generation != null && !generation.byInsert() && !isSet(access.get(instance, attribute.index()))) {
            Object value = workspace
                    .services()
                    .generators()
                    .next(attribute, workspace.connections().connection());
            access.set(instance, attribute.index(), value);
        }
    }

    private static @Nullable Object identifierOf(EntityMapping mapping, Object instance) {
        Identifier identifier = mapping.identifier();
        if (identifier.attributes().get(0) instanceof BasicAttribute basic
                && basic.generation() instanceof ValueGeneration.ByIdentity) {
            return null;
        }
        return identifier.of(instance);
    }

    /** Whether a missing identifier is found out by the flush: by an identity column, or from a parent inserted before. */
    private static boolean comesLater(EntityMapping mapping) {
        for (AttributeMapping attribute : mapping.attributes()) {
            if (attribute instanceof BasicAttribute basic && basic.generation() instanceof ValueGeneration.ByIdentity) {
                return true;
            }
            if (attribute instanceof ToOneAttribute toOne
                    && (toOne.idAttribute() != null
                            || mapping.identifier().attributes().contains(toOne))) {
                return true;
            }
        }
        return false;
    }
}
