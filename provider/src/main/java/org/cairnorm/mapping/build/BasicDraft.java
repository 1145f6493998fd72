package org.cairnorm.mapping.build;

import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ResolvedType;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** A value in one column. */
final class BasicDraft extends AttributeDraft {
    private @Nullable Column<?> column;
    private int tableIndex;
    private boolean insertable = true;
    private boolean updatable = true;
    private boolean optional = true;
    private @Nullable ValueGeneration generation;

    BasicDraft(AttributeDeclaration declaration, ResolvedType type, Place place, OverrideScope scope) {
        super(declaration, type, place, scope);
    }

    boolean hasColumn() {
        return column != null;
    }

    Column<?> column() {
        return Objects.requireNonNull(column, this::where);
    }

    void column(Column<?> newColumn, int newTableIndex) {
        column = newColumn;
        tableIndex = newTableIndex;
    }

    void written(boolean newInsertable, boolean newUpdatable) {
        insertable = newInsertable;
        updatable = newUpdatable;
    }

    void optional(boolean newOptional) {
        optional = newOptional;
    }

    void generation(ValueGeneration newGeneration) {
        generation = newGeneration;
    }

    boolean insertable() {
        return insertable;
    }

    boolean updatable() {
        return updatable;
    }

    boolean optional() {
        return optional;
    }

    @Nullable ValueGeneration generation() {
        return generation;
    }

    @Override
    List<Column<?>> columns() {
        return List.of(column());
    }

    @Override
    int tableIndex() {
        return tableIndex;
    }
}
