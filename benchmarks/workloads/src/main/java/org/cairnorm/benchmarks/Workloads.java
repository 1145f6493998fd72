package org.cairnorm.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cairnorm.benchmarks.work.BulkUpdate;
import org.cairnorm.benchmarks.work.Criteria;
import org.cairnorm.benchmarks.work.FetchJoin;
import org.cairnorm.benchmarks.work.FindCold;
import org.cairnorm.benchmarks.work.FindWarm;
import org.cairnorm.benchmarks.work.FlushClean;
import org.cairnorm.benchmarks.work.JoinedInheritance;
import org.cairnorm.benchmarks.work.LazyTraversal;
import org.cairnorm.benchmarks.work.MergeGraph;
import org.cairnorm.benchmarks.work.Parse;
import org.cairnorm.benchmarks.work.PersistWithIdentity;
import org.cairnorm.benchmarks.work.PersistWithSequence;
import org.cairnorm.benchmarks.work.QueryEntities;
import org.cairnorm.benchmarks.work.QueryRecords;
import org.cairnorm.benchmarks.work.QueryWithReferences;
import org.cairnorm.benchmarks.work.Remove;
import org.cairnorm.benchmarks.work.Update;

/** All workloads by name, in the order of the table. */
public final class Workloads {
    private static final Map<String, Supplier<Workload>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("persistWithSequence", PersistWithSequence::new);
        ALL.put("persistWithIdentity", PersistWithIdentity::new);
        ALL.put("findCold", FindCold::new);
        ALL.put("findWarm", FindWarm::new);
        ALL.put("queryEntities", QueryEntities::new);
        ALL.put("queryWithReferences", QueryWithReferences::new);
        ALL.put("queryRecords", QueryRecords::new);
        ALL.put("fetchJoin", FetchJoin::new);
        ALL.put("lazyTraversal", LazyTraversal::new);
        ALL.put("joinedInheritance", JoinedInheritance::new);
        ALL.put("criteria", Criteria::new);
        ALL.put("parse", Parse::new);
        ALL.put("flushClean", FlushClean::new);
        ALL.put("update", Update::new);
        ALL.put("mergeGraph", MergeGraph::new);
        ALL.put("remove", Remove::new);
        ALL.put("bulkUpdate", BulkUpdate::new);
    }

    private Workloads() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    public static Workload named(String name) {
        Supplier<Workload> workload = ALL.get(name);
        if (workload == null) {
            throw new IllegalArgumentException("There is no workload '" + name + "'; there are " + names() + ".");
        }
        return workload.get();
    }
}
