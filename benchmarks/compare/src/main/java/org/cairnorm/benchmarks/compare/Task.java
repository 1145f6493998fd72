package org.cairnorm.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnorm.benchmarks.Boot;
import org.cairnorm.benchmarks.Heap;
import org.cairnorm.benchmarks.Work;
import org.cairnorm.benchmarks.Workload;
import org.cairnorm.benchmarks.Workloads;

/**
 * A row of the table.
 *
 * @param name what {@code -Dbench.only} calls it
 * @param isComparable whether its figures are told as multiples of the twin's
 * @param benchmark the class that JMH runs
 * @param parameters what it runs with
 */
record Task(
        String name,
        String title,
        Kind kind,
        boolean isComparable,
        Class<?> benchmark,
        Map<String, String> parameters) {

    /** How often it runs, and what its figures mean. */
    enum Kind {
        /** Many times in a warm process: time and allocated bytes of one run. */
        REPEATED,
        /** Once in each of several new processes. */
        ONCE,
        /** Weighed a few times in one process: bytes that stay; no time. */
        WEIGHED
    }

    static List<Task> all() {
        List<Task> tasks = new ArrayList<>();
        for (String name : Workloads.names()) {
            Workload workload = Workloads.named(name);
            tasks.add(new Task(
                    name,
                    workload.title(),
                    Kind.REPEATED,
                    !workload.isTwinIdle(),
                    Work.class,
                    Map.of("workload", name)));
        }
        tasks.add(boot(12));
        tasks.add(boot(300));
        tasks.add(
                new Task("heap", "heap of one of 10,000 managed entities", Kind.WEIGHED, false, Heap.class, Map.of()));
        return tasks;
    }

    private static Task boot(int entities) {
        return new Task(
                "boot" + entities,
                "start with " + entities + " entities, to the first find",
                Kind.ONCE,
                false,
                Boot.class,
                Map.of("entities", Integer.toString(entities)));
    }
}
