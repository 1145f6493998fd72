package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrePersist;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.CallbackMethod;
import org.cairnorm.mapping.Cascades;
import org.cairnorm.mapping.MappingException;
import org.cairnorm.mapping.NamedQueryDefinition;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.mapping.source.xml.MappingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mapping files in front of, and instead of, annotations (JPA 3.2 §12). */
class MappingFileTest {
    @TempDir
    Path directory;

    /** No annotation at all. */
    static class Plain {
        long id;
        String name;
        Plain parent;
        List<Plain> children;
        Place place;
    }

    static class Place {
        String city;
        String street;
    }

    @Entity
    @Table(name = "T_ANNOTATED")
    @NamedQuery(name = "all", query = "select a from Annotated a")
    @EntityListeners(Annotation1.class)
    static class Annotated {
        @Id
        long id;

        @Column(name = "C_NAME", length = 10, nullable = false)
        String name;

        @ManyToOne
        Annotated parent;

        @OneToMany(mappedBy = "parent")
        List<Annotated> children;

        @PrePersist
        void annotatedMethod() {}

        void describedMethod() {}
    }

    static class Annotation1 {
        @PrePersist
        void annotated(Object entity) {}
    }

    static class Listener2 {
        void described(Object entity) {}
    }

    @Entity
    static class WithGetters {
        private long key;
        private String text;

        @Id
        public long getKey() {
            return key;
        }

        public void setKey(long key) {
            this.key = key;
        }

        @Column(name = "C_TEXT")
        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    static class Shout implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String value) {
            return value + "!";
        }

        @Override
        public String convertToEntityAttribute(String value) {
            return value;
        }
    }

    @Embeddable
    static class Span {
        int first;

        @Transient
        int last;
    }

    private Built build(String content, Class<?>... listed) {
        MappingFiles files = MappingFiles.read(List.of(file("orm.xml", content)));
        Set<Class<?>> classes = new LinkedHashSet<>(List.of(listed));
        ClassLoader loader = getClass().getClassLoader();
        for (String name : files.classNames()) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        return Built.of(MappingModelBuilder.build(
                AnnotationReader.read(new ArrayList<>(classes), files.metadata(loader)), Built.options()));
    }

    private URL file(String name, String content) {
        try {
            String xml = "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.2'>"
                    + "<package>" + MappingFileTest.class.getPackageName() + "</package>\n"
                    + content.replace("class='", "class='MappingFileTest$")
                    + "</entity-mappings>";
            return Files.writeString(directory.resolve(name), xml).toUri().toURL();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> callbacks(Built built, Class<?> type, CallbackEvent event) {
        return built.entity(type).callbacks(event).stream()
                .map(CallbackMethod::method)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
    }

    // ---- instead of annotations

    @Test
    void mapsAClassWithoutAnnotations() {
        Built built = build("""
                <entity class='Plain' access='FIELD'>
                  <table name='T_PLAIN'/>
                  <attributes>
                    <id name='id'><column name='C_ID'/><generated-value strategy='IDENTITY'/></id>
                    <basic name='name' optional='false'><column name='C_NAME' length='40' unique='true'/></basic>
                    <many-to-one name='parent' fetch='LAZY'><join-column name='C_PARENT'/><cascade><cascade-persist/></cascade></many-to-one>
                    <one-to-many name='children' mapped-by='parent' orphan-removal='true'><order-by>name</order-by></one-to-many>
                    <embedded name='place'><attribute-override name='city'><column name='C_CITY'/></attribute-override></embedded>
                  </attributes>
                </entity>
                <embeddable class='Place' access='FIELD'/>
                """);

        assertThat(built.attribute(Plain.class, "id", BasicAttribute.class).generation())
                .isInstanceOf(ValueGeneration.ByIdentity.class);
        assertThat(built.attribute(Plain.class, "name", BasicAttribute.class).optional())
                .isFalse();
        assertThat(built.attribute(Plain.class, "parent", ToOneAttribute.class).lazy())
                .isTrue();
        assertThat(built.attribute(Plain.class, "children", PluralAttribute.class)
                        .orphanRemoval())
                .isTrue();
        assertThat(built.table("T_PLAIN").columns())
                .extracting(column -> column.name().text())
                .contains("C_ID", "C_NAME", "C_PARENT", "C_CITY", "street");
    }

    @Test
    void metadataCompleteForgetsTheAnnotationsOfAClass() {
        Built built = build("""
                <entity class='Annotated' metadata-complete='true'>
                  <attributes>
                    <id name='id'/>
                    <many-to-one name='parent'/>
                    <transient name='children'/>
                  </attributes>
                </entity>
                """);

        assertThat(built.table("Annotated").columns())
                .extracting(column -> column.name().text())
                .containsExactlyInAnyOrder("id", "name", "parent_id");
        assertThat(callbacks(built, Annotated.class, CallbackEvent.PRE_PERSIST)).isEmpty();
        assertThat(built.model().namedQueries()).isEmpty();
    }

    @Test
    void xmlMappingMetadataCompleteForgetsAllAnnotationsOfTheUnit() {
        Built built = build("""
                <persistence-unit-metadata><xml-mapping-metadata-complete/></persistence-unit-metadata>
                <entity class='WithGetters' access='FIELD'><attributes><id name='key'/></attributes></entity>
                """, Annotated.class);

        assertThat(built.model().entity(Annotated.class)).isNull();
        assertThat(built.table("WithGetters").columns())
                .extracting(column -> column.name().text())
                .containsExactlyInAnyOrder("key", "text");
    }

    // ---- in front of annotations

    @Test
    void anAttributeInTheFileForgetsAllThatIsAnnotatedThere() {
        Built built = build("""
                <entity class='Annotated'><attributes><basic name='name'/></attributes></entity>
                """);

        BasicAttribute name = built.attribute(Annotated.class, "name", BasicAttribute.class);
        assertThat(name.column().name().text()).isEqualTo("name");
        assertThat(name.column().nullable()).isTrue();
        assertThat(built.table("T_ANNOTATED").columns())
                .extracting(column -> column.name().text())
                .contains("parent_id");
    }

    @Test
    void whatTheFileLeavesOutStaysAsAnnotated() {
        Built built = build("<entity class='Annotated' name='Renamed'/>");

        assertThat(built.entity(Annotated.class).name()).isEqualTo("Renamed");
        assertThat(built.attribute(Annotated.class, "name", BasicAttribute.class)
                        .column()
                        .name()
                        .text())
                .isEqualTo("C_NAME");
        assertThat(callbacks(built, Annotated.class, CallbackEvent.PRE_PERSIST))
                .containsExactly("Annotation1.annotated", "Annotated.annotatedMethod");
    }

    @Test
    void theFilesAttributesStandWhereTheClassHasItsAnnotations() {
        Built built = build("""
                <entity class='WithGetters'><attributes><basic name='text'><column name='X_TEXT'/></basic></attributes></entity>
                """);

        assertThat(built.attribute(WithGetters.class, "text", BasicAttribute.class)
                        .column()
                        .name()
                        .text())
                .isEqualTo("X_TEXT");
    }

    @Test
    void aCallbackInTheFileSilencesTheAnnotatedOneOfItsEvent() {
        Built built = build("<entity class='Annotated'><pre-persist method-name='describedMethod'/></entity>");

        assertThat(callbacks(built, Annotated.class, CallbackEvent.PRE_PERSIST))
                .containsExactly("Annotation1.annotated", "Annotated.describedMethod");
    }

    @Test
    void listenersInTheFileTakeThePlaceOfAnnotatedOnes() {
        Built built = build("""
                <entity class='Annotated'>
                  <entity-listeners>
                    <entity-listener class='Listener2'><pre-persist method-name='described'/></entity-listener>
                  </entity-listeners>
                </entity>
                """);

        assertThat(callbacks(built, Annotated.class, CallbackEvent.PRE_PERSIST))
                .containsExactly("Listener2.described", "Annotated.annotatedMethod");
    }

    @Test
    void aNamedQueryWinsOverTheAnnotatedOneOfItsNameAndOthersStay() {
        Built built = build("""
                <named-query name='all'><query>select 1 from Annotated a</query><hint name='h' value='v'/></named-query>
                <entity class='Annotated'>
                  <named-query name='other'><query>select 2 from Annotated a</query></named-query>
                </entity>
                """);

        assertThat(built.model().namedQueries())
                .extracting(NamedQueryDefinition::name, NamedQueryDefinition::text, NamedQueryDefinition::hints)
                .containsExactlyInAnyOrder(
                        tuple("all", "select 1 from Annotated a", Map.of("h", "v")),
                        tuple("other", "select 2 from Annotated a", Map.of()));
    }

    @Test
    void anEmbeddableAndAConverterMayBeDescribedToo() {
        Built built = build("""
                <entity class='Plain' access='FIELD'>
                  <attributes>
                    <id name='id'/>
                    <transient name='parent'/><transient name='children'/>
                    <embedded name='place'/>
                  </attributes>
                </entity>
                <embeddable class='Place' access='FIELD'>
                  <attributes><basic name='city'><column name='C_CITY'/></basic><transient name='street'/></attributes>
                </embeddable>
                <converter class='Shout' auto-apply='true'/>
                """);

        assertThat(built.table("Plain").columns())
                .extracting(column -> column.name().text())
                .containsExactlyInAnyOrder("id", "name", "C_CITY");
        assertThat(built.attribute(Plain.class, "name", BasicAttribute.class)
                        .column()
                        .type()
                        .conversion())
                .isNotNull();
    }

    // ---- the unit

    @Test
    void theUnitsDefaultsAreThoseOfAllClasses() {
        Built built = build("""
                <persistence-unit-metadata>
                  <persistence-unit-defaults>
                    <schema>sales</schema>
                    <delimited-identifiers/>
                    <access>PROPERTY</access>
                    <cascade-persist/>
                    <entity-listeners>
                      <entity-listener class='Listener2'><pre-persist method-name='described'/></entity-listener>
                    </entity-listeners>
                  </persistence-unit-defaults>
                </persistence-unit-metadata>
                <entity class='WithGetters' metadata-complete='true'><attributes><id name='key'/></attributes></entity>
                """, Annotated.class);

        assertThat(built.entity(WithGetters.class).primaryTable().table().name().toString())
                .isEqualTo("\"sales\".\"WithGetters\"");
        assertThat(built.attribute(Annotated.class, "parent", ToOneAttribute.class)
                        .cascades())
                .isEqualTo(Cascades.of(List.of(CascadeType.PERSIST)));
        assertThat(callbacks(built, WithGetters.class, CallbackEvent.PRE_PERSIST))
                .containsExactly("Listener2.described");
    }

    @Test
    void theSchemaOfAFileIsThatOfItsTablesOnly() {
        Built built = build("""
                <schema>sales</schema>
                <entity class='WithGetters'/>
                """, Annotated.class);

        assertThat(built.entity(WithGetters.class).primaryTable().table().name().toString())
                .isEqualTo("sales.WithGetters");
        assertThat(built.entity(Annotated.class).primaryTable().table().name().toString())
                .isEqualTo("T_ANNOTATED");
    }

    @Test
    void theSchemaOfAFileIsThatOfJoinAndCollectionTablesOfWhichItSaysNothing() {
        Built built = build("""
                <schema>sales</schema>
                <entity class='Listed' metadata-complete='true'>
                  <attributes>
                    <id name='id'/>
                    <one-to-many name='parts'/>
                    <many-to-many name='labels'/>
                    <element-collection name='names'/>
                  </attributes>
                </entity>
                <entity class='WithGetters'/>
                """);

        assertThat(List.of("parts", "labels", "names"))
                .extracting(name -> built.attribute(Listed.class, name, PluralAttribute.class)
                        .storage())
                .extracting(storage -> ((PluralAttribute.InTable) storage)
                        .joinTable()
                        .table()
                        .name()
                        .toString())
                .containsExactly("sales.Listed_Listed", "sales.Listed_WithGetters", "sales.Listed_names");
    }

    static class Listed {
        long id;
        Set<Listed> parts;
        Set<WithGetters> labels;
        Set<String> names;
    }

    @Test
    void aGeneratorOfTheUnitWinsOverThoseOfClasses() {
        Built built = build("""
                <sequence-generator name='numbers' sequence-name='NUMBERS_OF_FILE' allocation-size='7'/>
                """, Numbered.class);

        ValueGeneration.BySequence generation = (ValueGeneration.BySequence)
                built.attribute(Numbered.class, "id", BasicAttribute.class).generation();
        assertThat(generation.sequence().name().toString()).isEqualTo("NUMBERS_OF_FILE");
    }

    @Entity
    @Access(AccessType.FIELD)
    static class Numbered {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "NUMBERS_OF_CLASS")
        long id;

        Span span;
    }

    // ---- mistakes

    @Test
    void saysWhichElementItDoesNotKnowAndWhichItDoes() {
        assertThatThrownBy(() -> build("<entity class='Annotated'><tabel name='x'/></entity>"))
                .isInstanceOf(MappingException.class)
                .hasMessageMatching(
                        "CAIRN-2014: '.*orm.xml', line 2: element 'tabel' is not known inside 'entity'. Allowed: .*"
                                + " table, .*");
    }

    @Test
    void saysWhichAttributeTheClassDoesNotHave() {
        assertThatThrownBy(
                        () -> build("<entity class='Annotated'><attributes><basic name='nmae'/></attributes></entity>"))
                .hasMessageMatching(
                        "CAIRN-2018: '.*orm.xml', line 2: 'nmae' is no field and no property of '.*Annotated', which has"
                                + " \\[children, id, name, parent\\].*");
    }

    @Test
    void saysWhichClassCannotBeLoaded() {
        assertThatThrownBy(
                        () -> build(
                                "<entity class='Annotated'><entity-listeners><entity-listener class='None'/></entity-listeners></entity>"))
                .hasMessageMatching(
                        "CAIRN-2017: '.*orm.xml', line 2: element 'entity-listener' names the class 'MappingFileTest\\$None',"
                                + " which cannot be loaded.*");
    }

    @Test
    void saysWhichLifecycleMethodThereIsNot() {
        assertThatThrownBy(() -> build("<entity class='Annotated'><post-load method-name='describedMethdo'/></entity>"))
                .hasMessageMatching(
                        "CAIRN-2019: '.*orm.xml', line 2: post-load names the method 'describedMethdo', but '.*Annotated'"
                                + " has none of that name with no parameter.*");
    }

    @Test
    void saysWhatAValueMayBe() {
        assertThatThrownBy(
                        () -> build(
                                "<entity class='Annotated'><attributes><basic name='name' fetch='SLOW'/></attributes></entity>"))
                .hasMessageMatching("CAIRN-2016: '.*orm.xml', line 2: 'fetch' is 'SLOW'. Allowed: EAGER, LAZY.");
    }

    @Test
    void refusesTwoDescriptionsOfOneClass() {
        String entity = "<entity class='Annotated'/>";
        URL one = file("one.xml", entity);
        URL other = file("other.xml", entity);
        assertThatThrownBy(() -> MappingFiles.read(List.of(one, other)))
                .hasMessageMatching(
                        "CAIRN-2020: '.*other.xml', line 2: class '.*Annotated' is described by '.*one.xml', line 2, too.*");
    }

    @Test
    void refusesDocumentTypesBecauseTheyReachOutside() throws IOException {
        Path file = Files.writeString(
                directory.resolve("dtd.xml"),
                "<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]><entity-mappings>&secret;</entity-mappings>");
        URL url = file.toUri().toURL();
        assertThatThrownBy(() -> MappingFiles.read(List.of(url))).hasMessageContaining("CAIRN-2012");
    }
}
