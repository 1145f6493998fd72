package org.cairnorm.boot;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.NamingStrategy;
import org.cairnorm.mapping.build.AutoGeneration;
import org.cairnorm.mapping.source.ClassScanner;
import org.cairnorm.mapping.source.JandexClassScanner;

/** The settings that only Cairn knows: the one list of {@code cairn.*} keys. */
public final class CairnSettings {
    static final String PREFIX = "cairn.";

    public static final Setting<String> DIALECT = Setting.of(
            PREFIX + "dialect",
            SettingType.text("the name of a dialect, such as h2, postgresql, mariadb, mysql, sqlite, derby"),
            "The SQL dialect; unset: found from the connection.");
    public static final Setting<NamingStrategy> NAMING_STRATEGY = Setting.of(
            PREFIX + "naming-strategy",
            SettingType.implementation(
                    NamingStrategy.class,
                    Map.of("specification", NamingStrategy::specification, "snake-case", NamingStrategy::snakeCase)),
            NamingStrategy.specification(),
            "How tables and columns are named where the mapping does not say it.");
    public static final Setting<AutoGeneration> ID_AUTO = Setting.of(
            PREFIX + "id.auto",
            SettingType.choice(AutoGeneration.class, EnumSet.allOf(AutoGeneration.class)),
            AutoGeneration.BEST,
            "What GenerationType.AUTO means for a numeric identifier; best: the best that the database has.");
    public static final Setting<ClassScanner> CLASS_SCANNER = Setting.of(
            PREFIX + "class-scanner",
            SettingType.implementation(ClassScanner.class, Map.of("jandex", JandexClassScanner::new)),
            new JandexClassScanner(),
            "What finds the managed classes in a jar or a directory.");
    public static final Setting<Integer> JDBC_BATCH_SIZE = Setting.of(
            PREFIX + "jdbc.batch-size",
            SettingType.number(1, 100_000),
            1000,
            "How many rows are sent to the database at once.");
    public static final Setting<Integer> FETCH_BATCH_SIZE = Setting.of(
            PREFIX + "fetch.batch-size",
            SettingType.number(1, 100_000),
            1000,
            "How many owners one statement loads a lazy association for.");
    public static final Setting<Boolean> SQL_PRETTY =
            Setting.of(PREFIX + "sql.pretty", SettingType.truth(), false, "Whether SQL is written over several lines.");
    public static final Setting<Boolean> SQL_LOG_VALUES = Setting.of(
            PREFIX + "sql.log-values",
            SettingType.truth(),
            false,
            "Whether the log shows the values bound to statements. They may be secret.");

    /** All of them. */
    public static final List<Setting<?>> ALL = List.of(
            DIALECT,
            NAMING_STRATEGY,
            ID_AUTO,
            CLASS_SCANNER,
            JDBC_BATCH_SIZE,
            FETCH_BATCH_SIZE,
            SQL_PRETTY,
            SQL_LOG_VALUES);

    private CairnSettings() {}
}
