package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;

/** Finds the columns of the attributes of one class in one place of a statement. */
abstract class AttributeColumns {

    /** A column of one of the tables that the attributes stand in. */
    abstract Expression column(int tableIndex, Column<?> column);

    /** The columns of a join table that hold the link of a to-one association. */
    abstract List<Expression> linked(ToOneAttribute attribute, JoinTable table);

    /** The columns that hold an attribute, in the order of {@link AttributeMapping#columns()}; none if it is held elsewhere. */
    final List<Expression> of(AttributeMapping attribute) {
        List<Expression> found = new ArrayList<>(2);
        collect(attribute, found);
        return found;
    }

    /** Columns that all stand in the one table of a collection or of a map key. */
    final List<Expression> columns(List<Column<?>> columns) {
        List<Expression> found = new ArrayList<>(columns.size());
        for (Column<?> column : columns) {
            found.add(column(0, column));
        }
        return found;
    }

    private void collect(AttributeMapping attribute, List<Expression> found) {
        if (attribute instanceof BasicAttribute basic) {
            found.add(column(basic.tableIndex(), basic.column()));
        } else if (attribute instanceof EmbeddedAttribute embedded) {
            for (AttributeMapping member : embedded.embeddable().attributes()) {
                collect(member, found);
            }
        } else if (attribute instanceof ToOneAttribute toOne) {
            if (toOne.storage() instanceof ToOneAttribute.ForeignKey key) {
                for (JoinColumn join : key.columns()) {
                    found.add(column(toOne.tableIndex(), join.column()));
                }
            } else if (toOne.storage() instanceof ToOneAttribute.InJoinTable inTable) {
                found.addAll(linked(toOne, inTable.joinTable()));
            }
        }
    }
}
