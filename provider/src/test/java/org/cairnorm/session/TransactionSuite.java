package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cairnorm.ConstraintViolationException;
import org.cairnorm.session.StateModel.Depot;
import org.cairnorm.session.StateModel.Item;
import org.cairnorm.session.StateModel.Parcel;
import org.cairnorm.testing.TestDatabase;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.cairnorm.testing.orm.TestUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resource-local transactions: their life, what they do to instances, what marks them for rollback (JPA 3.2 §3.3, §3.4, §7.5). */
abstract class TransactionSuite extends EntityManagerSuite {
    @Override
    protected List<Class<?>> managedClasses() {
        return StateModel.CLASSES;
    }

    private @Nullable String townOf(String code) {
        return fromTransaction(em -> {
            Depot depot = em.find(Depot.class, code);
            return depot == null ? null : depot.town();
        });
    }

    private void store(String code, String town) {
        inTransaction(em -> em.persist(new Depot(code, town)));
    }

    // ---- begin, commit, rollback

    @Test
    void aTransactionIsActiveFromItsBeginToItsCommit() {
        inSession(em -> {
            assertThat(em.getTransaction().isActive()).isFalse();
            assertThat(em.isJoinedToTransaction()).isFalse();
            em.getTransaction().begin();
            assertThat(em.getTransaction().isActive()).isTrue();
            assertThat(em.isJoinedToTransaction()).isTrue();
            em.getTransaction().commit();
            assertThat(em.getTransaction().isActive()).isFalse();
        });
    }

    @Test
    void transactionsAreNotNested() {
        inSession(em -> {
            em.getTransaction().begin();
            assertThatIllegalStateException()
                    .isThrownBy(() -> em.getTransaction().begin())
                    .withMessageContaining("active already");
            em.getTransaction().commit();
        });
    }

    @Test
    void anEntityManagerHasOneTransactionAfterTheOther() {
        inSession(em -> {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            em.persist(new Depot("one", "Oslo"));
            transaction.commit();
            transaction.begin();
            em.persist(new Depot("two", "Rome"));
            transaction.rollback();
            transaction.begin();
            em.persist(new Depot("three", "Bern"));
            transaction.commit();
            assertThat(em.getTransaction()).isSameAs(transaction);
        });
        assertThat(townOf("one")).isEqualTo("Oslo");
        assertThat(townOf("two")).isNull();
        assertThat(townOf("three")).isEqualTo("Bern");
    }

    @Test
    void withoutATransactionThereIsNothingToEnd() {
        inSession(em -> {
            EntityTransaction transaction = em.getTransaction();
            assertThatIllegalStateException().isThrownBy(transaction::commit).withMessageContaining("begin()");
            assertThatIllegalStateException().isThrownBy(transaction::rollback);
            assertThatIllegalStateException().isThrownBy(transaction::setRollbackOnly);
            assertThatIllegalStateException().isThrownBy(transaction::getRollbackOnly);
        });
    }

    @Test
    void aRollbackUndoesWhatWasFlushed() {
        store("north", "Oslo");
        inSession(em -> {
            em.getTransaction().begin();
            em.find(Depot.class, "north").town("Bergen");
            em.persist(new Depot("south", "Rome"));
            em.flush();
            em.getTransaction().rollback();
        });
        assertThat(townOf("north")).isEqualTo("Oslo");
        assertThat(townOf("south")).isNull();
    }

    @Test
    void aTransactionMarkedForRollbackCannotBeCommitted() {
        inSession(em -> {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            assertThat(transaction.getRollbackOnly()).isFalse();
            em.persist(new Depot("north", "Oslo"));
            transaction.setRollbackOnly();
            assertThat(transaction.getRollbackOnly()).isTrue();
            assertThat(transaction.isActive()).isTrue();
            assertThatThrownBy(transaction::commit)
                    .isInstanceOf(RollbackException.class)
                    .hasMessageContaining("marked for rollback");
            assertThat(transaction.isActive()).isFalse();
        });
        assertThat(townOf("north")).isNull();
    }

    @Test
    void theMarkEndsWithItsTransaction() {
        inSession(em -> {
            em.getTransaction().begin();
            em.getTransaction().setRollbackOnly();
            em.getTransaction().rollback();
            em.getTransaction().begin();
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
            em.getTransaction().commit();
        });
    }

    @Test
    void aCommitThatFailsSaysWhyAndEndsTheTransaction() {
        store("north", "Oslo");
        inSession(em -> {
            em.getTransaction().begin();
            Depot second = new Depot("north", "Bergen");
            em.persist(second);
            assertThatThrownBy(() -> em.getTransaction().commit())
                    .isInstanceOf(RollbackException.class)
                    .hasMessageContaining("'Depot'")
                    .cause()
                    .isInstanceOf(ConstraintViolationException.class);
            assertThat(em.getTransaction().isActive()).isFalse();
            assertThat(em.contains(second)).isFalse();
        });
        assertThat(townOf("north")).isEqualTo("Oslo");
    }

    @Test
    void aTimeoutIsRemembered() {
        inSession(em -> {
            em.getTransaction().setTimeout(30);
            assertThat(em.getTransaction().getTimeout()).isEqualTo(30);
            em.getTransaction().setTimeout(null);
            assertThat(em.getTransaction().getTimeout()).isNull();
        });
    }

    @Test
    void joinTransactionNeedsOne() {
        inSession(em -> {
            assertThatThrownBy(em::joinTransaction).isInstanceOf(TransactionRequiredException.class);
            em.getTransaction().begin();
            em.joinTransaction();
            em.getTransaction().commit();
        });
    }

    // ---- what a transaction does to instances

    @Test
    void instancesStayManagedAfterACommit() {
        store("north", "Oslo");
        inSession(em -> {
            em.getTransaction().begin();
            Depot depot = em.find(Depot.class, "north");
            Parcel parcel = new Parcel("new");
            em.persist(parcel);
            em.getTransaction().commit();
            assertThat(em.contains(depot)).isTrue();
            assertThat(em.contains(parcel)).isTrue();
        });
    }

    @Test
    void changesBetweenTransactionsAreStoredByTheNextOne() {
        store("north", "Oslo");
        inSession(em -> {
            Depot depot = em.find(Depot.class, "north");
            depot.town("Bergen");
            em.getTransaction().begin();
            em.getTransaction().commit();
        });
        assertThat(townOf("north")).isEqualTo("Bergen");
    }

    @Test
    void changesWithoutATransactionAreNotStored() {
        store("north", "Oslo");
        inSession(em -> {
            em.find(Depot.class, "north").town("Bergen");
            em.persist(new Depot("south", "Rome"));
        });
        assertThat(townOf("north")).isEqualTo("Oslo");
        assertThat(townOf("south")).isNull();
    }

    @Test
    void aRemovalBetweenTransactionsIsDoneByTheNextOne() {
        store("north", "Oslo");
        inSession(em -> {
            em.remove(em.find(Depot.class, "north"));
            em.getTransaction().begin();
            em.getTransaction().commit();
        });
        assertThat(townOf("north")).isNull();
    }

    @Test
    void aRollbackDetachesAllInstancesAsTheyAre() {
        store("north", "Oslo");
        store("south", "Rome");
        inSession(em -> {
            em.getTransaction().begin();
            Depot changed = em.find(Depot.class, "north");
            changed.town("Bergen");
            Depot removed = em.find(Depot.class, "south");
            em.remove(removed);
            Parcel added = new Parcel("new");
            em.persist(added);
            em.getTransaction().rollback();
            assertThat(em.contains(changed)).isFalse();
            assertThat(em.contains(removed)).isFalse();
            assertThat(em.contains(added)).isFalse();
            assertThat(changed.town()).isEqualTo("Bergen");
            assertThat(em.find(Depot.class, "north").town()).isEqualTo("Oslo");
        });
    }

    @Test
    void aRemovedInstanceIsForgottenAfterTheCommit() {
        store("north", "Oslo");
        inSession(em -> {
            em.getTransaction().begin();
            Depot depot = em.find(Depot.class, "north");
            em.remove(depot);
            em.getTransaction().commit();
            assertThat(em.contains(depot)).isFalse();
            em.getTransaction().begin();
            em.persist(depot);
            em.getTransaction().commit();
            assertThat(em.contains(depot)).isTrue();
        });
        assertThat(townOf("north")).isEqualTo("Oslo");
    }

    // ---- flush

    @Test
    void flushNeedsATransaction() {
        inSession(em -> assertThatThrownBy(em::flush)
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageContaining("flush")
                .hasMessageContaining("begin()"));
    }

    @Test
    void whatWasFlushedIsInTheDatabaseBeforeTheCommit() {
        inTransaction(em -> {
            em.persist(new Depot("north", "Oslo"));
            em.flush();
            em.detach(em.find(Depot.class, "north"));
            assertThat(em.find(Depot.class, "north").town()).isEqualTo("Oslo");
        });
    }

    @Test
    void aFailedFlushMarksTheTransaction() {
        store("north", "Oslo");
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Depot("north", "Bergen"));
            assertThatThrownBy(em::flush).isInstanceOf(PersistenceException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
    }

    @Test
    void theCommitOfAMarkedTransactionNamesWhatMarkedIt() {
        store("north", "Oslo");
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Depot("north", "Bergen"));
            assertThatThrownBy(em::flush).isInstanceOf(ConstraintViolationException.class);
            assertThatThrownBy(() -> em.getTransaction().commit())
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(ConstraintViolationException.class);
        });
    }

    @Test
    void flushRefusesANewInstanceThatNobodyPersists() {
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Parcel("new").in(new Depot("nowhere", "None")));
            assertThatIllegalStateException()
                    .isThrownBy(em::flush)
                    .withMessageContaining("'Parcel.depot'")
                    .withMessageContaining("CascadeType.PERSIST");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
    }

    @Test
    void flushRefusesAnAssociationToARemovedInstance() {
        store("north", "Oslo");
        inSession(em -> {
            em.getTransaction().begin();
            Depot depot = em.find(Depot.class, "north");
            em.persist(new Parcel("new").in(depot));
            em.remove(depot);
            assertThatIllegalStateException()
                    .isThrownBy(em::flush)
                    .withMessageContaining("'Parcel.depot'")
                    .withMessageContaining("removed");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
    }

    @Test
    void theFlushModeIsRemembered() {
        inSession(em -> {
            assertThat(em.getFlushMode()).isEqualTo(FlushModeType.AUTO);
            em.setFlushMode(FlushModeType.COMMIT);
            assertThat(em.getFlushMode()).isEqualTo(FlushModeType.COMMIT);
        });
    }

    // ---- what marks the transaction

    static Stream<Named<BiConsumer<EntityManager, TransactionSuite>>> failures() {
        return Stream.of(
                failure("persist of a detached instance", EntityExistsException.class, (em, suite) -> {
                    Parcel parcel = new Parcel("old");
                    suite.inTransaction(other -> other.persist(parcel));
                    em.persist(parcel);
                }),
                failure("persist of no entity", IllegalArgumentException.class, (em, suite) -> em.persist("text")),
                failure("remove of no entity", IllegalArgumentException.class, (em, suite) -> em.remove("text")),
                failure("merge of no entity", IllegalArgumentException.class, (em, suite) -> em.merge("text")),
                failure("contains of no entity", IllegalArgumentException.class, (em, suite) -> em.contains("text")),
                failure("detach of no entity", IllegalArgumentException.class, (em, suite) -> em.detach("text")),
                failure(
                        "refresh of a new instance",
                        IllegalArgumentException.class,
                        (em, suite) -> em.refresh(new Parcel("new"))),
                failure(
                        "find by another type",
                        IllegalArgumentException.class,
                        (em, suite) -> em.find(Parcel.class, "x")),
                failure("find of no entity", IllegalArgumentException.class, (em, suite) -> em.find(String.class, "x")),
                failure(
                        "reference by another type",
                        IllegalArgumentException.class,
                        (em, suite) -> em.getReference(Parcel.class, "x")),
                failure(
                        "lock of a new instance",
                        IllegalArgumentException.class,
                        (em, suite) -> em.lock(new Parcel("new"), LockModeType.OPTIMISTIC)),
                failure(
                        "lock mode of a new instance",
                        IllegalArgumentException.class,
                        (em, suite) -> em.getLockMode(new Parcel("new"))),
                failure("lock of an entity without version", PersistenceException.class, (em, suite) -> {
                    suite.store("north", "Oslo");
                    em.lock(em.find(Depot.class, "north"), LockModeType.OPTIMISTIC);
                }),
                failure(
                        "touch of a reference without row",
                        EntityNotFoundException.class,
                        (em, suite) ->
                                em.getReference(Parcel.class, 987_654_321L).label()),
                failure(
                        "unwrap to something unknown",
                        PersistenceException.class,
                        (em, suite) -> em.unwrap(StringBuilder.class)),
                failure(
                        "work with the connection",
                        IllegalStateException.class,
                        (em, suite) -> em.runWithConnection((Connection connection) -> {
                            throw new IllegalStateException("no");
                        })),
                failure("a second row", ConstraintViolationException.class, (em, suite) -> {
                    suite.store("north", "Oslo");
                    em.persist(new Depot("north", "Bergen"));
                    em.flush();
                }));
    }

    private static Named<BiConsumer<EntityManager, TransactionSuite>> failure(
            String name, Class<? extends Throwable> expected, BiConsumer<EntityManager, TransactionSuite> work) {
        return Named.of(
                name,
                (em, suite) -> assertThatThrownBy(() -> work.accept(em, suite)).isInstanceOf(expected));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void marksTheTransactionWhen(BiConsumer<EntityManager, TransactionSuite> failure) {
        inSession(em -> {
            em.getTransaction().begin();
            failure.accept(em, this);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
    }

    // ---- runInTransaction and callInTransaction

    @Test
    void callInTransactionCommitsAndGivesTheResult() {
        String town = unit().factory().callInTransaction(em -> {
            Depot depot = new Depot("north", "Oslo");
            em.persist(depot);
            return depot.town();
        });
        assertThat(town).isEqualTo("Oslo");
        assertThat(townOf("north")).isEqualTo("Oslo");
    }

    @Test
    void whatIsThrownInATransactionRollsItBackAndIsThrownOn() {
        IllegalStateException thrown = new IllegalStateException("no");
        assertThatThrownBy(() -> unit().factory().runInTransaction(em -> {
                    em.persist(new Depot("north", "Oslo"));
                    em.flush();
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(townOf("north")).isNull();
    }

    @Test
    void anErrorInATransactionRollsItBackAndIsThrownOn() {
        AssertionError thrown = new AssertionError("no");
        assertThatThrownBy(() -> unit().factory().callInTransaction(em -> {
                    em.persist(new Depot("north", "Oslo"));
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(townOf("north")).isNull();
    }

    @Test
    void theEntityManagerOfATransactionIsClosedAfterwards() {
        List<EntityManager> seen = new ArrayList<>();
        unit().factory().runInTransaction(seen::add);
        assertThatThrownBy(() -> unit().factory().runInTransaction(em -> {
                    seen.add(em);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(seen).hasSize(2).noneMatch(EntityManager::isOpen);
    }

    @Test
    void workMayHaveItsTransactionRolledBack() {
        unit().factory().runInTransaction(em -> {
            em.persist(new Depot("north", "Oslo"));
            em.getTransaction().setRollbackOnly();
        });
        assertThat(townOf("north")).isNull();
    }

    @Test
    void workThatHidesAFailureIsToldThatNothingWasStored() {
        store("north", "Oslo");
        assertThatThrownBy(() -> unit().factory().runInTransaction(em -> {
                    em.persist(new Depot("north", "Bergen"));
                    assertThatThrownBy(em::flush).isInstanceOf(ConstraintViolationException.class);
                }))
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(ConstraintViolationException.class);
    }

    // ---- connections

    @Test
    void workWithTheConnectionIsPartOfTheTransaction() {
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Depot("north", "Oslo"));
            em.flush();
            String town = em.callWithConnection((Connection connection) -> {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select town from Depot")) {
                    rows.next();
                    return rows.getString(1);
                }
            });
            assertThat(town).isEqualTo("Oslo");
            em.getTransaction().rollback();
        });
        assertThat(townOf("north")).isNull();
    }

    @Test
    void aCheckedExceptionOfWorkWithTheConnectionIsWrapped() {
        IOException thrown = new IOException("disk");
        inSession(em -> assertThatThrownBy(() -> em.runWithConnection((Connection connection) -> {
                    throw thrown;
                }))
                .isInstanceOf(PersistenceException.class)
                .hasRootCause(thrown));
    }

    @Test
    void anSqlExceptionOfWorkWithTheConnectionIsTranslated() {
        inSession(em -> assertThatThrownBy(() -> em.runWithConnection((Connection connection) -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("no sql at all");
                    }
                }))
                .isInstanceOf(PersistenceException.class)
                .cause()
                .hasCauseInstanceOf(SQLException.class));
    }

    // ---- the end of an EntityManager

    private static final Set<String> AFTER_CLOSE = Set.of("getProperties", "getTransaction", "isOpen");

    static Stream<Named<Method>> methods() {
        return Arrays.stream(EntityManager.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !AFTER_CLOSE.contains(method.getName()))
                .map(method -> Named.of(method.toGenericString(), method));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refusesAfterTheClose(Method method) {
        EntityManager em = unit().factory().createEntityManager();
        em.close();
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(TransactionSuite::argument)
                .toArray();
        assertThatThrownBy(() -> {
                    try {
                        method.invoke(em, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static @Nullable Object argument(Class<?> type) {
        if (type == Class.class) {
            return Parcel.class;
        }
        if (type == Object.class) {
            return new Parcel("new");
        }
        if (type == String.class) {
            return "name";
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isArray() ? java.lang.reflect.Array.newInstance(type.getComponentType(), 0) : null;
    }

    @Test
    void theClosedEntityManagerStillTellsOfItself() {
        EntityManager em = unit().factory().createEntityManager(Map.of("jakarta.persistence.query.timeout", 1000));
        em.close();
        assertThat(em.isOpen()).isFalse();
        assertThat(em.getTransaction().isActive()).isFalse();
        assertThat(em.getProperties()).containsEntry("jakarta.persistence.query.timeout", 1000);
        assertThatIllegalStateException().isThrownBy(() -> em.getTransaction().begin());
    }

    @Test
    void aTransactionOutlivesTheCloseOfItsEntityManager() {
        EntityManager em = unit().factory().createEntityManager();
        em.getTransaction().begin();
        Depot depot = new Depot("north", "Oslo");
        em.persist(depot);
        em.close();
        depot.town("Bergen");
        assertThat(em.getTransaction().isActive()).isTrue();
        em.getTransaction().commit();
        assertThat(townOf("north")).isEqualTo("Bergen");
    }

    @Test
    void aTransactionThatOutlivesTheCloseCanBeRolledBack() {
        EntityManager em = unit().factory().createEntityManager();
        em.getTransaction().begin();
        em.persist(new Depot("north", "Oslo"));
        em.close();
        em.getTransaction().rollback();
        assertThat(em.getTransaction().isActive()).isFalse();
        assertThat(townOf("north")).isNull();
    }

    @Test
    void aTransactionThatOutlivesTheCloseIsMarkedByACallOfTheClosedEntityManager() {
        EntityManager em = unit().factory().createEntityManager();
        em.getTransaction().begin();
        em.close();
        assertThatIllegalStateException().isThrownBy(em::getCriteriaBuilder);
        assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        em.getTransaction().rollback();
    }

    @Test
    void aTransactionThatOutlivesTheCloseIsNotMarkedByAQueryThatTellsNothingMore() {
        EntityManager em = unit().factory().createEntityManager();
        Query query = em.createQuery("select d from Depot d");
        em.getTransaction().begin();
        em.close();
        assertThatIllegalStateException().isThrownBy(query::getParameters);
        assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        em.getTransaction().rollback();
    }

    @Test
    void aMarkedTransactionEndsWithTheClose() {
        EntityManager em = unit().factory().createEntityManager();
        em.getTransaction().begin();
        em.persist(new Depot("north", "Oslo"));
        em.flush();
        em.getTransaction().setRollbackOnly();
        em.close();
        assertThat(em.getTransaction().isActive()).isFalse();
        assertThat(townOf("north")).isNull();
    }

    // ---- the end of a factory

    @Test
    void aClosedFactoryRefusesAllButIsOpen() {
        TestUnit own = TestUnit.start(TestDatabase.h2(), managedClasses(), Map.of());
        EntityManagerFactory factory = own.factory();
        EntityManager em = factory.createEntityManager();
        factory.close();
        assertThat(factory.isOpen()).isFalse();
        assertThat(em.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(factory::createEntityManager);
        assertThatIllegalStateException().isThrownBy(() -> factory.createEntityManager(Map.of()));
        assertThatIllegalStateException().isThrownBy(factory::getProperties);
        assertThatIllegalStateException().isThrownBy(factory::getName);
        assertThatIllegalStateException().isThrownBy(factory::getTransactionType);
        assertThatIllegalStateException().isThrownBy(factory::getPersistenceUnitUtil);
        assertThatIllegalStateException().isThrownBy(factory::getSchemaManager);
        assertThatIllegalStateException().isThrownBy(factory::getCache);
        assertThatIllegalStateException().isThrownBy(factory::getMetamodel);
        assertThatIllegalStateException().isThrownBy(factory::getCriteriaBuilder);
        assertThatIllegalStateException().isThrownBy(factory::close);
        assertThatIllegalStateException().isThrownBy(() -> em.find(Depot.class, "north"));
    }

    @Test
    void lazyLoadingOutsideATransactionGivesItsConnectionBack() {
        Long id = fromTransaction(em -> {
            Parcel parcel = new Parcel("old").with("a");
            em.persist(parcel);
            return Objects.requireNonNull(parcel.id());
        });
        List<EntityManager> open = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            EntityManager em = unit().factory().createEntityManager();
            open.add(em);
            assertThat(em.find(Parcel.class, id).items()).extracting(Item::name).containsExactly("a");
            assertThatThrownBy(() -> em.getReference(Parcel.class, 987_654_321L).label())
                    .isInstanceOf(EntityNotFoundException.class);
        }
        open.forEach(EntityManager::close);
    }
}
