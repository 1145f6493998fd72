package org.cairnorm.schema;

import org.cairnorm.testing.TestDatabase;

class DerbySchemaTest extends SchemaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.derby();
    }
}
