package org.cairnorm.enhancer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.enhancer.model.base.Identified;

/** An entity with fields of its own and of a superclass in another package. */
public class Book extends Identified implements Cloneable {
    private static final long serialVersionUID = 1L;

    private String title;
    private int pages;
    private double price;
    private boolean sold;
    private List<Book> sequels = new ArrayList<>();
    private Book prequel;

    protected Book() {}

    public Book(Long id, String title) {
        setId(id);
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getPages() {
        return pages;
    }

    public void setPages(int pages) {
        this.pages = pages;
    }

    public double price() {
        return price;
    }

    public boolean isSold() {
        return sold;
    }

    public List<Book> getSequels() {
        return sequels;
    }

    public Book getPrequel() {
        return prequel;
    }

    public void setPrequel(Book prequel) {
        this.prequel = prequel;
        prequel.sequels.add(this);
    }

    String packagePrivateTitle() {
        return title;
    }

    public final String finalTitle() {
        return title;
    }

    public static String titleOf(Book book) {
        return book.packagePrivateTitle();
    }

    public String titles(String separator, long count, double unused, Book... others) {
        StringBuilder titles = new StringBuilder(title);
        for (Book other : others) {
            titles.append(separator).append(other.title);
        }
        return titles.append(count).toString();
    }

    @Override
    public Book clone() {
        try {
            return (Book) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Book book && Objects.equals(getTitle(), book.getTitle());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(title);
    }
}
