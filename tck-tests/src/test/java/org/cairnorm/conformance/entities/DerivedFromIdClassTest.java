package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Derived identities (JPA 3.2 §2.4.2.3, example 2): the parent has an id class, the dependent has more key attributes beside it, in an id
 * class (case a) or in an embedded id (case b).
 */
class DerivedFromIdClassTest extends StoredSchemaTest {
    @Embeddable
    record AuthorId(String given, String family) {}

    @Entity
    @IdClass(AuthorId.class)
    static class Author {
        @Id
        String given;

        @Id
        String family;

        String name;

        protected Author() {}

        Author(AuthorId id) {
            this.given = id.given();
            this.family = id.family();
            this.name = id.given();
        }
    }

    record BookId(String title, AuthorId author) {}

    @Entity
    @IdClass(BookId.class)
    static class Book {
        @Id
        @Column(name = "BOOK_TITLE")
        String title;

        @Id
        @ManyToOne
        @JoinColumn(name = "FK1", referencedColumnName = "given")
        @JoinColumn(name = "FK2", referencedColumnName = "family")
        Author author;

        int pages;

        protected Book() {}

        Book(String title, Author author, int pages) {
            this.title = title;
            this.author = author;
            this.pages = pages;
        }
    }

    @Embeddable
    record PoemId(String title, AuthorId authorPk) {}

    @Entity
    static class Poem {
        @EmbeddedId
        @AttributeOverride(name = "title", column = @Column(name = "POEM_TITLE"))
        PoemId id;

        @MapsId("authorPk")
        @ManyToOne
        @JoinColumn(name = "FK1", referencedColumnName = "given")
        @JoinColumn(name = "FK2", referencedColumnName = "family")
        Author author;

        protected Poem() {}

        Poem(String title, Author author) {
            this.id = new PoemId(title, null);
            this.author = author;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(AuthorId.class, Author.class, Book.class, PoemId.class, Poem.class);
    }

    private static final AuthorId ADA = new AuthorId("Ada", "Lee");
    private static final AuthorId ANN = new AuthorId("Ann", "Lee");

    private void stored() {
        inTransaction(em -> {
            Author ada = new Author(ADA);
            Author ann = new Author(ANN);
            List.of(ada, ann).forEach(em::persist);
            List.of(new Book("Sea", ada, 10), new Book("Sea", ann, 20)).forEach(em::persist);
            List.of(new Poem("Sun", ada), new Poem("Moon", ada)).forEach(em::persist);
        });
    }

    @Test
    void theJoinColumnsArePartOfThePrimaryKeyOfTheTable() {
        assertThat(stored("Book"))
                .isEqualTo("book(book_title!, fk1!, fk2!, pages!) pk(book_title, fk1, fk2)"
                        + " fk(fk1, fk2)→author(given, family)");
        assertThat(stored("Poem"))
                .isEqualTo("poem(poem_title!, fk1!, fk2!) pk(poem_title, fk1, fk2)"
                        + " fk(fk1, fk2)→author(given, family)");
    }

    @Test
    void theIdClassHoldsTheKeyOfTheParentAsOneAttribute() {
        stored();
        inSession(em -> {
            assertThat(em.find(Book.class, new BookId("Sea", ANN)).pages).isEqualTo(20);
            assertThat(em.find(Book.class, new BookId("Sun", ANN))).isNull();
        });
    }

    @Test
    void theEmbeddedIdHoldsTheKeyOfTheParentAsOneAttribute() {
        stored();
        inSession(em -> {
            Poem moon = em.find(Poem.class, new PoemId("Moon", ADA));
            assertThat(moon.id.authorPk()).isEqualTo(ADA);
            assertThat(moon.author.name).isEqualTo("Ada");
        });
    }

    @Test
    void theEmbeddedIdIsCompleteAfterTheFlush() {
        inTransaction(em -> {
            Author ada = new Author(ADA);
            Poem poem = new Poem("Rain", ada);
            em.persist(ada);
            em.persist(poem);
            em.flush();
            assertThat(poem.id).isEqualTo(new PoemId("Rain", ADA));
        });
    }

    @Test
    void queriesLeadFromTheDependentToTheKeyOfItsParent() {
        stored();
        inSession(em -> {
            assertThat(em.createQuery(
                                    "select b from Book b where b.title = 'Sea' and b.author.given = 'Ada'", Book.class)
                            .getSingleResult()
                            .pages)
                    .isEqualTo(10);
            assertThat(em.createQuery(
                                    "select p.id.title from Poem p where p.id.title = 'Sun' and p.author.given = 'Ada'",
                                    String.class)
                            .getResultList())
                    .containsExactly("Sun");
            assertThat(em.createQuery("select p from Poem p where p.id.authorPk.given = 'Ada'", Poem.class)
                            .getResultList())
                    .hasSize(2);
        });
    }

    @Test
    void removingTheDependentLeavesItsParent() {
        stored();
        inTransaction(em -> {
            em.remove(em.find(Book.class, new BookId("Sea", ADA)));
            em.remove(em.find(Poem.class, new PoemId("Sun", ADA)));
        });
        inSession(em -> {
            assertThat(em.find(Book.class, new BookId("Sea", ADA))).isNull();
            assertThat(em.find(Poem.class, new PoemId("Sun", ADA))).isNull();
            assertThat(em.find(Author.class, ADA)).isNotNull();
        });
    }
}
