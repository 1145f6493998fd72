package org.cairnorm.conformance.language;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.conformance.language.Harbour.Barrel;
import org.cairnorm.conformance.language.Harbour.Captain;
import org.cairnorm.conformance.language.Harbour.Cargo;
import org.cairnorm.conformance.language.Harbour.Crate;
import org.cairnorm.conformance.language.Harbour.Flag;
import org.cairnorm.conformance.language.Harbour.Freighter;
import org.cairnorm.conformance.language.Harbour.Gauge;
import org.cairnorm.conformance.language.Harbour.Grade;
import org.cairnorm.conformance.language.Harbour.Office;
import org.cairnorm.conformance.language.Harbour.Person;
import org.cairnorm.conformance.language.Harbour.Pilot;
import org.cairnorm.conformance.language.Harbour.Port;
import org.cairnorm.conformance.language.Harbour.Ship;
import org.cairnorm.conformance.language.Harbour.Stop;
import org.cairnorm.conformance.language.Harbour.StopKey;
import org.cairnorm.conformance.language.Harbour.Tanker;
import org.cairnorm.conformance.language.Harbour.Voyage;
import org.jspecify.annotations.Nullable;

/** The rows that every test of the package reads. */
final class HarbourRows {
    private final EntityManager em;

    private HarbourRows(EntityManager em) {
        this.em = em;
    }

    static void store(EntityManager em) {
        HarbourRows rows = new HarbourRows(em);
        rows.storeFleet();
        rows.storeGauges();
    }

    private void storeFleet() {
        Captain ada = captain(1, "Ada", 50, Grade.HIGH, 3);
        Captain ben = captain(2, "Ben", 40, Grade.LOW, 1);
        Person cleo = person(new Person(), 3, "Cleo", 30, Grade.LOW);
        Person dora = person(new Person(), 4, "Dora", null, null);
        Person emil = person(new Person(), 5, "Emil", 20, Grade.LOW);
        Person finn = person(new Person(), 6, "Finn", 30, Grade.HIGH);

        Port arden = port(1, "Arden", office("Quay", "Ardenburg", "Westland"));
        arden.office.clerks.addAll(Set.of(emil, finn));
        arden.depths.putAll(Map.of("A", 8, "B", 12));
        arden.pilots.putAll(Map.of("day", pilot(7, "Gus", 35, "east"), "night", pilot(8, "Hana", 45, "west")));
        Port brigg = port(2, "Brigg", office("Mole", "Briggton", null));
        brigg.depths.put("A", 20);
        Port corrin = port(3, "Corrin", null);

        Freighter albatross = new Freighter();
        albatross.containers = 40;
        ship(albatross, 1, "Albatross", 500, LocalDate.of(2001, 3, 4), Flag.NORTH, arden);
        albatross.captain = ada;
        albatross.crew.addAll(List.of(cleo, dora));
        albatross.nicknames.addAll(Set.of("Alba", "Old Bird"));
        Tanker bison = new Tanker();
        bison.volume = new BigDecimal("1200.50");
        bison.doubleHull = true;
        ship(bison, 2, "Bison", 900, LocalDate.of(2010, 7, 15), Flag.SOUTH, arden);
        bison.captain = ben;
        bison.crew.add(emil);
        bison.escort = albatross;
        arden.fees.putAll(Map.of(albatross, 70, bison, 90));
        Ship cormorant = ship(new Ship(), 3, "Cormorant", 100, LocalDate.of(1999, 12, 31), Flag.NORTH, brigg);
        cormorant.nicknames.add("Alba");
        cormorant.escort = bison;
        ship(new Ship(), 4, "Dory", null, null, null, null);

        Voyage first = voyage(1, albatross, arden, brigg, LocalDateTime.of(2020, 5, 6, 7, 8, 9));
        voyage(2, albatross, brigg, arden, LocalDateTime.of(2020, 6, 7, 8, 9, 10));
        Voyage third = voyage(3, bison, arden, corrin, LocalDateTime.of(2021, 1, 2, 3, 4, 5));
        voyage(4, cormorant, brigg, null, null);
        stop(1, 1, corrin);
        stop(3, 1, brigg);
        stop(3, 2, corrin);
        crate(1, "tea", 10, first, 2);
        barrel(2, "wine", 30, first, 200);
        barrel(3, "oil", 90, third, 600);
        crate(4, "tea", 20, third, 5);
    }

    private void storeGauges() {
        Gauge high = new Gauge();
        high.id = 1;
        high.small = 3;
        high.whole = 7;
        high.large = 20L;
        high.thin = 1.5f;
        high.wide = 2.25;
        high.huge = BigInteger.valueOf(1000);
        high.exact = new BigDecimal("12.50");
        high.open = true;
        high.text = "Alpha";
        high.mark = 'a';
        high.grade = Grade.HIGH;
        high.day = LocalDate.of(2020, 2, 29);
        high.clock = LocalTime.of(13, 14, 15);
        high.moment = LocalDateTime.of(2020, 12, 31, 23, 59, 58);
        em.persist(high);
        Gauge low = new Gauge();
        low.id = 2;
        low.small = 4;
        low.whole = -7;
        low.large = 30L;
        low.thin = -2.5f;
        low.wide = -0.5;
        low.huge = BigInteger.valueOf(2000);
        low.exact = new BigDecimal("-3.25");
        low.open = false;
        low.text = "b%_b";
        low.mark = 'b';
        low.grade = Grade.LOW;
        low.day = LocalDate.of(2021, 1, 3);
        low.clock = LocalTime.of(6, 7, 8);
        low.moment = LocalDateTime.of(2021, 1, 3, 0, 5, 6, 500_000_000);
        em.persist(low);
        Gauge unknown = new Gauge();
        unknown.id = 3;
        em.persist(unknown);
    }

    private Captain captain(int id, String name, int age, Grade grade, int stars) {
        Captain captain = new Captain();
        captain.stars = stars;
        person(captain, id, name, age, grade);
        return captain;
    }

    private Pilot pilot(int id, String name, int age, String area) {
        Pilot pilot = new Pilot();
        pilot.area = area;
        person(pilot, id, name, age, null);
        return pilot;
    }

    private Person person(Person person, int id, String name, @Nullable Integer age, @Nullable Grade grade) {
        person.id = id;
        person.name = name;
        person.age = age;
        person.grade = grade;
        em.persist(person);
        return person;
    }

    private static Office office(String street, String city, @Nullable String land) {
        Office office = new Office();
        office.street = street;
        office.town.city = city;
        office.town.land = land;
        return office;
    }

    private Port port(int id, String name, @Nullable Office office) {
        Port port = new Port();
        port.id = id;
        port.name = name;
        port.office = office;
        em.persist(port);
        return port;
    }

    private Ship ship(
            Ship ship,
            int id,
            String name,
            @Nullable Integer tonnage,
            @Nullable LocalDate launched,
            @Nullable Flag flag,
            @Nullable Port home) {
        ship.id = id;
        ship.name = name;
        ship.tonnage = tonnage;
        ship.launched = launched;
        ship.flag = flag;
        ship.home = home;
        em.persist(ship);
        return ship;
    }

    private Voyage voyage(int id, Ship ship, Port origin, @Nullable Port target, @Nullable LocalDateTime departure) {
        Voyage voyage = new Voyage();
        voyage.id = id;
        voyage.ship = ship;
        voyage.origin = origin;
        voyage.target = target;
        voyage.departure = departure;
        em.persist(voyage);
        return voyage;
    }

    private void stop(int voyage, int number, Port port) {
        Stop stop = new Stop();
        stop.key = new StopKey(voyage, number);
        stop.port = port;
        em.persist(stop);
    }

    private void crate(int id, String ware, int weight, Voyage voyage, int height) {
        Crate crate = new Crate();
        crate.height = height;
        cargo(crate, id, ware, weight, voyage);
    }

    private void barrel(int id, String ware, int weight, Voyage voyage, int litres) {
        Barrel barrel = new Barrel();
        barrel.litres = litres;
        cargo(barrel, id, ware, weight, voyage);
    }

    private void cargo(Cargo cargo, int id, String ware, int weight, Voyage voyage) {
        cargo.id = id;
        cargo.ware = ware;
        cargo.weight = weight;
        cargo.voyage = voyage;
        em.persist(cargo);
    }
}
