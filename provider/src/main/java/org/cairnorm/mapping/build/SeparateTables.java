package org.cairnorm.mapping.build;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * Two attributes may keep their rows in one join table or collection table only if the columns of one are among those of the other, and
 * the rest may be null, as for a list and a map of the same embeddables: else each would leave columns of the other empty. The default
 * name of a join table holds no attribute's name, so two associations of one entity to the same target meet here.
 */
final class SeparateTables {
    private final Map<TableDraft, AttributeDraft> owners = new HashMap<>();

    void run(MappingBuild build) {
        build.eachAttribute(attribute -> {
            JoinTableDraft table = tableOf(attribute);
            if (table != null) {
                check(attribute, table);
            }
        });
    }

    private void check(AttributeDraft attribute, JoinTableDraft table) {
        AttributeDraft other = owners.putIfAbsent(table.table(), attribute);
        if (other == null) {
            return;
        }
        Map<String, Column<?>> columns = columns(attribute);
        Map<String, Column<?>> otherColumns = columns(other);
        if (!isPart(columns, otherColumns) && !isPart(otherColumns, columns)) {
            throw MappingProblem.TABLE_OF_TWO_COLLECTIONS.at(
                    other.where(),
                    attribute.where(),
                    table.table().text(),
                    Names.texts(List.copyOf(otherColumns.values())),
                    Names.texts(List.copyOf(columns.values())),
                    attribute.where(),
                    table.toTarget().isEmpty() ? "@CollectionTable(name = …)" : "@JoinTable(name = …)");
        }
    }

    /** Whether rows of the smaller set of columns can stand in a table of the larger one. */
    private static boolean isPart(Map<String, Column<?>> smaller, Map<String, Column<?>> larger) {
        return larger.keySet().containsAll(smaller.keySet())
                && larger.entrySet().stream()
                        .allMatch(column -> smaller.containsKey(column.getKey())
                                || column.getValue().nullable());
    }

    private static @Nullable JoinTableDraft tableOf(AttributeDraft attribute) {
        if (attribute instanceof PluralDraft plural) {
            return plural.table();
        }
        return attribute instanceof ToOneDraft toOne ? toOne.joinTable() : null;
    }

    /** The columns as named, by the key that tells them apart. */
    private static Map<String, Column<?>> columns(AttributeDraft attribute) {
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        JoinTableDraft table = tableOf(attribute);
        if (table != null) {
            add(JoinTables.columns(table.toOwner()), columns);
            add(JoinTables.columns(table.toTarget()), columns);
        }
        if (attribute instanceof PluralDraft plural) {
            add(plural.keyColumns(), columns);
            if (plural.orderColumn() != null) {
                add(List.of(plural.orderColumn()), columns);
            }
            if (plural.elementColumn() != null) {
                add(List.of(plural.elementColumn()), columns);
            }
            if (plural.embeddable() != null) {
                MappingBuild.each(plural.embeddable().attributes(), member -> add(member.columns(), columns));
            }
        }
        return columns;
    }

    private static void add(List<? extends Column<?>> added, Map<String, Column<?>> columns) {
        added.forEach(column -> columns.put(Names.key(column.name()), column));
    }
}
