package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SchemaValidationException;
import jakarta.persistence.TableGenerator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.conformance.ConformanceTest;
import org.cairnorm.testing.orm.TestUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The SchemaManager (JPA 3.2 §7.12). */
class SchemaManagerTest extends ConformanceTest {
    @Entity(name = "Meadow")
    static class Meadow {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "meadows")
        @TableGenerator(name = "meadows", allocationSize = 3)
        int id;

        @ElementCollection
        Set<String> herbs = new HashSet<>();

        @ManyToOne
        @Nullable Meadow neighbour;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Meadow.class);
    }

    private SchemaManager schema() {
        return unit().factory().getSchemaManager();
    }

    @AfterEach
    void restore() {
        schema().drop(false);
        schema().create(false);
    }

    private long count() {
        return fromTransaction(em ->
                em.createQuery("select count(m) from Meadow m", Long.class).getSingleResult());
    }

    private int stored(@Nullable Meadow neighbour) {
        return fromTransaction(em -> {
            Meadow meadow = new Meadow();
            meadow.herbs.add("clover");
            meadow.neighbour = neighbour == null ? meadow : em.getReference(Meadow.class, neighbour.id);
            em.persist(meadow);
            return meadow.id;
        });
    }

    @Test
    void dropRemovesTheTables() {
        schema().drop(false);
        assertThatThrownBy(this::count).isInstanceOf(PersistenceException.class);
    }

    @Test
    void createMakesTheTablesAgain() {
        stored(null);
        schema().drop(false);
        schema().create(false);
        assertThat(count()).isZero();
        stored(null);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void createAndDropReachTheTablesOfCollections() {
        schema().drop(false);
        inTransaction(em -> em.createNativeQuery("create table Meadow_HERBS (OTHER integer)")
                .executeUpdate());
        inTransaction(em -> em.createNativeQuery("drop table Meadow_HERBS").executeUpdate());
        schema().create(true);
        assertThatCode(schema()::validate).doesNotThrowAnyException();
    }

    @Test
    void validateAcceptsTheTablesThatItsUnitMade() {
        assertThatCode(schema()::validate).doesNotThrowAnyException();
    }

    @Test
    void validateTellsWhatIsMissing() {
        schema().drop(false);
        assertThatThrownBy(schema()::validate)
                .isInstanceOfSatisfying(
                        SchemaValidationException.class,
                        thrown -> assertThat(thrown.getFailures()).isNotEmpty())
                .hasMessageContaining("Meadow");
    }

    @Test
    void validateTellsOfAnotherDefinition() {
        schema().drop(false);
        inTransaction(em -> em.createNativeQuery("create table Meadow (ID integer not null primary key)")
                .executeUpdate());
        assertThatThrownBy(schema()::validate)
                .isInstanceOf(SchemaValidationException.class)
                .hasMessageContaining("neighbour_id");
    }

    @Test
    void truncateRemovesAllRowsThoughTheyReferToEachOther() {
        Meadow first = new Meadow();
        first.id = stored(null);
        stored(first);
        schema().truncate();
        assertThat(count()).isZero();
    }

    @Test
    void generatedIdentifiersGoOnAfterTruncate() {
        stored(null);
        stored(null);
        schema().truncate();
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            ids.add(stored(null));
        }
        assertThat(ids).hasSize(8);
        assertThat(count()).isEqualTo(8);
    }

    @Test
    void generatedIdentifiersBeginAnewWithNewTables() {
        stored(null);
        schema().drop(false);
        schema().create(false);
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            ids.add(stored(null));
        }
        assertThat(ids).hasSize(8);
    }

    @Test
    void truncateImportsInitialDataAgain() {
        String script = "insert into Meadow (ID) values (1001);\ninsert into Meadow (ID) values (1002);";
        try (EntityManagerFactory loaded = unit(Map.of("jakarta.persistence.sql-load-script-source", reader(script)))) {
            assertThat(count()).isEqualTo(2);
            loaded.runInTransaction(em ->
                    em.createQuery("delete from Meadow m where m.id = 1002").executeUpdate());
            loaded.getSchemaManager().truncate();
            assertThat(count()).isEqualTo(2);
        }
    }

    @Test
    void createFollowsTheSettingsOfTheUnit() {
        String script = "create table Meadow (ID integer primary key, NEIGHBOUR_ID integer)";
        Map<String, ?> settings = Map.of("jakarta.persistence.schema-generation.create-script-source", reader(script));
        schema().drop(false);
        try (EntityManagerFactory scripted = unit(settings)) {
            scripted.getSchemaManager().drop(false);
            scripted.getSchemaManager().create(false);
            assertThat(count()).isZero();
            assertThatThrownBy(schema()::validate).hasMessageContaining("herbs");
            schema().drop(false);
        }
    }

    private static java.io.Reader reader(String script) {
        return new java.io.StringReader(script);
    }

    /** Another unit with the same entities, whose tables are made when it starts. */
    private EntityManagerFactory unit(Map<String, ?> settings) {
        return TestUnit.configuration(database())
                .managedClass(Meadow.class)
                .property("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .properties(settings)
                .createEntityManagerFactory();
    }

    @Test
    void aClosedFactoryGivesNoSchemaManager() {
        EntityManagerFactory closed = unit(Map.of());
        closed.close();
        assertThatIllegalStateException().isThrownBy(closed::getSchemaManager);
    }
}
