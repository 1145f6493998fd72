package org.cairnorm.testing;

import java.util.UUID;

/** A schema, database or file that was made for this process. */
interface Sandbox {

    static Sandbox make(DatabaseKind kind) throws DatabaseMissingException {
        String name = "cairn_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return switch (kind) {
            case H2 -> new H2Sandbox(name);
            case SQLITE -> new SqliteSandbox(name);
            case DERBY -> new DerbySandbox(name);
            case POSTGRESQL -> new PostgresqlSandbox(ServerSearch.find(kind), name);
            case MARIADB, MYSQL -> new MysqlSandbox(ServerSearch.find(kind), name);
        };
    }

    DatabaseAccess access();

    void empty();

    void remove();
}
