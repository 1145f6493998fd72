package org.cairnorm.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.loading.Hierarchies.CreditCard;
import org.cairnorm.loading.Hierarchies.Payment;
import org.cairnorm.loading.Hierarchies.Shape;
import org.cairnorm.loading.Library.Author;
import org.cairnorm.loading.Library.Tag;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Pessimistic locks on rows that are read. */
abstract class LockingSuite {

    protected abstract TestDatabase database();

    private static boolean locksRows(LoadingUnit unit) {
        return unit.engine().dialect().features().has(DialectFeature.FOR_UPDATE);
    }

    @Test
    void locksTheRowItReads() {
        try (LoadingUnit unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, Library.CLASSES)) {
            unit.sql("insert into Tag (id, word) values (1, 'sea')");
            try (LoadedUnit session = unit.open()) {
                session.lock(Tag.class, 1L, LockModeType.PESSIMISTIC_WRITE);
                assertThat(unit.lastStatement().contains(" for update")).isEqualTo(locksRows(unit));
                session.lock(Tag.class, 1L, LockModeType.PESSIMISTIC_READ);
            }
        }
    }

    @Test
    void locksBeforeItReadsFromSeveralTables() {
        try (LoadingUnit unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, Hierarchies.CLASSES)) {
            unit.sql(
                    "insert into Payment (id, DTYPE, amount) values (3, 'CreditCard', 30)".replace("DTYPE", "type"),
                    "insert into Card (id, number) values (3, '5678')",
                    "insert into CreditCard (id, bank) values (3, 'Bank')",
                    "insert into Circle (id, colour, radius) values (1, 'red', 1.5)");
            unit.statements().clear();
            try (LoadedUnit session = unit.open()) {
                assertThat(session.lock(Payment.class, 3L, LockModeType.PESSIMISTIC_WRITE))
                        .isInstanceOf(CreditCard.class);
                assertThat(unit.statements()).hasSize(5);
                for (int lock = 1; lock <= 3; lock++) {
                    assertThat(unit.statements().get(lock).contains(" for update"))
                            .isEqualTo(locksRows(unit));
                }
                session.lock(Shape.class, 1L, LockModeType.PESSIMISTIC_WRITE);
                assertThat(unit.statements().stream()
                                .filter(text -> text.contains(" for update"))
                                .count())
                        .isEqualTo(locksRows(unit) ? 4 : 0);
            }
        }
    }

    @Test
    void tellsThatALoadedInstanceIsOlderThanTheLockedRow() {
        try (LoadingUnit unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, Library.CLASSES)) {
            unit.sql("insert into Author (id, name, version) values (1, 'Ann', 4)");
            try (LoadedUnit session = unit.open()) {
                List<Author> authors = session.all(Author.class);
                session.connection().run("update Author set version = 5 where id = 1");
                assertThatThrownBy(() -> session.lock(Author.class, 1L, LockModeType.PESSIMISTIC_WRITE))
                        .isInstanceOf(OptimisticLockException.class)
                        .hasMessageContaining("CAIRN-4009")
                        .extracting(thrown -> ((OptimisticLockException) thrown).getEntity())
                        .isSameAs(authors.get(0));
                session.refresh(authors.get(0));
                session.lock(Author.class, 1L, LockModeType.PESSIMISTIC_WRITE);
            }
        }
    }
}
