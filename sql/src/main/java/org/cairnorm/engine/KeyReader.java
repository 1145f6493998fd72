package org.cairnorm.engine;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes what the database generated for one inserted row. */
@FunctionalInterface
public interface KeyReader {

    /**
     * Reads the key columns, from index 1 on, in the order in which they were asked for.
     *
     * @param element the inserted element, from 0
     * @param keys stands on the element's row; not to be moved
     */
    void read(int element, ResultSet keys) throws SQLException;
}
