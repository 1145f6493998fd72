package org.cairnorm.examples.atlas;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.engine.Engine;

/**
 * A plain Java SE program with Jakarta Persistence: it stores the world as the JDK knows it, asks ten questions about it and
 * changes it a little.
 *
 * <p>Nothing but the {@link Logbook}, which counts statements, knows which provider is at work.
 */
public final class Atlas {

    private static final List<String> SETTINGS = List.of(
            "jakarta.persistence.jdbc.url", "jakarta.persistence.jdbc.user", "jakarta.persistence.jdbc.password");

    private Atlas() {}

    /** Arguments, if any: JDBC URL, user, password. Without them an H2 database in memory is used. */
    public static void main(String[] arguments) {
        // Names are written in many scripts, whatever the terminal is said to understand.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (EntityManagerFactory factory = open(arguments)) {
            tour(factory, out, Instant.now());
        }
    }

    /** Starts the persistence unit of {@code META-INF/persistence.xml}, on another database if the arguments say so. */
    static EntityManagerFactory open(String... arguments) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            settings.put(SETTINGS.get(i), arguments[i]);
        }
        return Persistence.createEntityManagerFactory("atlas", settings);
    }

    static Logbook tour(EntityManagerFactory factory, PrintStream out, Instant now) {
        Logbook log = new Logbook(out, factory.unwrap(Engine.class));
        Tour tour = new Tour(factory, log, now);
        tour.store();
        tour.ask();
        tour.readLate();
        tour.change();
        log.total();
        return log;
    }
}
