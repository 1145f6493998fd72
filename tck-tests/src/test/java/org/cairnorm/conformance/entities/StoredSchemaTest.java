package org.cairnorm.conformance.entities;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairnorm.conformance.ConformanceTest;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Table;

/** Tests that look at the tables which the database really has. */
abstract class StoredSchemaTest extends ConformanceTest {

    /**
     * A table as the database has it, such as {@code book(id!, title, author_id) pk(id) fk(author_id)→author(id)}, where
     * {@code !} is not null. In lower case: undelimited names may be folded. Unique constraints are left out, since not every
     * database tells all of them; what they refuse shows them.
     */
    protected final String stored(String table) {
        return show(reflected(table));
    }

    protected final Table reflected(String table) {
        return new SchemaOperations(unit().engine())
                .reflect(table)
                .orElseThrow(() -> new AssertionError("No table " + table + "; there are " + storedTables()));
    }

    /** The names of all tables, in lower case. */
    protected final List<String> storedTables() {
        return new SchemaOperations(unit().engine())
                .reflect().tables().stream()
                        .map(table -> lower(table.name().name().text()))
                        .sorted()
                        .toList();
    }

    protected final List<String> storedColumns(String table) {
        return reflected(table).columns().stream()
                .map(column -> lower(column.name().text()))
                .toList();
    }

    protected final Column<?> storedColumn(String table, String name) {
        return reflected(table).columns().stream()
                .filter(column -> column.name().text().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No column " + name + "; there are " + storedColumns(table)));
    }

    /** What a native query gives: single values, or an array for each row. */
    protected final List<?> rows(String sql) {
        return fromTransaction(em -> em.createNativeQuery(sql).getResultList());
    }

    private static String show(Table table) {
        StringBuilder text = new StringBuilder(lower(table.name().name().text()));
        text.append(table.columns().stream()
                .map(column -> lower(column.name().text()) + (column.nullable() ? "" : "!"))
                .collect(Collectors.joining(", ", "(", ")")));
        if (table.primaryKey() != null) {
            text.append(" pk").append(names(table.primaryKey().columns()));
        }
        table.foreignKeys().stream()
                .map(key -> " fk" + names(key.columns()) + "→"
                        + lower(key.target().name().text()) + names(key.targetColumns()))
                .sorted()
                .forEach(text::append);
        return text.toString();
    }

    private static String names(List<Identifier> columns) {
        return columns.stream().map(column -> lower(column.text())).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
