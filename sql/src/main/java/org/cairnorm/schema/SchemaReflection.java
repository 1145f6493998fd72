package org.cairnorm.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.Identifiers;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.ForeignKey.OnDelete;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Index;
import org.cairnorm.sql.PrimaryKey;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Schema;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.SqlFragment;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.UniqueConstraint;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a database has back into tables and sequences. A name that needs no quotes comes back without them,
 * in lower case where the database folds it to upper case.
 *
 * <p>What a database does not tell is left out: check constraints; on SQLite the names of unique constraints and the
 * direction of index columns.
 */
final class SchemaReflection {

    private static final String[] TABLES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

    private final Connection connection;
    private final DatabaseMetaData database;
    private final Identifiers identifiers;
    private final boolean defersConstraints;
    private final @Nullable String schema;
    private final boolean hasInformationSchema;
    private final @Nullable ConglomerateCatalog conglomerates;

    SchemaReflection(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.database = connection.getMetaData();
        this.identifiers = dialect.identifiers();
        this.defersConstraints = dialect.features().has(DialectFeature.DEFERRABLE_CONSTRAINTS);
        this.schema = connection.getSchema();
        this.hasInformationSchema = findInformationSchema();
        this.conglomerates = !hasInformationSchema && ConglomerateCatalog.isIn(connection)
                ? new ConglomerateCatalog(connection)
                : null;
    }

    private boolean findInformationSchema() throws SQLException {
        return names(database.getSchemas(), "TABLE_SCHEM").contains("information_schema")
                || names(database.getCatalogs(), "TABLE_CAT").contains("information_schema");
    }

    private static Set<String> names(ResultSet rows, String column) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        try (rows) {
            while (rows.next()) {
                names.add(String.valueOf(rows.getString(column)).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    // ------------------------------------------------------------------ what there is

    /** All tables and sequences of the connection's own schema. */
    Schema schema() throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (QualifiedName name : tableNames()) {
            table(name).ifPresent(tables::add);
        }
        return new Schema(tables, sequences());
    }

    private List<QualifiedName> tableNames() throws SQLException {
        List<QualifiedName> names = new ArrayList<>();
        try (ResultSet rows = database.getTables(connection.getCatalog(), schema, null, TABLES)) {
            while (rows.next()) {
                names.add(new QualifiedName(null, null, identifier(rows.getString("TABLE_NAME"))));
            }
        }
        return names;
    }

    /** Whether there is a table of this name. */
    boolean exists(QualifiedName wanted) throws SQLException {
        return find(wanted) != null;
    }

    /** A table with its foreign keys and nothing else, if it is there. */
    Optional<Table> keysOf(QualifiedName wanted) throws SQLException {
        Place place = find(wanted);
        if (place == null) {
            return Optional.empty();
        }
        List<ForeignKey> keys = foreignKeys(place, wanted);
        Set<Identifier> names = new LinkedHashSet<>();
        keys.forEach(key -> names.addAll(key.columns()));
        List<Column<?>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(Column.of(name, Types.UNKNOWN)));
        return Optional.of(new Table(name(place, wanted), columns, null, keys, List.of(), List.of(), List.of(), null));
    }

    private QualifiedName name(Place place, QualifiedName wanted) {
        return new QualifiedName(wanted.catalog(), wanted.schema(), identifier(place.table));
    }

    /** The table of a name, if it is there. */
    Optional<Table> table(QualifiedName wanted) throws SQLException {
        Place place = find(wanted);
        if (place == null) {
            return Optional.empty();
        }
        PrimaryKey primaryKey = primaryKey(place);
        List<ForeignKey> foreignKeys = foreignKeys(place, wanted);
        List<ReflectedIndex> indexes = indexes(place);
        List<UniqueConstraint> unique;
        if (conglomerates != null && place.schema != null) {
            Map<String, String> constraints = conglomerates.constraintsByIndex(place.schema, place.table);
            unique = uniqueConstraints(indexes, constraints);
            indexes = indexes.stream()
                    .filter(index -> !constraints.containsKey(index.name()))
                    .toList();
        } else {
            unique = hasInformationSchema ? uniqueConstraints(place) : uniqueConstraints(indexes, primaryKey);
        }
        return Optional.of(new Table(
                name(place, wanted),
                columns(place),
                primaryKey,
                foreignKeys,
                unique,
                indexes(indexes, primaryKey, foreignKeys, unique),
                List.of(),
                place.remarks));
    }

    private @Nullable Place find(QualifiedName wanted) throws SQLException {
        String catalog = wanted.catalog() == null ? connection.getCatalog() : stored(wanted.catalog());
        String schemaName = wanted.schema() == null ? schema : stored(wanted.schema());
        if (schemaName != null && !database.supportsSchemasInTableDefinitions() && wanted.schema() != null) {
            catalog = schemaName;
            schemaName = null;
        }
        String pattern = escaped(stored(wanted.name()));
        Place alike = null;
        try (ResultSet rows = database.getTables(catalog, schemaName, pattern, TABLES)) {
            while (rows.next()) {
                Place found = new Place(
                        rows.getString("TABLE_CAT"),
                        rows.getString("TABLE_SCHEM"),
                        rows.getString("TABLE_NAME"),
                        blankAsNull(rows.getString("REMARKS")));
                if (found.table.equals(stored(wanted.name()))) {
                    return found;
                }
                alike = found;
            }
        }
        return alike;
    }

    private String escaped(String name) throws SQLException {
        String escape = database.getSearchStringEscape();
        return escape == null || escape.isEmpty()
                ? name
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Where a table is, as the database stores it. */
    private record Place(
            @Nullable String catalog,
            @Nullable String schema,
            String table,
            @Nullable String remarks) {}

    // ------------------------------------------------------------------ columns

    private List<Column<?>> columns(Place place) throws SQLException {
        Map<Integer, Column<?>> columns = new TreeMap<>();
        try (ResultSet rows = database.getColumns(place.catalog, place.schema, escaped(place.table), null)) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(place.table)) {
                    columns.put(rows.getInt("ORDINAL_POSITION"), column(rows));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private Column<?> column(ResultSet row) throws SQLException {
        // Some drivers want the columns of metadata to be read in their order.
        Identifier name = identifier(row.getString("COLUMN_NAME"));
        int jdbcType = row.getInt("DATA_TYPE");
        String typeName = row.getString("TYPE_NAME");
        int size = row.getInt("COLUMN_SIZE");
        int scale = row.getInt("DECIMAL_DIGITS");
        boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
        String remarks = blankAsNull(row.getString("REMARKS"));
        String defaultValue = row.getString("COLUMN_DEF");
        boolean identity = "YES".equals(row.getString("IS_AUTOINCREMENT"));
        Column<?> column = Column.of(name, ReflectedType.of(typeName, jdbcType, size, scale))
                .withNullable(nullable)
                .withComment(remarks);
        if (identity) {
            return column.identity();
        }
        return defaultValue == null || defaultValue.equalsIgnoreCase("null")
                ? column
                : column.withDefault(new SqlFragment(defaultValue, column.type()));
    }

    // ------------------------------------------------------------------ keys

    private @Nullable PrimaryKey primaryKey(Place place) throws SQLException {
        Map<Integer, Identifier> columns = new TreeMap<>();
        String name = null;
        try (ResultSet rows = database.getPrimaryKeys(place.catalog, place.schema, place.table)) {
            while (rows.next()) {
                Identifier column = identifier(rows.getString("COLUMN_NAME"));
                columns.put(rows.getInt("KEY_SEQ"), column);
                name = rows.getString("PK_NAME");
            }
        }
        return columns.isEmpty() ? null : new PrimaryKey(nullable(name), List.copyOf(columns.values()));
    }

    private List<ForeignKey> foreignKeys(Place place, QualifiedName wanted) throws SQLException {
        List<ForeignKeyColumns> keys = new ArrayList<>();
        try (ResultSet rows = database.getImportedKeys(place.catalog, place.schema, place.table)) {
            while (rows.next()) {
                String targetCatalog = rows.getString("PKTABLE_CAT");
                String targetSchema = rows.getString("PKTABLE_SCHEM");
                String targetTable = rows.getString("PKTABLE_NAME");
                Identifier targetColumn = identifier(rows.getString("PKCOLUMN_NAME"));
                Identifier column = identifier(rows.getString("FKCOLUMN_NAME"));
                int sequence = rows.getInt("KEY_SEQ");
                int deleteRule = rows.getInt("DELETE_RULE");
                String name = rows.getString("FK_NAME");
                boolean deferred = rows.getInt("DEFERRABILITY") == DatabaseMetaData.importedKeyInitiallyDeferred
                        && defersConstraints;
                if (sequence == 1) {
                    keys.add(new ForeignKeyColumns(
                            nullable(name),
                            target(place, wanted, targetCatalog, targetSchema, targetTable),
                            deleteRule,
                            deferred));
                }
                ForeignKeyColumns key = keys.get(keys.size() - 1);
                key.columns.add(column);
                key.targets.add(targetColumn);
            }
        }
        return keys.stream().map(ForeignKeyColumns::key).toList();
    }

    /** Named like the table itself where both live in the same schema. */
    private QualifiedName target(
            Place place, QualifiedName wanted, @Nullable String catalog, @Nullable String schemaName, String table) {
        boolean sameCatalog = catalog == null || catalog.equals(place.catalog);
        boolean sameSchema = schemaName == null || schemaName.equals(place.schema);
        return new QualifiedName(
                sameCatalog ? wanted.catalog() : identifier(catalog),
                sameSchema ? wanted.schema() : identifier(schemaName),
                identifier(table));
    }

    private record ForeignKeyColumns(
            @Nullable Identifier name,
            QualifiedName target,
            int deleteRule,
            boolean deferred,
            List<Identifier> columns,
            List<Identifier> targets) {

        ForeignKeyColumns(@Nullable Identifier name, QualifiedName target, int deleteRule, boolean deferred) {
            this(name, target, deleteRule, deferred, new ArrayList<>(), new ArrayList<>());
        }

        ForeignKey key() {
            OnDelete onDelete = switch (deleteRule) {
                case DatabaseMetaData.importedKeyCascade -> OnDelete.CASCADE;
                case DatabaseMetaData.importedKeySetNull -> OnDelete.SET_NULL;
                default -> OnDelete.NO_ACTION;
            };
            return new ForeignKey(name, columns, target, targets, onDelete, deferred, null);
        }
    }

    private List<UniqueConstraint> uniqueConstraints(Place place) throws SQLException {
        Map<String, List<Identifier>> columns = new LinkedHashMap<>();
        String sql = "select tc.constraint_name, kcu.column_name"
                + " from information_schema.table_constraints tc join information_schema.key_column_usage kcu"
                + " on kcu.constraint_schema = tc.constraint_schema and kcu.constraint_name = tc.constraint_name"
                + " and kcu.table_name = tc.table_name"
                + " where tc.constraint_type = 'UNIQUE' and tc.table_schema = ? and tc.table_name = ?"
                + " order by tc.constraint_name, kcu.ordinal_position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, place.schema != null ? place.schema : place.catalog);
            statement.setString(2, place.table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                            .add(identifier(rows.getString(2)));
                }
            }
        }
        List<UniqueConstraint> constraints = new ArrayList<>();
        columns.forEach((name, parts) -> constraints.add(new UniqueConstraint(identifier(name), parts)));
        return constraints;
    }

    private List<UniqueConstraint> uniqueConstraints(List<ReflectedIndex> indexes, Map<String, String> constraints) {
        return indexes.stream()
                .filter(index -> !constraints.getOrDefault(index.name(), "").isEmpty())
                .map(index -> new UniqueConstraint(identifier(constraints.get(index.name())), index.columns()))
                .toList();
    }

    /** Where only indexes are told: those that the database made by itself. */
    private static List<UniqueConstraint> uniqueConstraints(
            List<ReflectedIndex> indexes, @Nullable PrimaryKey primaryKey) {
        return indexes.stream()
                .filter(index -> index.unique() && index.name().startsWith("sqlite_autoindex_"))
                .filter(index -> primaryKey == null || !index.columns().equals(primaryKey.columns()))
                .map(index -> new UniqueConstraint(null, index.columns()))
                .toList();
    }

    // ------------------------------------------------------------------ indexes

    private List<ReflectedIndex> indexes(Place place) throws SQLException {
        Map<String, ReflectedIndex> indexes = new LinkedHashMap<>();
        Set<String> ofExpressions = new LinkedHashSet<>();
        try (ResultSet rows = database.getIndexInfo(place.catalog, place.schema, place.table, false, true)) {
            while (rows.next()) {
                boolean unique = !rows.getBoolean("NON_UNIQUE");
                String name = rows.getString("INDEX_NAME");
                if (name == null || rows.getInt("TYPE") == DatabaseMetaData.tableIndexStatistic) {
                    continue;
                }
                String column = rows.getString("COLUMN_NAME");
                if (column == null) {
                    ofExpressions.add(name);
                    continue;
                }
                boolean descending = "D".equals(rows.getString("ASC_OR_DESC"));
                indexes.computeIfAbsent(name, key -> new ReflectedIndex(key, unique, new ArrayList<>()))
                        .parts()
                        .add(new Index.Part(identifier(column), descending));
            }
        }
        indexes.keySet().removeAll(ofExpressions);
        return List.copyOf(indexes.values());
    }

    /** Without those that stand behind a key. */
    private List<Index> indexes(
            List<ReflectedIndex> all,
            @Nullable PrimaryKey primaryKey,
            List<ForeignKey> foreignKeys,
            Collection<UniqueConstraint> unique) {
        return all.stream()
                .filter(index -> primaryKey == null || !index.standsBehind(primaryKey))
                .filter(index -> unique.stream().noneMatch(constraint -> index.standsBehind(constraint)))
                .filter(index -> foreignKeys.stream().noneMatch(key -> index.standsBehind(key)))
                .map(index -> new Index(identifier(index.name()), index.parts(), index.unique()))
                .toList();
    }

    // ------------------------------------------------------------------ sequences

    List<Sequence> sequences() throws SQLException {
        if (conglomerates != null && schema != null) {
            return conglomerates.sequences(schema).stream()
                    .map(stored -> new Sequence(
                            new QualifiedName(null, null, identifier(stored.name())),
                            stored.start(),
                            stored.increment()))
                    .toList();
        }
        return new SequenceReflection(connection, identifiers, schema, hasInformationSchema).sequences();
    }

    // ------------------------------------------------------------------ names

    private String stored(Identifier name) {
        return identifiers.stored(name);
    }

    private @Nullable Identifier nullable(@Nullable String storedName) {
        return storedName == null || storedName.isEmpty() || storedName.equals("PRIMARY")
                ? null
                : identifier(storedName);
    }

    private Identifier identifier(String storedName) {
        return identifiers.fromCatalog(storedName);
    }
}
