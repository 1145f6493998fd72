package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.AttributeColumn;
import org.cairnorm.mapping.Discriminator;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.ResultSetMapping.EntityResult;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** An entity in rows that somebody else selected: finds the columns of its attributes by their labels. */
final class ResultSource extends EntitySource {
    private final EntityResult result;
    private final ResultColumns columns;
    private final SelectList list;
    private final Alias alias;
    private final Map<AttributeColumn, String> labels = new HashMap<>();

    /** The rows lack a column that the entity needs. Thrown while readers are made, never beyond. */
    static final class MissingColumn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingColumn(String label) {
            super(label, null, false, false);
        }
    }

    ResultSource(EntityResult result, ResultColumns columns, SelectList list, AliasNames names) {
        super(result.entity(), names);
        this.result = result;
        this.columns = columns;
        this.list = list;
        this.alias = names.next(result.entity().name());
        result.labels()
                .forEach((path, label) -> AttributeColumn.of(entity(), path)
                        .forEach(column ->
                                labels.put(column, Identifier.of(label).text())));
    }

    @Override
    public Expression column(EntityMapping of, int tableIndex, Column<?> column) {
        MappedTable table = of.tables().get(tableIndex);
        int key = table.keyColumns().indexOf(column);
        return key >= 0 ? identifier().get(key) : labelled(table, column);
    }

    private Expression labelled(MappedTable table, Column<?> column) {
        AttributeColumn known = new AttributeColumn(table.table().name(), column.name());
        return at(labels.getOrDefault(known, column.name().text()), column);
    }

    private Expression at(String label, Column<?> column) {
        Integer place = columns.claim(label, this);
        if (place == null) {
            throw new MissingColumn(label);
        }
        ColumnRef found = new ColumnRef(alias, column.withName(Identifier.quoted("column " + place)));
        list.place(found, place);
        return found;
    }

    @Override
    List<Expression> linked(EntityMapping of, ToOneAttribute attribute, JoinTable table) {
        List<Expression> found = new ArrayList<>();
        for (JoinColumn join : table.toTarget()) {
            found.add(at(join.column().name().text(), join.column()));
        }
        return found;
    }

    @Override
    public List<Expression> identifier() {
        List<Expression> found = new ArrayList<>();
        for (Column<?> column : entity().identifier().columns()) {
            found.add(labelled(entity().primaryTable(), column));
        }
        return found;
    }

    @Override
    public @Nullable Expression restriction() {
        return null;
    }

    @Override
    public Expression type() {
        Discriminator discriminator = entity().discriminator();
        if (discriminator == null) {
            throw new MissingColumn("discriminator");
        }
        Column<?> column = discriminator.column();
        String label = result.discriminator();
        return at(label == null ? column.name().text() : Identifier.of(label).text(), column);
    }

    /** Whether rows of the same table may be of other entities, without the readers looking at that. */
    boolean isOneOfManyInTable() {
        return entity().inheritance() == EntityMapping.InheritanceStrategy.SINGLE_TABLE
                && entity().parent() != null
                && !entity().isPolymorphic();
    }

    @Override
    public Literal typeOf(EntityMapping concrete) {
        Discriminator discriminator = concrete.discriminator();
        return discriminator == null
                ? new Literal(null, Types.INTEGER)
                : new Literal(discriminator.value(), discriminator.column().type());
    }

    @Override
    Source own() {
        throw new IllegalStateException("Rows that were selected elsewhere cannot be selected from");
    }
}
