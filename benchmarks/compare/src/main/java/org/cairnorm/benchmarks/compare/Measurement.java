package org.cairnorm.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs one task for one contender in processes of their own. */
final class Measurement {
    private static final String[] FORWARDED = {
        "bench.postgresql.url", "bench.postgresql.user", "bench.postgresql.password"
    };

    private final Choice choice;

    Measurement(Choice choice) throws IOException {
        this.choice = choice;
        Files.createDirectories(choice.logs());
    }

    Outcome run(Task task, ClassPath contender) {
        // JMH starts the measured processes with the class path that this property names.
        System.setProperty("java.class.path", contender.entries());
        Path log = choice.logs().resolve(task.name() + "-" + contender.name() + ".txt");
        try {
            Collection<RunResult> results = new Runner(options(task, log).build()).run();
            return results.isEmpty()
                    ? new Outcome.Failure(reason(log))
                    : figures(task, results.iterator().next());
        } catch (RunnerException e) {
            return new Outcome.Failure(reason(log));
        }
    }

    private ChainedOptionsBuilder options(Task task, Path log) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + task.benchmark().getName().replace(".", "\\.") + "\\.")
                .param("database", choice.database())
                .jvmArgs("-Xms1g", "-Xmx1g", "-Dorg.jboss.logging.provider=slf4j")
                .jvmArgsAppend(forwarded())
                .shouldFailOnError(true)
                .output(log.toString());
        task.parameters().forEach(options::param);
        Effort effort = choice.effort();
        return switch (task.kind()) {
            case REPEATED ->
                options.mode(Mode.AverageTime)
                        .forks(effort.forks)
                        .warmupIterations(effort.warmupSeconds)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(effort.measuredSeconds)
                        .measurementTime(TimeValue.seconds(1));
            case ONCE ->
                options.mode(Mode.SingleShotTime)
                        .forks(effort.starts)
                        .warmupIterations(0)
                        .measurementIterations(1);
            case WEIGHED ->
                options.mode(Mode.SingleShotTime).forks(1).warmupIterations(0).measurementIterations(3);
        };
    }

    private static String[] forwarded() {
        return Arrays.stream(FORWARDED)
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toArray(String[]::new);
    }

    private static Figures figures(Task task, RunResult result) {
        double runs = counted(result, "runs");
        return new Figures(
                task.kind() == Task.Kind.WEIGHED
                        ? Double.NaN
                        : result.getPrimaryResult().getScore(),
                counted(result, "bytes") / runs,
                counted(result, "statements") / runs);
    }

    private static double counted(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getScore();
    }

    /** The first error in what JMH has written. */
    private static String reason(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.matches("(\\S+\\.)?\\w+(Exception|Error)(:.*)?"))
                    .findFirst()
                    .orElse("see " + log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
