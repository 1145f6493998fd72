package org.cairnorm.testing.orm;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairnorm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * Tests of one persistence unit on one database; each test begins with empty tables and no recorded statements. A subclass says
 * when the unit starts and stops.
 */
public abstract class UnitSuite {
    private @Nullable TestUnit unit;

    protected abstract TestDatabase database();

    protected abstract List<Class<?>> managedClasses();

    /** Mapping files on the class path. */
    protected List<String> mappingFiles() {
        return List.of();
    }

    /** Settings beside those that lead to the database. */
    protected Map<String, ?> settings() {
        return Map.of();
    }

    protected final void startUnit() {
        unit = TestUnit.start(database(), managedClasses(), mappingFiles(), settings());
    }

    protected final void stopUnit() {
        if (unit != null) {
            unit.close();
            unit = null;
        }
    }

    /** Before each test; a suite whose tests all read the same rows stores them once instead. */
    @BeforeEach
    protected void startEmpty() {
        unit().clear();
    }

    protected final TestUnit unit() {
        return Objects.requireNonNull(unit);
    }

    protected final StatementRecorder statements() {
        return unit().statements();
    }

    protected final void inTransaction(Consumer<EntityManager> work) {
        unit().inTransaction(work);
    }

    protected final <T> T fromTransaction(Function<EntityManager, T> work) {
        return unit().fromTransaction(work);
    }

    /** For work that fails: the transaction is rolled back in any case. */
    protected final void inDoomedTransaction(Consumer<EntityManager> work) {
        unit().inDoomedTransaction(work);
    }

    protected final void inSession(Consumer<EntityManager> work) {
        unit().inSession(work);
    }
}
