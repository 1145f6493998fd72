package org.cairnorm.benchmarks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Ten books each. */
@Entity
public class Author {
    @Id
    int id;

    @Nullable String name;

    protected Author() {}

    Author(int id) {
        this.id = id;
        this.name = "author " + id;
    }

    public @Nullable String getName() {
        return name;
    }
}
