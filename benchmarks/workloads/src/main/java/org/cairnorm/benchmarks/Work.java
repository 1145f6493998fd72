package org.cairnorm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Runs one workload again and again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Work {
    @Param("queryEntities")
    String workload = "";

    @Param("h2")
    String database = "";

    private Station station;
    private long statements;

    @Setup
    public void open() throws Exception {
        station = new Station(Database.open(Database.Address.of(database)));
        statements = station.check(Workloads.named(workload));
        station.begin(Workloads.named(workload));
    }

    @Setup(Level.Invocation)
    public void reset() throws Exception {
        station.reset();
    }

    @Benchmark
    public long run(Counters counters) throws Exception {
        counters.statements += statements;
        return counters.count(station::run);
    }

    @TearDown
    public void close() throws Exception {
        station.close();
    }
}
