package org.cairnorm.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** Where an engine's connections come from: a pool of its own, a {@code DataSource}, or something a program brings. */
public interface ConnectionSource extends AutoCloseable {

    /** A usable connection, in the state in which the source gives it to everybody. */
    Connection connect() throws SQLException;

    /** Takes back a connection that works. */
    default void giveBack(Connection connection) throws SQLException {
        connection.close();
    }

    /**
     * Takes back a connection that is broken or in an unknown state: it must not be given to anybody again.
     *
     * @param connection the broken one
     * @param lost true when the database went away, so that connections of the same age are likely to be dead too
     */
    void discard(Connection connection, boolean lost) throws SQLException;

    /** Where to, in words that may be logged: no password. */
    String description();

    /** Gives up what the source itself opened; never throws. */
    @Override
    void close();
}
