package org.cairnorm.conformance;

import java.util.Objects;
import org.cairnorm.testing.DatabaseKind;
import org.cairnorm.testing.TestDatabase;
import org.cairnorm.testing.orm.UnitSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tests of one section of the specification. They run once on every database: each begins with empty tables of the named
 * entities and no recorded statements.
 *
 * <pre>{@code
 * /** Removal (JPA 3.2 §3.2.3). *\/
 * class RemovalTest extends ConformanceTest {
 *     @Entity static class Parcel { … }
 *
 *     protected List<Class<?>> managedClasses() { return List.of(Parcel.class); }
 *
 *     @Test
 *     void removingANewEntityIsIgnored() { … }
 * }
 * }</pre>
 */
@ParameterizedClass(name = "{0}")
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConformanceTest extends UnitSuite {
    @Parameter
    private @Nullable DatabaseKind kind;

    @BeforeParameterizedClassInvocation
    void start() {
        startUnit();
    }

    @AfterParameterizedClassInvocation
    void stop() {
        stopUnit();
    }

    @Override
    protected final TestDatabase database() {
        return TestDatabase.of(Objects.requireNonNull(kind));
    }
}
