package org.cairnorm.examples.atlas.world;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A part of the world as time zones are grouped: a continent, an ocean. */
@Entity
public class Area {

    @Id
    @Column(length = 32)
    private String name;

    @OneToMany(mappedBy = "area", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Zone> zones = new ArrayList<>();

    protected Area() {}

    public Area(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public List<Zone> zones() {
        return Collections.unmodifiableList(zones);
    }

    public void add(Zone zone) {
        zones.add(zone);
    }

    @Override
    public String toString() {
        return name;
    }
}
