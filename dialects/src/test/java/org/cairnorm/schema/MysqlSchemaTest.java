package org.cairnorm.schema;

import org.cairnorm.testing.TestDatabase;

class MysqlSchemaTest extends SchemaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mysql();
    }
}
