package org.cairnorm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersistenceXmlTest {
    private static final String HEAD = "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.2'>\n";

    @TempDir
    Path directory;

    private URL write(String content) throws IOException {
        Path file = directory.resolve("META-INF/persistence.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return file.toUri().toURL();
    }

    private List<UnitDescriptor> parse(String content) throws IOException {
        return PersistenceXmlFiles.parse(write(content));
    }

    private UnitDescriptor unit(String inside) throws IOException {
        return parse(HEAD + "<persistence-unit name='u'>" + inside + "</persistence-unit></persistence>")
                .get(0);
    }

    private void assertRefused(String content, String messageAfterFile) throws IOException {
        URL file = write(content);
        String[] codeAndText = messageAfterFile.split("\\|", 2);
        assertThatThrownBy(() -> PersistenceXmlFiles.parse(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(codeAndText[0] + ": '" + file + "'" + codeAndText[1]);
    }

    @Test
    void readsEveryElement() throws IOException {
        UnitDescriptor unit = parse("""
                <?xml version="1.0" encoding="UTF-8"?>
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence"
                             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                             xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence https://jakarta.ee/xml/ns/persistence/persistence_3_2.xsd"
                             version="3.2">
                  <persistence-unit name="shop" transaction-type="JTA">
                    <description>A &lt;shop&gt;</description>
                    <provider> org.cairnorm.Provider </provider>
                    <qualifier>com.acme.Main</qualifier>
                    <qualifier>com.acme.Other</qualifier>
                    <scope>com.acme.Scope</scope>
                    <jta-data-source>java:app/jdbc/shop</jta-data-source>
                    <non-jta-data-source>java:app/jdbc/plain</non-jta-data-source>
                    <mapping-file>a.xml</mapping-file>
                    <mapping-file>b.xml</mapping-file>
                    <jar-file>lib/model.jar</jar-file>
                    <class>com.acme.Order</class>
                    <!-- a comment -->
                    <class>com.acme.Item</class>
                    <exclude-unlisted-classes>false</exclude-unlisted-classes>
                    <shared-cache-mode>ENABLE_SELECTIVE</shared-cache-mode>
                    <validation-mode>NONE</validation-mode>
                    <properties>
                      <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:mem:x"/>
                      <property name="empty" value=""/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """).get(0);

        assertThat(unit.name()).isEqualTo("shop");
        assertThat(unit.version()).isEqualTo("3.2");
        assertThat(unit.transactionType()).isEqualTo(PersistenceUnitTransactionType.JTA);
        assertThat(unit.description()).isEqualTo("A <shop>");
        assertThat(unit.provider()).isEqualTo("org.cairnorm.Provider");
        assertThat(unit.qualifiers()).containsExactly("com.acme.Main", "com.acme.Other");
        assertThat(unit.scope()).isEqualTo("com.acme.Scope");
        assertThat(unit.jtaDataSource()).isEqualTo("java:app/jdbc/shop");
        assertThat(unit.nonJtaDataSource()).isEqualTo("java:app/jdbc/plain");
        assertThat(unit.mappingFiles()).containsExactly("a.xml", "b.xml");
        assertThat(unit.jarFiles()).containsExactly("lib/model.jar");
        assertThat(unit.classes()).containsExactly("com.acme.Order", "com.acme.Item");
        assertThat(unit.excludeUnlistedClasses()).isFalse();
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.ENABLE_SELECTIVE);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.NONE);
        assertThat(unit.properties())
                .containsExactly(entry("jakarta.persistence.jdbc.url", "jdbc:h2:mem:x"), entry("empty", ""));
    }

    @Test
    void leavesAbsentWhatTheFileDoesNotSay() throws IOException {
        UnitDescriptor unit = unit("");

        assertThat(unit.transactionType()).isNull();
        assertThat(unit.provider()).isNull();
        assertThat(unit.excludeUnlistedClasses()).isNull();
        assertThat(unit.sharedCacheMode()).isNull();
        assertThat(unit.properties()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://java.sun.com/xml/ns/persistence, 1.0",
        "http://java.sun.com/xml/ns/persistence, 2.0",
        "http://xmlns.jcp.org/xml/ns/persistence, 2.1",
        "http://xmlns.jcp.org/xml/ns/persistence, 2.2",
        "https://jakarta.ee/xml/ns/persistence, 3.0",
        "https://jakarta.ee/xml/ns/persistence, 3.2"
    })
    void readsEveryVersion(String namespace, String version) throws IOException {
        List<UnitDescriptor> units = parse("<p:persistence xmlns:p='" + namespace + "' version='" + version
                + "'><p:persistence-unit name='u'><p:class>A</p:class></p:persistence-unit></p:persistence>");

        assertThat(units.get(0).classes()).containsExactly("A");
        assertThat(units.get(0).version()).isEqualTo(version);
    }

    @Test
    void readsSeveralUnitsOfOneFile() throws IOException {
        assertThat(parse("<persistence><persistence-unit name='a'/><persistence-unit name='b'/></persistence>"))
                .extracting(UnitDescriptor::name)
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<exclude-unlisted-classes/>", "<exclude-unlisted-classes>1</exclude-unlisted-classes>"})
    void excludesUnlistedClassesByAnEmptyElement(String element) throws IOException {
        assertThat(unit(element).excludeUnlistedClasses()).isTrue();
    }

    @Test
    void takesTheContentOfAPropertyWithoutValueAttribute() throws IOException {
        assertThat(unit("<properties><property name='a'> b </property></properties>")
                        .properties())
                .isEqualTo(Map.of("a", "b"));
    }

    @Test
    void keepsPropertiesOutOfToString() throws IOException {
        assertThat(unit("<properties><property name='p' value='canary'/></properties>")
                        .toString())
                .startsWith("UnitDescriptor[u in file:")
                .doesNotContain("canary");
    }

    // ---- errors -------------------------------------------------------------------------------------------------

    @Test
    void suggestsTheElementThatWasMeant() throws IOException {
        assertRefused(
                HEAD + "<persistence-unit name='u'>\n<clas>A</clas></persistence-unit></persistence>",
                "CAIRN-1004|, line 3: element 'clas' is not known inside 'persistence-unit'. Did you mean 'class'?");
    }

    @Test
    void listsTheKnownElementsWhereNoneIsNear() throws IOException {
        assertRefused(
                HEAD + "<persistence-unit name='u'><properties><x/></properties></persistence-unit></persistence>",
                "CAIRN-1004|, line 2: element 'x' is not known inside 'properties'. Known are: property.");
    }

    @Test
    void namesTheUnknownAttribute() throws IOException {
        assertRefused(
                HEAD + "<persistence-unit name='u' transactiontype='JTA'/></persistence>",
                "CAIRN-1005|, line 2: attribute 'transactiontype' is not known at element 'persistence-unit'. Did you mean"
                        + " 'transaction-type'?");
    }

    @Test
    void asksForTheNameOfAUnit() throws IOException {
        assertRefused(
                HEAD + "<persistence-unit/></persistence>",
                "CAIRN-1006|, line 2: element 'persistence-unit' has no attribute 'name'. Add it.");
    }

    @Test
    void listsTheAllowedTransactionTypes() throws IOException {
        assertRefused(
                HEAD + "<persistence-unit name='u' transaction-type='LOCAL'/></persistence>",
                "CAIRN-1007|, line 2: 'transaction-type' is 'LOCAL'. Allowed: JTA, RESOURCE_LOCAL.");
    }

    @Test
    void listsTheAllowedTruthValues() throws IOException {
        assertRefused(
                HEAD + "<persistence-unit name='u'><exclude-unlisted-classes>yes</exclude-unlisted-classes>"
                        + "</persistence-unit></persistence>",
                "CAIRN-1007|, line 2: 'exclude-unlisted-classes' is 'yes'. Allowed: true, false.");
    }

    @Test
    void refusesAnElementThatOccursTwice() throws IOException {
        assertRefused(
                HEAD
                        + "<persistence-unit name='u'><provider>A</provider>\n<provider>B</provider></persistence-unit></persistence>",
                "CAIRN-1008|, line 3: element 'provider' occurs twice in persistence unit 'u'. Keep one.");
    }

    @Test
    void refusesAnEmptyClassElement() throws IOException {
        assertRefused(
                HEAD + "<persistence-unit name='u'><class> </class></persistence-unit></persistence>",
                "CAIRN-1009|, line 2: element 'class' is empty. Give it a value or remove it.");
    }

    @Test
    void refusesAnotherRootElement() throws IOException {
        assertRefused(
                "<beans xmlns='urn:x'/>",
                "CAIRN-1003|, line 1: the root element is '{urn:x}beans', not 'persistence' in one of the namespaces of Jakarta"
                        + " Persistence. Begin the file with <persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\""
                        + " version=\"3.2\">.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<persistence>",
                "<persistence><persistence-unit name='a'></b></persistence>",
                "no xml",
                "<persistence>&x;</persistence>"
            })
    void saysWhereAFileIsNotWellFormed(String content) throws IOException {
        URL file = write(content);
        assertThatThrownBy(() -> PersistenceXmlFiles.parse(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageMatching("(?s)CAIRN-100[12]: '" + file + "', line 1: .*");
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        URL file = directory.resolve("none.xml").toUri().toURL();
        assertThatThrownBy(() -> PersistenceXmlFiles.parse(file))
                .hasMessageStartingWith("CAIRN-1010: '" + file + "' cannot be read: ");
    }

    // ---- hostile files ------------------------------------------------------------------------------------------

    private static final String DTD =
            "CAIRN-1002|, line 1: the file has a document type declaration. Remove it: document types and"
                    + " entities are refused, because they can read other files.";

    @Test
    void refusesADocumentTypeWithoutOpeningWhatItNames() throws IOException {
        try (ServerSocket trap = new ServerSocket(0)) {
            trap.setSoTimeout(200);
            String url = "http://127.0.0.1:" + trap.getLocalPort() + "/x.dtd";
            assertRefused("<!DOCTYPE persistence SYSTEM '" + url + "'><persistence/>", DTD);
            assertRefused(
                    "<!DOCTYPE persistence [<!ENTITY x SYSTEM '" + url + "'>]><persistence>&x;</persistence>", DTD);
            assertRefused("<!DOCTYPE persistence [<!ENTITY % x SYSTEM '" + url + "'> %x;]><persistence/>", DTD);
            assertThatThrownBy(trap::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void refusesAMillionLaughsBeforeTheFirst() throws IOException {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 'ha'>");
        for (int i = 1; i < 40; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertRefused(
                "<!DOCTYPE persistence [" + entities + "]><persistence><persistence-unit name='&l39;'/></persistence>",
                DTD);
    }

    @Test
    void fetchesNoSchemaThatAFileNames() throws IOException {
        try (ServerSocket trap = new ServerSocket(0)) {
            trap.setSoTimeout(200);
            String url = "http://127.0.0.1:" + trap.getLocalPort() + "/x.xsd";
            parse(
                    "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                            + " xsi:schemaLocation='https://jakarta.ee/xml/ns/persistence " + url
                            + "'><persistence-unit name='u'/>"
                            + "</persistence>");
            assertThatThrownBy(trap::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    // ---- finding ------------------------------------------------------------------------------------------------

    private Path jar(String name, String entry, String content) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String unitXml(String name) {
        return "<persistence><persistence-unit name='" + name + "'/></persistence>";
    }

    @Test
    void findsUnitsInDirectoriesAndJars() throws IOException {
        write(unitXml("one"));
        URL jar = jar("two.jar", "META-INF/persistence.xml", unitXml("two"))
                .toUri()
                .toURL();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL(), jar}, null)) {
            assertThat(PersistenceXmlFiles.units(loader))
                    .extracting(UnitDescriptor::name, UnitDescriptor::root)
                    .containsExactly(tuple("one", directory.toUri().toURL()), tuple("two", jar));
            assertThat(PersistenceXmlFiles.unit("two", loader).root()).isEqualTo(jar);
            assertThat(PersistenceXmlFiles.unit("three", loader)).isNull();
        }
    }

    @Test
    void seesAJarThatWasReplacedUnderItsName() throws IOException {
        for (String name : List.of("first", "second")) {
            URL jar = jar("unit.jar", "META-INF/persistence.xml", unitXml(name))
                    .toUri()
                    .toURL();
            try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, null)) {
                assertThat(PersistenceXmlFiles.units(loader))
                        .extracting(UnitDescriptor::name)
                        .containsExactly(name);
            }
        }
    }

    @Test
    void refusesAUnitThatTwoFilesDefine() throws IOException {
        URL one =
                jar("one.jar", "META-INF/persistence.xml", unitXml("u")).toUri().toURL();
        URL two =
                jar("two.jar", "META-INF/persistence.xml", unitXml("u")).toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {one, two}, null)) {
            assertThatThrownBy(() -> PersistenceXmlFiles.unit("u", loader))
                    .hasMessage(
                            "CAIRN-1011: Persistence unit 'u' is defined twice: in 'jar:" + one
                                    + "!/META-INF/persistence.xml' and in 'jar:" + two
                                    + "!/META-INF/persistence.xml'. Rename one of the two, or take one file off the class path.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "file:/app/classes/META-INF/persistence.xml, file:/app/classes/",
        "jar:file:/lib/unit.jar!/META-INF/persistence.xml, file:/lib/unit.jar",
        "jar:file:/app.war!/WEB-INF/classes/META-INF/persistence.xml, jar:file:/app.war!/WEB-INF/classes/",
        "jar:file:/app.jar!/BOOT-INF/lib/unit.jar!/META-INF/persistence.xml, jar:file:/app.jar!/BOOT-INF/lib/unit.jar!/"
    })
    void knowsTheRootOfAUnit(String file, String root) throws MalformedURLException {
        assertThat(PersistenceXmlFiles.root(URI.create(file).toURL())).hasToString(root);
    }
}
