package org.cairnorm.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the running test logs as an error. */
final class ErrorLog extends Handler {

    private static final int MOST = 20;

    private final List<LogRecord> records = new ArrayList<>();

    /** Listens to everything that is logged through {@code java.util.logging}, where {@code System.Logger} ends. */
    static ErrorLog install() {
        ErrorLog log = new ErrorLog();
        log.setLevel(Level.SEVERE);
        Logger.getLogger("").addHandler(log);
        return log;
    }

    synchronized void clear() {
        records.clear();
    }

    synchronized List<LogRecord> records() {
        return List.copyOf(records);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (isLoggable(entry) && records.size() < MOST) {
            records.add(entry);
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
