package org.cairnorm.tck;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends the process when a test does not end in time: nothing else stops every test that hangs. */
final class Watchdog {

    /** What the process returns then, so that another one goes on. */
    static final int HUNG = 75;

    private final Journal journal;
    private final Thread runner = Thread.currentThread();
    private final Duration patience;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Watchdog::daemon);
    private @Nullable ScheduledFuture<?> alarm;

    Watchdog(Journal journal, Duration patience) {
        this.journal = journal;
        this.patience = patience;
    }

    void watch(TckCase test) {
        rest();
        alarm = clock.schedule(() -> giveUp(test), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void rest() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    private void giveUp(TckCase test) {
        StackTraceElement[] trace = runner.getStackTrace();
        String place = trace.length == 0 ? "" : ", is in " + ours(trace);
        journal.ended(new CaseResult(
                test,
                Outcome.ERROR,
                patience.toMillis(),
                "does not end within " + patience.toSeconds() + " s" + place));
        System.exit(HUNG);
    }

    private static StackTraceElement ours(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.cairnorm.")) {
                return element;
            }
        }
        return trace[0];
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "watchdog");
        thread.setDaemon(true);
        return thread;
    }
}
