package org.cairnorm.benchmarks.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.cairnorm.benchmarks.Database;
import org.jspecify.annotations.Nullable;

/** Measures what {@link Choice} says and prints one table. */
public final class Compare {
    private Compare() {}

    public static void main(String[] arguments) throws IOException {
        // Whoever measures beside others knows it.
        System.setProperty("jmh.ignoreLock", "true");
        Choice choice = Choice.ofSystemProperties();
        String machine = machine(choice);
        if (machine == null) {
            return;
        }
        Measurement measurement = new Measurement(choice);
        Table table = new Table(choice.contenders());
        for (Task task : choice.tasks()) {
            Map<ClassPath, Outcome> outcomes = new HashMap<>();
            for (ClassPath contender : choice.contenders()) {
                Outcome outcome = measurement.run(task, contender);
                outcomes.put(contender, outcome);
                System.err.println(task.name() + " " + contender.name() + " " + outcome);
            }
            table.add(task, outcomes);
        }
        String text = machine + "\n\n" + table.finish();
        System.out.println(text);
        if (choice.write() != null) {
            Page.replace(choice.write(), choice.database(), text);
        }
    }

    private static @Nullable String machine(Choice choice) {
        Database.Address address = Database.Address.of(choice.database());
        try {
            return Machine.describe(address, choice.effort());
        } catch (SQLException e) {
            System.err.println("Nothing was measured: no database answers at " + address.url() + " (" + e.getMessage()
                    + "). -Dbench.postgresql.url, .user and .password name another one.");
            return null;
        }
    }
}
