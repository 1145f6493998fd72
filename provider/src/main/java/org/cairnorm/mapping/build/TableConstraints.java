package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.CheckDeclaration;
import org.cairnorm.mapping.source.ForeignKeyDeclaration;
import org.cairnorm.mapping.source.IndexDeclaration;
import org.cairnorm.mapping.source.TableDeclaration;
import org.cairnorm.mapping.source.UniqueDeclaration;
import org.cairnorm.sql.CheckConstraint;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Index;
import org.cairnorm.sql.SqlFragment;
import org.cairnorm.sql.UniqueConstraint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Unique constraints, indexes, checks and foreign keys of tables. */
final class TableConstraints {
    private static final Logger LOG = LoggerFactory.getLogger(TableConstraints.class);
    private final Names names;

    TableConstraints(MappingBuild build) {
        this.names = build.names();
    }

    /** What a table annotation declared besides names; the columns must be there. */
    void declared(TableDraft table, TableDeclaration declared, String where) {
        for (UniqueDeclaration unique : declared.uniqueConstraints()) {
            List<Column<?>> columns = unique.columns().stream()
                    .<Column<?>>map(name -> column(table, name, "@UniqueConstraint", where))
                    .toList();
            unique(table, unique.name(), columns);
            refuseOptions(unique.options(), where);
        }
        for (IndexDeclaration index : declared.indexes()) {
            index(table, index, where);
            refuseOptions(index.options(), where);
        }
        declared.checks().forEach(check -> check(table, check, where));
        if (declared.comment() != null) {
            table.comment(declared.comment());
        }
        refuseOptions(declared.options(), where);
    }

    /** Options only concern generated DDL, so a program without it may run. */
    static void refuseOptions(@Nullable String options, String where) {
        if (options != null) {
            LOG.warn("The options '{}' of {} are not supported yet; generated DDL leaves them out.", options, where);
        }
    }

    void unique(TableDraft table, @Nullable String name, List<? extends Column<?>> columns) {
        Identifier named = name == null
                ? names.identifier(names.naming().uniqueConstraint(table.text(), Names.texts(columns)))
                : names.identifier(name);
        table.unique(new UniqueConstraint(named, Names.identifiers(columns)));
    }

    void check(TableDraft table, CheckDeclaration check, String where) {
        table.check(new CheckConstraint(names.optional(check.name()), SqlFragment.of(check.constraint())));
        refuseOptions(check.options(), where);
    }

    private void index(TableDraft table, IndexDeclaration declared, String where) {
        List<Index.Part> parts = new ArrayList<>();
        List<Column<?>> columns = new ArrayList<>();
        for (String item : items(declared.columnList())) {
            String upper = item.toUpperCase(Locale.ROOT);
            boolean descending = upper.endsWith(" DESC");
            boolean ascending = upper.endsWith(" ASC");
            String name = descending || ascending
                    ? item.substring(0, item.lastIndexOf(' ')).strip()
                    : item;
            Column<?> column = column(table, name, "@Index", where);
            columns.add(column);
            parts.add(new Index.Part(column.name(), descending));
        }
        Identifier name = declared.name() == null
                ? names.identifier(names.naming().index(table.text(), Names.texts(columns)))
                : names.identifier(declared.name());
        table.index(new Index(name, parts, declared.unique()));
    }

    /** The items of a list with commas between; a comma in a delimited name divides nothing. */
    static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        boolean quoted = false;
        for (char c : list.toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                items.add(item.toString().strip());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString().strip());
        items.removeIf(String::isEmpty);
        return items;
    }

    /** The same foreign key of another table. */
    void copy(ForeignKey key, TableDraft to) {
        List<String> columns = key.columns().stream().map(Identifier::text).toList();
        Identifier name = names.identifier(names.naming().foreignKey(to.text(), columns));
        to.foreignKey(new ForeignKey(
                name,
                key.columns(),
                key.target(),
                key.targetColumns(),
                key.onDelete(),
                key.deferred(),
                key.definition()));
    }

    /** The same unique constraint of another table. */
    void copy(UniqueConstraint constraint, TableDraft to) {
        List<String> columns =
                constraint.columns().stream().map(Identifier::text).toList();
        Identifier name = names.identifier(names.naming().uniqueConstraint(to.text(), columns));
        to.unique(new UniqueConstraint(name, constraint.columns()));
    }

    private Column<?> column(TableDraft table, String written, String annotation, String where) {
        Column<?> column = names.find(table.columns(), written);
        if (column == null) {
            throw MappingProblem.CONSTRAINT_COLUMN_UNKNOWN.at(
                    annotation, where, written, table.text(), Names.texts(table.columns()));
        }
        return column;
    }

    /** A foreign key unless the mapping forbids it. */
    void foreignKey(
            TableDraft table,
            List<? extends Column<?>> columns,
            TableDraft target,
            List<? extends Column<?>> targetColumns,
            @Nullable ForeignKeyDeclaration declared) {
        if (declared != null && declared.mode() == jakarta.persistence.ConstraintMode.NO_CONSTRAINT) {
            return;
        }
        String said = declared == null ? null : declared.name();
        Identifier name =
                names.identifier(said == null ? names.naming().foreignKey(table.text(), Names.texts(columns)) : said);
        table.foreignKey(new ForeignKey(
                name,
                Names.identifiers(columns),
                target.name(),
                Names.identifiers(targetColumns),
                ForeignKey.OnDelete.NO_ACTION,
                false,
                declared == null ? null : declared.definition()));
        if (declared != null) {
            refuseOptions(declared.options(), "foreign key '" + name.text() + "'");
        }
    }
}
