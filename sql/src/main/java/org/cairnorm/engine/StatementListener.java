package org.cairnorm.engine;

/**
 * Hears of every statement after it ran, successfully or not. Called in the thread that ran the statement; a listener
 * that throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface StatementListener {

    /** One statement ran. For a query: when its rows have been read or closed. */
    void executed(StatementEvent event);
}
