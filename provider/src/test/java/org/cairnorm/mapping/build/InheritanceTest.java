package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.util.Set;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.ValueGeneration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InheritanceTest {

    @Entity
    @Cacheable
    abstract static class Animal {
        @Id
        long id;

        @Column(nullable = false)
        String name;
    }

    @Entity
    static class Dog extends Animal {
        @Column(nullable = false)
        int barks;

        @ManyToOne(optional = false)
        Cat enemy;
    }

    @Entity
    @DiscriminatorValue("KITTY")
    static class Cat extends Animal {
        int lives;
    }

    @Nested
    class SingleTable {
        private final Built built = Built.from(Cat.class, Dog.class, Animal.class);

        @Test
        void isTheDefaultAndKeepsColumnsOfSubclassesNullable() {
            assertThat(built.tables())
                    .containsExactly(
                            "Animal(id! bigint, DTYPE! varchar(31), name! varchar(255), lives integer, barks integer,"
                                    + " enemy_id bigint) pk(id) fk((enemy_id) → Animal(id))");
        }

        @Test
        void tellsEntitiesByDiscriminator() {
            assertThat(built.entity(Animal.class).discriminator().value()).isNull();
            assertThat(built.entity(Dog.class).discriminator().value()).isEqualTo("Dog");
            assertThat(built.entity(Cat.class).discriminator().value()).isEqualTo("KITTY");
            assertThat(built.entity(Cat.class).inheritance()).isEqualTo(InheritanceStrategy.SINGLE_TABLE);
        }

        @Test
        void keepsTheIndexOfInheritedAttributes() {
            EntityMapping animal = built.entity(Animal.class);
            EntityMapping dog = built.entity(Dog.class);

            assertThat(dog.attributes().subList(0, 2)).isEqualTo(animal.attributes());
            assertThat(dog.attributes())
                    .extracting(AttributeMapping::name)
                    .containsExactly("id", "name", "barks", "enemy");
            assertThat(dog.root()).isSameAs(animal);
            assertThat(animal.hierarchy()).contains(dog).hasSize(3);
        }

        @Test
        void inheritsWhetherItIsCached() {
            assertThat(built.entity(Dog.class).cacheable()).isTrue();
        }

        @Test
        void listsSuperclassesBeforeSubclasses() {
            assertThat(built.model().entities()).first().isSameAs(built.entity(Animal.class));
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "KIND", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("1")
    static class Vehicle {
        @Id
        @GeneratedValue(strategy = jakarta.persistence.GenerationType.IDENTITY)
        Long id;

        String maker;
    }

    @Entity
    @DiscriminatorValue("2")
    @PrimaryKeyJoinColumn(name = "VEHICLE_ID")
    static class Car extends Vehicle {
        @Column(nullable = false)
        int doors;
    }

    @Entity
    @DiscriminatorValue("3")
    static class SportsCar extends Car {
        @ManyToOne
        Car rival;
    }

    @Nested
    class Joined {
        private final Built built = Built.from(Vehicle.class, Car.class, SportsCar.class);

        @Test
        void givesEachClassATableThatRefersToTheOneAbove() {
            assertThat(built.tables())
                    .containsExactly(
                            "Vehicle(id! bigint identity, KIND! integer, maker varchar(255)) pk(id)",
                            "Car(VEHICLE_ID! bigint, doors! integer) pk(VEHICLE_ID) fk((VEHICLE_ID) → Vehicle(id))",
                            "SportsCar(VEHICLE_ID! bigint, rival_id bigint) pk(VEHICLE_ID)"
                                    + " fk((rival_id) → Car(VEHICLE_ID)) fk((VEHICLE_ID) → Car(VEHICLE_ID))");
        }

        @Test
        void listsTheTablesFromTheRootDown() {
            EntityMapping sportsCar = built.entity(SportsCar.class);

            assertThat(sportsCar.tables())
                    .extracting(table -> table.table().name().toString())
                    .containsExactly("Vehicle", "Car", "SportsCar");
            assertThat(sportsCar.tables()).extracting(MappedTable::optional).containsOnly(false);
            assertThat(sportsCar.attribute("doors").tableIndex()).isEqualTo(1);
            assertThat(sportsCar.attribute("rival").tableIndex()).isEqualTo(2);
            assertThat(sportsCar.tables().get(1).keyColumns().get(0).name()).hasToString("VEHICLE_ID");
        }

        @Test
        void hasADiscriminatorOfItsType() {
            assertThat(built.entity(SportsCar.class).discriminator().value()).isEqualTo(3);
        }
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Payment {
        @Id
        @GeneratedValue
        long id;

        @Column(unique = true)
        String reference;

        @ManyToOne
        Payment refundOf;
    }

    @Entity
    @Table(name = "CARD")
    static class CardPayment extends Payment {
        @Column(nullable = false)
        String number;
    }

    @Entity
    static class CashPayment extends Payment {}

    @Entity
    static class Account {
        @Id
        long id;

        @OneToMany
        Set<Payment> payments;
    }

    @Nested
    class TablePerClass {
        private final Built built = Built.from(
                Built.options().withGeneration(AutoGeneration.BEST, false, true),
                Payment.class,
                CardPayment.class,
                CashPayment.class,
                Account.class);

        @Test
        void repeatsInheritedColumnsAndMakesNoTableOfAnAbstractClass() {
            assertThat(built.tables())
                    .containsExactly(
                            "CARD(id! bigint, reference varchar(255), refundOf_id bigint, number! varchar(255)) pk(id) uk(reference)",
                            "CashPayment(id! bigint, reference varchar(255), refundOf_id bigint) pk(id) uk(reference)",
                            "Account(id! bigint) pk(id)",
                            "SEQUENCE(SEQ_NAME! varchar(255), SEQ_COUNT bigint) pk(SEQ_NAME)",
                            "Account_Payment(Account_id! bigint, payments_id! bigint) pk(Account_id, payments_id)"
                                    + " fk((Account_id) → Account(id)) uk(payments_id)");
        }

        @Test
        void hasOneTablePerEntity() {
            assertThat(built.entity(CardPayment.class).tables())
                    .singleElement()
                    .satisfies(table -> assertThat(table.table().name()).hasToString("CARD"));
            assertThat(built.entity(CardPayment.class).attribute("reference").tableIndex())
                    .isZero();
        }

        @Test
        void isToldByAMadeUpDiscriminator() {
            assertThat(built.entity(CashPayment.class).discriminator().value()).isEqualTo("CashPayment");
        }

        @Test
        void neverGeneratesByIdentity() {
            assertThat(((org.cairnorm.mapping.BasicAttribute)
                                    built.entity(Payment.class).attribute("id"))
                            .generation())
                    .isInstanceOf(ValueGeneration.ByTable.class);
        }
    }

    @MappedSuperclass
    abstract static class Base<K, O> {
        @Id
        K id;

        @ManyToOne
        O owner;

        Base() {}
    }

    static class Behaviour extends Base<Long, Owner> {
        String notPersistent;
    }

    @Entity
    static class Thing extends Behaviour {
        String name;
    }

    @Entity
    static class Owner extends Base<String, Owner> {}

    @Test
    void resolvesTypeVariablesOfMappedSuperclassesAndSkipsPlainOnes() {
        Built built = Built.from(Thing.class, Owner.class);

        assertThat(built.show("Thing"))
                .isEqualTo("Thing(id! bigint, owner_id varchar(255), name varchar(255)) pk(id)"
                        + " fk((owner_id) → Owner(id))");
        assertThat(built.show("Owner"))
                .isEqualTo("Owner(id! varchar(255), owner_id varchar(255)) pk(id) fk((owner_id) → Owner(id))");
        assertThat(built.model().mappedSuperclasses()).containsExactly(Base.class);
    }

    @Entity
    static class Short {
        @Id
        long id;
    }

    @Entity
    static class EntityWithANameThatIsLongerThanThirtyOneLetters extends Short {}

    @Test
    void makesTheDiscriminatorAsLongAsTheLongestName() {
        assertThat(Built.from(Short.class, EntityWithANameThatIsLongerThanThirtyOneLetters.class)
                        .show("Short"))
                .isEqualTo("Short(id! bigint, DTYPE! varchar(47)) pk(id)");
    }

    @Entity
    static class Alone {
        @Id
        long id;
    }

    @Test
    void anEntityAloneHasNeitherStrategyNorDiscriminator() {
        EntityMapping alone = Built.from(Alone.class).entity(Alone.class);

        assertThat(alone.inheritance()).isEqualTo(InheritanceStrategy.NONE);
        assertThat(alone.discriminator()).isNull();
    }
}
