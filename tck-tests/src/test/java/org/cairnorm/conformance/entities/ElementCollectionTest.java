package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Collections of embeddables and basic types (JPA 3.2 §2.8) and their tables (§11.1.8). */
class ElementCollectionTest extends StoredSchemaTest {
    @Embeddable
    static class Part {
        String name;
        int amount;

        @ManyToOne
        Supplier supplier;

        protected Part() {}

        Part(String name, int amount) {
            this.name = name;
            this.amount = amount;
        }
    }

    @Entity
    static class Supplier {
        @Id
        int id;
    }

    @Entity(name = "Machine")
    static class MachineClass {
        @Id
        int no = 1;

        @ElementCollection
        Set<String> labels = new HashSet<>();

        @ElementCollection
        List<Integer> readings = new ArrayList<>();

        @ElementCollection
        @OrderColumn
        List<String> steps = new ArrayList<>();

        @ElementCollection
        @OrderBy("DESC")
        Collection<Long> sizes = new ArrayList<>();

        @ElementCollection
        Collection<Part> parts = new ArrayList<>();

        @ElementCollection
        @OrderBy("amount desc, name")
        List<Part> sortedParts = new ArrayList<>();

        @ElementCollection
        @CollectionTable(
                name = "SPARES",
                joinColumns = @JoinColumn(name = "MACHINE_NO"),
                uniqueConstraints = @UniqueConstraint(columnNames = {"MACHINE_NO", "SPARE"}))
        @AttributeOverride(name = "name", column = @Column(name = "SPARE"))
        Set<Part> spares = new HashSet<>();

        @ElementCollection
        @CollectionTable(name = "CODES")
        @Column(name = "CODE", length = 3, nullable = false)
        List<String> codes = new ArrayList<>();

        @ElementCollection(targetClass = String.class)
        @SuppressWarnings("rawtypes")
        Collection raw = new ArrayList<String>();
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Part.class, Supplier.class, MachineClass.class);
    }

    private void stored(Consumer<MachineClass> values) {
        inTransaction(em -> {
            MachineClass machine = new MachineClass();
            values.accept(machine);
            em.persist(machine);
        });
    }

    private void changed(Consumer<MachineClass> change) {
        statements().clear();
        inTransaction(em -> change.accept(em.find(MachineClass.class, 1)));
    }

    private void found(Consumer<MachineClass> check) {
        inSession(em -> check.accept(em.find(MachineClass.class, 1)));
    }

    @Test
    void theCollectionTableIsNamedAfterEntityAndAttribute() {
        assertThat(stored("Machine_labels"))
                .isEqualTo(
                        "machine_labels(machine_no!, labels!) pk(machine_no, labels)" + " fk(machine_no)→machine(no)");
        assertThat(stored("Machine_readings"))
                .isEqualTo("machine_readings(machine_no!, readings) fk(machine_no)→machine(no)");
        assertThat(stored("Machine_steps"))
                .isEqualTo("machine_steps(machine_no!, steps_order!, steps) pk(machine_no, steps_order)"
                        + " fk(machine_no)→machine(no)");
    }

    @Test
    void theAttributesOfAnEmbeddableAreColumnsOfTheCollectionTable() {
        assertThat(stored("Machine_parts"))
                .isEqualTo("machine_parts(machine_no!, name, amount, supplier_id) fk(machine_no)→machine(no)"
                        + " fk(supplier_id)→supplier(id)");
    }

    @Test
    void tableAndColumnsMayBeNamed() {
        assertThat(stored("SPARES"))
                .isEqualTo("spares(machine_no!, spare, amount, supplier_id) fk(machine_no)→machine(no)"
                        + " fk(supplier_id)→supplier(id)");
        assertThat(stored("CODES")).isEqualTo("codes(machine_no!, code!) fk(machine_no)→machine(no)");
    }

    @Test
    void aUniqueConstraintOfTheCollectionTableIsKept() {
        assertThatThrownBy(() ->
                        stored(machine -> machine.spares.addAll(List.of(new Part("bolt", 1), new Part("bolt", 2)))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void aSetHoldsAValueOnce() {
        stored(machine -> machine.labels.addAll(List.of("a", "b")));
        changed(machine -> {
            machine.labels.add("a");
            machine.labels.add("c");
            machine.labels.remove("b");
        });
        found(machine -> assertThat(machine.labels).containsExactlyInAnyOrder("a", "c"));
    }

    @Test
    void aListWithoutOrderKeepsDuplicates() {
        stored(machine -> machine.readings.addAll(List.of(1, 2, 1)));
        found(machine -> assertThat(machine.readings).containsExactlyInAnyOrder(1, 1, 2));
        changed(machine -> machine.readings.remove(Integer.valueOf(1)));
        found(machine -> assertThat(machine.readings).containsExactlyInAnyOrder(1, 2));
    }

    @Test
    void anOrderColumnKeepsTheOrder() {
        stored(machine -> machine.steps.addAll(List.of("one", "three")));
        changed(machine -> {
            machine.steps.add(1, "two");
            machine.steps.add("four");
        });
        found(machine -> assertThat(machine.steps).containsExactly("one", "two", "three", "four"));
        changed(machine -> machine.steps.remove(0));
        assertThat(rows("select steps_ORDER from Machine_steps order by steps_ORDER").stream()
                        .map(index -> ((Number) index).intValue()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void orderBySortsElementsWhenTheyAreRead() {
        stored(machine -> {
            machine.sizes.addAll(List.of(1L, 3L, 2L));
            machine.sortedParts.addAll(List.of(new Part("b", 1), new Part("c", 2), new Part("a", 1)));
        });
        found(machine -> {
            assertThat(machine.sizes).containsExactly(3L, 2L, 1L);
            assertThat(machine.sortedParts).extracting(part -> part.name).containsExactly("c", "a", "b");
        });
    }

    @Test
    void anElementRefersToAnEntity() {
        inTransaction(em -> {
            Supplier supplier = new Supplier();
            supplier.id = 3;
            em.persist(supplier);
            MachineClass machine = new MachineClass();
            Part part = new Part("bolt", 7);
            part.supplier = supplier;
            machine.parts.add(part);
            em.persist(machine);
        });
        found(machine -> assertThat(machine.parts).singleElement().satisfies(part -> {
            assertThat(part.amount).isEqualTo(7);
            assertThat(part.supplier.id).isEqualTo(3);
        }));
    }

    @Test
    void aChangeInsideAnElementIsStored() {
        stored(machine -> machine.parts.add(new Part("bolt", 1)));
        changed(machine -> machine.parts.iterator().next().amount = 2);
        found(machine ->
                assertThat(machine.parts).extracting(part -> part.amount).containsExactly(2));
    }

    @Test
    void aCollectionWithoutRowsIsEmptyAndNotNull() {
        stored(machine -> machine.labels = null);
        found(machine -> {
            assertThat(machine.labels).isNotNull().isEmpty();
            assertThat(machine.parts).isNotNull().isEmpty();
        });
    }

    @Test
    void theElementsGoWithTheirOwner() {
        stored(machine -> {
            machine.labels.add("a");
            machine.parts.add(new Part("bolt", 1));
        });
        inTransaction(em -> em.remove(em.find(MachineClass.class, 1)));
        assertThat(rows("select * from Machine_labels")).isEmpty();
        assertThat(rows("select * from Machine_parts")).isEmpty();
    }

    @Test
    void aRawCollectionHoldsItsTargetClass() {
        stored(machine -> machine.raw = new ArrayList<>(List.of("text")));
        found(machine -> assertThat(List.copyOf((Collection<?>) machine.raw)).isEqualTo(List.of("text")));
    }

    @Test
    void anotherCollectionTakesThePlaceOfTheFormer() {
        stored(machine -> machine.labels.addAll(List.of("a", "b")));
        changed(machine -> machine.labels = new HashSet<>(List.of("b", "c")));
        found(machine -> assertThat(machine.labels).containsExactlyInAnyOrder("b", "c"));
    }
}
