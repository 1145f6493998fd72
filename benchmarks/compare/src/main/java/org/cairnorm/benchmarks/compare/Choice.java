package org.cairnorm.benchmarks.compare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for by {@code -Dbench.…}.
 *
 * @param write the page whose table is to be replaced
 */
record Choice(
        List<Task> tasks,
        List<ClassPath> contenders,
        String database,
        Effort effort,
        @Nullable Path write,
        Path logs) {

    static Choice ofSystemProperties() {
        Path modules = Path.of(System.getProperty("bench.modules", "benchmarks"));
        String only = System.getProperty("bench.only", "");
        List<Task> all = Task.all();
        String write = System.getProperty("bench.write");
        return new Choice(
                only.isEmpty() ? all : names(only).map(name -> named(name, all)).toList(),
                names(System.getProperty("bench.contenders", "jdbc,cairn,hibernate,eclipselink"))
                        .map(name -> ClassPath.of(name, modules))
                        .toList(),
                System.getProperty("bench.database", "h2"),
                Effort.valueOf(System.getProperty("bench.mode", "quick").toUpperCase(Locale.ROOT)),
                write == null ? null : Path.of(write),
                modules.resolve("compare/target/logs"));
    }

    private static Stream<String> names(String list) {
        return Arrays.stream(list.split("\\s*,\\s*"));
    }

    private static Task named(String name, List<Task> all) {
        return all.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no workload '" + name + "'; there are "
                        + all.stream().map(Task::name).toList() + "."));
    }
}
