package org.cairnorm.dialect;

import org.jspecify.annotations.Nullable;

/**
 * Gives dialects; found through {@link java.util.ServiceLoader}. Write one line with the class name into
 * {@code META-INF/services/org.cairnorm.dialect.DialectProvider}.
 */
public interface DialectProvider {

    /** The name of the dialect, such as {@code postgresql}; letters of either case are the same. */
    String name();

    /** The dialect for a database, or null if it is none of this provider's. */
    @Nullable Dialect dialectFor(DatabaseProduct product);

    /** The dialect for the newest version the provider knows, for use without a connection. */
    Dialect newest();
}
