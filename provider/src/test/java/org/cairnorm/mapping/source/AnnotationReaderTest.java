package org.cairnorm.mapping.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.MappingException;
import org.junit.jupiter.api.Test;

class AnnotationReaderTest {

    // ---- models -------------------------------------------------------------------------------------------------

    @Entity(name = "Volume")
    @Table(name = "BOOKS", schema = "LIB")
    @SequenceGenerator(name = "books", allocationSize = 20)
    @NamedQuery(name = "byTitle", query = "from Volume", hints = @QueryHint(name = "h", value = "v"))
    @NamedNativeQuery(name = "count", query = "select count(*) n from BOOKS", columns = @ColumnResult(name = "n"))
    static class Book {
        static int counter;

        @Id
        long id;

        @Column(name = "BOOK_TITLE", nullable = false, length = 255)
        String title;

        @Basic(optional = false)
        int pages;

        @Transient
        String note;

        transient String cached;

        @ManyToOne(cascade = CascadeType.PERSIST)
        @JoinColumns(
                value = {
                    @JoinColumn(name = "A", referencedColumnName = "X"),
                    @JoinColumn(name = "B", referencedColumnName = "Y")
                },
                foreignKey = @ForeignKey(name = "FK_AUTHOR", value = ConstraintMode.CONSTRAINT))
        Author author;

        @ElementCollection
        @MapKeyColumn(name = "LANG")
        Map<String, String> titles;

        @Convert(converter = CurrencyConverter.class)
        Currency currency;
    }

    @Entity
    static class Author extends Person<AuthorKey> {
        private Set<Book> books;

        @OneToMany(mappedBy = "author", orphanRemoval = true)
        @OrderBy
        public Set<Book> getBooks() {
            return books;
        }

        public void setBooks(Set<Book> books) {
            this.books = books;
        }

        public String getURL() {
            return "";
        }

        void setURL(String url) {}

        public boolean isAlive() {
            return true;
        }

        void setAlive(boolean alive) {}

        public String getComputed() {
            return "";
        }
    }

    @MappedSuperclass
    static class Person<K> {
        @EmbeddedId
        K key;
    }

    @Embeddable
    record AuthorKey(@Column(name = "NR") int number, Address home) {}

    @Embeddable
    static class Address {
        String city;
    }

    @Converter(autoApply = true)
    static class CurrencyConverter implements AttributeConverter<Currency, String> {
        @Override
        public String convertToDatabaseColumn(Currency attribute) {
            return attribute.getCurrencyCode();
        }

        @Override
        public Currency convertToEntityAttribute(String dbData) {
            return Currency.getInstance(dbData);
        }
    }

    static class BaseListener {
        @PrePersist
        void base(Object entity) {}
    }

    static class Listener extends BaseListener {
        @PrePersist
        void own(Object entity) {}
    }

    @Entity
    @IdClass(LineId.class)
    @EntityListeners(Listener.class)
    @AttributeOverride(name = "x.y", column = @Column(name = "Z"))
    @Access(AccessType.FIELD)
    static class Line {
        @Id
        int order;

        @Id
        int position;

        @Transient
        private String text;

        @Access(AccessType.PROPERTY)
        @Column(name = "TXT")
        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        @PostLoad
        void loaded() {}
    }

    static class LineId {
        int order;
        int position;
    }

    @Entity
    static class Contradicting {
        @Id
        @ManyToOne
        @OneToMany
        Book book;
    }

    @Entity
    @Embeddable
    static class Both {}

    static class Plain {}

    // ---- tests --------------------------------------------------------------------------------------------------

    private static ClassDeclaration read(Class<?> type) {
        return AnnotationReader.read(List.of(type)).find(type);
    }

    private static AttributeDeclaration field(Class<?> type, String name) {
        return read(type).fields().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static AttributeDeclaration property(Class<?> type, String name) {
        return read(type).properties().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheNamesThatWereWritten() {
        ClassDeclaration book = read(Book.class);

        assertThat(book.kind()).isEqualTo(ClassKind.ENTITY);
        assertThat(book.entityName()).isEqualTo("Volume");
        assertThat(book.table().name()).isEqualTo("BOOKS");
        assertThat(book.table().schema()).isEqualTo("LIB");
        assertThat(book.table().catalog()).isNull();
    }

    @Test
    void leavesOutWhatWasNotWritten() {
        ClassDeclaration author = read(Author.class);

        assertThat(author.entityName()).isNull();
        assertThat(author.table()).isNull();
        assertThat(author.access()).isNull();
        assertThat(author.inheritance()).isNull();
        assertThat(author.generators()).isSameAs(GeneratorDeclarations.NONE);
    }

    @Test
    void treatsAValueEqualToItsDefaultAsNotWritten() {
        ColumnDeclaration column = field(Book.class, "title").basic().column();

        assertThat(column.name()).isEqualTo("BOOK_TITLE");
        assertThat(column.nullable()).isFalse();
        assertThat(column.length()).isNull();
        assertThat(column.unique()).isNull();
    }

    @Test
    void listsFieldsInSourceOrderWithoutStaticAndTransientOnes() {
        assertThat(read(Book.class).fields())
                .extracting(AttributeDeclaration::name)
                .containsExactly("id", "title", "pages", "note", "author", "titles", "currency");
        assertThat(field(Book.class, "note").ignored()).isTrue();
    }

    @Test
    void namesPropertiesAsJavaBeansDo() {
        assertThat(read(Author.class).properties())
                .extracting(AttributeDeclaration::name)
                .containsExactly("books", "URL", "alive");
    }

    @Test
    void takesNoPropertyWithoutSetterUnlessItIsMapped() {
        assertThat(read(Author.class).properties())
                .extracting(AttributeDeclaration::name)
                .doesNotContain("computed");
    }

    @Test
    void readsAssociations() {
        AssociationDeclaration books = property(Author.class, "books").association();

        assertThat(books.kind()).isEqualTo(AssociationDeclaration.Kind.ONE_TO_MANY);
        assertThat(books.mappedBy()).isEqualTo("author");
        assertThat(books.orphanRemoval()).isTrue();
        assertThat(books.fetch()).isNull();
        assertThat(property(Author.class, "books").collection().orderBy()).isEmpty();
        assertThat(field(Book.class, "author").association().cascade()).containsExactly(CascadeType.PERSIST);
    }

    @Test
    void readsTheForeignKeyOfSeveralJoinColumns() {
        JoinColumnsDeclaration join = field(Book.class, "author").join();

        assertThat(join.columns())
                .extracting(JoinColumnDeclaration::name, JoinColumnDeclaration::referencedColumnName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", "X"), org.assertj.core.groups.Tuple.tuple("B", "Y"));
        assertThat(join.anyForeignKey().name()).isEqualTo("FK_AUTHOR");
    }

    @Test
    void readsMapKeys() {
        AttributeDeclaration titles = field(Book.class, "titles");

        assertThat(titles.collection().elementCollection()).isTrue();
        assertThat(titles.mapKey().column().name()).isEqualTo("LANG");
        assertThat(titles.mapKey().attribute()).isNull();
    }

    @Test
    void readsGeneratorsAndNamedQueries() {
        ClassDeclaration book = read(Book.class);

        assertThat(book.generators().sequences()).singleElement().satisfies(sequence -> {
            assertThat(sequence.name()).isEqualTo("books");
            assertThat(sequence.sequenceName()).isNull();
            assertThat(sequence.allocationSize()).isEqualTo(20);
        });
        assertThat(book.named().queries())
                .singleElement()
                .extracting(NamedQueryDeclaration::hints)
                .isEqualTo(Map.of("h", "v"));
        assertThat(book.named().nativeQueries().get(0).inlineMapping().columns())
                .extracting(ResultSetMappingDeclaration.ColumnResultDeclaration::name)
                .containsExactly("n");
    }

    @Test
    void findsMappedSuperclassesAndEmbeddablesThatAreNotListed() {
        UnitDeclaration unit = AnnotationReader.read(List.of(Author.class));

        assertThat(unit.classes()).containsOnlyKeys(Person.class, Author.class, AuthorKey.class, Address.class);
        assertThat(unit.find(AuthorKey.class).kind()).isEqualTo(ClassKind.EMBEDDABLE);
    }

    @Test
    void readsTheComponentsOfARecordAsFields() {
        ClassDeclaration key = AnnotationReader.read(List.of(Author.class)).find(AuthorKey.class);

        assertThat(key.fields()).extracting(AttributeDeclaration::name).containsExactly("number", "home");
        assertThat(key.fields().get(0).basic().column().name()).isEqualTo("NR");
        assertThat(key.properties()).isEmpty();
    }

    @Test
    void findsConvertersNamedByConvert() {
        assertThat(AnnotationReader.read(List.of(Book.class)).converters())
                .containsExactly(new ConverterDeclaration(CurrencyConverter.class, Currency.class, String.class, true));
    }

    @Test
    void readsIdClassesListenersAndCallbacks() {
        UnitDeclaration unit = AnnotationReader.read(List.of(Line.class));
        ClassDeclaration line = unit.find(Line.class);

        assertThat(unit.find(LineId.class).kind()).isEqualTo(ClassKind.ID_CLASS);
        assertThat(line.lifecycle().listeners().get(0).callbacks())
                .extracting(callback -> callback.method().getName())
                .containsExactly("base", "own");
        assertThat(line.lifecycle().callbacks())
                .extracting(CallbackDeclaration::event)
                .containsExactly(CallbackEvent.POST_LOAD);
        assertThat(line.overrides().attributes().get(0).path()).isEqualTo("x.y");
    }

    @Test
    void keepsTheAccessTypeOfEachMember() {
        assertThat(read(Line.class).access()).isEqualTo(AccessType.FIELD);
        assertThat(property(Line.class, "text").access()).isEqualTo(AccessType.PROPERTY);
        assertThat(field(Line.class, "text").ignored()).isTrue();
        assertThat(field(Line.class, "position").annotated()).isTrue();
    }

    @Test
    void readsGeneratorsOfAPackage() {
        UnitDeclaration unit = AnnotationReader.read(List.of(org.cairnorm.mapping.source.described.Thing.class));

        assertThat(unit.packages()
                        .get("org.cairnorm.mapping.source.described")
                        .generators()
                        .sequences())
                .extracting(SequenceGeneratorDeclaration::sequenceName)
                .containsExactly("PACKAGE_SEQ");
    }

    @Test
    void refusesContradictingAnnotations() {
        assertThatThrownBy(() -> read(Contradicting.class))
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "CAIRN-2001: Attribute 'Contradicting.book' is annotated @ManyToOne and @OneToMany, which contradict"
                                + " each other. Keep the one that says what the attribute is.");
    }

    @Test
    void refusesAClassOfTwoKinds() {
        assertThatThrownBy(() -> read(Both.class))
                .hasMessage(
                        "CAIRN-2002: Class 'org.cairnorm.mapping.source.AnnotationReaderTest$Both' is annotated both as entity"
                                + " and as embeddable. Keep one of the two annotations.");
    }

    @Test
    void leavesOutAListedClassWithoutAnnotation() {
        assertThat(AnnotationReader.read(List.of(Plain.class, Author.class)).find(Plain.class))
                .isNull();
    }
}
