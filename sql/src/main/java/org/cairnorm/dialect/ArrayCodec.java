package org.cairnorm.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Binds a collection of values as one array.
 *
 * @param <J> the Java type of the elements
 */
public interface ArrayCodec<J> {

    /** Binds the elements at a 1-based index. */
    void write(PreparedStatement statement, int index, Collection<? extends @Nullable J> elements) throws SQLException;
}
