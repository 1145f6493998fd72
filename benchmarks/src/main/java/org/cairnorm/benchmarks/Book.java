package org.cairnorm.benchmarks;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows with a key, a text, numbers, a date and a reference. */
@Entity
public class Book {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "book")
    @SequenceGenerator(name = "book", sequenceName = "book_seq", allocationSize = 50)
    @Nullable Long id;

    String title = "";

    int pages;

    double price;

    @Nullable LocalDate published;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Author author;

    protected Book() {}

    Book(String title, int pages, @Nullable Author author) {
        this.title = title;
        this.pages = pages;
        this.price = pages / 10.0;
        this.published = LocalDate.of(2000, 1, 1).plusDays(pages);
        this.author = author;
    }
}
