package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The table that an attribute's columns belong to.
 *
 * @param tableIndex its place among the tables of the entity; 0 for the table of a collection
 */
record ColumnHome(TableDraft table, int tableIndex) {

    /**
     * Finds the table: the one that was said, else the primary one, else that of the collection.
     *
     * @param said the table named at the column
     */
    static ColumnHome of(Place place, @Nullable String said, String where, Names names) {
        PluralDraft collection = place.collection();
        if (collection != null && place.inMapKey()) {
            return new ColumnHome(collection.keyTable(), 0);
        }
        if (collection != null) {
            JoinTableDraft table = collection.table();
            if (table == null) {
                throw new IllegalStateException("The table of " + collection.where() + " is not known yet");
            }
            return new ColumnHome(table.table(), 0);
        }
        EntityDraft entity = place.entity();
        List<EntityTable> tables = entity.tables();
        if (said == null) {
            EntityTable primary = entity.primaryTable();
            return new ColumnHome(primary.table(), tables.indexOf(primary));
        }
        Identifier wanted = names.identifier(said);
        List<String> known = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            TableDraft table = tables.get(i).table();
            if (Names.same(table.name().name(), wanted)) {
                return new ColumnHome(table, i);
            }
            known.add(table.text());
        }
        throw MappingProblem.TABLE_UNKNOWN.at(where, said, entity.name(), known);
    }
}
