package org.cairnorm.examples.atlas.world;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The moment when the clocks of a zone are put forward or back. */
@Entity
public class ClockChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "clock_change_seq", allocationSize = 1000)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ChangingZone zone;

    @Column(name = "changed_at")
    private Instant at;

    /** The day in the zone itself. */
    private LocalDate localDate;

    private ZoneOffset offsetBefore;

    private ZoneOffset offsetAfter;

    protected ClockChange() {}

    ClockChange(ChangingZone zone, Instant at, ZoneOffset before, ZoneOffset after) {
        this.zone = zone;
        this.at = at;
        this.localDate = at.atOffset(before).toLocalDate();
        this.offsetBefore = before;
        this.offsetAfter = after;
    }

    public @Nullable Long id() {
        return id;
    }

    public ChangingZone zone() {
        return zone;
    }

    public Instant at() {
        return at;
    }

    public LocalDate localDate() {
        return localDate;
    }

    public ZoneOffset offsetBefore() {
        return offsetBefore;
    }

    public ZoneOffset offsetAfter() {
        return offsetAfter;
    }

    public boolean isForward() {
        return offsetAfter.getTotalSeconds() > offsetBefore.getTotalSeconds();
    }
}
