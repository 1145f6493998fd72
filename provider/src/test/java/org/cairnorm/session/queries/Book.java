package org.cairnorm.session.queries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@NamedQuery(name = "Book.before", query = "select b from Book b where b.year < :year order by b.year")
@NamedQuery(name = "Book.titles", query = "select b.title from Book b order by b.title", resultClass = String.class)
@NamedQuery(name = "Book.burn", query = "delete from Book")
@NamedNativeQuery(
        name = "Book.newest",
        query = "select * from Book where published = (select max(published) from Book)",
        resultClass = Book.class)
class Book {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String title = "";

    @Column(name = "published")
    private int year;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Shelf shelf;

    @Version
    private int version;

    protected Book() {}

    Book(String title, int year, @Nullable Shelf shelf) {
        this.title = title;
        this.year = year;
        this.shelf = shelf;
    }

    String title() {
        return title;
    }

    int year() {
        return year;
    }

    @Nullable Shelf shelf() {
        return shelf;
    }
}
