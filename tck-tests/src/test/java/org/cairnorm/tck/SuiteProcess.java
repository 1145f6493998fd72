package org.cairnorm.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.testing.TestDatabase;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests of the TCK in this Java process, one after another.
 *
 * <p>The only argument is the file of an {@link Assignment}.
 */
public final class SuiteProcess {

    private SuiteProcess() {}

    public static void main(String[] arguments) throws IOException {
        Assignment assignment = Assignment.read(Path.of(arguments[0]));
        TckDatabase database = TckDatabase.named(assignment.database());
        TestDatabase target = TestDatabase.of(database.kind());
        tellTests(database, target);

        FreshTables tables = new FreshTables(target, database, assignment.sqlFolder());
        tables.make();
        Runnable beforeEach = assignment.eachAlone() ? tables::renew : () -> {};

        Journal journal = new Journal(assignment.journal());
        Watchdog watchdog = new Watchdog(journal, assignment.patience());
        ResultRecorder recorder = new ResultRecorder(journal, ErrorLog.install(), watchdog, beforeEach);
        LauncherFactory.create().execute(request(assignment), recorder);
        // Connections that tests left behind may keep threads alive.
        System.exit(0);
    }

    /** What the TCK reads from system properties. */
    private static void tellTests(TckDatabase database, TestDatabase target) {
        Map<String, String> properties = new HashMap<>();
        properties.put("platform.mode", "standalone");
        properties.put("vehicle", "standalone");
        properties.put("persistence.unit.name", "JPATCK");
        properties.put("persistence.unit.name.2", "JPATCK2");
        properties.put("jakarta.persistence.provider", "org.cairnorm.boot.CairnPersistenceProvider");
        properties.put("jakarta.persistence.jdbc.driver", database.driver());
        properties.put("jakarta.persistence.jdbc.url", database.urlWithParameters(target.url()));
        properties.put("jakarta.persistence.jdbc.user", target.user());
        properties.put("jakarta.persistence.jdbc.password", target.password());
        properties.put("jpa.provider.implementation.specific.properties", "");
        // With false the tests of the shared cache pass without doing anything, and many others do not clear the
        // context.
        properties.put("persistence.second.level.caching.supported", "true");
        properties.put("db.supports.sequence", "true");
        properties.put("jdbc.db", database.name());
        properties.put("Insert_Jpa_Purchase_Order", "insert into PURCHASE_ORDER (ID, TOTAL) values (?, ?)");
        properties.put("Select_Jpa_Purchase_Order", "select ID, TOTAL from PURCHASE_ORDER where ID = ?");
        properties.put("log.file.location", System.getProperty("user.dir"));
        properties.forEach(System::setProperty);
    }

    private static LauncherDiscoveryRequest request(Assignment assignment) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String test : assignment.tests()) {
            selectors.add(
                    test.contains("#")
                            ? DiscoverySelectors.selectMethod(TckCase.ROOT + test)
                            : DiscoverySelectors.selectClass(TckCase.ROOT + test));
        }
        Set<String> done = new HashSet<>(assignment.done());
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(
                        (PostDiscoveryFilter) descriptor -> FilterResult.includedIf(!done.contains(nameOf(descriptor))))
                .build();
    }

    private static String nameOf(TestDescriptor descriptor) {
        return descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> TckCase.of(source.getClassName(), source.getMethodName())
                        .toString())
                .orElse("");
    }
}
