package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.CollectionTableDeclaration;
import org.cairnorm.mapping.source.ForeignKeyDeclaration;
import org.cairnorm.mapping.source.JoinColumnsDeclaration;
import org.cairnorm.mapping.source.JoinTableDeclaration;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Join tables and collection tables, with their references to owner and target (JPA 3.2 §11.1.28, §11.1.8). */
final class JoinTables {
    private final MappingBuild build;
    private final ReferencedColumns references;
    private final TableConstraints constraints;

    JoinTables(MappingBuild build, ReferencedColumns references, TableConstraints constraints) {
        this.build = build;
        this.references = references;
        this.constraints = constraints;
    }

    /** The join table of a to-one association; one row per owner. */
    JoinTableDraft toOne(ToOneDraft attribute, JoinTableDeclaration declared) {
        JoinTableDraft draft = between(attribute, attribute.target(), declared);
        draft.table().primaryKey(columns(draft.toOwner()));
        if (attribute.isOneToOne()) {
            constraints.unique(draft.table(), null, columns(draft.toTarget()));
        }
        constraints.declared(draft.table(), declared.table(), attribute.where());
        return draft;
    }

    /** A join table without its primary key, which depends on what it holds. */
    JoinTableDraft between(AttributeDraft attribute, EntityDraft target, JoinTableDeclaration declared) {
        EntityDraft owner = attribute.place().entity();
        Names names = build.names();
        String defaultName = names.naming()
                .joinTable(
                        owner.primaryTable().table().text(),
                        target.primaryTable().table().text());
        QualifiedName name = names.table(declared.table(), defaultName);
        TableDraft table = build.table(name);
        AttributeDraft inverse = OwningSide.inverseOf(attribute, target);
        String referrer = inverse == null ? owner.name() : inverse.name();
        JoinColumns toOwner = reference(table, owner, declared.join(), referrer, attribute.where());
        JoinColumns toTarget = reference(table, target, declared.inverseJoin(), attribute.name(), attribute.where());
        refuseSameColumns(toOwner, toTarget, attribute.where(), table);
        return new JoinTableDraft(table, toOwner.columns(), toTarget.columns());
    }

    private static void refuseSameColumns(JoinColumns toOwner, JoinColumns toTarget, String where, TableDraft table) {
        for (Column<?> column : toTarget.own()) {
            if (toOwner.own().stream().anyMatch(other -> Names.same(other.name(), column.name()))) {
                throw MappingProblem.JOIN_TABLE_COLUMN_TWICE.at(
                        where, column.name().text(), table.text());
            }
        }
    }

    /** The collection table of an element collection without its primary key. */
    JoinTableDraft ofElements(PluralDraft attribute, CollectionTableDeclaration declared) {
        EntityDraft owner = attribute.place().entity();
        Names names = build.names();
        String defaultName = names.naming().collectionTable(owner.name(), attribute.name());
        TableDraft table = build.table(names.table(declared.table(), defaultName));
        JoinColumns toOwner = reference(table, owner, declared.join(), owner.name(), attribute.where());
        return new JoinTableDraft(table, toOwner.columns(), List.of());
    }

    private JoinColumns reference(
            TableDraft table, EntityDraft target, JoinColumnsDeclaration declared, String referrer, String where) {
        ReferencedColumns.Manner manner =
                new ReferencedColumns.Manner(references.namesOf(referrer), false, null, true, true);
        JoinColumns named = references.require(declared, target, manner, where).in(table);
        foreignKey(table, named, target, declared.anyForeignKey());
        return named;
    }

    static List<Column<?>> columns(List<JoinColumn> joins) {
        List<Column<?>> columns = new ArrayList<>();
        joins.forEach(join -> columns.add(join.column()));
        return columns;
    }

    /** A foreign key to an entity; none where its rows are spread over several tables. */
    void foreignKey(TableDraft table, JoinColumns joins, EntityDraft target, @Nullable ForeignKeyDeclaration declared) {
        if (target.isSpreadOverTables()) {
            return;
        }
        if (joins.toIdentifier()) {
            EntityTable referenced = target.primaryTable();
            constraints.foreignKey(table, joins.own(), referenced.table(), referenced.keyColumns(), declared);
            return;
        }
        TableDraft referenced = target.tables().get(0).table();
        constraints.unique(referenced, null, joins.referenced());
        constraints.foreignKey(table, joins.own(), referenced, joins.referenced(), declared);
    }
}
