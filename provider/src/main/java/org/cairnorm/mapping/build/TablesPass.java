package org.cairnorm.mapping.build;

import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.source.ForeignKeyDeclaration;
import org.cairnorm.mapping.source.TableDeclaration;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** Keys between the tables of an entity, inherited columns of TABLE_PER_CLASS, declared constraints, the order of columns. */
final class TablesPass {
    private final MappingBuild build;
    private final TableConstraints constraints;

    TablesPass(MappingBuild build) {
        this.build = build;
        this.constraints = new TableConstraints(build);
    }

    void run() {
        for (EntityDraft entity : build.entities()) {
            EntityDraft parent = entity.parent();
            if (parent != null && entity.inheritance() == InheritanceStrategy.TABLE_PER_CLASS) {
                inherit(parent.primaryTable().table(), entity.primaryTable().table());
            }
            keys(entity);
            declared(entity);
            order(entity);
        }
    }

    /** A table per class holds what the superclass's table holds; constraints get names of their own. */
    private void inherit(TableDraft from, TableDraft to) {
        to.addAll(from.columns());
        from.foreignKeys().forEach(key -> constraints.copy(key, to));
        from.uniqueConstraints().forEach(unique -> constraints.copy(unique, to));
        from.checks().forEach(to::check);
    }

    private void keys(EntityDraft entity) {
        EntityDraft parent = entity.parent();
        for (EntityTable table : entity.ownTables()) {
            if (table.secondary() != null) {
                EntityTable primary = entity.primaryTable();
                foreignKey(table, primary, table.secondary().primaryKeyJoin().anyForeignKey());
            } else if (parent != null && entity.inheritance() == InheritanceStrategy.JOINED) {
                foreignKey(
                        table,
                        parent.primaryTable(),
                        entity.declaration().primaryKeyJoin().anyForeignKey());
            }
        }
    }

    private void foreignKey(EntityTable table, EntityTable above, @Nullable ForeignKeyDeclaration declared) {
        constraints.foreignKey(table.table(), table.keyColumns(), above.table(), above.keyColumns(), declared);
    }

    private void declared(EntityDraft entity) {
        for (EntityTable table : entity.ownTables()) {
            TableDeclaration declared = table.secondary() != null
                    ? table.secondary().table()
                    : Objects.requireNonNullElse(entity.declaration().table(), TableDeclaration.UNSAID);
            constraints.declared(table.table(), declared, entity.name());
        }
    }

    private static void order(EntityDraft entity) {
        List<EntityTable> tables = entity.tables();
        boolean perClass = entity.inheritance() == InheritanceStrategy.TABLE_PER_CLASS;
        for (AttributeDraft attribute : perClass ? entity.attributes() : entity.ownAttributes()) {
            place(attribute, tables);
        }
    }

    private static void place(AttributeDraft attribute, List<EntityTable> tables) {
        if (attribute instanceof EmbeddedDraft embedded) {
            embedded.embeddable().attributes().forEach(member -> place(member, tables));
            return;
        }
        for (Column<?> column : attribute.columns()) {
            tables.get(attribute.tableIndex()).table().place(column);
        }
    }
}
