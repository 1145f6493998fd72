package org.cairnorm.loading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes come along with an entity beyond what the mapping says: a tree of attribute names. Immutable, with value
 * equality: part of the key of cached statements.
 *
 * @param joinsEager whether eager to-one associations are joined; otherwise they follow in batches
 * @param attributes by name; a dotted name reaches into an embeddable
 */
public record FetchPlan(boolean joinsEager, Map<String, Fetch> attributes) {

    /** What the mapping says, eager associations in batches: right for queries. */
    public static final FetchPlan DEFAULT = new FetchPlan(false, Map.of());

    /** What the mapping says, eager to-one associations joined: right for a single row. */
    public static final FetchPlan ONE_ROW = new FetchPlan(true, Map.of());

    public FetchPlan {
        attributes = Map.copyOf(attributes);
    }

    /** How an attribute is fetched. */
    public enum Style {
        /** By one more statement for all owners. */
        BATCH,
        /** In the same row. Collections never are, so that no row comes twice: they follow in a batch all the same. */
        JOIN
    }

    /**
     * One attribute to fetch.
     *
     * @param plan what comes along with its target
     */
    public record Fetch(Style style, FetchPlan plan) {
        public Fetch {
            Objects.requireNonNull(style);
            Objects.requireNonNull(plan);
        }
    }

    /** This plan with one more attribute. */
    public FetchPlan with(String attribute, Style style, FetchPlan plan) {
        Map<String, Fetch> more = new LinkedHashMap<>(attributes);
        more.put(attribute, new Fetch(style, plan));
        return new FetchPlan(joinsEager, more);
    }

    @Nullable Fetch fetch(String attribute) {
        return attributes.get(attribute);
    }
}
