package org.cairnorm.testing;

import java.util.Locale;

/** The databases that tests know how to find or make. */
public enum DatabaseKind {
    H2(true),
    SQLITE(true),
    DERBY(true),
    POSTGRESQL(true),
    MARIADB(true),
    MYSQL(false);

    private final boolean requiredInContinuousIntegration;

    DatabaseKind(boolean requiredInContinuousIntegration) {
        this.requiredInContinuousIntegration = requiredInContinuousIntegration;
    }

    boolean requiredInContinuousIntegration() {
        return requiredInContinuousIntegration;
    }

    /** The variable of the environment that names a server of this kind: {@code CAIRN_TEST_POSTGRESQL_URL}. */
    String environmentVariable(String suffix) {
        return "CAIRN_TEST_" + name() + "_" + suffix;
    }

    /** The system property that does the same: {@code cairn.test.postgresql.url}. */
    String systemProperty(String suffix) {
        return ("cairn.test." + name() + "." + suffix).toLowerCase(Locale.ROOT);
    }
}
