package org.cairnorm.schema;

import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.testing.TestDatabase;

class SqliteSchemaTest extends SchemaSuite {

    @Override
    protected TestDatabase database() {
        return TestDatabase.sqlite();
    }

    @Override
    protected ForeignKey asReflected(ForeignKey key) {
        return new ForeignKey(
                key.name(), key.columns(), key.target(), key.targetColumns(), key.onDelete(), true, key.definition());
    }

    @Override
    protected SqlType asReflected(SqlType type) {
        return type.kind() == SqlType.Kind.DECIMAL
                ? type.withPrecision(type.precision() + type.scale(), type.scale())
                : type;
    }
}
