package org.cairnorm.tck;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs tests in a Java process of their own, and in a further one what is left when a process ended before its last
 * test.
 */
final class ForkedSuite {

    private static final String HEAP = "-Xmx1500m";
    private static final List<String> JDK_MODULES = List.of("java.base", "java.rmi", "java.sql", "java.naming");

    private final TckDistribution distribution;
    private final String database;
    private final Duration patience;
    private final Path work;

    ForkedSuite(TckDistribution distribution, String database, Duration patience, Path work) {
        this.distribution = distribution;
        this.database = database;
        this.patience = patience;
        this.work = work;
    }

    /** All tests of some classes, which share the tables as the TCK plans it. */
    List<CaseResult> together(List<String> tests) throws IOException {
        return run("together", tests, false);
    }

    /** Some tests, each on tables as they are in the beginning. */
    List<CaseResult> alone(List<TckCase> tests) throws IOException {
        return run("alone", tests.stream().map(TckCase::toString).toList(), true);
    }

    private List<CaseResult> run(String name, List<String> tests, boolean eachAlone) throws IOException {
        Files.deleteIfExists(work.resolve(name + ".journal"));
        Files.deleteIfExists(output(name));
        Journal journal = new Journal(work.resolve(name + ".journal"));
        boolean goOn = true;
        while (goOn) {
            List<CaseResult> results = journal.results();
            List<String> done =
                    results.stream().map(result -> result.test().toString()).toList();
            Assignment assignment = new Assignment(
                    database,
                    distribution.sqlFolder(),
                    tests,
                    done,
                    eachAlone,
                    patience,
                    work.resolve(name + ".journal"));
            int exit = fork(name, assignment);
            if (exit != 0 && exit != Watchdog.HUNG) {
                TckCase victim = journal.unfinished()
                        .orElseThrow(() -> new TckException(
                                "The process that runs the tests ended with " + exit + ": see " + output(name) + "."));
                journal.ended(new CaseResult(victim, Outcome.ERROR, 0, "the Java process ended with " + exit));
            }
            goOn = exit != 0;
        }
        return journal.results();
    }

    private int fork(String name, Assignment assignment) throws IOException {
        try {
            Path file = work.resolve(name + ".properties");
            assignment.write(file);
            Path temporary = Files.createDirectories(work.resolve("tmp"));
            Process process = new ProcessBuilder(
                            javaCommand(),
                            HEAP,
                            "-XX:+UseSerialGC",
                            "-Djava.io.tmpdir=" + temporary,
                            "-DsigTestClasspath=" + signatureClassPath(),
                            "-Djimage.dir=" + jdk(),
                            "-Dderby.stream.error.file=" + work.resolve("derby.log"),
                            "-cp",
                            classPath(),
                            SuiteProcess.class.getName(),
                            file.toString())
                    .directory(temporary.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(output(name).toFile()))
                    .start();
            Thread end = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(end);
            int exit = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return exit;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TckException("Interrupted.");
        }
    }

    private Path output(String name) {
        return work.resolve(name + ".log");
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String classPath() {
        List<String> entries = new ArrayList<>();
        entries.add(System.getProperty("java.class.path"));
        entries.add(distribution.tests().toString());
        distribution.libraries().forEach(jar -> entries.add(jar.toString()));
        return join(entries.stream());
    }

    /** The API and the JDK, which the signature test extracts into the folder of {@code jimage.dir}. */
    private String signatureClassPath() {
        Stream<String> api = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith("jakarta.persistence-api"));
        return join(Stream.concat(
                api, JDK_MODULES.stream().map(name -> jdk().resolve(name).toString())));
    }

    private Path jdk() {
        return work.resolve("jdk");
    }

    private static String join(Stream<String> entries) {
        return entries.collect(Collectors.joining(File.pathSeparator));
    }
}
