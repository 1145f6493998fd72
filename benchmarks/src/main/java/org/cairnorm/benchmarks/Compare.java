package org.cairnorm.benchmarks;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all workloads and prints one table: time and allocated bytes, and their ratio to JDBC by hand. */
public final class Compare {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Compare() {}

    public static void main(String[] arguments) throws RunnerException {
        tellForksTheClassPath();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Workloads.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, Figures> figures = new TreeMap<>();
        for (RunResult result : results) {
            String label = result.getPrimaryResult().getLabel();
            var allocated = result.getSecondaryResults().get(ALLOCATED);
            figures.put(
                    label,
                    new Figures(
                            result.getPrimaryResult().getScore(),
                            allocated == null ? Double.NaN : allocated.getScore()));
        }
        System.out.println("| workload | Cairn µs | JDBC µs | ratio | Cairn bytes | JDBC bytes | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        figures.forEach((label, cairn) -> {
            if (label.startsWith("cairn")) {
                System.out.println(row(label.substring("cairn".length()), cairn, figures));
            }
        });
    }

    /** The measured processes are started with this property, which knows nothing of the loader of a build tool. */
    private static void tellForksTheClassPath() {
        if (Compare.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs())
                            .map(url -> Path.of(URI.create(url.toString())).toString())
                            .collect(Collectors.joining(File.pathSeparator)));
        }
    }

    private record Figures(double micros, double bytes) {}

    private static String row(String workload, Figures cairn, Map<String, Figures> figures) {
        Figures jdbc = figures.get("jdbc" + workload);
        if (jdbc == null) {
            return String.format(
                    Locale.ROOT, "| %s | %.1f | – | – | %.0f | – | – |", workload, cairn.micros, cairn.bytes);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.0f | %.0f | %.2f |",
                workload,
                cairn.micros,
                jdbc.micros,
                cairn.micros / jdbc.micros,
                cairn.bytes,
                jdbc.bytes,
                cairn.bytes / jdbc.bytes);
    }
}
