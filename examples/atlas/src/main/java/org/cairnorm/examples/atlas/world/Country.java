package org.cairnorm.examples.atlas.world;

import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderBy;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country or territory of ISO 3166. */
@Entity
public class Country extends Recorded {

    @Id
    @Column(length = 2)
    private String code;

    @Column(length = 3, nullable = false, unique = true)
    private String alpha3;

    @Column(nullable = false)
    private String name;

    private Week week;

    /** Nobody pays in Antarctica. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Currency currency;

    @ManyToMany
    @JoinTable(
            name = "country_language",
            joinColumns = @JoinColumn(name = "country_code"),
            inverseJoinColumns = @JoinColumn(name = "language_code"))
    @OrderBy("code")
    private Set<Language> languages = new LinkedHashSet<>();

    /** Language code to name. */
    @ElementCollection
    @CollectionTable(name = "country_name")
    @MapKeyColumn(name = "language_code", length = 8)
    @Column(name = "name", nullable = false)
    private Map<String, String> names = new HashMap<>();

    /** A page of text that no list of countries wants to read. */
    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String almanac;

    protected Country() {}

    public Country(String code, String alpha3, String name, Week week, @Nullable Currency currency, String almanac) {
        this.code = code;
        this.alpha3 = alpha3;
        this.name = name;
        this.week = week;
        this.currency = currency;
        this.almanac = almanac;
    }

    public String code() {
        return code;
    }

    public String alpha3() {
        return alpha3;
    }

    public void changeAlpha3(String newAlpha3) {
        alpha3 = newAlpha3;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public Week week() {
        return week;
    }

    public @Nullable Currency currency() {
        return currency;
    }

    public Set<Language> languages() {
        return Collections.unmodifiableSet(languages);
    }

    public void speaks(Language language) {
        languages.add(language);
    }

    public Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    public void isCalled(String languageCode, String nameThere) {
        names.put(languageCode, nameThere);
    }

    public String almanac() {
        return almanac;
    }

    @Override
    public String toString() {
        return name + " (" + code + ")";
    }
}
