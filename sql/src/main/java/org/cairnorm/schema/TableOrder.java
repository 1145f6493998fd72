package org.cairnorm.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Table;

/**
 * Tables in an order in which each comes after those it refers to, as far as that is possible: where foreign keys run in a
 * circle, some of them point forward.
 *
 * @param tables the tables, the referenced ones first; tables that do not depend on each other keep their order
 * @param forward the foreign keys, by table, that refer to a later table
 */
public record TableOrder(List<Table> tables, Map<QualifiedName, List<ForeignKey>> forward) {

    /** Sorts tables; references to tables outside the collection do not matter. */
    public static TableOrder of(Collection<Table> tables) {
        return new Sorting(tables).sort();
    }

    /** Whether a foreign key of a table refers to a table that comes later. */
    public boolean pointsForward(Table table, ForeignKey key) {
        return forward.getOrDefault(table.name(), List.of()).contains(key);
    }

    private static final class Sorting {

        private final Map<QualifiedName, Table> waiting = new LinkedHashMap<>();
        private final Set<QualifiedName> placed = new LinkedHashSet<>();
        private final List<Table> sorted = new ArrayList<>();
        private final Map<QualifiedName, List<ForeignKey>> forward = new LinkedHashMap<>();

        Sorting(Collection<Table> tables) {
            for (Table table : tables) {
                waiting.put(table.name(), table);
            }
        }

        TableOrder sort() {
            while (!waiting.isEmpty()) {
                List<Table> ready = waiting.values().stream()
                        .filter(table -> openKeys(table).isEmpty())
                        .toList();
                if (ready.isEmpty()) {
                    place(leastBound());
                } else {
                    ready.forEach(this::place);
                }
            }
            return new TableOrder(List.copyOf(sorted), Map.copyOf(forward));
        }

        private void place(Table table) {
            List<ForeignKey> open = openKeys(table);
            if (!open.isEmpty()) {
                forward.put(table.name(), open);
            }
            waiting.remove(table.name());
            placed.add(table.name());
            sorted.add(table);
        }

        /** Keys that refer to another table that has no place yet. */
        private List<ForeignKey> openKeys(Table table) {
            return table.foreignKeys().stream()
                    .filter(key ->
                            waiting.containsKey(key.target()) && !key.target().equals(table.name()))
                    .toList();
        }

        /** In a circle: the table with the fewest keys that will point forward. */
        private Table leastBound() {
            Table least = null;
            int fewest = Integer.MAX_VALUE;
            for (Table table : waiting.values()) {
                int open = openKeys(table).size();
                if (open < fewest && isInCircle(table)) {
                    least = table;
                    fewest = open;
                }
            }
            return java.util.Objects.requireNonNull(least, "tables that wait for each other make a circle");
        }

        /** A table that only waits for a circle must not break it. */
        private boolean isInCircle(Table start) {
            Set<QualifiedName> seen = new LinkedHashSet<>();
            List<QualifiedName> open = new ArrayList<>();
            openKeys(start).forEach(key -> open.add(key.target()));
            while (!open.isEmpty()) {
                QualifiedName name = open.remove(open.size() - 1);
                if (name.equals(start.name())) {
                    return true;
                }
                Table table = waiting.get(name);
                if (table != null && seen.add(name)) {
                    openKeys(table).forEach(key -> open.add(key.target()));
                }
            }
            return false;
        }
    }
}
