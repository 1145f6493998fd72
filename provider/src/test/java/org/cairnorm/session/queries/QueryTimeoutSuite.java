package org.cairnorm.session.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import java.util.List;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.Test;

/**
 * A query that takes too long: where only the statement fails, the transaction goes on. SQLite is not here: its driver takes the timeout
 * of a statement as the time to wait for a lock.
 */
abstract class QueryTimeoutSuite extends EntityManagerSuite {

    /** Takes longer than anybody waits. */
    protected abstract String endlessQuery();

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Shelf.class);
    }

    @Test
    void endsTheTransactionOnlyWhereTheDatabaseDoes() {
        boolean lost = unit().engine().dialect().features().has(DialectFeature.ERROR_ABORTS_TRANSACTION);
        inDoomedTransaction(em -> {
            Throwable failure =
                    catchThrowable(em.createNativeQuery(endlessQuery()).setTimeout(200)::getResultList);
            assertThat(failure).isExactlyInstanceOf(lost ? PersistenceException.class : QueryTimeoutException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isEqualTo(lost);
        });
    }
}
