package org.cairnorm.mapping.build;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an attribute stands: in an entity, or in an embeddable at one place of an entity.
 *
 * @param entity the entity that all columns belong to in the end
 * @param path the attribute path from the entity down to what holds the attribute; empty for the entity itself
 * @param overrides what is said above the attribute and overrides what it says itself
 * @param collection the element collection that holds the embeddable; null where its columns stand in the tables of the entity
 * @param embeddables the classes of the embeddables on the path, outermost first
 * @param inIdentifier whether the embeddable is an identifier or part of one
 * @param inMapKey whether the embeddable is the key of the map {@code collection} or part of one
 */
record Place(
        EntityDraft entity,
        String path,
        OverrideScope overrides,
        @Nullable PluralDraft collection,
        List<Class<?>> embeddables,
        boolean inIdentifier,
        boolean inMapKey) {

    static Place in(EntityDraft entity, OverrideScope overrides) {
        return new Place(entity, "", overrides, null, List.of(), false, false);
    }

    String pathOf(String attribute) {
        return path.isEmpty() ? attribute : path + "." + attribute;
    }

    /** The name of an attribute for messages. */
    String where(String attribute) {
        return entity.name() + "." + pathOf(attribute);
    }

    boolean isEmbedded() {
        return !embeddables.isEmpty();
    }
}
