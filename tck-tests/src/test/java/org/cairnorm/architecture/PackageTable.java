package org.cairnorm.architecture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The package table of {@code docs/architecture.md}: what each row may import.
 *
 * <p>Names are relative to the root package; the root itself is the empty name. A package belongs to the row with the
 * longest name that it starts with, so {@code mapping.build} belongs to {@code mapping}. A package may import
 *
 * <ul>
 *   <li>its own row with all child packages (the rule against cycles gives these an order),
 *   <li>the packages that its row names, and what these may import in turn: their API speaks of it,
 *   <li>child packages of another row only if its row says so ({@code query.*}): they are the inside of that row.
 * </ul>
 */
final class PackageTable {

    private static final String WITH_CHILDREN = ".*";

    /** The rows of the house, each above those that import it. */
    static final PackageTable CAIRN = new PackageTable()
            // sql
            .row("sql.type")
            .row("sql", "sql.type")
            .row("sql.function", "sql")
            .row("dialect", "sql", "sql.function")
            .row("engine", "sql", "dialect")
            .row("schema", "sql", "dialect", "engine")
            // dialects
            .row("dialects", "sql", "sql.function", "dialect")
            // bytecode-enhancer
            .row("entity")
            .row("enhancer", "entity")
            // provider
            .row("")
            .row("mapping", "", "sql", "entity")
            .row("context", "entity", "mapping")
            .row("loading", "sql", "engine", "entity", "mapping", "context")
            .row("query", "sql", "sql.function", "dialect", "engine", "mapping", "loading", "context")
            .row("flush", "sql", "engine", "entity", "mapping", "context")
            .row("cache", "entity", "mapping")
            .row("session", "query.*", "mapping.metamodel", "loading", "flush", "cache", "context")
            .row("boot", "session", "query.*", "mapping.*", "loading", "flush", "cache", "schema", "enhancer");

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    private PackageTable row(String name, String... imports) {
        rows.put(name, Set.of(imports));
        return this;
    }

    /** The row of a package, empty if nobody has planned for it. */
    Optional<String> rowOf(String relativePackage) {
        if (relativePackage.isEmpty()) {
            return Optional.of("");
        }
        return rows.keySet().stream()
                .filter(row -> !row.isEmpty() && startsWith(relativePackage, row))
                .reduce((one, other) -> one.length() >= other.length() ? one : other);
    }

    boolean allows(String fromPackage, String toPackage) {
        Optional<String> from = rowOf(fromPackage);
        if (from.isEmpty()) {
            return false;
        }
        return from.equals(rowOf(toPackage))
                || reachable(from.get()).stream().anyMatch(name -> covers(name, toPackage));
    }

    private static boolean covers(String name, String relativePackage) {
        return name.endsWith(WITH_CHILDREN)
                ? startsWith(relativePackage, withoutStar(name))
                : relativePackage.equals(name);
    }

    private Set<String> reachable(String row) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(rows.getOrDefault(row, Set.of()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                rowOf(withoutStar(name)).ifPresent(next -> open.addAll(rows.getOrDefault(next, Set.of())));
            }
        }
        return seen;
    }

    private static String withoutStar(String name) {
        return name.endsWith(WITH_CHILDREN) ? name.substring(0, name.length() - WITH_CHILDREN.length()) : name;
    }

    private static boolean startsWith(String relativePackage, String row) {
        return relativePackage.equals(row) || relativePackage.startsWith(row + ".");
    }
}
