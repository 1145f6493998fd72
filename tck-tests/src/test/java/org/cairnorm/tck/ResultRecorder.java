package org.cairnorm.tck;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes the result of each test to the journal. */
final class ResultRecorder implements TestExecutionListener {

    private final Journal journal;
    private final ErrorLog log;
    private final Watchdog watchdog;
    private final Runnable beforeEach;
    private final Set<TckCase> ended = new HashSet<>();
    private final @Nullable ClassLoader classLoader = Thread.currentThread().getContextClassLoader();

    private @Nullable TestPlan plan;
    private long begin;

    /** @param beforeEach what happens before each test, outside the time that it takes */
    ResultRecorder(Journal journal, ErrorLog log, Watchdog watchdog, Runnable beforeEach) {
        this.journal = journal;
        this.log = log;
        this.watchdog = watchdog;
        this.beforeEach = beforeEach;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        caseOf(identifier).ifPresent(test -> {
            // A test that could not clean up leaves its own class loader behind.
            Thread.currentThread().setContextClassLoader(classLoader);
            beforeEach.run();
            log.clear();
            journal.started(test);
            watchdog.watch(test);
            begin = System.nanoTime();
        });
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        record(identifier, Outcome.SKIPPED, 0, reason);
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        long millis = (System.nanoTime() - begin) / 1_000_000;
        Optional<Throwable> thrown = result.getThrowable();
        if (identifier.isTest() || thrown.isPresent()) {
            watchdog.rest();
            record(
                    identifier,
                    thrown.map(ResultRecorder::outcomeOf).orElse(Outcome.PASSED),
                    identifier.isTest() ? millis : 0,
                    thrown.map(cause -> Reason.of(cause, log.records())).orElse(""));
        }
    }

    private static Outcome outcomeOf(Throwable thrown) {
        return thrown instanceof AssertionError ? Outcome.FAILED : Outcome.ERROR;
    }

    /** Records a test, or all tests of a class that have no result of their own. */
    private void record(TestIdentifier identifier, Outcome outcome, long millis, String reason) {
        Optional<TckCase> test = caseOf(identifier);
        if (test.isPresent()) {
            recordOnce(new CaseResult(test.get(), outcome, millis, Reason.oneLine(reason)));
        } else if (plan != null) {
            plan.getDescendants(identifier).stream()
                    .flatMap(descendant -> caseOf(descendant).stream())
                    .forEach(each -> recordOnce(new CaseResult(each, outcome, millis, Reason.oneLine(reason))));
        }
    }

    private void recordOnce(CaseResult result) {
        if (ended.add(result.test())) {
            journal.ended(result);
        }
    }

    private static Optional<TckCase> caseOf(TestIdentifier identifier) {
        return identifier
                .getSource()
                .filter(source -> identifier.isTest() && source instanceof MethodSource)
                .map(MethodSource.class::cast)
                .map(source -> TckCase.of(source.getClassName(), source.getMethodName()));
    }
}
