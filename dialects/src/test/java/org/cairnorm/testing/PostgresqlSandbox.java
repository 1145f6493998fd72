package org.cairnorm.testing;

/** A schema in a PostgreSQL database. */
final class PostgresqlSandbox implements Sandbox {

    private final DatabaseAccess server;
    private final String schema;
    private final DatabaseAccess access;

    PostgresqlSandbox(DatabaseAccess server, String schema) {
        this.server = server;
        this.schema = schema;
        String separator = server.url().contains("?") ? "&" : "?";
        this.access = new DatabaseAccess(
                server.url() + separator + "currentSchema=" + schema, server.user(), server.password());
        server.execute("CREATE SCHEMA " + schema);
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void empty() {
        server.execute("SET lock_timeout = '10s'", "DROP SCHEMA " + schema + " CASCADE", "CREATE SCHEMA " + schema);
    }

    @Override
    public void remove() {
        server.execute("SET lock_timeout = '10s'", "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }
}
