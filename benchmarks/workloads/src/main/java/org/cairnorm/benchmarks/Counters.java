package org.cairnorm.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What JMH reports beside the time: the bytes that the measured thread allocated while the clock ran, and statements. The profiler of
 * JMH also counts what is allocated between the runs, to put the tables back.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Counters {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    public long runs;
    public long bytes;
    public long statements;

    long count(Callable<Long> work) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long result = work.call();
        bytes += THREADS.getCurrentThreadAllocatedBytes() - before;
        runs++;
        return result;
    }
}
