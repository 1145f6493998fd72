package org.cairnorm.flush;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Schema;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.type.Types;

/** Tables of one row that stand in for sequences on databases that have none. */
public final class SequenceTables {
    static final Column<Long> NEXT = Column.of("next_val", Types.LONG).notNull();

    private SequenceTables() {}

    /** The schema with sequences replaced by tables, if the database needs it. */
    public static Schema adapt(Schema schema, Dialect dialect) {
        if (schema.sequences().isEmpty() || dialect.features().has(DialectFeature.SEQUENCES)) {
            return schema;
        }
        List<Table> tables = new ArrayList<>(schema.tables());
        schema.sequences().forEach(sequence -> tables.add(of(sequence)));
        return new Schema(tables, List.of());
    }

    static Table of(Sequence sequence) {
        return Table.named(sequence.name()).columns(NEXT).primaryKey(NEXT).build();
    }
}
