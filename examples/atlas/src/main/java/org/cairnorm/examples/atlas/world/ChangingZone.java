package org.cairnorm.examples.atlas.world;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where clocks are changed, for summer time or once for good. */
@Entity
public class ChangingZone extends Zone {

    @OneToMany(mappedBy = "zone", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<ClockChange> changes = new ArrayList<>();

    protected ChangingZone() {}

    public ChangingZone(String id, String name, ZoneOffset offset, Area area) {
        super(id, name, offset, area);
    }

    public List<ClockChange> changes() {
        return Collections.unmodifiableList(changes);
    }

    public void changes(Instant at, ZoneOffset before, ZoneOffset after) {
        changes.add(new ClockChange(this, at, before, after));
    }

    /** A change belongs to its zone: taken out of the list, it is deleted. */
    public void forgetChangesBefore(Instant time) {
        changes.removeIf(change -> change.at().isBefore(time));
    }
}
