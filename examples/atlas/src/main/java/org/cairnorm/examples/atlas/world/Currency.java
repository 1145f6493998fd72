package org.cairnorm.examples.atlas.world;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A currency of ISO 4217, in use or of old. */
@Entity
public class Currency extends Recorded {

    /** Whether one can still pay in it. */
    public enum Status {
        CURRENT,
        RETIRED
    }

    @Id
    @Column(length = 3)
    private String code;

    @Column(nullable = false)
    private String name;

    private int numericCode;

    /** Digits after the decimal point; -1 for what is no money, such as gold. */
    private int digits;

    @Enumerated(EnumType.STRING)
    private Status status = Status.CURRENT;

    @OneToMany(mappedBy = "currency")
    @OrderBy("code")
    private List<Country> countries = new ArrayList<>();

    protected Currency() {}

    public Currency(String code, String name, int numericCode, int digits) {
        this.code = code;
        this.name = name;
        this.numericCode = numericCode;
        this.digits = digits;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public int numericCode() {
        return numericCode;
    }

    public int digits() {
        return digits;
    }

    public Status status() {
        return status;
    }

    public List<Country> countries() {
        return Collections.unmodifiableList(countries);
    }

    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
