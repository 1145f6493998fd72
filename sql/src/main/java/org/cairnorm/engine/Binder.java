package org.cairnorm.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes all values of a statement, at the places of its {@code SqlText}. Called once, before the call that took it returns. */
@FunctionalInterface
public interface Binder {

    /** For a statement without values. */
    Binder NONE = statement -> {};

    /** Sets every place, from 1 on. What it throws fails the statement before it is sent. */
    void bind(PreparedStatement statement) throws SQLException;
}
