package org.cairnorm.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the values of one of many elements that share one statement; keeps no object per element. */
@FunctionalInterface
public interface ElementBinder {

    /**
     * Sets the values of an element at consecutive places.
     *
     * @param statement where to
     * @param element which element, from 0
     * @param first the place of the element's first value: 1, or more where several elements share one statement
     */
    void bind(PreparedStatement statement, int element, int first) throws SQLException;
}
