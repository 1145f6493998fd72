package org.cairnorm.benchmarks.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** A remark whose identifier a sequence gives, fifty at a time. */
@Entity
public class Visit extends Remark {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit")
    @SequenceGenerator(name = "visit", sequenceName = "visit_seq", allocationSize = 50)
    private @Nullable Long id;

    protected Visit() {}

    public Visit(int number) {
        super(number);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
