package org.cairnorm.tck;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changed against the list of known failures.
 *
 * @param regressions tests that fail and are not in the list
 * @param gains tests of the list that pass
 */
record Comparison(SortedSet<TckCase> regressions, SortedSet<TckCase> gains) {

    static Comparison of(Collection<CaseResult> results, Set<TckCase> known) {
        SortedSet<TckCase> regressions = new TreeSet<>();
        SortedSet<TckCase> gains = new TreeSet<>();
        for (CaseResult result : results) {
            boolean listed = known.contains(result.test());
            if (result.outcome().isFailure() && !listed) {
                regressions.add(result.test());
            }
            if (result.outcome() == Outcome.PASSED && listed) {
                gains.add(result.test());
            }
        }
        return new Comparison(regressions, gains);
    }

    /** The list with what this run showed; tests that did not run stay as they were. */
    SortedSet<TckCase> appliedTo(Set<TckCase> known) {
        SortedSet<TckCase> list = new TreeSet<>(known);
        list.removeAll(gains);
        list.addAll(regressions);
        return list;
    }
}
