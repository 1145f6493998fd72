package org.cairnorm.examples.atlas;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.cairnorm.examples.atlas.world.Area;
import org.cairnorm.examples.atlas.world.ChangingZone;
import org.cairnorm.examples.atlas.world.Country;
import org.cairnorm.examples.atlas.world.Currency;
import org.cairnorm.examples.atlas.world.Language;
import org.cairnorm.examples.atlas.world.Zone;

/** Everything that goes into the atlas. */
public record World(List<Area> areas, List<Currency> currencies, List<Language> languages, List<Country> countries) {

    /**
     * Makes all of it persistent; areas bring their zones along. The order does not matter: a flush finds out itself which
     * rows others refer to.
     */
    public void persist(EntityManager entityManager) {
        countries.forEach(entityManager::persist);
        languages.forEach(entityManager::persist);
        currencies.forEach(entityManager::persist);
        areas.forEach(entityManager::persist);
    }

    /** What there is, and how much of it. */
    public Map<String, Integer> sizes() {
        List<Zone> zones = areas.stream().flatMap(area -> area.zones().stream()).toList();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("Countries", countries.size());
        sizes.put(
                "Names of countries", sum(countries, country -> country.names().size()));
        sizes.put("Languages", languages.size());
        sizes.put(
                "Languages of countries",
                sum(countries, country -> country.languages().size()));
        sizes.put("Currencies", currencies.size());
        sizes.put("Areas", areas.size());
        sizes.put("Time zones", zones.size());
        sizes.put("Clock changes", sum(zones, World::clockChanges));
        return sizes;
    }

    private static int clockChanges(Zone zone) {
        return zone instanceof ChangingZone changing ? changing.changes().size() : 0;
    }

    private static <T> int sum(List<T> all, ToIntFunction<T> size) {
        return all.stream().mapToInt(size).sum();
    }
}
