package org.cairnorm.examples.atlas;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.examples.atlas.world.Area;
import org.cairnorm.examples.atlas.world.Country;
import org.cairnorm.examples.atlas.world.Language;
import org.cairnorm.examples.atlas.world.Language.Direction;

/** Ten questions to the atlas, each in another way. */
public final class Questions {

    private final EntityManager entityManager;

    public Questions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A report: groups, a condition on them, and a record for each. */
    public List<CurrencyShare> currenciesOfManyCountries(int atLeast) {
        return entityManager
                .createQuery("""
                        select new org.cairnorm.examples.atlas.CurrencyShare(m.code, m.name, count(c))
                        from Country c join c.currency m
                        group by m.code, m.name
                        having count(c) >= :atLeast
                        order by count(c) desc, m.code""", CurrencyShare.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }

    /** A page of a long list, ordered by the size of a collection. */
    public List<Country> countriesOfManyLanguages(int page, int pageSize) {
        return entityManager
                .createQuery("""
                        select c from Country c
                        where size(c.languages) > 1
                        order by size(c.languages) desc, c.code""", Country.class)
                .setFirstResult(page * pageSize)
                .setMaxResults(pageSize)
                .getResultList();
    }

    /** Navigation: the languages of all countries are read together when the first country is asked for its own. */
    public List<Country> countriesThatWriteBothWays() {
        return entityManager
                .createQuery("select c from Country c order by c.code", Country.class)
                .getResultStream()
                .filter(country -> country.languages().stream()
                                .map(Language::direction)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** Navigation two steps deep: areas, their zones, their clock changes. Three statements for the whole world. */
    public List<Area> areas() {
        return entityManager
                .createQuery("select a from Area a order by a.name", Area.class)
                .getResultList();
    }

    /** Several values per row, by name; a list as parameter. */
    public List<Tuple> zonesByOffset(List<String> areas) {
        return entityManager
                .createQuery("""
                        select z.area.name as area, z.offset as offset, count(z) as zones, min(z.id) as example
                        from Zone z
                        where z.area.name in :areas
                        group by z.area.name, z.offset
                        order by z.area.name, z.offset""", Tuple.class)
                .setParameter("areas", areas)
                .getResultList();
    }

    /** Criteria, for a query that is put together at run time. */
    public List<Country> countriesLike(CountryFilter filter) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Country> query = builder.createQuery(Country.class);
        Root<Country> country = query.from(Country.class);
        List<Predicate> conditions = new ArrayList<>();
        if (filter.nameStart() != null) {
            conditions.add(builder.like(country.get("name"), filter.nameStart() + "%"));
        }
        if (filter.currencyCode() != null) {
            conditions.add(builder.equal(country.get("currency").get("code"), filter.currencyCode()));
        }
        if (filter.languageCode() != null) {
            conditions.add(builder.equal(country.join("languages").get("code"), filter.languageCode()));
        }
        if (filter.weekStart() != null) {
            conditions.add(builder.equal(country.get("week").get("firstDay"), filter.weekStart()));
        }
        query.select(country).where(conditions).orderBy(builder.asc(country.get("code")));
        return entityManager.createQuery(query).getResultList();
    }

    /** Subqueries: nobody else pays in its currency, nobody else speaks one of its languages. The currency comes along. */
    public List<Country> countriesLikeNoOther() {
        return entityManager.createQuery("""
                        select c from Country c left join fetch c.currency
                        where c.languages is not empty
                          and not exists (select o from Country o where o <> c and o.currency = c.currency)
                          and not exists (select o from Country o join o.languages l where o <> c and l member of c.languages)
                        order by c.code""", Country.class).getResultList();
    }

    /** A fetch join to many: the countries come along, without a row for each pair of language and country. */
    public List<Language> languagesWritten(Direction direction) {
        return entityManager
                .createQuery("""
                        select l from Language l join fetch l.countries
                        where l.direction = :direction
                        order by l.code""", Language.class)
                .setParameter("direction", direction)
                .getResultList();
    }

    /** A map as a source: its keys are matched with an entity that it knows nothing of. */
    public List<Tuple> namesOf(String countryCode) {
        return entityManager
                .createQuery("""
                        select l.name as language, value(n) as name
                        from Country c join c.names n join Language l on l.code = key(n)
                        where c.code = :country
                        order by l.code""", Tuple.class)
                .setParameter("country", countryCode)
                .getResultList();
    }

    /** Dates and times are values of {@code java.time}. */
    public List<ChangeDay> nextChangeDays(Instant from, int days) {
        return entityManager
                .createQuery("""
                        select new org.cairnorm.examples.atlas.ChangeDay(x.localDate, count(x))
                        from ClockChange x
                        where x.at >= :from
                        group by x.localDate
                        order by x.localDate""", ChangeDay.class)
                .setParameter("from", from)
                .setMaxResults(days)
                .getResultList();
    }

    /** The country is found without its almanac, which is read when it is asked for. */
    public String almanac(String countryCode) {
        return entityManager.find(Country.class, countryCode).almanac();
    }
}
