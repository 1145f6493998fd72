package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.ManagedMapping;
import org.jspecify.annotations.Nullable;

/**
 * Where an attribute stands in an entity: directly, or in embeddables.
 *
 * @param declaring the topmost entity of the hierarchy that has it
 * @param steps the attributes on the way; the last is the attribute itself
 */
record AttributePath(EntityMapping declaring, List<AttributeMapping> steps) {

    AttributePath {
        steps = List.copyOf(steps);
    }

    /** The attribute with that number. */
    static AttributePath of(EntityMapping entity, int attribute) {
        return of(entity, List.of(entity.attributes().get(attribute)));
    }

    /** The attribute that is exactly this object; null if it is not one of the entity. */
    static @Nullable AttributePath find(EntityMapping entity, AttributeMapping wanted) {
        List<AttributeMapping> way = new ArrayList<>();
        return search(entity, wanted, way) ? of(entity, way) : null;
    }

    /** The attribute at the end of a way through embeddables, as the topmost entity that has it knows it. */
    static AttributePath of(EntityMapping entity, List<AttributeMapping> way) {
        EntityMapping declaring = declaring(entity, way.get(0).index());
        List<AttributeMapping> steps = new ArrayList<>();
        ManagedMapping at = declaring;
        for (AttributeMapping step : way) {
            AttributeMapping own = at.attributes().get(step.index());
            steps.add(own);
            if (own instanceof EmbeddedAttribute embedded) {
                at = embedded.embeddable();
            }
        }
        return new AttributePath(declaring, steps);
    }

    private static boolean search(ManagedMapping mapping, AttributeMapping wanted, List<AttributeMapping> way) {
        for (AttributeMapping attribute : mapping.attributes()) {
            way.add(attribute);
            if (attribute == wanted
                    || (attribute instanceof EmbeddedAttribute embedded
                            && search(embedded.embeddable(), wanted, way))) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }

    /** The topmost entity that has the attribute of that number. */
    static EntityMapping declaring(EntityMapping entity, int attribute) {
        EntityMapping declaring = entity;
        while (declaring.parent() != null && declaring.parent().attributes().size() > attribute) {
            declaring = declaring.parent();
        }
        return declaring;
    }

    /** The attribute at the end of a dotted path. */
    static AttributeMapping find(ManagedMapping mapping, String path) {
        ManagedMapping at = mapping;
        AttributeMapping found = null;
        for (String name : path.split("\\.")) {
            found = at.attribute(name);
            if (found == null) {
                throw new IllegalArgumentException("'" + mapping.name() + "' has no attribute '" + path + "'");
            }
            if (found instanceof EmbeddedAttribute embedded) {
                at = embedded.embeddable();
            }
        }
        return java.util.Objects.requireNonNull(found);
    }

    AttributeMapping attribute() {
        return steps.get(steps.size() - 1);
    }

    /** The number of the entity's attribute that this is, or is in. */
    int index() {
        return steps.get(0).index();
    }

    boolean isDirect() {
        return steps.size() == 1;
    }

    /** Whether instances of the entity have the attribute. */
    boolean isIn(EntityMapping entity) {
        return declaring.isSuperOf(entity);
    }

    /** The value in an instance; null if it is null or an embeddable on the way is. */
    @Nullable Object get(EntityEntry owner) {
        Object at = owner.instance();
        ClassAccess access = owner.mapping().access();
        for (AttributeMapping step : steps) {
            if (at == null) {
                return null;
            }
            at = access.get(at, step.index());
            if (step instanceof EmbeddedAttribute embedded) {
                access = embedded.embeddable().access();
            }
        }
        return at;
    }

    String name() {
        return String.join(".", steps.stream().map(AttributeMapping::name).toList());
    }

    /** Two paths are the same place whatever subclass they were made for. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttributePath that
                && declaring == that.declaring
                && Arrays.equals(places(), that.places());
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(declaring) * 31 + Arrays.hashCode(places());
    }

    private int[] places() {
        return steps.stream().mapToInt(AttributeMapping::index).toArray();
    }

    @Override
    public String toString() {
        return declaring.name() + "." + name();
    }
}
