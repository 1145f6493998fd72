package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 10,000 rows with two lazy references. */
@Entity
public class Book {
    @Id
    private long id;

    private String title = "";
    private int pages;
    private double price;
    private LocalDate published = LocalDate.EPOCH;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Author author;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Publisher publisher;

    protected Book() {}

    public Book(long id, String title, int pages, double price, LocalDate published) {
        this.id = id;
        this.title = title;
        this.pages = pages;
        this.price = price;
        this.published = published;
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public int getPages() {
        return pages;
    }

    public double getPrice() {
        return price;
    }

    public void setPrice(double price) {
        this.price = price;
    }

    public LocalDate getPublished() {
        return published;
    }

    public @Nullable Author getAuthor() {
        return author;
    }

    public void setAuthor(@Nullable Author author) {
        this.author = author;
    }

    public @Nullable Publisher getPublisher() {
        return publisher;
    }

    public void setPublisher(@Nullable Publisher publisher) {
        this.publisher = publisher;
    }
}
