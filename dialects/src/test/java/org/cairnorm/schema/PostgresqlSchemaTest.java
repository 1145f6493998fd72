package org.cairnorm.schema;

import org.cairnorm.testing.TestDatabase;

class PostgresqlSchemaTest extends SchemaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
