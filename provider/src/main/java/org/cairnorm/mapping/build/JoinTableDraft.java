package org.cairnorm.mapping.build;

import java.util.List;
import org.cairnorm.mapping.JoinColumn;

/** A join table or collection table with its two references while it is built; the second is empty for elements. */
record JoinTableDraft(TableDraft table, List<JoinColumn> toOwner, List<JoinColumn> toTarget) {
    JoinTableDraft {
        toOwner = List.copyOf(toOwner);
        toTarget = List.copyOf(toTarget);
    }
}
