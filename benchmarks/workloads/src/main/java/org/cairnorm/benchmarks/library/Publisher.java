package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** 100 rows; a hundred books each. */
@Entity
public class Publisher {
    @Id
    private int id;

    private String name = "";

    protected Publisher() {}

    public Publisher(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public int getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
