package org.cairnorm.examples.atlas.world;

import jakarta.persistence.Entity;
import java.time.ZoneOffset;

/** Where nobody changes the clocks. */
@Entity
public class FixedZone extends Zone {

    protected FixedZone() {}

    public FixedZone(String id, String name, ZoneOffset offset, Area area) {
        super(id, name, offset, area);
    }
}
