package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels of the columns of rows that somebody else selected. A label is found as it is written, else without regard to case.
 * Not thread-safe.
 */
public final class ResultColumns {
    private final List<String> labels;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<Integer, EntitySource> claims = new HashMap<>();

    /** Labels from left to right; the same one may occur more than once. */
    public ResultColumns(List<String> labels) {
        this.labels = List.copyOf(labels);
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            String folded = folded(label);
            add(label, i + 1);
            if (!folded.equals(label)) {
                add(folded, i + 1);
            }
        }
    }

    private void add(String label, int place) {
        places.computeIfAbsent(label, key -> new ArrayList<>(1)).add(place);
    }

    private static String folded(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private List<Integer> placesOf(String label) {
        List<Integer> exact = places.get(label);
        return exact != null ? exact : places.getOrDefault(folded(label), List.of());
    }

    public List<String> labels() {
        return labels;
    }

    /** The first place with the label, counted from 1; null if there is none. */
    public @Nullable Integer place(String label) {
        List<Integer> found = placesOf(label);
        return found.isEmpty() ? null : found.get(0);
    }

    /** As {@link #place}, but of a label that occurs more than once each entity takes its own, in the order of the entities. */
    @Nullable Integer claim(String label, EntitySource owner) {
        List<Integer> found = placesOf(label);
        for (Integer place : found) {
            EntitySource claimed = claims.putIfAbsent(place, owner);
            if (claimed == null || claimed == owner) {
                return place;
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
