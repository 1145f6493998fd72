package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.cairnorm.conformance.ConformanceTest;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.testing.orm.TestUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * Tests of queries over {@link Harbour}. Its rows are stored once for all tests of a class; what changes them runs in a
 * transaction that is rolled back.
 */
abstract class HarbourTest extends ConformanceTest {
    private @Nullable TestUnit filled;

    @Override
    protected List<Class<?>> managedClasses() {
        return Harbour.CLASSES;
    }

    @Override
    @BeforeEach
    protected void startEmpty() {
        if (filled != unit()) {
            super.startEmpty();
            inTransaction(HarbourRows::store);
            filled = unit();
        }
        statements().clear();
    }

    /** Whether the database has something that not every one has. */
    protected final boolean has(DialectFeature feature) {
        return unit().engine().dialect().features().has(feature);
    }

    /** What a query gives; a row of several items is a list. Parameters are name or number and value in turn. */
    protected final List<@Nullable Object> values(String jpql, @Nullable Object... parameters) {
        List<@Nullable Object> values = new ArrayList<>();
        inSession(em -> values.addAll(values(em, jpql, parameters)));
        return values;
    }

    protected static List<@Nullable Object> values(EntityManager em, String jpql, @Nullable Object... parameters) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object result : query(em, jpql, parameters).getResultList()) {
            values.add(result instanceof Object[] row ? Arrays.asList(row) : result);
        }
        return values;
    }

    /** The only result of a query. */
    protected final @Nullable Object value(String jpql, @Nullable Object... parameters) {
        List<@Nullable Object> values = values(jpql, parameters);
        if (values.size() != 1) {
            throw new AssertionError("One result was expected: " + values);
        }
        return values.get(0);
    }

    /** What a query gives as texts, entities by their names; the items of a row are separated by blanks. */
    protected final List<String> texts(String jpql, @Nullable Object... parameters) {
        List<String> texts = new ArrayList<>();
        inSession(em -> texts.addAll(texts(em, jpql, parameters)));
        return texts;
    }

    protected static List<String> texts(EntityManager em, String jpql, @Nullable Object... parameters) {
        return values(em, jpql, parameters).stream().map(ResultText::of).toList();
    }

    protected static int update(EntityManager em, String jpql, @Nullable Object... parameters) {
        return query(em, jpql, parameters).executeUpdate();
    }

    /** Asserts that a query is refused before it could run. */
    protected final ThrowableAssertAlternative<IllegalArgumentException> assertRefused(String jpql) {
        List<ThrowableAssertAlternative<IllegalArgumentException>> refusal = new ArrayList<>();
        inSession(em ->
                refusal.add(assertThatIllegalArgumentException().as(jpql).isThrownBy(() -> em.createQuery(jpql))));
        return refusal.get(0);
    }

    private static Query query(EntityManager em, String jpql, @Nullable Object... parameters) {
        Query query = em.createQuery(jpql);
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i] instanceof Integer number) {
                query.setParameter(number, parameters[i + 1]);
            } else {
                query.setParameter(String.valueOf(parameters[i]), parameters[i + 1]);
            }
        }
        return query;
    }
}
