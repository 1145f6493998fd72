package org.cairnorm.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.loading.Library.Author;
import org.cairnorm.loading.Library.Book;
import org.cairnorm.loading.Library.Country;
import org.cairnorm.loading.Library.Passport;
import org.cairnorm.loading.Library.Publisher;
import org.cairnorm.loading.Library.Review;
import org.cairnorm.loading.Library.Size;
import org.cairnorm.loading.Library.Tag;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Associations and collections of a library: how many statements, and what comes out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LoadingSuite {
    private static final int AUTHORS = 1000;

    private LoadingUnit unit;

    protected abstract TestDatabase database();

    @BeforeAll
    void createLibrary() {
        unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, Library.CLASSES);
        List<String> rows = new ArrayList<>();
        rows.add("insert into Country (code, dialling, name) values ('AT', 43, 'Austria')");
        rows.add("insert into Country (code, dialling, name) values ('CH', 41, 'Switzerland')");
        rows.add("insert into Publisher (id, name) values (1, 'North')");
        rows.add("insert into Publisher (id, name) values (2, 'South')");
        rows.add("insert into Tag (id, word, publisher_of_tag) values (1, 'sea', 1)");
        rows.add("insert into Tag (id, word, publisher_of_tag) values (2, 'air', 1)");
        rows.add("insert into Tag (id, word) values (3, 'sun')");
        for (int i = 1; i <= AUTHORS; i++) {
            String country = i % 3 == 0 ? "null" : i % 3 == 1 ? "'AT'" : "'CH'";
            String street = i % 3 == 0 ? "null" : "'Street " + i + "'";
            String number = i % 3 == 0 ? "null" : String.valueOf(i);
            rows.add(
                    "insert into Author (id, name, version, mood, words, street, number, country_code, dialling) values ("
                            + i + ", 'Author " + i + "', " + i % 5 + ", " + (i % 2 == 0 ? "'GLAD'" : "null")
                            + ", 'a b', "
                            + street + ", " + number + ", " + country + ", " + (i % 2 == 0 ? "43" : "null") + ")");
            rows.add("insert into Pen (author_id, pos, penNames) values (" + i + ", 1, 'second')");
            rows.add("insert into Pen (author_id, pos, penNames) values (" + i + ", 0, 'first')");
            for (int j = 0; j < 2; j++) {
                int book = i * 10 + j;
                rows.add("insert into Book (id, title, pages, width, height, author_id, publisher_id) values (" + book
                        + ", 'Title " + j + "', " + book + ", " + (j == 0 ? "null, null" : "10, 20") + ", " + i + ", "
                        + (1 + i % 2) + ")");
                rows.add("insert into Review (id, stars, book_id) values (" + book * 10 + ", " + i % 6 + ", " + book
                        + ")");
            }
        }
        rows.add("insert into AuthorDetails (id, biography) values (1, 'Long life')");
        rows.add("insert into Award (author_id, title, award_year) values (1, 'Prize', 2001)");
        rows.add("insert into Award (author_id, title, award_year) values (1, null, 2002)");
        rows.add("insert into Motto (author_id, lang, motto) values (1, 'la', 'festina lente')");
        rows.add("insert into Motto (author_id, lang, motto) values (1, 'en', 'haste makes waste')");
        rows.add("insert into Passport (id, number, holder_id) values (1, 'P1', 1)");
        rows.add("insert into Passport (id, number, holder_id) values (2, 'P3', 3)");
        for (int tag = 1; tag <= 3; tag++) {
            rows.add("insert into BookTag (book_id, tag_id) values (10, " + tag + ")");
        }
        rows.add("insert into BookTag (book_id, tag_id) values (11, 1)");
        unit.sql(rows.toArray(String[]::new));
    }

    @AfterAll
    void close() {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void walksTwoToManyAssociationsWithOneStatementEach() {
        try (LoadedUnit session = unit.open()) {
            List<Author> authors = session.all(Author.class);
            int statements = session.statements(() -> {
                for (Author author : authors) {
                    assertThat(author.books).hasSize(2);
                    assertThat(author.penNames).containsExactly("first", "second");
                }
            });
            // Books with their eager publishers, pen names.
            assertThat(statements).isEqualTo(3);
        }
    }

    @Test
    void asksForManyKeysInTheWayThatIsFastestOnTheDatabase() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.all(Author.class).get(0).penNames).containsExactly("first", "second");
            DialectFeatures features = unit.engine().dialect().features();
            if (features.joinedKeys(1) <= AUTHORS) {
                assertThat(unit.lastStatement())
                        .contains(" from unnest(", ") keys(id) join Pen p on p.author_id = keys.id order by ");
            } else if (features.has(DialectFeature.ARRAY_PARAMETERS)) {
                assertThat(unit.lastStatement()).contains(" from Pen p where p.author_id = any(?) order by ");
            } else {
                assertThat(unit.lastStatement()).contains(" from Pen p where p.author_id in (?, ?, ");
            }
        }
    }

    /** Behind an outer join, a planner may read every row for each key. */
    @Test
    void joinsKeysBeforeWhatIsOuterJoined() {
        try (LoadedUnit session = unit.open()) {
            Book book = session.all(Book.class).get(0);
            session.initialize(session.entry(Objects.requireNonNull(book.getAuthor())));
            boolean joined = unit.engine().dialect().features().joinedKeys(1) <= AUTHORS;
            assertThat(unit.statements())
                    .filteredOn(text -> text.contains(" AuthorDetails ") && text.startsWith("select"))
                    .last()
                    .asString()
                    .contains(
                            joined
                                    ? ") keys(id) join Author a on a.id = keys.id left join AuthorDetails "
                                    : " from Author a left join AuthorDetails ");
        }
    }

    @Test
    void walksGrandchildrenWithOneStatementPerLevel() {
        try (LoadedUnit session = unit.open()) {
            List<Author> authors = session.all(Author.class);
            int[] reviews = new int[1];
            int statements = session.statements(() -> {
                for (Author author : authors) {
                    for (Book book : author.books) {
                        reviews[0] += book.reviews.size();
                    }
                }
            });
            assertThat(reviews[0]).isEqualTo(2 * AUTHORS);
            // Books, their eager publishers, reviews.
            assertThat(statements).isEqualTo(3);
        }
    }

    @Test
    void walksTwoToOneAssociationsWithOneStatementPerLevel() {
        try (LoadedUnit session = unit.open()) {
            int statements = session.statements(() -> {
                for (Review review : session.all(Review.class)) {
                    assertThat(Objects.requireNonNull(review.book).getAuthor()).isNotNull();
                }
            });
            // Reviews, books, and the eager publishers of these.
            assertThat(statements).isEqualTo(3);
        }
    }

    @Test
    void loadsAnEagerToOneOfAQueryInOneMoreStatement() {
        try (LoadedUnit session = unit.open()) {
            List<Book> books = new ArrayList<>();
            int statements = session.statements(() -> books.addAll(session.all(Book.class)));
            assertThat(statements).isEqualTo(2);
            session.quietly(() -> {
                assertThat(books)
                        .allSatisfy(book -> assertThat(Objects.requireNonNull(book.publisher).name)
                                .isIn("North", "South"));
                return true;
            });
            assertThat(Objects.requireNonNull(books.get(0).publisher).getClass())
                    .isSameAs(Publisher.class);
        }
    }

    @Test
    void servesATouchWhileRowsAreStillOpen() {
        try (LoadedUnit session = unit.open()) {
            int[] seen = new int[1];
            int statements = session.statements(() -> session.all(
                    Author.class,
                    FetchPlan.DEFAULT,
                    400,
                    window -> window.forEach(author -> seen[0] += author.books.size())));
            assertThat(seen[0]).isEqualTo(2 * AUTHORS);
            // The query; for each of three windows passports, phone countries where still unknown, and books with
            // publishers.
            assertThat(statements).isLessThanOrEqualTo(11);
        }
    }

    @Test
    void loadsLargeGroupsInChunks() {
        Loaders small = new Loaders(unit.model(), unit.engine(), new LoadingOptions(300));
        try (LoadedUnit session = new LoadedUnit(unit, small)) {
            List<Author> authors = session.all(Author.class);
            int statements = session.statements(() -> {
                for (Author author : authors) {
                    assertThat(author.penNames).hasSize(2);
                }
            });
            assertThat(statements).isEqualTo(4);
        }
    }

    @Test
    void findsOneRowWithItsEagerAssociationInOneStatement() {
        try (LoadedUnit session = unit.open()) {
            Book[] found = new Book[1];
            int statements = session.statements(() -> found[0] = session.get(Book.class, 10L));
            assertThat(statements).isEqualTo(1);
            assertThat(found[0].title).isEqualTo("Title 0");
            assertThat(Objects.requireNonNull(found[0].publisher).name).isEqualTo("South");
        }
    }

    @Test
    void findsNothingWhereThereIsNoRow() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.find(Book.class, -1L)).isNull();
        }
    }

    @Test
    void keepsOneInstancePerRow() {
        try (LoadedUnit session = unit.open()) {
            Book book = session.get(Book.class, 10L);
            List<Book> all = session.all(Book.class);
            assertThat(all.get(0)).isSameAs(book);
            assertThat(Objects.requireNonNull(book.author)).isSameAs(all.get(1).author);
            assertThat(session.get(Author.class, 1L)).isSameAs(book.author);
        }
    }

    @Test
    void readsEveryKindOfValue() {
        try (LoadedUnit session = unit.open()) {
            Author first = session.get(Author.class, 1L);
            assertThat(first.name).isEqualTo("Author 1");
            assertThat(first.version).isEqualTo(1);
            assertThat(first.biography).isEqualTo("Long life");
            assertThat(first.mood).isNull();
            assertThat(first.words).containsExactly("a", "b");
            assertThat(Objects.requireNonNull(first.address).street).isEqualTo("Street 1");
            assertThat(Objects.requireNonNull(first.address.country).getName()).isEqualTo("Austria");
            assertThat(session.entry(first).version()).isEqualTo(1);

            Author second = session.get(Author.class, 2L);
            assertThat(second.mood).isEqualTo(Library.Mood.GLAD);
            assertThat(second.biography).isNull();
            assertThat(session.get(Author.class, 3L).address).isNull();

            assertThat(session.get(Book.class, 10L).size).isNull();
            assertThat(session.get(Book.class, 11L).size).isEqualTo(new Size(10, 20));
            assertThat(session.get(Book.class, 11L).pages).isEqualTo(11);
        }
    }

    @Test
    void ordersAListAndKeysAMapByAnAttribute() {
        try (LoadedUnit session = unit.open()) {
            Author author = session.get(Author.class, 7L);
            assertThat(author.books).extracting(book -> book.title).containsExactly("Title 1", "Title 0");
            assertThat(author.booksByTitle).containsOnlyKeys("Title 0", "Title 1");
            assertThat(author.booksByTitle.get("Title 0")).isSameAs(author.books.get(1));
            assertThat(author.books.get(0).author).isSameAs(author);
        }
    }

    @Test
    void readsElementCollections() {
        try (LoadedUnit session = unit.open()) {
            Author author = session.get(Author.class, 1L);
            assertThat(author.mottos)
                    .containsExactlyInAnyOrderEntriesOf(Map.of("la", "festina lente", "en", "haste makes waste"));
            assertThat(author.awards).extracting(award -> award.year).containsExactlyInAnyOrder(2001, 2002);
            assertThat(session.get(Author.class, 2L).mottos).isEmpty();
        }
    }

    @Test
    void readsBothSidesOfAManyToMany() {
        try (LoadedUnit session = unit.open()) {
            Book book = session.get(Book.class, 10L);
            assertThat(book.tags).extracting(tag -> tag.word).containsExactly("air", "sea", "sun");
            Tag sea = book.tags.stream()
                    .filter(tag -> tag.word.equals("sea"))
                    .findFirst()
                    .orElseThrow();
            assertThat(sea.books).extracting(other -> other.id).containsExactlyInAnyOrder(10L, 11L);
        }
    }

    @Test
    void readsAUnidirectionalOneToManyByForeignKey() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.get(Publisher.class, 1L).favourites)
                    .extracting(tag -> tag.word)
                    .containsExactlyInAnyOrder("sea", "air");
            assertThat(session.get(Publisher.class, 2L).favourites).isEmpty();
        }
    }

    @Test
    void loadsInverseOneToOneAssociationsOfAQueryInOneStatement() {
        try (LoadedUnit session = unit.open()) {
            List<Author> authors = session.all(Author.class);
            session.quietly(() -> {
                assertThat(authors.stream()
                                .filter(author -> author.passport != null)
                                .map(author -> author.id))
                        .containsExactly(1L, 3L);
                Passport passport = Objects.requireNonNull(authors.get(0).passport);
                assertThat(passport.number).isEqualTo("P1");
                assertThat(passport.holder).isSameAs(authors.get(0));
                return true;
            });
            assertThat(session.entry(authors.get(0)).nextChange(0)).isEqualTo(-1);
        }
    }

    @Test
    void loadsAnAssociationThatRefersToAnotherKeyThanTheId() {
        try (LoadedUnit session = unit.open()) {
            List<Author> authors = session.all(Author.class);
            assertThat(authors.get(0).phoneCountry).isNull();
            Country austria = Objects.requireNonNull(authors.get(1).phoneCountry);
            assertThat(austria.name()).isEqualTo("Austria");
            assertThat(authors.get(3).phoneCountry).isSameAs(austria);
        }
    }

    @Test
    void leavesAReferenceUntouchedUntilMoreThanItsIdIsAsked() {
        try (LoadedUnit session = unit.open()) {
            Publisher publisher = session.reference(Publisher.class, 2L);
            assertThat(session.entry(publisher).isReference()).isTrue();
            int statements =
                    session.statements(() -> assertThat(publisher.getName()).isEqualTo("South"));
            assertThat(statements).isEqualTo(1);
            assertThat(session.get(Publisher.class, 2L)).isSameAs(publisher);
        }
    }

    @Test
    void namesTheEntityThatAReferenceDoesNotFind() {
        try (LoadedUnit session = unit.open()) {
            Publisher nobody = session.reference(Publisher.class, 77L);
            assertThatThrownBy(nobody::getName)
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("Publisher")
                    .hasMessageContaining("77");
        }
    }

    @Test
    void joinsAToOneWhereThePlanSaysSo() {
        try (LoadedUnit session = unit.open()) {
            FetchPlan plan = FetchPlan.DEFAULT
                    .with("author", FetchPlan.Style.JOIN, FetchPlan.DEFAULT)
                    .with("publisher", FetchPlan.Style.JOIN, FetchPlan.DEFAULT);
            List<Book> books = new ArrayList<>();
            session.statements(() -> books.addAll(session.all(Book.class, plan)));
            session.quietly(() -> {
                assertThat(books)
                        .allSatisfy(book -> assertThat(Objects.requireNonNull(book.author).name)
                                .startsWith("Author"));
                return true;
            });
        }
    }

    @Test
    void joinsFillReferencesThatAreThereAlready() {
        try (LoadedUnit session = unit.open()) {
            Book book = session.get(Book.class, 10L);
            Author author = Objects.requireNonNull(book.author);
            assertThat(session.entry(author).isReference()).isTrue();
            session.all(Book.class, FetchPlan.DEFAULT.with("author", FetchPlan.Style.JOIN, FetchPlan.DEFAULT));
            assertThat(session.entry(author).isReference()).isFalse();
            assertThat(book.author).isSameAs(author);
        }
    }

    @Test
    void loadsACollectionOfThePlanForOwnersThatAreLoadedAlready() {
        try (LoadedUnit session = unit.open()) {
            Author author = session.get(Author.class, 5L);
            session.all(Author.class, FetchPlan.DEFAULT.with("penNames", FetchPlan.Style.BATCH, FetchPlan.DEFAULT));
            session.quietly(() -> {
                assertThat(author.penNames).hasSize(2);
                return true;
            });
        }
    }

    @Test
    void refreshOverwritesValuesAndForgetsCollections() {
        try (LoadedUnit session = unit.open()) {
            Author author = session.get(Author.class, 9L);
            author.name = "changed";
            author.penNames.add("third");
            author.books = new ArrayList<>();
            session.refresh(author);
            assertThat(author.name).isEqualTo("Author 9");
            assertThat(author.penNames).containsExactly("first", "second");
            assertThat(author.books).hasSize(2);
            assertThat(session.entry(author).nextChange(0)).isEqualTo(-1);
        }
    }

    @Test
    void tellsEachInstanceOnceThatItWasLoaded() {
        try (LoadedUnit session = unit.open()) {
            session.all(Tag.class);
            session.all(Tag.class);
            assertThat(session.loaded).hasSize(3);
        }
    }

    @Test
    void leavesNoInstanceChangedAfterReading() {
        try (LoadedUnit session = unit.open()) {
            session.all(Book.class);
            session.all(Author.class);
            for (int i = 0; i < session.persistenceContext().bound(); i++) {
                assertThat(session.persistenceContext().at(i).nextChange(0)).isEqualTo(-1);
            }
        }
    }
}
