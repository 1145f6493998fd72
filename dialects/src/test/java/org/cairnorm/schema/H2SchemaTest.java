package org.cairnorm.schema;

import org.cairnorm.testing.TestDatabase;

class H2SchemaTest extends SchemaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
