package org.cairnorm.examples.atlas.world;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** A language of ISO 639. */
@Entity
public class Language extends Recorded {

    /** Which way its letters run. */
    public enum Direction {
        LEFT_TO_RIGHT,
        RIGHT_TO_LEFT
    }

    @Id
    @Column(length = 8)
    private String code;

    @Column(nullable = false)
    private String name;

    /** What its speakers call it. */
    @Column(nullable = false)
    private String nativeName;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @ManyToMany(mappedBy = "languages")
    @OrderBy("code")
    private Set<Country> countries = new LinkedHashSet<>();

    protected Language() {}

    public Language(String code, String name, String nativeName, Direction direction) {
        this.code = code;
        this.name = name;
        this.nativeName = nativeName;
        this.direction = direction;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String nativeName() {
        return nativeName;
    }

    public Direction direction() {
        return direction;
    }

    public Set<Country> countries() {
        return Collections.unmodifiableSet(countries);
    }

    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
