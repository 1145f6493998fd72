package org.cairnorm.loading;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entities with every kind of association and collection. */
@SuppressWarnings("NullAway")
final class Library {
    static final Class<?>[] CLASSES = {
        Author.class,
        Book.class,
        Review.class,
        Publisher.class,
        Tag.class,
        Passport.class,
        Address.class,
        Size.class,
        Award.class,
        Country.class
    };

    private Library() {}

    enum Mood {
        GLAD,
        SAD
    }

    @Embeddable
    static class Address {
        @Nullable String street;

        int number;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Country country;
    }

    @Embeddable
    record Size(int width, int height) {}

    @Embeddable
    static class Award {
        @Nullable String title;

        @Column(name = "award_year")
        int year;
    }

    static class Spaced implements AttributeConverter<List<String>, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<String> words) {
            return words == null ? null : String.join(" ", words);
        }

        @Override
        public @Nullable List<String> convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : List.of(text.split(" "));
        }
    }

    @Entity
    static class Country {
        @Id
        @Nullable String code;

        @Column(unique = true)
        int dialling;

        @Nullable String name;

        String name() {
            return Objects.requireNonNull(name);
        }

        public @Nullable String getName() {
            return name;
        }
    }

    @Entity
    @SecondaryTable(name = "AuthorDetails")
    static class Author {
        @Id
        Long id = 0L;

        String name = "";

        @Version
        int version;

        @Column(table = "AuthorDetails")
        @Nullable String biography;

        @Enumerated(EnumType.STRING)
        @Nullable Mood mood;

        @Convert(converter = Spaced.class)
        @Nullable List<String> words;

        @Embedded
        @Nullable Address address;

        @OneToMany(mappedBy = "author")
        @OrderBy("title desc")
        List<Book> books = new ArrayList<>();

        @OneToMany(mappedBy = "author")
        @MapKey(name = "title")
        Map<String, Book> booksByTitle = new HashMap<>();

        @ElementCollection
        @OrderColumn(name = "pos")
        @CollectionTable(name = "Pen", joinColumns = @JoinColumn(name = "author_id"))
        List<String> penNames = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "Award", joinColumns = @JoinColumn(name = "author_id"))
        Set<Award> awards = new HashSet<>();

        @ElementCollection
        @MapKeyColumn(name = "lang")
        @Column(name = "motto")
        @CollectionTable(name = "Motto", joinColumns = @JoinColumn(name = "author_id"))
        Map<String, String> mottos = new HashMap<>();

        @OneToOne(mappedBy = "holder", fetch = FetchType.LAZY)
        @Nullable Passport passport;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "dialling", referencedColumnName = "dialling")
        @Nullable Country phoneCountry;
    }

    @Entity
    static class Passport {
        @Id
        Long id = 0L;

        String number = "";

        @OneToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "holder_id")
        @Nullable Author holder;
    }

    @Entity
    static class Publisher {
        @Id
        Long id = 0L;

        String name = "";

        @OneToMany
        @JoinColumn(name = "publisher_of_tag")
        Set<Tag> favourites = new HashSet<>();

        public String getName() {
            return name;
        }
    }

    @Entity
    static class Tag {
        @Id
        Long id = 0L;

        String word = "";

        @ManyToMany(mappedBy = "tags")
        Collection<Book> books = new ArrayList<>();
    }

    @Entity
    static class Book {
        @Id
        Long id = 0L;

        String title = "";

        int pages;

        @Embedded
        @Nullable Size size;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Author author;

        @ManyToOne
        @Nullable Publisher publisher;

        @ManyToMany
        @OrderBy("word")
        @JoinTable(
                name = "BookTag",
                joinColumns = @JoinColumn(name = "book_id"),
                inverseJoinColumns = @JoinColumn(name = "tag_id"))
        Set<Tag> tags = new HashSet<>();

        @OneToMany(mappedBy = "book")
        Set<Review> reviews = new HashSet<>();

        public @Nullable Author getAuthor() {
            return author;
        }
    }

    @Entity
    static class Review {
        @Id
        Long id = 0L;

        int stars;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Book book;
    }
}
