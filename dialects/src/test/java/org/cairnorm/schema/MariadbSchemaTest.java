package org.cairnorm.schema;

import org.cairnorm.testing.TestDatabase;

class MariadbSchemaTest extends SchemaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariadb();
    }
}
