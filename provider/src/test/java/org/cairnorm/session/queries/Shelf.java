package org.cairnorm.session.queries;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
class Shelf {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    protected Shelf() {}

    Shelf(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
