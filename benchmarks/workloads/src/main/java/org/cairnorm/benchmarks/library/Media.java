package org.cairnorm.benchmarks.library;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** 3,000 rows in a table of their own, joined with those of the three subclasses. */
@Entity
@DiscriminatorColumn(name = "dtype")
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Media {
    @Id
    private int id;

    private String title = "";
    private int released;

    protected Media() {}

    protected Media(int id, String title, int released) {
        this.id = id;
        this.title = title;
        this.released = released;
    }

    public int getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public int getReleased() {
        return released;
    }
}
