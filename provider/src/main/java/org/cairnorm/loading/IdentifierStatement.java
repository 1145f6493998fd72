package org.cairnorm.loading;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.QueryOptions;
import org.cairnorm.engine.Rows;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;

/** A select with a slot for each part of one identifier. */
final class IdentifierStatement {
    /** What the names of the slots begin with; the number of the part follows. */
    static final String SLOT = "id";

    private final SqlText sql;
    private final Identifier identifier;
    private final Codec<Object>[] codecs;
    private final int[] parts;

    IdentifierStatement(Engine engine, Select select, Identifier identifier) {
        RenderOptions layout = engine.options().prettySql() ? RenderOptions.PRETTY : RenderOptions.PLAIN;
        this.sql = engine.dialect().renderer().render(select, layout);
        this.identifier = identifier;
        this.codecs = codecs(engine.dialect(), sql.slots());
        this.parts = new int[codecs.length];
        for (int i = 0; i < parts.length; i++) {
            String slot = sql.slots().get(i).slot();
            parts[i] = slot == null ? -1 : Integer.parseInt(slot.substring(SLOT.length()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Codec<Object>[] codecs(Dialect dialect, List<SlotPlace> slots) {
        Codec[] codecs = new Codec[slots.size()];
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = dialect.codec((DataType) slots.get(i).type());
        }
        return codecs;
    }

    Rows query(EngineConnection connection, Object id, QueryOptions options) {
        return connection.query(sql, statement -> bind(statement, id), options);
    }

    private void bind(PreparedStatement statement, Object id) throws SQLException {
        for (int i = 0; i < parts.length; i++) {
            Object value = parts[i] < 0 ? sql.slots().get(i).value() : identifier.part(id, parts[i]);
            codecs[i].writeNullable(statement, i + 1, value);
        }
    }

    @Override
    public String toString() {
        return sql.text();
    }
}
