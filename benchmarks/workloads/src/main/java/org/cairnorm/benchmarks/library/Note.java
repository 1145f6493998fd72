package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A remark whose identifier an identity column gives. */
@Entity
public class Note extends Remark {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    protected Note() {}

    public Note(int number) {
        super(number);
    }

    public Note(long id, String content, int stars, double rating, LocalDate written) {
        super(content, stars, rating, written);
        this.id = id;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
