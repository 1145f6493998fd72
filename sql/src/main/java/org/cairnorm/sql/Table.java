package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table: its columns and what the database guards. Immutable; {@link #named(String)} starts a builder.
 *
 * @param name name and schema
 * @param columns the columns, in order
 * @param primaryKey the primary key, or null
 * @param foreignKeys the foreign keys
 * @param uniqueConstraints the unique constraints beside the primary key
 * @param indexes the indexes
 * @param checks the check constraints
 * @param comment what DDL tells about the table, or null
 */
public record Table(
        QualifiedName name,
        List<Column<?>> columns,
        @Nullable PrimaryKey primaryKey,
        List<ForeignKey> foreignKeys,
        List<UniqueConstraint> uniqueConstraints,
        List<Index> indexes,
        List<CheckConstraint> checks,
        @Nullable String comment) {

    public Table {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueConstraints = List.copyOf(uniqueConstraints);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        Set<Identifier> names = new HashSet<>();
        for (Column<?> column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("Table '" + name + "' has the column '" + column.name() + "' twice");
            }
        }
        if (primaryKey != null) {
            requireColumns(name, names, primaryKey.columns(), "primary key");
        }
        for (ForeignKey key : foreignKeys) {
            requireColumns(name, names, key.columns(), "foreign key");
        }
        for (UniqueConstraint constraint : uniqueConstraints) {
            requireColumns(name, names, constraint.columns(), "unique constraint");
        }
        for (Index index : indexes) {
            requireColumns(
                    name,
                    names,
                    index.columns().stream().map(Index.Part::column).toList(),
                    "index");
        }
    }

    private static void requireColumns(
            QualifiedName table, Set<Identifier> names, List<Identifier> used, String whose) {
        for (Identifier column : used) {
            if (!names.contains(column)) {
                throw new IllegalArgumentException(
                        "The " + whose + " " + used + " of table '" + table + "' names the column '" + column
                                + "', which the table does not have; its columns are " + names);
            }
        }
    }

    /** Starts a table in the connection's own schema. */
    public static Builder named(String name) {
        return new Builder(QualifiedName.of(name));
    }

    /** Starts a table. */
    public static Builder named(QualifiedName name) {
        return new Builder(name);
    }

    /** A table of columns only. */
    public static Table of(String name, Column<?>... columns) {
        return named(name).columns(columns).build();
    }

    /** The column of a name, if it is there. */
    public Optional<Column<?>> column(Identifier wanted) {
        for (Column<?> column : columns) {
            if (column.name().equals(wanted)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /**
     * The column of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column<?> column(String wanted) {
        return column(Identifier.of(wanted))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Table '" + name + "' has no column '" + wanted + "'; its columns are "
                                + columns.stream().map(Column::name).toList()));
    }

    /** The columns of the primary key, in its order; empty if there is none. */
    public List<Column<?>> primaryKeyColumns() {
        List<Column<?>> found = new ArrayList<>();
        if (primaryKey != null) {
            for (Identifier part : primaryKey.columns()) {
                found.add(column(part).orElseThrow());
            }
        }
        return found;
    }

    /** This table as a source, under an alias. */
    public TableRef as(String alias) {
        return new TableRef(this, new Alias(alias));
    }

    /** This table as a source without an alias; its columns are written without qualifier. */
    public TableRef ref() {
        return new TableRef(this, null);
    }

    /** The name alone tells tables apart, and hashing a statement shall be cheap. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "table " + name;
    }

    /** Collects the parts of a {@link Table}. */
    public static final class Builder {
        private final QualifiedName name;
        private final List<Column<?>> columns = new ArrayList<>();
        private final List<ForeignKey> foreignKeys = new ArrayList<>();
        private final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private final List<CheckConstraint> checks = new ArrayList<>();
        private @Nullable PrimaryKey primaryKey;
        private @Nullable String comment;

        private Builder(QualifiedName name) {
            this.name = name;
        }

        /** Adds columns. */
        public Builder columns(Column<?>... more) {
            columns.addAll(Arrays.asList(more));
            return this;
        }

        /** Adds a column. */
        public Builder column(Column<?> column) {
            columns.add(column);
            return this;
        }

        /** Sets the primary key. */
        public Builder primaryKey(Column<?>... key) {
            return primaryKey(new PrimaryKey(null, names(key)));
        }

        /** Sets the primary key. */
        public Builder primaryKey(PrimaryKey key) {
            primaryKey = key;
            return this;
        }

        /** Adds a foreign key of one column to the primary key of another table. */
        public Builder foreignKey(Column<?> column, Table target) {
            PrimaryKey key = target.primaryKey;
            if (key == null) {
                throw new IllegalArgumentException("A foreign key from table '" + name + "' to table '" + target.name
                        + "' needs a primary key there; name the referenced columns otherwise");
            }
            return foreignKey(ForeignKey.of(null, List.of(column.name()), target.name, key.columns()));
        }

        /** Adds a foreign key. */
        public Builder foreignKey(ForeignKey key) {
            foreignKeys.add(key);
            return this;
        }

        /** Adds a unique constraint. */
        public Builder unique(Column<?>... together) {
            return unique(new UniqueConstraint(null, names(together)));
        }

        /** Adds a unique constraint with a name. */
        public Builder unique(String constraintName, Column<?>... together) {
            return unique(new UniqueConstraint(Identifier.of(constraintName), names(together)));
        }

        /** Adds a unique constraint. */
        public Builder unique(UniqueConstraint constraint) {
            uniqueConstraints.add(constraint);
            return this;
        }

        /** Adds an index. */
        public Builder index(Index index) {
            indexes.add(index);
            return this;
        }

        /** Adds a check constraint with a name. */
        public Builder check(String constraintName, Expression condition) {
            return check(new CheckConstraint(Identifier.of(constraintName), condition));
        }

        /** Adds a check constraint. */
        public Builder check(CheckConstraint constraint) {
            checks.add(constraint);
            return this;
        }

        /** Sets the comment. */
        public Builder comment(@Nullable String newComment) {
            comment = newComment;
            return this;
        }

        /** The table. */
        public Table build() {
            return new Table(name, columns, primaryKey, foreignKeys, uniqueConstraints, indexes, checks, comment);
        }

        private static List<Identifier> names(Column<?>... columns) {
            List<Identifier> names = new ArrayList<>(columns.length);
            for (Column<?> column : columns) {
                names.add(column.name());
            }
            return names;
        }
    }
}
