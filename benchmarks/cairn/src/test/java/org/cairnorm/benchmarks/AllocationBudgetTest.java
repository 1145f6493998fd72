package org.cairnorm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.cairnorm.benchmarks.work.FindCold;
import org.cairnorm.benchmarks.work.FindWarm;
import org.cairnorm.benchmarks.work.FlushClean;
import org.cairnorm.benchmarks.work.Parse;
import org.cairnorm.benchmarks.work.PersistWithSequence;
import org.cairnorm.benchmarks.work.QueryEntities;
import org.cairnorm.benchmarks.work.QueryRecords;
import org.cairnorm.benchmarks.work.QueryWithReferences;
import org.cairnorm.benchmarks.work.Update;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What Cairn may allocate beyond its twin in JDBC, which does the same in the same database: so what H2 allocates is left out. The bounds
 * are about half as much again as what is needed.
 */
class AllocationBudgetTest {
    private static final int WARM_UP = 10;
    private static final int MEASURED = 5;

    private static Station cairn;
    private static Station jdbc;

    @BeforeAll
    static void open() throws Exception {
        cairn = new Station(Database.open(Database.Address.H2));
        jdbc = new Station(Database.open(Database.Address.H2), null);
    }

    @AfterAll
    static void close() throws Exception {
        cairn.close();
        jdbc.close();
    }

    @Test
    void aRowReadIntoAnEntityStaysInItsBudget() throws Exception {
        assertThat(surplus(QueryEntities::new) / Library.CUSTOMERS).isLessThan(280);
    }

    @Test
    void aRowReadIntoAnEntityWithTwoReferencesStaysInItsBudget() throws Exception {
        assertThat(surplus(QueryWithReferences::new) / Library.BOOKS).isLessThan(250);
    }

    @Test
    void aRowReadIntoARecordStaysInItsBudget() throws Exception {
        assertThat(surplus(QueryRecords::new) / Library.BOOKS).isLessThan(105);
    }

    @Test
    void aFindStaysInItsBudget() throws Exception {
        assertThat(surplus(FindCold::new) / 1_000).isLessThan(800);
    }

    @Test
    void aFindOfAManagedEntityStaysInItsBudget() throws Exception {
        assertThat(surplus(FindWarm::new) / 1_000).isLessThan(20);
    }

    @Test
    void aQueryTextSeenForTheFirstTimeStaysInItsBudget() throws Exception {
        assertThat(surplus(Parse::new) / 1_000).isLessThan(40_000);
    }

    @Test
    void anEntityPersistedStaysInItsBudget() throws Exception {
        assertThat(surplus(PersistWithSequence::new) / 10_000).isLessThan(2_200);
    }

    @Test
    void anEntityReadAndUpdatedStaysInItsBudget() throws Exception {
        assertThat(surplus(Update::new) / 1_000).isLessThan(3_300);
    }

    @Test
    void aFlushOfUnchangedEntitiesStaysInItsBudget() throws Exception {
        assertThat(surplus(FlushClean::new)).isLessThan(2_000);
    }

    private static long surplus(Supplier<Workload> workload) throws Exception {
        return least(cairn, workload.get()) - least(jdbc, workload.get());
    }

    /** The least of several runs, because it is what is needed: others also pay for what becomes warm. */
    private static long least(Station station, Workload workload) throws Exception {
        station.begin(workload);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            station.reset();
            Counters counters = new Counters();
            counters.count(station::run);
            least = Math.min(least, counters.bytes);
        }
        return least;
    }
}
