package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.session.LockModel.Line;
import org.cairnorm.session.LockModel.Order;
import org.cairnorm.session.LockModel.Product;
import org.cairnorm.session.LockModel.Remark;
import org.cairnorm.session.LockModel.Versioned;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, and locks on managed instances (JPA 3.2 §3.5). */
abstract class LockSuite extends EntityManagerSuite {
    @Override
    protected List<Class<?>> managedClasses() {
        return LockModel.CLASSES;
    }

    private Long stored(String customer) {
        return fromTransaction(em -> {
            Order order = new Order(customer);
            em.persist(order);
            return Objects.requireNonNull(order.id);
        });
    }

    private int versionOf(Long id) {
        return fromTransaction(em -> em.find(Order.class, id).version);
    }

    private void change(Long id, Consumer<Order> change) {
        inTransaction(em -> change.accept(em.find(Order.class, id)));
    }

    // ---- versions

    static Stream<Class<? extends Versioned>> versioned() {
        return LockModel.VERSIONED.stream();
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void eachUpdateGivesAnotherVersion(Class<? extends Versioned> type) throws ReflectiveOperationException {
        Versioned instance = type.getDeclaredConstructor().newInstance();
        instance.id = 1;
        inTransaction(em -> em.persist(instance));
        Object first = instance.version();
        assertThat(first).isNotNull();
        Object second = fromTransaction(em -> {
            Versioned found = em.find(type, 1);
            assertThat(found.version()).isEqualTo(first);
            found.name = "second";
            em.flush();
            assertThat(found.version()).isNotEqualTo(first);
            Object flushed = found.version();
            found.name = "third";
            em.flush();
            assertThat(found.version()).isNotEqualTo(first).isNotEqualTo(flushed);
            return found.version();
        });
        inSession(em -> assertThat(em.find(type, 1).version()).isEqualTo(second));
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void aStaleVersionOfAnyTypeIsFound(Class<? extends Versioned> type) throws ReflectiveOperationException {
        Versioned instance = type.getDeclaredConstructor().newInstance();
        instance.id = 1;
        inTransaction(em -> em.persist(instance));
        inSession(em -> {
            Versioned stale = em.find(type, 1);
            inTransaction(other -> other.find(type, 1).name = "theirs");
            stale.name = "mine";
            em.getTransaction().begin();
            assertThatThrownBy(em::flush).isInstanceOf(OptimisticLockException.class);
            em.getTransaction().rollback();
        });
    }

    @Test
    void numbersCountFromZeroByOne() {
        Long id = stored("Ann");
        assertThat(versionOf(id)).isZero();
        change(id, order -> order.customer = "Bob");
        assertThat(versionOf(id)).isEqualTo(1);
    }

    @Test
    void aTransactionThatChangesNothingLeavesTheVersion() {
        Long id = stored("Ann");
        change(id, order -> order.customer = "Ann");
        assertThat(versionOf(id)).isZero();
    }

    @Test
    void manyChangesAreOneVersion() {
        Long id = stored("Ann");
        change(id, order -> {
            order.customer = "Bob";
            order.tags.add("new");
            order.remarks.add(new Remark());
        });
        assertThat(versionOf(id)).isEqualTo(1);
    }

    static Stream<Named<Consumer<Order>>> ownChanges() {
        return Stream.of(
                Named.of("a basic value", order -> order.customer = "Bob"),
                Named.of("a to-one association", order -> order.gift = null),
                Named.of("an element collection", order -> order.tags.add("new")),
                Named.of("a join table", order -> order.products.clear()),
                Named.of("a foreign key in the target", order -> order.remarks.add(new Remark())));
    }

    @ParameterizedTest
    @MethodSource("ownChanges")
    void whatTheEntityOwnsChangesItsVersion(Consumer<Order> change) {
        Long id = fromTransaction(em -> {
            Product product = new Product(1);
            em.persist(product);
            Order order = new Order("Ann");
            order.gift = product;
            order.products.add(product);
            em.persist(order);
            return Objects.requireNonNull(order.id);
        });
        change(id, change);
        assertThat(versionOf(id)).isEqualTo(1);
    }

    @Test
    void whatOthersOwnDoesNotChangeTheVersion() {
        Long id = stored("Ann");
        change(id, order -> order.lines.add(new Line(order)));
        assertThat(versionOf(id)).isZero();
    }

    @Test
    void aChangedTargetDoesNotChangeTheVersion() {
        Long id = fromTransaction(em -> {
            Order order = new Order("Ann");
            order.remarks.add(new Remark());
            em.persist(order);
            return Objects.requireNonNull(order.id);
        });
        change(id, order -> order.remarks.get(0).text = "changed");
        assertThat(versionOf(id)).isZero();
    }

    // ---- stale instances

    @Test
    void theSecondOfTwoUpdatesFailsAndNamesTheInstance() {
        Long id = stored("Ann");
        inSession(em -> {
            em.getTransaction().begin();
            Order stale = em.find(Order.class, id);
            commitElsewhere(em, other -> other.find(Order.class, id).customer = "theirs");
            stale.customer = "mine";
            assertThatThrownBy(em::flush)
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            thrown -> assertThat(thrown.getEntity()).isSameAs(stale))
                    .hasMessageContaining("'Orders' with identifier " + id);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
        inSession(em -> assertThat(em.find(Order.class, id).customer).isEqualTo("theirs"));
    }

    /** Commits in another transaction; where the database locks as a whole, the first one ends before. */
    private void commitElsewhere(EntityManager em, Consumer<EntityManager> work) {
        if (unit().engine().dialect().features().has(DialectFeature.FOR_UPDATE)) {
            inTransaction(work);
        } else {
            em.getTransaction().commit();
            inTransaction(work);
            em.getTransaction().begin();
        }
    }

    @Test
    void aStaleUpdateFailsInTheCommit() {
        Long id = stored("Ann");
        inSession(em -> {
            Order stale = em.find(Order.class, id);
            inTransaction(other -> other.find(Order.class, id).customer = "theirs");
            stale.customer = "mine";
            em.getTransaction().begin();
            assertThatThrownBy(() -> em.getTransaction().commit())
                    .isInstanceOf(RollbackException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            thrown -> assertThat(thrown.getEntity()).isSameAs(stale));
        });
    }

    @Test
    void aStaleDeleteFails() {
        Long id = stored("Ann");
        inSession(em -> {
            Order stale = em.find(Order.class, id);
            inTransaction(other -> other.find(Order.class, id).customer = "theirs");
            em.remove(stale);
            em.getTransaction().begin();
            assertThatThrownBy(em::flush)
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            thrown -> assertThat(thrown.getEntity()).isSameAs(stale));
            em.getTransaction().rollback();
        });
        assertThat(versionOf(id)).isEqualTo(1);
    }

    @Test
    void anUpdateOfADeletedRowFails() {
        Long id = stored("Ann");
        inTransaction(em -> em.persist(new Product(1)));
        inSession(em -> {
            Order order = em.find(Order.class, id);
            Product product = em.find(Product.class, 1);
            inTransaction(other -> {
                other.remove(other.find(Order.class, id));
                other.remove(other.find(Product.class, 1));
            });
            order.customer = "mine";
            em.getTransaction().begin();
            assertThatThrownBy(em::flush).isInstanceOf(OptimisticLockException.class);
            em.getTransaction().rollback();
            Product again = em.merge(product);
            assertThat(again).isNotNull();
        });
    }

    @Test
    void anUpdateOfADeletedRowWithoutVersionFailsToo() {
        inTransaction(em -> em.persist(new Product(1)));
        inSession(em -> {
            Product product = em.find(Product.class, 1);
            inTransaction(other -> other.remove(other.find(Product.class, 1)));
            product.name = "mine";
            em.getTransaction().begin();
            assertThatThrownBy(em::flush)
                    .isInstanceOf(OptimisticLockException.class)
                    .hasMessageContaining("'Product' with identifier 1");
            em.getTransaction().rollback();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBatchNamesTheInstanceThatIsStale(boolean remove) {
        List<Long> ids = Stream.of("a", "b", "c", "d", "e").map(this::stored).toList();
        inSession(em -> {
            List<Order> orders =
                    ids.stream().map(id -> em.find(Order.class, id)).toList();
            inTransaction(other -> other.find(Order.class, ids.get(3)).customer = "theirs");
            for (Order order : orders) {
                if (remove) {
                    em.remove(order);
                } else {
                    order.customer = "mine";
                }
            }
            em.getTransaction().begin();
            assertThatThrownBy(em::flush)
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            thrown -> assertThat(thrown.getEntity()).isSameAs(orders.get(3)))
                    .hasMessageContaining("identifier " + ids.get(3));
            em.getTransaction().rollback();
        });
    }

    @Test
    void versionsAreAsBeforeAfterAFailedFlush() {
        Long first = stored("Ann");
        Long second = stored("Bob");
        inSession(em -> {
            Order good = em.find(Order.class, first);
            Order stale = em.find(Order.class, second);
            inTransaction(other -> other.find(Order.class, second).customer = "theirs");
            good.customer = "mine";
            stale.customer = "mine";
            em.getTransaction().begin();
            assertThatThrownBy(em::flush).isInstanceOf(OptimisticLockException.class);
            assertThat(good.version).isZero();
            assertThat(stale.version).isZero();
            em.getTransaction().rollback();
        });
    }

    // ---- optimistic locks

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC", "READ"})
    void anOptimisticLockFindsAChangeOfOthersThoughNothingIsWritten(LockModeType mode) {
        Long id = stored("Ann");
        inSession(em -> {
            Order order = em.find(Order.class, id);
            inTransaction(other -> other.find(Order.class, id).customer = "theirs");
            em.getTransaction().begin();
            em.lock(order, mode);
            assertThatThrownBy(() -> em.getTransaction().commit())
                    .isInstanceOf(RollbackException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            thrown -> assertThat(thrown.getEntity()).isSameAs(order));
        });
    }

    @Test
    void anOptimisticLockIsCheckedByTheCommitThoughAFlushCameBefore() {
        Long id = stored("Ann");
        Long another = stored("Bob");
        inSession(em -> {
            em.getTransaction().begin();
            Order order = em.find(Order.class, id);
            em.lock(order, LockModeType.OPTIMISTIC);
            em.find(Order.class, another).customer = "mine";
            statements().clear();
            em.getTransaction().commit();
            assertThat(statements().texts())
                    .filteredOn(text -> text.startsWith("select"))
                    .hasSize(1);
        });
        inSession(em -> {
            em.getTransaction().begin();
            Order order = em.find(Order.class, id);
            em.lock(order, LockModeType.OPTIMISTIC);
            em.flush();
            statements().clear();
            em.getTransaction().commit();
            assertThat(statements().texts())
                    .filteredOn(text -> text.startsWith("select"))
                    .hasSize(1);
        });
    }

    @Test
    void anOptimisticLockRaisesNoVersion() {
        Long id = stored("Ann");
        inTransaction(em -> em.find(Order.class, id, LockModeType.OPTIMISTIC));
        assertThat(versionOf(id)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPTIMISTIC_FORCE_INCREMENT", "WRITE", "PESSIMISTIC_FORCE_INCREMENT"})
    void aForcedIncrementRaisesTheVersionOnce(LockModeType mode) {
        Long id = stored("Ann");
        inSession(em -> {
            em.getTransaction().begin();
            Order order = em.find(Order.class, id, mode);
            em.flush();
            assertThat(order.version).isEqualTo(1);
            em.flush();
            em.getTransaction().commit();
            assertThat(order.version).isEqualTo(1);
            em.getTransaction().begin();
            em.getTransaction().commit();
        });
        assertThat(versionOf(id)).isEqualTo(1);
    }

    @Test
    void aForcedIncrementAndAChangeAreOneVersion() {
        Long id = stored("Ann");
        inTransaction(em -> {
            Order order = em.find(Order.class, id);
            em.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            order.customer = "Bob";
        });
        assertThat(versionOf(id)).isEqualTo(1);
    }

    @Test
    void aForcedIncrementFindsAChangeOfOthers() {
        Long id = stored("Ann");
        inSession(em -> {
            Order order = em.find(Order.class, id);
            inTransaction(other -> other.find(Order.class, id).customer = "theirs");
            em.getTransaction().begin();
            em.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            assertThatThrownBy(em::flush).isInstanceOf(OptimisticLockException.class);
            em.getTransaction().rollback();
        });
    }

    @Test
    void aForcedIncrementOfARemovedInstanceIsLeftOut() {
        Long id = stored("Ann");
        inTransaction(em -> {
            Order order = em.find(Order.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.remove(order);
        });
        inSession(em -> assertThat(em.find(Order.class, id)).isNull());
    }

    @Test
    void aPessimisticLockDoesNotTakeBackAForcedIncrement() {
        Long id = stored("Ann");
        inTransaction(em -> {
            Order order = em.find(Order.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.lock(order, LockModeType.PESSIMISTIC_WRITE);
        });
        assertThat(versionOf(id)).isEqualTo(1);
    }

    @Test
    void anOptimisticLockNeedsAVersion() {
        inTransaction(em -> em.persist(new Product(1)));
        inSession(em -> {
            Product product = em.find(Product.class, 1);
            em.getTransaction().begin();
            assertThatThrownBy(() -> em.lock(product, LockModeType.OPTIMISTIC))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("'Product'")
                    .hasMessageContaining("@Version")
                    .hasMessageContaining("OPTIMISTIC");
            em.getTransaction().rollback();
        });
    }

    // ---- what may be locked

    @Test
    void lockNeedsATransaction() {
        Long id = stored("Ann");
        inSession(em -> {
            Order order = em.find(Order.class, id);
            assertThatThrownBy(() -> em.lock(order, LockModeType.OPTIMISTIC))
                    .isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(() -> em.getLockMode(order)).isInstanceOf(TransactionRequiredException.class);
            assertThatThrownBy(() -> em.refresh(order, LockModeType.PESSIMISTIC_WRITE))
                    .isInstanceOf(TransactionRequiredException.class);
        });
    }

    @Test
    void lockNeedsAManagedInstance() {
        Long id = stored("Ann");
        inSession(em -> {
            em.getTransaction().begin();
            Order detached = em.find(Order.class, id);
            em.detach(detached);
            assertThatIllegalArgumentException().isThrownBy(() -> em.lock(detached, LockModeType.OPTIMISTIC));
            assertThatIllegalArgumentException().isThrownBy(() -> em.lock("text", LockModeType.OPTIMISTIC));
            em.getTransaction().rollback();
        });
    }

    @Test
    void theLockModeIsKnownUntilTheTransactionEnds() {
        Long id = stored("Ann");
        inSession(em -> {
            em.getTransaction().begin();
            Order order = em.find(Order.class, id);
            assertThat(em.getLockMode(order)).isEqualTo(LockModeType.NONE);
            em.lock(order, LockModeType.OPTIMISTIC);
            assertThat(em.getLockMode(order)).isEqualTo(LockModeType.OPTIMISTIC);
            em.lock(order, LockModeType.PESSIMISTIC_WRITE);
            assertThat(em.getLockMode(order)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
            em.getTransaction().commit();
            em.getTransaction().begin();
            assertThat(em.getLockMode(order)).isEqualTo(LockModeType.NONE);
            em.getTransaction().commit();
        });
    }

    // ---- pessimistic locks

    @ParameterizedTest
    @EnumSource(names = {"PESSIMISTIC_READ", "PESSIMISTIC_WRITE", "PESSIMISTIC_FORCE_INCREMENT"})
    void aPessimisticLockIsTakenAtOnce(LockModeType mode) {
        Long id = stored("Ann");
        inTransaction(em -> {
            Order order = em.find(Order.class, id);
            statements().clear();
            em.lock(order, mode);
            assertThat(statements().only().matches("(?s).* (for|lock in|with rs).*"))
                    .isEqualTo(unit().engine().dialect().features().has(DialectFeature.FOR_UPDATE));
        });
    }

    @Test
    void anEntityWithoutVersionCanBeLockedPessimistically() {
        inTransaction(em -> em.persist(new Product(1)));
        inTransaction(em -> {
            Product product = em.find(Product.class, 1);
            em.lock(product, LockModeType.PESSIMISTIC_READ);
            em.lock(product, LockModeType.PESSIMISTIC_WRITE);
            product.name = "changed";
        });
    }

    @Test
    void aPessimisticLockFindsAStaleInstance() {
        Long id = stored("Ann");
        inSession(em -> {
            Order order = em.find(Order.class, id);
            inTransaction(other -> other.find(Order.class, id).customer = "theirs");
            em.getTransaction().begin();
            assertThatThrownBy(() -> em.lock(order, LockModeType.PESSIMISTIC_WRITE))
                    .isInstanceOfSatisfying(
                            OptimisticLockException.class,
                            thrown -> assertThat(thrown.getEntity()).isSameAs(order));
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        });
    }

    @Test
    void aPessimisticLockSaysThatTheRowIsGone() {
        Long id = stored("Ann");
        inSession(em -> {
            Order order = em.find(Order.class, id);
            inTransaction(other -> other.remove(other.find(Order.class, id)));
            em.getTransaction().begin();
            assertThatThrownBy(() -> em.lock(order, LockModeType.PESSIMISTIC_WRITE))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("'Orders'")
                    .hasMessageContaining(id.toString());
            em.getTransaction().rollback();
        });
    }

    @Test
    void refreshTakesALock() {
        Long id = stored("Ann");
        inTransaction(em -> {
            Order order = em.find(Order.class, id);
            em.refresh(order, LockModeType.PESSIMISTIC_WRITE);
            assertThat(em.getLockMode(order)).isEqualTo(LockModeType.PESSIMISTIC_WRITE);
        });
    }

    @Test
    void aLockThatAnotherHoldsIsRefused() {
        assumeTrue(
                unit().engine().dialect().features().has(DialectFeature.FOR_UPDATE),
                "a database that locks as a whole has no locks on rows");
        Long id = stored("Ann");
        inTransaction(holder -> {
            holder.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE);
            inSession(em -> {
                em.getTransaction().begin();
                assertThatThrownBy(
                                () -> em.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE, Timeout.milliseconds(0)))
                        .isInstanceOfAny(LockTimeoutException.class, PessimisticLockException.class)
                        .satisfies(thrown -> {
                            boolean lost = thrown instanceof PessimisticLockException;
                            assertThat(em.getTransaction().getRollbackOnly()).isEqualTo(lost);
                            if (!lost) {
                                assertThat(em.find(Order.class, id).customer()).isEqualTo("Ann");
                            }
                        });
                em.getTransaction().rollback();
            });
        });
    }
}
