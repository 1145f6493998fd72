package org.cairnorm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import java.io.StringReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnorm.boot.StandardSettings.SchemaAction;
import org.cairnorm.boot.StandardSettings.SchemaSource;
import org.cairnorm.mapping.NamingStrategy;
import org.cairnorm.mapping.build.AutoGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final ClassLoader LOADER = SettingsTest.class.getClassLoader();

    private static Settings settings(String key, Object value) {
        return Settings.of(Map.of(key, value), LOADER);
    }

    private static void assertRefused(String key, Object value, String message) {
        assertThatThrownBy(() -> settings(key, value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void givesDefaultsWhereNothingIsSet() {
        Settings none = Settings.none(LOADER);

        assertThat(none.get(StandardSettings.DATABASE_ACTION)).isEqualTo(SchemaAction.NONE);
        assertThat(none.get(CairnSettings.NAMING_STRATEGY)).isSameAs(NamingStrategy.specification());
        assertThat(none.get(CairnSettings.JDBC_BATCH_SIZE)).isEqualTo(1000);
        assertThat(none.find(StandardSettings.JDBC_URL)).isNull();
        assertThat(none.isSet(CairnSettings.SQL_PRETTY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"drop-and-create, DROP_AND_CREATE", "CREATE, CREATE", " none , NONE", "validate, VALIDATE"})
    void readsSchemaActions(String text, SchemaAction action) {
        assertThat(settings("jakarta.persistence.schema-generation.database.action", text)
                        .get(StandardSettings.DATABASE_ACTION))
                .isEqualTo(action);
    }

    @Test
    void readsEnumsByConstantAndByName() {
        assertThat(settings("jakarta.persistence.transactionType", PersistenceUnitTransactionType.JTA)
                        .find(StandardSettings.TRANSACTION_TYPE))
                .isEqualTo(PersistenceUnitTransactionType.JTA);
        assertThat(settings("jakarta.persistence.sharedCache.mode", "ENABLE_SELECTIVE")
                        .get(StandardSettings.SHARED_CACHE_MODE))
                .isEqualTo(SharedCacheMode.ENABLE_SELECTIVE);
        assertThat(settings("jakarta.persistence.schema-generation.create-source", "metadata-then-script")
                        .find(StandardSettings.CREATE_SOURCE))
                .isEqualTo(SchemaSource.METADATA_THEN_SCRIPT);
    }

    @Test
    void readsTimeoutsAsNumbersAndAsText() {
        assertThat(settings("jakarta.persistence.lock.timeout", 250).find(StandardSettings.LOCK_TIMEOUT))
                .isEqualTo(Duration.ofMillis(250));
        assertThat(settings("jakarta.persistence.query.timeout", "0").find(StandardSettings.QUERY_TIMEOUT))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void takesScriptsAsTextOrReader() {
        StringReader reader = new StringReader("insert into A values (1)");
        assertThat(settings("jakarta.persistence.sql-load-script-source", reader)
                        .find(StandardSettings.LOAD_SCRIPT_SOURCE))
                .isSameAs(reader);
        assertThat(settings("jakarta.persistence.sql-load-script-source", "load.sql")
                        .find(StandardSettings.LOAD_SCRIPT_SOURCE))
                .isEqualTo("load.sql");
    }

    @Test
    void laterValuesOverrideEarlierOnes() {
        Settings settings =
                settings("cairn.sql.pretty", "true").with(Map.of("cairn.sql.pretty", false, "cairn.dialect", "h2"));

        assertThat(settings.get(CairnSettings.SQL_PRETTY)).isFalse();
        assertThat(settings.find(CairnSettings.DIALECT)).isEqualTo("h2");
    }

    @Test
    void aNullValueSaysNothing() {
        Map<String, Object> nulls = new HashMap<>();
        nulls.put("cairn.sql.pretty", null);

        assertThat(settings("cairn.sql.pretty", "true").with(nulls).get(CairnSettings.SQL_PRETTY))
                .isTrue();
    }

    @Test
    void readsTheNamesOfOlderFiles() {
        assertThat(settings("javax.persistence.jdbc.user", "sa").find(StandardSettings.JDBC_USER))
                .isEqualTo("sa");
    }

    @Test
    void theStandardNameWinsOverTheOlderOne() {
        Map<String, String> both = Map.of("javax.persistence.jdbc.user", "old", "jakarta.persistence.jdbc.user", "new");

        assertThat(Settings.of(both, LOADER).find(StandardSettings.JDBC_USER)).isEqualTo("new");
    }

    @Test
    void readsTheTargetsAsPersistenceConfigurationNamesThem() {
        assertThat(settings(jakarta.persistence.PersistenceConfiguration.SCHEMAGEN_CREATE_TARGET, "file:/x.sql")
                        .find(StandardSettings.CREATE_TARGET))
                .isEqualTo("file:/x.sql");
    }

    @Test
    void keepsThePropertiesOfOthers() {
        assertThat(settings("com.acme.x", 5).property("com.acme.x")).isEqualTo(5);
    }

    @Test
    void warnsOnlyOfAnUnknownStandardKey() {
        assertThat(settings("jakarta.persistence.jdbc.usr", "sa").find(StandardSettings.JDBC_USER))
                .isNull();
    }

    // ---- implementations ----------------------------------------------------------------------------------------

    public static final class Shouting implements NamingStrategy {
        @Override
        public String table(String entityName) {
            return entityName.toUpperCase(java.util.Locale.ROOT);
        }

        @Override
        public String column(String attributeName) {
            return attributeName;
        }

        @Override
        public String joinColumn(String referrer, String referencedColumn) {
            return referrer;
        }

        @Override
        public String joinTable(String ownerTable, String targetTable) {
            return ownerTable;
        }

        @Override
        public String collectionTable(String entityName, String attributeName) {
            return entityName;
        }

        @Override
        public String orderColumn(String attributeName) {
            return attributeName;
        }

        @Override
        public String mapKeyColumn(String attributeName) {
            return attributeName;
        }

        @Override
        public String discriminatorColumn() {
            return "D";
        }

        @Override
        public String sequence(String entityName) {
            return entityName;
        }
    }

    @Test
    void takesAStrategyByShortNameClassNameClassOrInstance() {
        String key = "cairn.naming-strategy";
        Shouting instance = new Shouting();

        assertThat(settings(key, "snake-case").get(CairnSettings.NAMING_STRATEGY))
                .isSameAs(NamingStrategy.snakeCase());
        assertThat(settings(key, Shouting.class.getName()).get(CairnSettings.NAMING_STRATEGY))
                .isInstanceOf(Shouting.class);
        assertThat(settings(key, Shouting.class).get(CairnSettings.NAMING_STRATEGY))
                .isInstanceOf(Shouting.class);
        assertThat(settings(key, instance).get(CairnSettings.NAMING_STRATEGY)).isSameAs(instance);
    }

    @Test
    void readsWhatAutoMeans() {
        assertThat(settings("cairn.id.auto", "table").get(CairnSettings.ID_AUTO))
                .isEqualTo(AutoGeneration.TABLE);
    }

    // ---- errors -------------------------------------------------------------------------------------------------

    @Test
    void saysWhichActionsAreAllowed() {
        assertRefused(
                "jakarta.persistence.schema-generation.database.action",
                "update",
                "CAIRN-1101: Setting 'jakarta.persistence.schema-generation.database.action' has the value 'update'. Allowed: none,"
                        + " create, drop-and-create, drop, validate.");
    }

    @Test
    void allowsNoValidationOfScripts() {
        assertRefused(
                "jakarta.persistence.schema-generation.scripts.action",
                "validate",
                "CAIRN-1101: Setting 'jakarta.persistence.schema-generation.scripts.action' has the value 'validate'. Allowed: none,"
                        + " create, drop-and-create, drop.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "", "100001"})
    void saysWhichNumbersAreAllowed(String value) {
        assertRefused(
                "cairn.jdbc.batch-size",
                value,
                "CAIRN-1101: Setting 'cairn.jdbc.batch-size' has the value '" + value
                        + "'. Allowed: a whole number from 1 to 100000.");
    }

    @Test
    void saysWhichTruthValuesAreAllowed() {
        assertRefused(
                "cairn.sql.pretty",
                "yes",
                "CAIRN-1101: Setting 'cairn.sql.pretty' has the value 'yes'. Allowed: true, false.");
    }

    @Test
    void saysThatATimeoutIsANumber() {
        assertRefused(
                "jakarta.persistence.lock.timeout",
                "5s",
                "CAIRN-1101: Setting 'jakarta.persistence.lock.timeout' has the value '5s'. Allowed: a number of milliseconds, 0 or"
                        + " more.");
    }

    @Test
    void suggestsTheKeyThatWasMeant() {
        assertRefused(
                "cairn.jdbc.batchsize",
                "5",
                "CAIRN-1102: Setting 'cairn.jdbc.batchsize' is not known. Did you mean 'cairn.jdbc.batch-size'?");
    }

    @Test
    void listsAllKeysWhereNoneIsNear() {
        assertThatThrownBy(() -> settings("cairn.foo-bar-baz-and-more", "5"))
                .hasMessageStartingWith(
                        "CAIRN-1102: Setting 'cairn.foo-bar-baz-and-more' is not known. Known are: cairn.class-scanner,"
                                + " cairn.dialect, ");
    }

    @Test
    void saysThatAStrategyIsNotOnTheClassPath() {
        assertRefused(
                "cairn.naming-strategy",
                "com.acme.Naming",
                "CAIRN-1103: Setting 'cairn.naming-strategy' names the class 'com.acme.Naming', which is not on the class path."
                        + " Allowed: snake-case, specification, an instance, a class or the name of a class that implements"
                        + " NamingStrategy.");
    }

    @Test
    void refusesAStrategyOfAnotherType() {
        assertRefused(
                "cairn.naming-strategy",
                "java.lang.String",
                "CAIRN-1101: Setting 'cairn.naming-strategy' has the value 'java.lang.String'. Allowed: snake-case, specification, an"
                        + " instance, a class or the name of a class that implements NamingStrategy.");
    }

    // ---- secrets ------------------------------------------------------------------------------------------------

    @Test
    void showsNoPassword() {
        Settings settings = Settings.of(
                Map.of(
                        "jakarta.persistence.jdbc.password",
                        "canary",
                        "jakarta.persistence.jdbc.url",
                        "jdbc:postgresql://me:canary@host/db?password=canary",
                        "com.acme.db.Password",
                        "canary"),
                LOADER);

        assertThat(settings.toString()).doesNotContain("canary");
        assertThat(settings.shown().toString()).doesNotContain("canary");
        assertThat(settings.shown())
                .containsEntry("jakarta.persistence.jdbc.url", "jdbc:postgresql://****@host/db?****")
                .containsEntry("jakarta.persistence.jdbc.password", "****");
        assertThat(settings.find(StandardSettings.JDBC_PASSWORD)).isEqualTo("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:x, jdbc:h2:mem:x",
        "jdbc:h2:mem:x;PASSWORD=canary, jdbc:h2:mem:x;****",
        "jdbc:oracle:thin:scott/canary@//host:1521/x, jdbc:oracle:thin:****@//host:1521/x"
    })
    void masksWhatMayBeSecretInAUrl(String url, String shown) {
        assertThat(settings("jakarta.persistence.jdbc.url", url).shown())
                .containsEntry("jakarta.persistence.jdbc.url", shown);
    }

    // ---- the list -----------------------------------------------------------------------------------------------

    @Test
    void everySettingIsListedOnceAndDocumented() {
        List<Setting<?>> all = Settings.all();

        assertThat(all.stream().map(Setting::key).collect(Collectors.toSet())).hasSameSizeAs(all);
        assertThat(all).allSatisfy(setting -> {
            assertThat(setting.key()).matches("(cairn|jakarta\\.persistence)\\..+");
            assertThat(setting.documentation()).endsWith(".");
            assertThat(setting.type().allowed()).isNotBlank();
        });
    }
}
