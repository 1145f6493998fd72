package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;

/** 1,000 rows. */
@Entity
public class Film extends Media {
    private String director = "";
    private int minutes;

    protected Film() {}

    public Film(int id, String title, int released, String director, int minutes) {
        super(id, title, released);
        this.director = director;
        this.minutes = minutes;
    }

    public String getDirector() {
        return director;
    }

    public int getMinutes() {
        return minutes;
    }
}
