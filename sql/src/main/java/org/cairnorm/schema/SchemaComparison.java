package org.cairnorm.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.Identifiers;
import org.cairnorm.schema.SchemaDifference.Kind;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.PrimaryKey;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.type.SqlType;

/** Compares what a schema says with what a database has. Types are compared as the dialect spells them, without lengths. */
final class SchemaComparison {

    private final Dialect dialect;
    private final Identifiers identifiers;
    private final List<SchemaDifference> differences = new ArrayList<>();

    SchemaComparison(Dialect dialect) {
        this.dialect = dialect;
        this.identifiers = dialect.identifiers();
    }

    List<SchemaDifference> differences() {
        return List.copyOf(differences);
    }

    void table(Table expected, Optional<Table> found) {
        if (found.isEmpty()) {
            differences.add(new SchemaDifference(Kind.TABLE_MISSING, expected.name(), null, "table", null));
            return;
        }
        for (Column<?> column : expected.columns()) {
            column(expected, column, found.get());
        }
        primaryKey(expected, found.get());
    }

    private void column(Table table, Column<?> expected, Table foundTable) {
        Column<?> found = foundTable.columns().stream()
                .filter(column -> isSame(column.name(), expected.name()))
                .findFirst()
                .orElse(null);
        String wanted = expected.columnDefinition() != null
                ? expected.columnDefinition()
                : dialect.columnType(expected.type().sqlType());
        if (found == null) {
            add(Kind.COLUMN_MISSING, table, expected, wanted, null);
            return;
        }
        String has = dialect.columnType(found.type().sqlType());
        boolean comparable = expected.columnDefinition() == null
                && !expected.isIdentity()
                && expected.type().sqlType().kind() != SqlType.Kind.OTHER
                && found.type().sqlType().kind() != SqlType.Kind.OTHER;
        if (comparable && !family(wanted).equals(family(has))) {
            add(Kind.COLUMN_TYPE, table, expected, wanted, has);
        }
        boolean inKey =
                table.primaryKey() != null && table.primaryKey().columns().contains(expected.name());
        if (!inKey && expected.nullable() != found.nullable()) {
            add(
                    Kind.COLUMN_NULLABLE,
                    table,
                    expected,
                    expected.nullable() ? "nullable" : "not null",
                    found.nullable() ? "nullable" : "not null");
        }
    }

    private void add(
            Kind kind,
            Table table,
            Column<?> column,
            String expected,
            @org.jspecify.annotations.Nullable String found) {
        differences.add(new SchemaDifference(kind, table.name(), column.name(), expected, found));
    }

    /** {@code varchar(10)} and {@code varchar(20)} are of one family. */
    private static String family(String type) {
        return type.toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*?\\)", "").strip();
    }

    private boolean isSame(Identifier one, Identifier other) {
        return identifiers.folding() == Identifiers.Folding.NONE
                ? one.text().equalsIgnoreCase(other.text())
                : identifiers.stored(one).equals(identifiers.stored(other));
    }

    private void primaryKey(Table expected, Table found) {
        PrimaryKey key = expected.primaryKey();
        if (key == null) {
            return;
        }
        PrimaryKey has = found.primaryKey();
        if (has == null || !names(key).equals(names(has))) {
            differences.add(new SchemaDifference(
                    Kind.PRIMARY_KEY,
                    expected.name(),
                    null,
                    key.columns().toString(),
                    has == null ? null : has.columns().toString()));
        }
    }

    private Set<String> names(PrimaryKey key) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        key.columns().forEach(column -> names.add(identifiers.stored(column)));
        return new LinkedHashSet<>(
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    void sequences(List<Sequence> expected, List<Sequence> found) {
        if (!dialect.features().has(DialectFeature.SEQUENCES)) {
            return;
        }
        for (Sequence sequence : expected) {
            Optional<Sequence> same = found.stream()
                    .filter(other -> isSame(other.name().name(), sequence.name().name()))
                    .findFirst();
            if (same.isEmpty()) {
                differences.add(new SchemaDifference(Kind.SEQUENCE_MISSING, sequence.name(), null, "sequence", null));
            } else if (same.get().increment() != sequence.increment()) {
                differences.add(new SchemaDifference(
                        Kind.SEQUENCE_INCREMENT,
                        sequence.name(),
                        null,
                        String.valueOf(sequence.increment()),
                        String.valueOf(same.get().increment())));
            }
        }
    }
}
