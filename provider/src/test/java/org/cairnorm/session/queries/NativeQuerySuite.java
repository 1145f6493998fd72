package org.cairnorm.session.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Parameter;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairnorm.CairnQuery;
import org.cairnorm.session.queries.NativeModel.Animal;
import org.cairnorm.session.queries.NativeModel.Cat;
import org.cairnorm.session.queries.NativeModel.Circle;
import org.cairnorm.session.queries.NativeModel.City;
import org.cairnorm.session.queries.NativeModel.Company;
import org.cairnorm.session.queries.NativeModel.Crane;
import org.cairnorm.session.queries.NativeModel.Dog;
import org.cairnorm.session.queries.NativeModel.Machine;
import org.cairnorm.session.queries.NativeModel.Place;
import org.cairnorm.session.queries.NativeModel.Shape;
import org.cairnorm.session.queries.NativeModel.Square;
import org.cairnorm.session.queries.NativeModel.Summary;
import org.cairnorm.session.queries.NativeModel.Truck;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQL of the application, and what its rows become. */
abstract class NativeQuerySuite extends EntityManagerSuite {

    @Override
    protected List<Class<?>> managedClasses() {
        return NativeModel.CLASSES;
    }

    @BeforeEach
    void storeAll() {
        inTransaction(em -> {
            City bern = new City("CH", "Bern", 140_000);
            City oslo = new City("NO", "Oslo", 700_000);
            em.persist(bern);
            em.persist(oslo);
            em.persist(new Company(1, "Alpha", new Place("Marktgasse", 7), bern));
            em.persist(new Company(2, "Beta", null, oslo));
            em.persist(new Company(3, "Gamma", null, null));
            Crane crane = new Crane();
            crane.id = 1;
            crane.height = 40;
            em.persist(crane);
            Truck truck = new Truck();
            truck.id = 2;
            truck.plate = "BE 1";
            em.persist(truck);
            Animal animal = new Animal();
            animal.id = 1;
            em.persist(animal);
            Cat cat = new Cat();
            cat.id = 2;
            cat.lives = 9;
            em.persist(cat);
            Dog dog = new Dog();
            dog.id = 3;
            dog.enemy = cat;
            em.persist(dog);
            Circle circle = new Circle();
            circle.id = 1;
            circle.radius = 5;
            em.persist(circle);
            Square square = new Square();
            square.id = 2;
            square.side = 6;
            em.persist(square);
        });
        statements().clear();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Query query) {
        return query.getResultList();
    }

    // ---- values

    @Test
    void givesTheValueOfOneColumn() {
        inSession(em -> assertThat(list(em.createNativeQuery("select name from Company order by id")))
                .isEqualTo(List.of("Alpha", "Beta", "Gamma")));
    }

    @Test
    void givesArraysOfSeveralColumns() {
        inSession(em -> {
            List<Object[]> rows = list(em.createNativeQuery("select id, name from Company where id = 1"));
            assertThat(((Number) rows.get(0)[0]).intValue()).isEqualTo(1);
            assertThat(rows.get(0)[1]).isEqualTo("Alpha");
        });
    }

    @Test
    void givesAnArrayOfOneColumnIfAskedFor() {
        inSession(em -> {
            List<Object[]> rows = list(em.createNativeQuery("select name from Company where id = 1", Object[].class));
            assertThat(rows.get(0)).containsExactly("Alpha");
        });
    }

    @Test
    void givesNulls() {
        inSession(em -> assertThat(list(em.createNativeQuery("select street from Company where id = 2")))
                .isEqualTo(Arrays.asList((Object) null)));
    }

    @Test
    void givesTheTypeThatIsAskedFor() {
        inSession(em -> {
            assertThat(list(em.createNativeQuery("select count(*) from Company", Long.class)))
                    .isEqualTo(List.of(3L));
            assertThat(list(em.createNativeQuery("select count(*) from Company", Integer.class)))
                    .isEqualTo(List.of(3));
            assertThat(list(em.createNativeQuery("select founded from Company where id = 1", LocalDate.class)))
                    .isEqualTo(List.of(LocalDate.of(2000, 1, 1)));
            assertThat(list(em.createNativeQuery("select founded from Company where id = 1", Date.class)))
                    .isEqualTo(List.of(new GregorianCalendar(2000, 0, 1).getTime()));
            assertThat(list(em.createNativeQuery("select founded from Company where id = 1", java.sql.Date.class)))
                    .isEqualTo(List.of(java.sql.Date.valueOf("2000-01-01")));
            assertThat((BigDecimal) em.createNativeQuery("select worth from Company where id = 2", BigDecimal.class)
                            .getSingleResult())
                    .isEqualByComparingTo("200");
            assertThat(list(em.createNativeQuery(
                            "select 'PESSIMISTIC_READ' from Company where id = 1", LockModeType.class)))
                    .isEqualTo(List.of(LockModeType.PESSIMISTIC_READ));
            assertThat(list(em.createNativeQuery("select id from Company where id = 1", LockModeType.class)))
                    .isEqualTo(List.of(LockModeType.values()[1]));
        });
    }

    @Test
    void refusesSeveralColumnsForOneType() {
        inSession(em -> assertThatThrownBy(
                        () -> list(em.createNativeQuery("select id, name from Company", String.class)))
                .isInstanceOf(PersistenceException.class)
                .hasMessageMatching(
                        "(?i)CAIRN-3406: The rows of the SQL query have 2 columns \\[id, name], but results of"
                                + " class 'java.lang.String' are made of one column"));
    }

    @Test
    void givesTuplesByTheLabelsOfColumns() {
        inSession(em -> {
            Tuple tuple =
                    (Tuple) em.createNativeQuery("select id as \"number\", name from Company where id = 2", Tuple.class)
                            .getSingleResult();
            assertThat(tuple.get("number", Number.class).intValue()).isEqualTo(2);
            assertThat(tuple.get(1)).isEqualTo("Beta");
            assertThat(tuple.getElements()).hasSize(2);
        });
    }

    @Test
    void findsALabelOfATupleWhateverCaseTheDatabaseGivesIt() {
        inSession(em -> {
            Tuple tuple = (Tuple) em.createNativeQuery("select name as label from Company where id = 2", Tuple.class)
                    .getSingleResult();
            assertThat(tuple.get("label")).isEqualTo("Beta");
        });
    }

    @Test
    void makesObjectsOfAllColumns() {
        inSession(em -> {
            Summary summary =
                    (Summary) em.createNativeQuery("select name, worth from Company where id = 2", Summary.class)
                            .getSingleResult();
            assertThat(summary.name).isEqualTo("Beta");
            assertThat(summary.worth).isEqualTo(200.0);
        });
    }

    @Test
    void refusesClassesThatRowsCannotBecome() {
        inSession(em -> {
            assertThatThrownBy(() -> em.createNativeQuery("select id from Company", Runnable.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "CAIRN-3405: Rows of an SQL query cannot become instances of 'java.lang.Runnable'.");
            assertThatThrownBy(() -> list(em.createNativeQuery("select id, id, id from Company", Summary.class)))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith(
                            "CAIRN-3404: Class 'org.cairnorm.session.queries.NativeModel$Summary' has no"
                                    + " constructor that takes the 3 columns");
        });
    }

    // ---- parameters

    @Test
    void bindsParametersOfAllKinds() {
        inSession(em -> {
            assertThat(list(em.createNativeQuery("select name from Company where id = ? and name = ?")
                            .setParameter(1, 1)
                            .setParameter(2, "Alpha")))
                    .isEqualTo(List.of("Alpha"));
            assertThat(list(em.createNativeQuery("select name from Company where id = ?2 or id = ?1 order by id")
                            .setParameter(1, 1)
                            .setParameter(2, 3)))
                    .isEqualTo(List.of("Alpha", "Gamma"));
            assertThat(list(em.createNativeQuery("select name from Company where id > :least and id < :most")
                            .setParameter("least", 1)
                            .setParameter("most", 3)))
                    .isEqualTo(List.of("Beta"));
        });
    }

    @Test
    void bindsCollections() {
        inSession(em -> {
            Query query =
                    em.createNativeQuery("select name from Company where id in (:ids) and name <> :name order by id");
            query.setParameter("name", "none");
            assertThat(list(query.setParameter("ids", List.of(1, 2)))).isEqualTo(List.of("Alpha", "Beta"));
            assertThat(list(query.setParameter("ids", List.of(3)))).isEqualTo(List.of("Gamma"));
            assertThat(list(query.setParameter("ids", List.of()))).isEmpty();
        });
    }

    @Test
    void bindsNullAndDates() {
        inTransaction(em -> {
            em.createNativeQuery("update Company set street = :street where founded = :day")
                    .setParameter("street", null)
                    .setParameter("day", LocalDate.of(2000, 1, 1))
                    .executeUpdate();
            Query query = em.createNativeQuery(
                    "select count(*) from Company where founded < ? and street is null", Integer.class);
            assertThat(query.setParameter(1, java.sql.Date.valueOf("2000-01-02"))
                            .getSingleResult())
                    .isEqualTo(1);
            assertThat(byDay(query, new GregorianCalendar(2000, 0, 3).getTime()))
                    .isEqualTo(2);
        });
    }

    @SuppressWarnings("deprecation")
    private static Object byDay(Query query, Date day) {
        return query.setParameter(1, day, TemporalType.DATE).getSingleResult();
    }

    @Test
    void describesItsParameters() {
        inSession(em -> {
            Query query = em.createNativeQuery("select name from Company where id = :id");
            Parameter<?> id = query.getParameter("id");
            assertThat(id.getParameterType()).isEqualTo(Object.class);
            assertThat(query.getParameters()).hasSize(1);
            assertThat(query.setParameter("id", 5).getParameterValue("id")).isEqualTo(5);
            assertThatThrownBy(() -> query.setParameter("other", 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> query.setParameter(1, 1)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void needsAllValuesToRun() {
        inSession(em -> assertThatThrownBy(() -> list(em.createNativeQuery("select name from Company where id = ?")))
                .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void refusesValuesOfWhichOnlyTheMappingKnowsWhatIsStored() {
        inSession(em -> {
            Query query = em.createNativeQuery("select name from Company where name = ?");
            assertThatThrownBy(() -> list(query.setParameter(1, LockModeType.READ)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "CAIRN-3407: A value of class 'jakarta.persistence.LockModeType' cannot be bound to"
                                    + " the parameter ?1 of an SQL query. Give name() or ordinal() instead");
            assertThat(statements().count()).isZero();
        });
    }

    @Test
    void findsParametersWhereTheDatabaseSeesThem() {
        inSession(em -> assertThat(list(em.createNativeQuery(
                                "select name -- ? :x\n, '? :y' /* :z */ from Company where id = ?", Tuple.class)
                        .setParameter(1, 1)))
                .hasSize(1));
    }

    // ---- pages, updates, settings

    @Test
    void givesAPage() {
        inSession(em -> {
            Query query = em.createNativeQuery("select name from Company order by id");
            assertThat(list(query.setFirstResult(1))).isEqualTo(List.of("Beta", "Gamma"));
            assertThat(list(query.setMaxResults(1))).isEqualTo(List.of("Beta"));
            try (Stream<?> stream = query.getResultStream()) {
                assertThat(stream.count()).isEqualTo(1);
            }
            assertThat(list(query.setMaxResults(0))).isEmpty();
            assertThat(query.setMaxResults(1).getSingleResult()).isEqualTo("Beta");
            assertThat(list(query.setFirstResult(7))).isEmpty();
        });
    }

    @Test
    void changesRows() {
        inTransaction(em -> assertThat(em.createNativeQuery("update Company set name = ?1 where id > ?2")
                        .setParameter(1, "Delta")
                        .setParameter(2, 1)
                        .executeUpdate())
                .isEqualTo(2));
        inSession(em -> assertThatThrownBy(
                        () -> em.createNativeQuery("delete from Company").executeUpdate())
                .isInstanceOf(TransactionRequiredException.class));
    }

    @Test
    void seesWhatWasPersistedBefore() {
        inTransaction(em -> {
            em.persist(new Company(4, "Delta", null, null));
            assertThat(list(em.createNativeQuery("select name from Company where id = 4")))
                    .isEqualTo(List.of("Delta"));
        });
    }

    @Test
    void showsItsSql() {
        inSession(em -> assertThat(em.createNativeQuery("select name from Company where id = :id")
                        .unwrap(CairnQuery.class)
                        .toSql())
                .isEqualTo("select name from Company where id = ?"));
    }

    @Test
    void hasNoLockMode() {
        inSession(em -> {
            Query query = em.createNativeQuery("select name from Company");
            assertThatThrownBy(() -> query.setLockMode(LockModeType.READ)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(query::getLockMode).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void tellsWhatTheDatabaseSaysOfWrongSql() {
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> list(em.createNativeQuery("select nothing from Nowhere")))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("select nothing from Nowhere");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    // ---- entities

    @Test
    void givesManagedEntities() {
        inTransaction(em -> {
            Company known = em.find(Company.class, 1);
            List<Company> companies =
                    list(em.createNativeQuery("select c.* from Company c order by id", Company.class));
            assertThat(companies).extracting(company -> company.name).containsExactly("Alpha", "Beta", "Gamma");
            assertThat(companies.get(0)).isSameAs(known);
            assertThat(companies.get(1).loaded).isTrue();
            assertThat(Objects.requireNonNull(known.place).number).isEqualTo(7);
            assertThat(companies.get(1).place).isNull();
            companies.get(1).name = "Better";
        });
        inSession(em -> assertThat(em.find(Company.class, 2).name).isEqualTo("Better"));
    }

    @Test
    void givesAssociationsThatLoadForAllRowsAtOnce() {
        inSession(em -> {
            List<Company> companies = list(em.createNativeQuery("select * from Company order by id", Company.class));
            int sent = statements()
                    .of(() -> assertThat(companies)
                            .extracting(company -> company.city == null ? 0 : company.city.people())
                            .containsExactly(140_000, 700_000, 0));
            assertThat(sent).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void loadsEntitiesWhoseRowsAreIncomplete() {
        inSession(em -> {
            List<Company> companies =
                    list(em.createNativeQuery("select id, name from Company order by id desc", Company.class));
            assertThat(companies).extracting(company -> company.name).containsExactly("Gamma", "Beta", "Alpha");
            assertThat(companies.get(2).founded).isEqualTo(LocalDate.of(2000, 1, 1));
            assertThat(companies.get(2).loaded).isTrue();
            assertThat(statements().count()).isEqualTo(2);
        });
    }

    @Test
    void refusesRowsWithoutIdentifier() {
        inSession(
                em -> assertThatThrownBy(() -> list(em.createNativeQuery("select name from Company", Company.class)))
                        .isInstanceOf(PersistenceException.class)
                        .hasMessageMatching(
                                "(?i)CAIRN-4011: The rows of the SQL query have no column 'id', which identifies entity"
                                        + " 'Company'; they have \\[name]. Select it, or name the column that holds it by @FieldResult"));
    }

    @Test
    void givesEntitiesOfASingleTable() {
        inSession(em -> {
            List<Machine> machines = list(em.createNativeQuery("select * from Machine order by id", Machine.class));
            assertThat(machines.get(0))
                    .isInstanceOfSatisfying(
                            Crane.class, crane -> assertThat(crane.height).isEqualTo(40));
            assertThat(machines.get(1))
                    .isInstanceOfSatisfying(
                            Truck.class, truck -> assertThat(truck.plate).isEqualTo("BE 1"));
            assertThat(statements().count()).isEqualTo(1);
        });
    }

    @Test
    void refusesRowsOfOtherEntitiesOfTheTable() {
        inSession(em -> {
            assertThat(list(em.createNativeQuery("select * from Machine where id = 1", Crane.class)))
                    .hasOnlyElementsOfType(Crane.class);
            assertThatThrownBy(() -> list(em.createNativeQuery("select * from Machine", Crane.class)))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessage(
                            "CAIRN-4013: A row of the SQL query has the discriminator value 'truck', but entity 'Crane' was"
                                    + " asked for, whose value is 'crane'. Restrict the query, or ask for 'Machine'");
        });
    }

    @Test
    void givesEntitiesOfJoinedTables() {
        inSession(em -> {
            List<Animal> animals = list(em.createNativeQuery("select id from Animal order by id", Animal.class));
            assertThat(animals.get(0).getClass()).isEqualTo(Animal.class);
            assertThat(animals.get(1))
                    .isInstanceOfSatisfying(
                            Cat.class, cat -> assertThat(cat.lives).isEqualTo(9));
            assertThat(animals.get(2))
                    .isInstanceOfSatisfying(
                            Dog.class, dog -> assertThat(dog.enemy).isSameAs(animals.get(1)));
            assertThat(statements().count()).isEqualTo(2);
        });
        inSession(em -> {
            List<Cat> cats = list(em.createNativeQuery(
                    "select a.id, a.name, c.lives from Animal a join Cat c on c.id = a.id", Cat.class));
            assertThat(cats.get(0).lives).isEqualTo(9);
        });
    }

    @Test
    void givesEntitiesOfOneTablePerClass() {
        inSession(em -> {
            List<Shape> shapes = list(
                    em.createNativeQuery("select id from Circle union select id from Square order by id", Shape.class));
            assertThat(shapes.get(0))
                    .isInstanceOfSatisfying(
                            Circle.class, circle -> assertThat(circle.radius).isEqualTo(5));
            assertThat(shapes.get(1))
                    .isInstanceOfSatisfying(
                            Square.class, square -> assertThat(square.side).isEqualTo(6));
            List<Circle> circles = list(em.createNativeQuery("select * from Circle", Circle.class));
            assertThat(circles.get(0)).isSameAs(shapes.get(0));
        });
    }

    @Test
    void streamsEntities() {
        inTransaction(em -> {
            try (Stream<?> stream = em.createNativeQuery("select id from Company order by id", Company.class)
                    .getResultStream()) {
                assertThat(stream.map(company -> ((Company) company).name)).containsExactly("Alpha", "Beta", "Gamma");
            }
        });
    }

    // ---- result set mappings

    @Test
    void followsAMappingOfSeveralEntitiesAndValues() {
        inSession(em -> {
            List<Object[]> rows = list(em.createNativeQuery(
                    "select c.id as company_id, c.name, c.worth, c.founded, c.street as way, c.house_number,"
                            + " c.city_country as in_country, c.city_city_name as in_city,"
                            + " t.country, t.city_name, t.people, (select count(*) from Company) as total"
                            + " from Company c left join City t on t.country = c.city_country and t.city_name = c.city_city_name"
                            + " order by c.id",
                    "companyAndCity"));
            Company alpha = (Company) rows.get(0)[0];
            assertThat(Objects.requireNonNull(alpha.place).street).isEqualTo("Marktgasse");
            assertThat(alpha.city).isSameAs(rows.get(0)[1]);
            assertThat(((City) rows.get(0)[1]).people).isEqualTo(140_000);
            assertThat(rows.get(0)[2]).isEqualTo(3L);
            assertThat(rows.get(2)[1]).isNull();
            assertThat(statements().count()).isEqualTo(1);
        });
    }

    @Test
    void tellsSeveralEntitiesWithTheSameLabelsApart() {
        inSession(em -> {
            List<Object[]> rows =
                    list(em.createNativeQuery("select c.*, k.* from Circle c, Square k order by 1", "circleAndSquare"));
            assertThat(((Circle) rows.get(0)[0]).id).isEqualTo(1);
            assertThat(((Square) rows.get(0)[1]).id).isEqualTo(2);
        });
    }

    @Test
    void makesObjectsThatAMappingAsksFor() {
        inSession(em -> {
            Summary summary = (Summary) em.createNativeQuery("select worth, name from Company where id = 3", "summary")
                    .getSingleResult();
            assertThat(summary.name).isEqualTo("Gamma");
            assertThat(summary.worth).isEqualTo(300.0);
        });
    }

    @Test
    void givesValuesOfTheTypesThatAMappingAsksFor() {
        inSession(em -> {
            List<Object[]> rows =
                    list(em.createNativeQuery("select name, worth, founded, id from Company where id = 1", "typed"));
            assertThat(rows.get(0)[0]).isEqualTo(LocalDate.of(2000, 1, 1));
            assertThat(new BigDecimal((String) rows.get(0)[1])).isEqualByComparingTo("100");
            assertThat(rows.get(0)[2]).isEqualTo("Alpha");
        });
    }

    @Test
    void tellsWhichColumnAMappingMisses() {
        inSession(em -> {
            assertThatThrownBy(() -> list(em.createNativeQuery("select name from Company", "typed")))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageMatching(
                            "(?i)CAIRN-3403: The rows of the SQL query have no column 'founded'; they have \\[name]");
            assertThatThrownBy(() -> em.createNativeQuery("select 1", "unknown"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "CAIRN-3408: There is no result set mapping 'unknown' in the persistence unit. Define it by"
                                    + " @SqlResultSetMapping");
        });
    }

    @Test
    void notesTheLockThatANamedQueryTakes() {
        inTransaction(em -> {
            Company company = em.createNamedQuery("Company.locked", Company.class)
                    .setParameter(1, 1)
                    .getSingleResult();
            assertThat(em.getLockMode(company)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
        assertThat(unit().factory().getNamedQueries(Company.class)).containsKey("Company.locked");
    }
}
