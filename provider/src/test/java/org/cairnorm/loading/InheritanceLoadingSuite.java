package org.cairnorm.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.Hierarchies.Animal;
import org.cairnorm.loading.Hierarchies.Car;
import org.cairnorm.loading.Hierarchies.Card;
import org.cairnorm.loading.Hierarchies.Cash;
import org.cairnorm.loading.Hierarchies.Cat;
import org.cairnorm.loading.Hierarchies.Circle;
import org.cairnorm.loading.Hierarchies.Crane;
import org.cairnorm.loading.Hierarchies.CreditCard;
import org.cairnorm.loading.Hierarchies.Dog;
import org.cairnorm.loading.Hierarchies.Owner;
import org.cairnorm.loading.Hierarchies.Payment;
import org.cairnorm.loading.Hierarchies.Ring;
import org.cairnorm.loading.Hierarchies.Shape;
import org.cairnorm.loading.Hierarchies.Truck;
import org.cairnorm.loading.Hierarchies.Vehicle;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows become instances of the right class, whatever the inheritance strategy. */
abstract class InheritanceLoadingSuite {
    private LoadingUnit unit;

    protected abstract TestDatabase database();

    @BeforeEach
    void createHierarchies() {
        unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, Hierarchies.CLASSES);
        unit.sql(
                "insert into Payment (id, type, amount) values (1, 'Cash', 10)",
                "insert into Cash (id, till) values (1, 'left')",
                "insert into Payment (id, type, amount) values (2, 'Card', 20)",
                "insert into Card (id, number) values (2, '1234')",
                "insert into Payment (id, type, amount) values (3, 'CreditCard', 30)",
                "insert into Card (id, number) values (3, '5678')",
                "insert into CreditCard (id, bank) values (3, 'Bank')",
                "insert into Circle (id, colour, radius) values (1, 'red', 1.5)",
                "insert into Square (id, colour, side) values (2, 'blue', 2.5)",
                "insert into Ring (id, colour, radius, inner_) values (3, 'green', 3.5, 0.5)"
                        .replace("inner_", innerColumn()),
                "insert into Animal (id, DTYPE, name) values (1, 'Animal', 'Nobody')",
                "insert into Animal (id, DTYPE, name) values (2, 'Cat', 'Tom')",
                "insert into Cat (id, lives) values (2, 9)",
                "insert into Animal (id, DTYPE, name) values (3, 'Dog', 'Spike')",
                "insert into Dog (id, enemy_id) values (3, 2)",
                "insert into Owner (id, payment_id, shape_id, animal_id) values (1, 3, 3, 2)",
                "insert into Owner (id, payment_id, shape_id, animal_id) values (2, 1, 2, 3)",
                "insert into Owner (id) values (3)",
                "insert into Garage (id, street) values (1, 'Elm')",
                "insert into Vehicle (id, kind, name, keeper_id) values (1, 'V', 'plain', 1)",
                "insert into Vehicle (id, kind, name, keeper_id, seats) values (2, 'C', 'car', 1, 5)",
                "insert into Vehicle (id, kind, name, keeper_id, load_) values (3, 'T', 'truck', 2, 7.5)"
                        .replace("load_", loadColumn()),
                "insert into Vehicle (id, kind, name, load_, reach) values (4, 'K', 'crane', 8.5, 40)"
                        .replace("load_", loadColumn()),
                "insert into Truck_permits (Truck_id, permits) values (3, 'heavy')",
                "insert into Truck_permits (Truck_id, permits) values (4, 'tall')",
                "update Owner set vehicle_id = 4 where id = 1",
                "update Owner set vehicle_id = 2 where id = 2",
                "insert into Owner_Shape (Owner_id, shapes_id) values (1, 1)",
                "insert into Owner_Shape (Owner_id, shapes_id) values (1, 2)");
    }

    private String innerColumn() {
        return quoted("inner");
    }

    private String loadColumn() {
        return quoted("load");
    }

    /** Names that some databases reserve are quoted by the dialect; so they are here. */
    private String quoted(String name) {
        return unit.quoted(name);
    }

    @AfterEach
    void close() {
        if (unit != null) {
            unit.close();
        }
    }

    @Test
    void readsAHierarchyInOneTableWithOneStatement() {
        try (LoadedUnit session = unit.open()) {
            List<Vehicle> all = new ArrayList<>();
            assertThat(session.statements(() -> all.addAll(session.all(Vehicle.class))))
                    .isEqualTo(1);
            assertThat(all)
                    .extracting(instance -> instance.getClass().getSimpleName())
                    .containsExactly("Vehicle", "Car", "Truck", "Crane");
            assertThat(((Car) all.get(1)).seats).isEqualTo(5);
            assertThat(((Truck) all.get(2)).load).isEqualTo(7.5);
            assertThat(((Crane) all.get(3)).reach).isEqualTo(40);
        }
    }

    @Test
    void joinsAnInheritedEagerAssociationOnceForAllSubclasses() {
        unit.sql("update Vehicle set garage_id = 1 where id > 1");
        try (LoadedUnit session = unit.open()) {
            Vehicle crane = session.get(Vehicle.class, 4L);
            assertThat(unit.lastStatement().split(" join ")).hasSize(2);
            assertThat(Objects.requireNonNull(crane.garage).street).isEqualTo("Elm");
            assertThat(session.get(Car.class, 2L).garage).isSameAs(crane.garage);
            assertThat(session.get(Vehicle.class, 1L).garage).isNull();
        }
    }

    @Test
    void restrictsASubclassOfOneTableToItsRows() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.all(Truck.class)).extracting(truck -> truck.id).containsExactly(3L, 4L);
            assertThat(session.all(Car.class)).extracting(car -> car.id).containsExactly(2L);
            assertThat(session.find(Car.class, 3L)).isNull();
            assertThat(session.find(Truck.class, 4L)).isInstanceOf(Crane.class);
        }
    }

    @Test
    void loadsACollectionOfASubclassForThoseOfAMixedGroupThatHaveIt() {
        try (LoadedUnit session = unit.open()) {
            List<Vehicle> all = session.all(Vehicle.class);
            int statements = session.statements(() -> {
                assertThat(((Truck) all.get(2)).permits).containsExactly("heavy");
                assertThat(((Truck) all.get(3)).permits).containsExactly("tall");
            });
            assertThat(statements).isEqualTo(1);
        }
    }

    @Test
    void readsJoinedTablesWithADiscriminator() {
        try (LoadedUnit session = unit.open()) {
            List<Payment> all = new ArrayList<>();
            assertThat(session.statements(() -> all.addAll(session.all(Payment.class))))
                    .isEqualTo(1);
            assertThat(all)
                    .extracting(instance -> instance.getClass().getSimpleName())
                    .containsExactly("Cash", "Card", "CreditCard");
            assertThat(all).extracting(payment -> payment.amount).containsExactly(10, 20, 30);
            assertThat(((Card) all.get(2)).number).isEqualTo("5678");
            assertThat(((CreditCard) all.get(2)).bank).isEqualTo("Bank");
        }
    }

    @Test
    void readsASubclassOfJoinedTables() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.all(Card.class)).extracting(card -> card.number).containsExactly("1234", "5678");
            CreditCard card = session.get(CreditCard.class, 3L);
            assertThat(card.amount).isEqualTo(30);
            assertThat(session.find(Cash.class, 3L)).isNull();
        }
    }

    @Test
    void readsJoinedTablesOfAConcreteRoot() {
        try (LoadedUnit session = unit.open()) {
            List<Animal> all = session.all(Animal.class);
            assertThat(all)
                    .extracting(instance -> instance.getClass().getSimpleName())
                    .containsExactly("Animal", "Cat", "Dog");
            assertThat(((Dog) all.get(2)).enemy).isSameAs(all.get(1));
            assertThat(((Cat) all.get(1)).lives).isEqualTo(9);
        }
    }

    @Test
    void readsTheUnionOfTablesPerClass() {
        try (LoadedUnit session = unit.open()) {
            List<Shape> all = new ArrayList<>();
            assertThat(session.statements(() -> all.addAll(session.all(Shape.class))))
                    .isEqualTo(1);
            assertThat(all)
                    .extracting(instance -> instance.getClass().getSimpleName())
                    .containsExactly("Circle", "Square", "Ring");
            assertThat(all).extracting(shape -> shape.colour).containsExactly("red", "blue", "green");
            assertThat(((Ring) all.get(2)).radius).isEqualTo(3.5);
            assertThat(((Ring) all.get(2)).inner).isEqualTo(0.5);
            assertThat(session.all(Circle.class)).hasSize(2);
            assertThat(session.get(Shape.class, 2L)).isSameAs(all.get(1));
        }
    }

    @Test
    void loadsAssociationsToPolymorphicEntitiesInOneStatementEach() {
        try (LoadedUnit session = unit.open()) {
            List<Owner> owners = new ArrayList<>();
            int statements = session.statements(() -> owners.addAll(session.all(Owner.class)));
            assertThat(statements).isEqualTo(5);
            session.quietly(() -> {
                assertThat(owners.get(0).vehicle).isExactlyInstanceOf(Crane.class);
                assertThat(owners.get(1).vehicle).isExactlyInstanceOf(Car.class);
                assertThat(owners.get(0).payment).isExactlyInstanceOf(CreditCard.class);
                assertThat(owners.get(0).shape).isExactlyInstanceOf(Ring.class);
                assertThat(owners.get(1).animal).isExactlyInstanceOf(Dog.class);
                assertThat(owners.get(2).vehicle).isNull();
                assertThat(owners.get(2).animal).isNull();
                return true;
            });
            assertThat(session.entry(owners.get(0)).nextChange(0)).isEqualTo(-1);
        }
    }

    @Test
    void loadsPolymorphicCollections() {
        try (LoadedUnit session = unit.open()) {
            Owner owner = session.get(Owner.class, 1L);
            assertThat(owner.kept).extracting(vehicle -> vehicle.id).containsExactlyInAnyOrder(1L, 2L);
            assertThat(owner.kept.get(0).keeper).isSameAs(owner);
            assertThat(owner.shapes)
                    .extracting(instance -> instance.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Circle", "Square");
        }
    }

    @Test
    void namesADiscriminatorValueThatNoEntityHas() {
        unit.sql("update Vehicle set kind = 'X' where id = 1");
        try (LoadedUnit session = unit.open()) {
            assertThatThrownBy(() -> session.all(Vehicle.class))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("CAIRN-4002")
                    .hasMessageContaining("'X'");
            assertThat(session.persistenceContext().size()).isZero();
        }
    }

    @Test
    void givesAReferenceToAPolymorphicEntityItsClass() {
        try (LoadedUnit session = unit.open()) {
            assertThat(session.reference(Vehicle.class, 2L)).isExactlyInstanceOf(Car.class);
            assertThatThrownBy(() -> session.reference(Vehicle.class, 99L)).isInstanceOf(EntityNotFoundException.class);
        }
    }
}
