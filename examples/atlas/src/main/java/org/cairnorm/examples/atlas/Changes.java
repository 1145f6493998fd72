package org.cairnorm.examples.atlas;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import org.cairnorm.examples.atlas.world.ChangingZone;
import org.cairnorm.examples.atlas.world.Country;
import org.cairnorm.examples.atlas.world.Currency;

/** Six ways to change the atlas. Each runs in a transaction of its own. */
public final class Changes {

    private final EntityManagerFactory factory;

    public Changes(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** A setter is enough; the update names only what has changed. */
    public Country renameCountry(String countryCode, String newName) {
        return factory.callInTransaction(entityManager -> {
            Country country = entityManager.find(Country.class, countryCode);
            country.rename(newName);
            return country;
        });
    }

    /** Two unique values change places; no statement in between leaves both countries with the same. */
    public List<Country> swapAlpha3(String oneCode, String otherCode) {
        return factory.callInTransaction(entityManager -> {
            Country one = entityManager.find(Country.class, oneCode);
            Country other = entityManager.find(Country.class, otherCode);
            String alpha3 = one.alpha3();
            one.changeAlpha3(other.alpha3());
            other.changeAlpha3(alpha3);
            return List.of(one, other);
        });
    }

    /** Orphans are deleted: what leaves the list leaves the database. */
    public ChangingZone forgetChangesBefore(Instant time, String zoneId) {
        return factory.callInTransaction(entityManager -> {
            ChangingZone zone = entityManager.find(ChangingZone.class, zoneId);
            zone.forgetChangesBefore(time);
            return zone;
        });
    }

    /** A detached instance is changed without any database, and merged later. */
    public Currency renameDetached(String currencyCode, String newName) {
        Currency detached =
                factory.callInTransaction(entityManager -> entityManager.find(Currency.class, currencyCode));
        detached.rename(newName);
        return factory.callInTransaction(entityManager -> entityManager.merge(detached));
    }

    /** Two editors take the same currency; the slower one learns that it has changed since. */
    public String renameAtTheSameTime(String currencyCode, String quickName, String slowName) {
        Currency slow = factory.callInTransaction(entityManager -> entityManager.find(Currency.class, currencyCode));
        slow.rename(slowName);
        factory.runInTransaction(entityManager ->
                entityManager.find(Currency.class, currencyCode).rename(quickName));
        try {
            factory.runInTransaction(entityManager -> entityManager.merge(slow));
            return "Nobody noticed.";
        } catch (OptimisticLockException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** One statement for many rows. */
    public int retireUnusedCurrencies() {
        return factory.callInTransaction(
                entityManager -> entityManager.createQuery("""
                        update Currency m set m.status = org.cairnorm.examples.atlas.world.Currency.Status.RETIRED
                        where not exists (select c from Country c where c.currency = m)""").executeUpdate());
    }
}
