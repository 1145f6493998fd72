package org.cairnorm.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Objects;

/**
 * What a connection tells of the database behind it.
 *
 * @param name the product's name
 * @param version the product's version as text
 * @param major the first number of the version
 * @param minor the second number of the version
 */
public record DatabaseProduct(String name, String version, int major, int minor) {
    public DatabaseProduct {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }

    /** Asks a connection. */
    public static DatabaseProduct of(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        return new DatabaseProduct(
                Objects.requireNonNullElse(meta.getDatabaseProductName(), ""),
                Objects.requireNonNullElse(meta.getDatabaseProductVersion(), ""),
                meta.getDatabaseMajorVersion(),
                meta.getDatabaseMinorVersion());
    }

    /** Whether the version is this one or newer. */
    public boolean isAtLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
