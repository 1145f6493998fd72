package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.sql.CheckConstraint;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Index;
import org.cairnorm.sql.PrimaryKey;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** A table while its columns and constraints are gathered. */
final class TableDraft {
    private final QualifiedName name;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> order = new LinkedHashSet<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private List<? extends Column<?>> primaryKey = List.of();
    private @Nullable String comment;

    TableDraft(QualifiedName name) {
        this.name = name;
    }

    QualifiedName name() {
        return name;
    }

    String text() {
        return name.name().text();
    }

    /**
     * Adds a column. One of the same name may be there, as where a join column is also a read-only attribute: then the one that is
     * written says what the table has.
     *
     * @param written whether the attribute writes the column
     * @return the column under the name that the table knows it by
     */
    Column<?> add(Column<?> column, boolean written) {
        String key = Names.key(column.name());
        Column<?> present = columns.get(key);
        Column<?> named = present == null ? column : column.withName(present.name());
        if (present == null || (written && !this.written.contains(key))) {
            columns.put(key, named);
        }
        if (written) {
            this.written.add(key);
        }
        return named;
    }

    void addAll(List<? extends Column<?>> added) {
        added.forEach(column -> add(column, true));
    }

    /** Adds join columns. */
    List<JoinColumn> addJoin(List<JoinColumn> joins) {
        List<JoinColumn> named = new ArrayList<>();
        for (JoinColumn join : joins) {
            Column<?> column = add(join.column(), join.insertable() || join.updatable());
            named.add(new JoinColumn(column, join.referenced(), join.insertable(), join.updatable()));
        }
        return named;
    }

    /** The column that the table has by the name of another one; null if it has none. */
    @Nullable Column<?> present(Column<?> column) {
        return columns.get(Names.key(column.name()));
    }

    /** Puts a column that was added before at the next place. */
    void place(Column<?> column) {
        order.add(Names.key(column.name()));
    }

    List<Column<?>> columns() {
        return new ArrayList<>(columns.values());
    }

    void primaryKey(List<? extends Column<?>> key) {
        addAll(key);
        primaryKey = List.copyOf(key);
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    List<UniqueConstraint> uniqueConstraints() {
        return uniqueConstraints;
    }

    List<CheckConstraint> checks() {
        return checks;
    }

    void foreignKey(ForeignKey key) {
        boolean there = foreignKeys.stream()
                .anyMatch(other ->
                        other.columns().equals(key.columns()) && other.target().equals(key.target()));
        if (!there) {
            foreignKeys.add(key);
        }
    }

    void unique(UniqueConstraint constraint) {
        boolean there =
                uniqueConstraints.stream().anyMatch(other -> other.columns().equals(constraint.columns()));
        if (!there && !Names.identifiers(primaryKey).equals(constraint.columns())) {
            uniqueConstraints.add(constraint);
        }
    }

    void index(Index index) {
        indexes.add(index);
    }

    void check(CheckConstraint check) {
        if (!checks.contains(check)) {
            checks.add(check);
        }
    }

    void comment(@Nullable String newComment) {
        comment = newComment;
    }

    /** The table: columns of the primary key first, then those that were placed, then all others. */
    Table build() {
        Set<String> keys = new LinkedHashSet<>();
        for (Column<?> column : primaryKey) {
            keys.add(Names.key(column.name()));
        }
        keys.addAll(order);
        keys.addAll(columns.keySet());
        List<Column<?>> ordered = new ArrayList<>();
        for (String key : keys) {
            Column<?> column = columns.get(key);
            if (column != null) {
                ordered.add(column);
            }
        }
        List<Identifier> keyNames = Names.identifiers(primaryKey);
        PrimaryKey key = keyNames.isEmpty() ? null : new PrimaryKey(null, keyNames);
        return new Table(name, ordered, key, foreignKeys, uniqueConstraints, indexes, checks, comment);
    }

    @Override
    public String toString() {
        return "TableDraft[" + name + "]";
    }
}
