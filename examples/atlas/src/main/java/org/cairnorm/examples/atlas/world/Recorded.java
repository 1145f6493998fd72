package org.cairnorm.examples.atlas.world;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is edited by people: it remembers when, and two of them cannot overwrite each other unseen. */
@MappedSuperclass
public abstract class Recorded {

    @Version
    private int version;

    @Column(nullable = false)
    private @Nullable Instant recordedAt;

    private @Nullable Instant changedAt;

    @PrePersist
    void recorded() {
        recordedAt = Instant.now();
    }

    @PreUpdate
    void changed() {
        changedAt = Instant.now();
    }

    public int version() {
        return version;
    }

    /** When this was stored first; null before. */
    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    /** When this was changed last; null if never. */
    public @Nullable Instant changedAt() {
        return changedAt;
    }
}
