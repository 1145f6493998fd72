package org.cairnorm.examples.atlas.world;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.time.ZoneOffset;

/** Where clocks show the same time. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
public abstract class Zone {

    @Id
    @Column(length = 64)
    private String id;

    @Column(nullable = false)
    private String name;

    @Column(name = "offset_seconds")
    private ZoneOffset offset;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Area area;

    protected Zone() {}

    protected Zone(String id, String name, ZoneOffset offset, Area area) {
        this.id = id;
        this.name = name;
        this.offset = offset;
        this.area = area;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** How far its clocks were from Greenwich when the atlas was made. */
    public ZoneOffset offset() {
        return offset;
    }

    public Area area() {
        return area;
    }

    @Override
    public String toString() {
        return id;
    }
}
