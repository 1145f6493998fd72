package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mapping defaults of single-valued relationships, bidirectional and not (JPA 3.2 §2.12.1 to §2.12.3). */
class ToOneDefaultsTest extends StoredSchemaTest {
    @Entity
    static class Driver {
        private int id;
        private Car assignedCar;
        private Team team;
        private Licence licence;
        private Town home;

        protected Driver() {}

        Driver(int id) {
            this.id = id;
        }

        @Id
        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        @OneToOne
        public Car getAssignedCar() {
            return assignedCar;
        }

        public void setAssignedCar(Car assignedCar) {
            this.assignedCar = assignedCar;
        }

        @ManyToOne
        public Team getTeam() {
            return team;
        }

        public void setTeam(Team team) {
            this.team = team;
        }

        @OneToOne
        public Licence getLicence() {
            return licence;
        }

        public void setLicence(Licence licence) {
            this.licence = licence;
        }

        @ManyToOne
        public Town getHome() {
            return home;
        }

        public void setHome(Town home) {
            this.home = home;
        }
    }

    @Entity
    static class Car {
        @Id
        @Column(name = "CAR_KEY")
        long id;

        @OneToOne(mappedBy = "assignedCar")
        Driver regularDriver;
    }

    @Entity
    static class Team {
        @Id
        @Column(length = 10)
        String code;

        @OneToMany(mappedBy = "team")
        Collection<Driver> drivers = new ArrayList<>();
    }

    @Entity
    @Table(name = "LICENCES")
    static class Licence {
        @Id
        short number;
    }

    @Entity
    static class Town {
        @Id
        long id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Driver.class, Car.class, Team.class, Licence.class, Town.class);
    }

    @Test
    void foreignKeysAreNamedByAttributeAndPrimaryKeyColumn() {
        assertThat(storedColumns("Driver"))
                .containsExactlyInAnyOrder("id", "assignedcar_car_key", "team_code", "licence_number", "home_id");
    }

    @Test
    void inverseSidesHaveNoColumns() {
        assertThat(storedColumns("Car")).containsExactly("car_key");
        assertThat(storedColumns("Team")).containsExactly("code");
    }

    @Test
    void foreignKeysReferToTheTablesOfTheirTargets() {
        assertThat(stored("Driver"))
                .endsWith("pk(id) fk(assignedcar_car_key)→car(car_key) fk(home_id)→town(id)"
                        + " fk(licence_number)→licences(number) fk(team_code)→team(code)");
    }

    @Test
    void aForeignKeyColumnHasTheTypeOfThePrimaryKeyThatItRefersTo() {
        assertThat(storedColumn("Driver", "assignedCar_CAR_KEY").type().sqlType())
                .isEqualTo(storedColumn("Car", "CAR_KEY").type().sqlType());
        assertThat(storedColumn("Driver", "team_code").type().sqlType())
                .isEqualTo(storedColumn("Team", "code").type().sqlType());
        assertThat(storedColumn("Driver", "licence_number").type().sqlType())
                .isEqualTo(storedColumn("LICENCES", "number").type().sqlType());
    }

    @Test
    void aTargetOfAOneToOneHasOneOwner() {
        assertThatThrownBy(() -> inTransaction(em -> {
                    Licence licence = new Licence();
                    em.persist(licence);
                    for (int id = 1; id <= 2; id++) {
                        Driver driver = new Driver(id);
                        driver.setLicence(licence);
                        em.persist(driver);
                    }
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void bothSidesOfAOneToOneAreLoaded() {
        inTransaction(em -> {
            Car car = new Car();
            car.id = 9;
            Driver driver = new Driver(1);
            driver.setAssignedCar(car);
            em.persist(car);
            em.persist(driver);
        });
        inSession(em -> assertThat(em.find(Car.class, 9L).regularDriver.getId()).isEqualTo(1));
        inSession(em -> assertThat(em.find(Driver.class, 1).getAssignedCar().id).isEqualTo(9));
    }

    @Test
    void theManySideIsLoaded() {
        inTransaction(em -> {
            Team team = new Team();
            team.code = "red";
            em.persist(team);
            for (int id = 1; id <= 3; id++) {
                Driver driver = new Driver(id);
                driver.setTeam(id == 3 ? null : team);
                em.persist(driver);
            }
        });
        inSession(em -> assertThat(em.find(Team.class, "red").drivers)
                .extracting(Driver::getId)
                .containsExactlyInAnyOrder(1, 2));
    }
}
