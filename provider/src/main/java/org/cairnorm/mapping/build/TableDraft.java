package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Adds a column unless one of its name is there already, as for a join column that is an attribute's column as well. */
    void add(Column<?> column) {
        columns.putIfAbsent(Names.key(column.name()), column);
    }

    void addAll(List<? extends Column<?>> added) {
        added.forEach(this::add);
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

    List<? extends Column<?>> primaryKey() {
        return primaryKey;
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
