package org.cairnorm.mapping.build;

import org.cairnorm.mapping.MappingProblem;
import org.jspecify.annotations.Nullable;

/** The two sides of a bidirectional association find each other by {@code mappedBy} (JPA 3.2 §2.10). */
final class OwningSide {
    private OwningSide() {}

    /** The attribute of the target that {@code mappedBy} names; the path may lead into an embeddable. */
    static AttributeDraft of(AttributeDraft inverse, EntityDraft target, String mappedBy) {
        AttributeDraft found = find(target, mappedBy);
        if (found == null) {
            throw MappingProblem.MAPPED_BY_UNKNOWN.at(
                    inverse.where(),
                    mappedBy,
                    target.name(),
                    target.attributes().stream().map(AttributeDraft::name).toList());
        }
        return found;
    }

    private static @Nullable AttributeDraft find(EntityDraft entity, String path) {
        String[] steps = path.split("\\.");
        AttributeDraft found = entity.attribute(steps[0]);
        for (int i = 1; i < steps.length && found != null; i++) {
            found = found instanceof EmbeddedDraft embedded
                    ? embedded.embeddable().attribute(steps[i])
                    : null;
        }
        return found;
    }

    /**
     * The owning side must own, and must refer back to the entity of the inverse side, to one above or below it, or to
     * another entity in the same table.
     */
    static void check(
            AttributeDraft inverse,
            @Nullable String mappedByOfOwner,
            EntityDraft targetOfOwner,
            EntityDraft target,
            String mappedBy) {
        if (mappedByOfOwner != null) {
            throw MappingProblem.MAPPED_BY_BOTH.at(inverse.where(), target.name(), mappedBy);
        }
        if (!sameRows(targetOfOwner.root(), inverse.place().entity().root())) {
            throw MappingProblem.MAPPED_BY_OTHER_TARGET.at(
                    inverse.where(),
                    target.name(),
                    mappedBy,
                    targetOfOwner.name(),
                    inverse.place().entity().name());
        }
    }

    private static boolean sameRows(EntityDraft one, EntityDraft other) {
        return one == other
                || one.primaryTable().table() == other.primaryTable().table();
    }

    /** The inverse side of an owning attribute at its target; null if the association is unidirectional. */
    static @Nullable AttributeDraft inverseOf(AttributeDraft owner, EntityDraft target) {
        String path = owner.place().pathOf(owner.name());
        AttributeDraft[] found = new AttributeDraft[1];
        MappingBuild.each(target.attributes(), attribute -> {
            EntityDraft back = attribute instanceof ToOneDraft toOne
                    ? toOne.target()
                    : attribute instanceof PluralDraft plural && plural.association() != null ? plural.target() : null;
            String mappedBy = attribute instanceof ToOneDraft toOne
                    ? toOne.mappedBy()
                    : attribute instanceof PluralDraft plural ? plural.mappedBy() : null;
            if (path.equals(mappedBy)
                    && back != null
                    && back.root() == owner.place().entity().root()) {
                found[0] = attribute;
            }
        });
        return found[0];
    }
}
