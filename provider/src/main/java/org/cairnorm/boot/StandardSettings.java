package org.cairnorm.boot;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.Reader;
import java.io.Writer;
import java.sql.Connection;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;

/** The settings of the specification (JPA 3.2 §8.2.1.9, §9.4, §9.7): the one list of {@code jakarta.persistence.*} keys. */
public final class StandardSettings {
    private static final String PREFIX = "jakarta.persistence.";
    private static final String SCHEMA = PREFIX + "schema-generation.";

    /** What schema generation does to the database. */
    public enum SchemaAction {
        NONE,
        CREATE,
        DROP_AND_CREATE,
        DROP,
        VALIDATE
    }

    /** What schema generation takes its statements from. */
    public enum SchemaSource {
        METADATA,
        SCRIPT,
        METADATA_THEN_SCRIPT,
        SCRIPT_THEN_METADATA
    }

    // the unit
    public static final Setting<String> PROVIDER = Setting.of(
            PREFIX + "provider",
            SettingType.text("the name of a PersistenceProvider"),
            "The provider that is to be used.");
    public static final Setting<PersistenceUnitTransactionType> TRANSACTION_TYPE = Setting.of(
            PREFIX + "transactionType",
            SettingType.constant(PersistenceUnitTransactionType.class),
            "Who begins and ends transactions: the application, or a transaction manager.");
    public static final Setting<String[]> QUALIFIERS =
            Setting.of(PREFIX + "qualifiers", SettingType.texts("names of annotations"), "Qualifiers for injection.");
    public static final Setting<String> SCOPE =
            Setting.of(PREFIX + "scope", SettingType.text("the name of an annotation"), "The scope for injection.");
    public static final Setting<SharedCacheMode> SHARED_CACHE_MODE = Setting.of(
            PREFIX + "sharedCache.mode",
            SettingType.constant(SharedCacheMode.class),
            SharedCacheMode.UNSPECIFIED,
            "Which entities the shared cache holds.");
    public static final Setting<ValidationMode> VALIDATION_MODE = Setting.of(
            PREFIX + "validation.mode",
            SettingType.constant(ValidationMode.class),
            ValidationMode.AUTO,
            "Whether entities are validated by Bean Validation.");
    public static final Setting<Object> VALIDATION_FACTORY = Setting.of(
            PREFIX + "validation.factory",
            SettingType.anything("an instance of ValidatorFactory"),
            "The factory of validators.");
    public static final Setting<Object> VALIDATION_PRE_PERSIST = Setting.of(
            PREFIX + "validation.group.pre-persist",
            SettingType.anything("names of classes, with commas between, or an array of classes"),
            "The groups that are validated before an entity is persisted.");
    public static final Setting<Object> VALIDATION_PRE_UPDATE = Setting.of(
            PREFIX + "validation.group.pre-update",
            SettingType.anything("names of classes, with commas between, or an array of classes"),
            "The groups that are validated before an entity is updated.");
    public static final Setting<Object> VALIDATION_PRE_REMOVE = Setting.of(
            PREFIX + "validation.group.pre-remove",
            SettingType.anything("names of classes, with commas between, or an array of classes"),
            "The groups that are validated before an entity is removed.");
    public static final Setting<Object> BEAN_MANAGER = Setting.of(
            PREFIX + "bean.manager",
            SettingType.anything("an instance of BeanManager"),
            "The bean manager that makes entity listeners and converters.");

    // the database
    public static final Setting<String> JDBC_DRIVER = Setting.of(
            PREFIX + "jdbc.driver", SettingType.text("the name of a JDBC driver class"), "The JDBC driver to load.");
    public static final Setting<String> JDBC_URL =
            Setting.secret(PREFIX + "jdbc.url", SettingType.text("a JDBC URL"), "The database to connect to.");
    public static final Setting<String> JDBC_USER =
            Setting.of(PREFIX + "jdbc.user", SettingType.text("a user name"), "The user to connect as.");
    public static final Setting<String> JDBC_PASSWORD =
            Setting.secret(PREFIX + "jdbc.password", SettingType.text("a password"), "The password of that user.");
    public static final Setting<DataSource> DATA_SOURCE = Setting.of(
            PREFIX + "dataSource",
            SettingType.instance(DataSource.class, "an instance of DataSource"),
            "The data source that connections come from.");
    public static final Setting<Object> JTA_DATA_SOURCE = Setting.of(
            PREFIX + "jtaDataSource",
            SettingType.object("a JNDI name, an instance of DataSource", String.class, DataSource.class),
            "The data source for JTA transactions.");
    public static final Setting<Object> NON_JTA_DATA_SOURCE = Setting.of(
            PREFIX + "nonJtaDataSource",
            SettingType.object("a JNDI name, an instance of DataSource", String.class, DataSource.class),
            "The data source for resource-local transactions.");
    public static final Setting<Duration> LOCK_TIMEOUT =
            Setting.of(PREFIX + "lock.timeout", SettingType.milliseconds(), "How long to wait for a pessimistic lock.");
    public static final Setting<Duration> QUERY_TIMEOUT =
            Setting.of(PREFIX + "query.timeout", SettingType.milliseconds(), "How long a query may take.");

    // the schema
    public static final Setting<SchemaAction> DATABASE_ACTION = Setting.of(
            SCHEMA + "database.action",
            SettingType.choice(SchemaAction.class, EnumSet.allOf(SchemaAction.class)),
            SchemaAction.NONE,
            "What is done to the tables of the database when the unit starts.");
    public static final Setting<SchemaAction> SCRIPTS_ACTION = Setting.of(
            SCHEMA + "scripts.action",
            SettingType.choice(SchemaAction.class, EnumSet.complementOf(EnumSet.of(SchemaAction.VALIDATE))),
            SchemaAction.NONE,
            "Which scripts are written when the unit starts.");
    public static final Setting<SchemaSource> CREATE_SOURCE = Setting.of(
            SCHEMA + "create-source", source(), "What tables are created from; unset: the script if there is one.");
    public static final Setting<SchemaSource> DROP_SOURCE = Setting.of(
            SCHEMA + "drop-source", source(), "What tables are dropped by; unset: the script if there is one.");
    public static final Setting<Object> CREATE_SCRIPT_SOURCE =
            Setting.of(SCHEMA + "create-script-source", script(), "A script that creates tables.");
    public static final Setting<Object> DROP_SCRIPT_SOURCE =
            Setting.of(SCHEMA + "drop-script-source", script(), "A script that drops tables.");
    public static final Setting<Object> LOAD_SCRIPT_SOURCE =
            Setting.of(PREFIX + "sql-load-script-source", script(), "A script that fills tables.");
    public static final Setting<Object> CREATE_TARGET =
            Setting.of(SCHEMA + "scripts.create-target", target(), "Where the script that creates tables is written.");
    public static final Setting<Object> DROP_TARGET =
            Setting.of(SCHEMA + "scripts.drop-target", target(), "Where the script that drops tables is written.");
    public static final Setting<Boolean> CREATE_SCHEMAS = Setting.of(
            SCHEMA + "create-database-schemas",
            SettingType.truth(),
            false,
            "Whether database schemas are created as well.");
    public static final Setting<Connection> SCHEMA_CONNECTION = Setting.of(
            SCHEMA + "connection",
            SettingType.instance(Connection.class, "an instance of Connection"),
            "The connection for schema generation; its owner closes it.");
    public static final Setting<String> DATABASE_NAME = Setting.of(
            PREFIX + "database-product-name",
            SettingType.text("a name as DatabaseMetaData gives it"),
            "The database to write scripts for without a connection.");
    public static final Setting<Integer> DATABASE_MAJOR = Setting.of(
            PREFIX + "database-major-version",
            SettingType.number(0, Integer.MAX_VALUE),
            "The major version of that database.");
    public static final Setting<Integer> DATABASE_MINOR = Setting.of(
            PREFIX + "database-minor-version",
            SettingType.number(0, Integer.MAX_VALUE),
            "The minor version of that database.");

    /** All of them. */
    public static final List<Setting<?>> ALL = List.of(
            PROVIDER,
            TRANSACTION_TYPE,
            QUALIFIERS,
            SCOPE,
            SHARED_CACHE_MODE,
            VALIDATION_MODE,
            VALIDATION_FACTORY,
            VALIDATION_PRE_PERSIST,
            VALIDATION_PRE_UPDATE,
            VALIDATION_PRE_REMOVE,
            BEAN_MANAGER,
            JDBC_DRIVER,
            JDBC_URL,
            JDBC_USER,
            JDBC_PASSWORD,
            DATA_SOURCE,
            JTA_DATA_SOURCE,
            NON_JTA_DATA_SOURCE,
            LOCK_TIMEOUT,
            QUERY_TIMEOUT,
            DATABASE_ACTION,
            SCRIPTS_ACTION,
            CREATE_SOURCE,
            DROP_SOURCE,
            CREATE_SCRIPT_SOURCE,
            DROP_SCRIPT_SOURCE,
            LOAD_SCRIPT_SOURCE,
            CREATE_TARGET,
            DROP_TARGET,
            CREATE_SCHEMAS,
            SCHEMA_CONNECTION,
            DATABASE_NAME,
            DATABASE_MAJOR,
            DATABASE_MINOR);

    private StandardSettings() {}

    private static SettingType<SchemaSource> source() {
        return SettingType.choice(SchemaSource.class, EnumSet.allOf(SchemaSource.class));
    }

    private static SettingType<Object> script() {
        return SettingType.object(
                "a file URL, a path relative to the root of the unit, an instance of Reader",
                String.class,
                Reader.class);
    }

    private static SettingType<Object> target() {
        return SettingType.object("a file URL, a path, an instance of Writer", String.class, Writer.class);
    }
}
