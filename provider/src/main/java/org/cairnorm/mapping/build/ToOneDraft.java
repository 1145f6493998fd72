package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.source.AssociationDeclaration;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ResolvedType;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** A to-one association. */
final class ToOneDraft extends AttributeDraft {
    private final AssociationDeclaration association;
    private final EntityDraft target;
    private @Nullable JoinColumns joinColumns;
    private @Nullable JoinTableDraft joinTable;
    private int tableIndex;
    private boolean optional = true;

    ToOneDraft(
            AttributeDeclaration declaration,
            ResolvedType type,
            Place place,
            OverrideScope scope,
            AssociationDeclaration association,
            EntityDraft target) {
        super(declaration, type, place, scope);
        this.association = association;
        this.target = target;
    }

    AssociationDeclaration association() {
        return association;
    }

    EntityDraft target() {
        return target;
    }

    boolean isOneToOne() {
        return association.kind() == AssociationDeclaration.Kind.ONE_TO_ONE;
    }

    /** The attribute at the target that owns the association; null if this side does. */
    @Nullable String mappedBy() {
        return association.mappedBy();
    }

    /** The part of the identifier that {@code @MapsId} names; empty for the whole; null if it maps none. */
    @Nullable String mapsId() {
        return declaration().identity().mapsId();
    }

    /** Null until the columns are known, and for an association that is inverse or in a join table. */
    @Nullable JoinColumns joinColumns() {
        return joinColumns;
    }

    void joinColumns(JoinColumns columns, int newTableIndex) {
        joinColumns = columns;
        tableIndex = newTableIndex;
    }

    @Nullable JoinTableDraft joinTable() {
        return joinTable;
    }

    void joinTable(JoinTableDraft table) {
        joinTable = table;
    }

    boolean optional() {
        return optional;
    }

    void optional(boolean newOptional) {
        optional = newOptional;
    }

    @Override
    List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>();
        if (joinColumns != null) {
            for (JoinColumn column : joinColumns.columns()) {
                columns.add(column.column());
            }
        }
        return columns;
    }

    @Override
    int tableIndex() {
        return tableIndex;
    }
}
