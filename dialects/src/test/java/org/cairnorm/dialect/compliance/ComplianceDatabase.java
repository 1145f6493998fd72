package org.cairnorm.dialect.compliance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.UniqueConstraint;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A database under test: runs statements of the tree by nothing but JDBC and the dialect. */
record ComplianceDatabase(TestDatabase database, Dialect dialect, Connection connection, GoldenSql golden) {

    boolean has(DialectFeature feature) {
        return dialect.features().has(feature);
    }

    SqlText render(Statement statement, Map<String, ?> values) {
        Map<String, Integer> sizes = new HashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> collection) {
                sizes.put(name, collection.size());
            }
        });
        return dialect.renderer().render(statement, RenderOptions.PLAIN.withCollectionSizes(sizes));
    }

    /** Runs a statement that gives rows. */
    List<List<@Nullable Object>> rows(Statement statement, List<DataType<?>> types, Map<String, ?> values)
            throws SQLException {
        SqlText sql = render(statement, values);
        try (PreparedStatement prepared = connection.prepareStatement(sql.text())) {
            bind(prepared, sql, values);
            try (ResultSet result = prepared.executeQuery()) {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                while (result.next()) {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (int i = 0; i < types.size(); i++) {
                        row.add(dialect.codec(types.get(i)).read(result, i + 1));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    /** Runs a statement that changes rows. */
    int change(Statement statement, Map<String, ?> values) throws SQLException {
        SqlText sql = render(statement, values);
        try (PreparedStatement prepared = connection.prepareStatement(sql.text())) {
            bind(prepared, sql, values);
            return prepared.executeUpdate();
        }
    }

    void run(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void drop(Table table) throws SQLException {
        String name = dialect.identifiers().render(table.name());
        if (has(DialectFeature.DROP_IF_EXISTS)) {
            run("drop table if exists " + name);
            return;
        }
        String stored = dialect.identifiers().stored(table.name().name());
        try (ResultSet found = connection.getMetaData().getTables(null, null, escaped(stored), null)) {
            if (found.next()) {
                run("drop table " + name);
            }
        }
    }

    /** A name as a pattern of JDBC that matches only itself. */
    private String escaped(String name) throws SQLException {
        String escape = connection.getMetaData().getSearchStringEscape();
        return name.replaceAll("[_%]", Matcher.quoteReplacement(escape) + "$0");
    }

    private void bind(PreparedStatement prepared, SqlText sql, Map<String, ?> values) throws SQLException {
        for (int i = 0; i < sql.slots().size(); i++) {
            SlotPlace place = sql.slots().get(i);
            Object value = place.form() == SlotPlace.Form.BOUND ? place.value() : values.get(place.slot());
            if (place.form() == SlotPlace.Form.ARRAY) {
                bindArray(prepared, i + 1, place.type(), place.part(), (Collection<?>) value);
                continue;
            }
            if (place.form() == SlotPlace.Form.ELEMENT) {
                List<?> elements = (List<?>) value;
                value = elements.get(Math.min(place.element(), elements.size() - 1));
                if (place.part() >= 0) {
                    value = ((List<?>) value).get(place.part());
                }
            }
            bindValue(prepared, i + 1, place.type(), value);
        }
    }

    private <J> void bindValue(PreparedStatement prepared, int index, DataType<J> type, @Nullable Object value)
            throws SQLException {
        Codec<J> codec = dialect.codec(type);
        codec.writeNullable(prepared, index, type.cast(value));
    }

    private <J> void bindArray(PreparedStatement prepared, int index, DataType<J> type, int part, Collection<?> values)
            throws SQLException {
        List<@Nullable J> typed = new ArrayList<>();
        for (Object value : values) {
            typed.add(type.cast(part < 0 ? value : ((List<?>) value).get(part)));
        }
        dialect.arrayCodec(type).write(prepared, index, typed);
    }

    /** Creates a table with what these tests need of DDL. */
    void create(Table table) throws SQLException {
        List<String> parts = new ArrayList<>();
        boolean rowNumber = false;
        for (Column<?> column : table.columns()) {
            StringBuilder part = new StringBuilder(dialect.identifiers().render(column.name()))
                    .append(' ')
                    .append(dialect.columnType(column.type().sqlType()));
            if (column.isIdentity()) {
                DialectFeatures.IdentityStyle style = dialect.features().identityStyle();
                rowNumber |= style == DialectFeatures.IdentityStyle.ROW_NUMBER;
                part.append(
                        switch (style) {
                            case STANDARD -> " generated by default as identity";
                            case AUTO_INCREMENT -> " auto_increment";
                            case ROW_NUMBER -> " primary key";
                        });
            }
            if (column.defaultValue() != null) {
                part.append(" default ").append(dialect.renderer().renderInline(column.defaultValue()));
            }
            parts.add(part.append(column.nullable() ? "" : " not null").toString());
        }
        if (table.primaryKey() != null && !rowNumber) {
            parts.add("primary key " + names(table.primaryKey().columns()));
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            parts.add(constraint(unique.name()) + "unique " + names(unique.columns()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            parts.add(constraint(key.name()) + "foreign key " + names(key.columns()) + " references "
                    + dialect.identifiers().render(key.target()) + " " + names(key.targetColumns()));
        }
        table.checks()
                .forEach(check -> parts.add(constraint(check.name()) + "check ("
                        + dialect.renderer().renderInline(check.condition()) + ")"));
        run("create table " + dialect.identifiers().render(table.name()) + " (" + String.join(", ", parts) + ")");
    }

    private String constraint(@Nullable Identifier name) {
        return name == null ? "" : "constraint " + dialect.identifiers().render(name) + " ";
    }

    private String names(List<Identifier> columns) {
        return "("
                + String.join(
                        ", ",
                        columns.stream().map(dialect.identifiers()::render).toList()) + ")";
    }
}
