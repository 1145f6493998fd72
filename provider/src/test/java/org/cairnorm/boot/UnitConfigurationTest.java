package org.cairnorm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.source.ClassScanner;
import org.cairnorm.mapping.source.described.Thing;
import org.cairnorm.mapping.source.xml.MappingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitConfigurationTest {
    private static final ClassLoader LOADER = UnitConfigurationTest.class.getClassLoader();
    private static final String THING = "org.cairnorm.mapping.source.described.Thing";

    @TempDir
    Path directory;

    private UnitDescriptor descriptor(String inside) throws IOException {
        Path file = directory.resolve("classes/META-INF/persistence.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "<persistence><persistence-unit name='u'>" + inside + "</persistence-unit></persistence>");
        return PersistenceXmlFiles.parse(file.toUri().toURL()).get(0);
    }

    private UnitConfiguration unit(String inside) throws IOException {
        return UnitConfiguration.of(descriptor(inside), Map.of(), LOADER);
    }

    private void copyThing(String into) throws IOException {
        String name = THING.replace('.', '/') + ".class";
        Path file = directory.resolve(into).resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream content = LOADER.getResourceAsStream(name)) {
            Files.copy(content, file);
        }
    }

    private static Set<String> names(UnitConfiguration unit) {
        return ManagedClasses.names(unit, MappingFiles.read(List.of()));
    }

    @Test
    void readsElementsThenPropertiesThenTheMap() throws IOException {
        UnitDescriptor descriptor =
                descriptor("<provider>A</provider><shared-cache-mode>ALL</shared-cache-mode><properties>"
                        + "<property name='jakarta.persistence.provider' value='B'/><property name='cairn.dialect' value='h2'/>"
                        + "</properties>");
        UnitConfiguration unit = UnitConfiguration.of(
                descriptor, Map.of("cairn.dialect", "sqlite", "jakarta.persistence.transactionType", "JTA"), LOADER);

        assertThat(unit.settings().find(StandardSettings.PROVIDER)).isEqualTo("B");
        assertThat(unit.settings().find(StandardSettings.SHARED_CACHE_MODE)).isEqualTo(SharedCacheMode.ALL);
        assertThat(unit.settings().find(CairnSettings.DIALECT)).isEqualTo("sqlite");
        assertThat(unit.settings().find(StandardSettings.TRANSACTION_TYPE))
                .isEqualTo(PersistenceUnitTransactionType.JTA);
    }

    @Test
    void isForTheProviderItNamesOnly() throws IOException {
        assertThat(unit("").isFor(UnitConfigurationTest.class)).isTrue();
        assertThat(unit("<provider>other.Provider</provider>").isFor(UnitConfigurationTest.class))
                .isFalse();
        assertThat(unit("<provider>" + UnitConfigurationTest.class.getName() + "</provider>")
                        .isFor(UnitConfigurationTest.class))
                .isTrue();
    }

    @Test
    void searchesItsRootUnlessItListsClasses() throws IOException {
        assertThat(unit("").searchRoot()).isTrue();
        assertThat(unit("<class>A</class>").searchRoot()).isFalse();
        assertThat(unit("<class>A</class><exclude-unlisted-classes>false</exclude-unlisted-classes>")
                        .searchRoot())
                .isTrue();
        assertThat(unit("<exclude-unlisted-classes/>").searchRoot()).isFalse();
    }

    @Test
    void findsListedAndUnlistedClassesWithoutLoadingThem() throws IOException {
        copyThing("classes");

        assertThat(names(unit("<class>a.B</class><exclude-unlisted-classes>false</exclude-unlisted-classes>")))
                .containsExactly("a.B", THING);
    }

    @Test
    void findsClassesInAJarFileBesideItsRoot() throws IOException {
        copyThing("model.jar");

        assertThat(names(unit("<jar-file>model.jar</jar-file><exclude-unlisted-classes/>")))
                .containsExactly(THING);
    }

    @Test
    void saysWhichJarFileIsMissing() throws IOException {
        UnitDescriptor descriptor = descriptor("<jar-file>lib/none.jar</jar-file>");
        assertThatThrownBy(() -> UnitConfiguration.of(descriptor, Map.of(), LOADER))
                .hasMessage(
                        "CAIRN-1202: Persistence unit 'u' names the jar file 'lib/none.jar', which is neither beside the root '"
                                + descriptor.root()
                                + "' nor a URL. Mend the path: it is relative to what holds the root.");
    }

    @Test
    void asksTheScannerThatIsSet() throws IOException {
        ClassScanner scanner = root -> Set.of("found.In" + (root.toString().endsWith("classes/") ? "Root" : "Jar"));
        UnitConfiguration unit = UnitConfiguration.of(descriptor(""), Map.of("cairn.class-scanner", scanner), LOADER);

        assertThat(names(unit)).containsExactly("found.InRoot");
    }

    @Test
    void loadsTheClassesOfItsNames() throws IOException {
        UnitConfiguration unit = unit("<class>" + THING + "</class>");

        assertThat(ManagedClasses.load(unit, names(unit), LOADER)).isEqualTo(List.of(Thing.class));
    }

    @Test
    void saysWhichListedClassCannotBeLoaded() throws IOException {
        UnitConfiguration unit = unit("<class>com.acme.None</class>");

        assertThatThrownBy(() -> ManagedClasses.load(unit, names(unit), LOADER))
                .hasMessage("CAIRN-1201: Persistence unit 'u' lists the class 'com.acme.None', which cannot be loaded:"
                        + " java.lang.ClassNotFoundException: com.acme.None. Put it on the class path, or take it out of the persistence"
                        + " unit.");
    }

    @Test
    void findsMappingFilesInTheRootAndTheDefaultOneWithoutBeingTold() throws IOException {
        UnitConfiguration unit = unit("<mapping-file>a.xml</mapping-file>");
        Path named = Files.writeString(directory.resolve("classes/a.xml"), "<entity-mappings/>");
        Path byDefault = Files.writeString(directory.resolve("classes/META-INF/orm.xml"), "<entity-mappings/>");
        assertThat(MappingFileLocations.of(unit))
                .containsExactly(named.toUri().toURL(), byDefault.toUri().toURL());
    }

    @Test
    void saysWhichMappingFileIsNowhere() throws IOException {
        UnitConfiguration unit = unit("<mapping-file>nowhere.xml</mapping-file>");
        assertThatThrownBy(() -> MappingFileLocations.of(unit))
                .hasMessage(
                        "CAIRN-1203: Persistence unit 'u' names the mapping file 'nowhere.xml', which is neither in its root nor"
                                + " on the class path. Mend the name: it is that of a resource, such as META-INF/orders.xml.");
    }

    @Test
    void readsAProgrammaticUnit() {
        PersistenceConfiguration configuration = new PersistenceConfiguration("p")
                .managedClass(Thing.class)
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property(PersistenceConfiguration.JDBC_URL, "jdbc:h2:mem:p");
        UnitConfiguration unit = UnitConfiguration.of(configuration, LOADER);

        assertThat(unit.name()).isEqualTo("p");
        assertThat(unit.searchRoot()).isFalse();
        assertThat(unit.settings().find(StandardSettings.JDBC_URL)).isEqualTo("jdbc:h2:mem:p");
        assertThat(ManagedClasses.load(unit, names(unit), LOADER)).isEqualTo(List.of(Thing.class));
    }

    @Test
    void keepsSettingsOutOfToString() {
        PersistenceConfiguration configuration =
                new PersistenceConfiguration("p").property(PersistenceConfiguration.JDBC_PASSWORD, "canary");

        assertThat(UnitConfiguration.of(configuration, LOADER)).hasToString("UnitConfiguration[p]");
    }

    @Test
    void validationThatIsAskedForIsRefused() {
        assertThatThrownBy(() -> FactoryAssembly.of(unit("<validation-mode>CALLBACK</validation-mode>"))
                        .start())
                .hasMessage(
                        "CAIRN-1306: Persistence unit 'u' has validation mode CALLBACK, but entities are not validated by"
                                + " Bean Validation yet. Use AUTO or NONE.");
    }
}
