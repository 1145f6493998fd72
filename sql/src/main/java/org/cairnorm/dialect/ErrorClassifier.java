package org.cairnorm.dialect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what an exception of the driver means. */
public interface ErrorClassifier {

    /**
     * What an error means.
     *
     * @param kind the meaning
     * @param constraint the name of the constraint, or what the database tells instead (SQLite: the columns), or null
     */
    record Classification(ErrorKind kind, @Nullable String constraint) {}

    /** What the exception means; looks at causes and chained exceptions where the first tells nothing. */
    Classification classify(SQLException error);
}
