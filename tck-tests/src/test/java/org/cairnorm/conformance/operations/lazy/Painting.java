package org.cairnorm.conformance.operations.lazy;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity with lazy attributes of all kinds. */
@Entity
public class Painting implements Serializable {
    private static final long serialVersionUID = 1;

    @Id
    int id;

    @Version
    int version;

    @Nullable String title;

    @Basic(fetch = FetchType.LAZY)
    @Column(length = 2000)
    @Nullable String story;

    @Basic(fetch = FetchType.LAZY)
    byte @Nullable [] scan;

    @Embedded
    @Nullable Frame frame;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Painting copyOf;

    @ElementCollection
    Set<String> colours = new HashSet<>();

    protected Painting() {}

    Painting(int id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Part of a painting. */
    @Embeddable
    public static class Frame implements Serializable {
        private static final long serialVersionUID = 1;

        @Nullable String wood;

        @Basic(fetch = FetchType.LAZY)
        @Nullable String carving;
    }
}
