package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.type.DataType;

/** A statement that gives rows; also a part of others. */
public sealed interface Query extends Statement permits Select, SetOperation, Values {

    /** The data types of the result's columns. */
    List<DataType<?>> columnTypes();

    /** This query as a source, under an alias and with names for its columns. */
    default DerivedTable as(String alias, String... columns) {
        return new DerivedTable(this, new Alias(alias), Columns.named(columnTypes(), columns), false);
    }

    /** This query as a value. */
    default ScalarQuery asExpression() {
        return new ScalarQuery(this);
    }

    /** The rows of this and of another query, each once. */
    default SetOperation union(Query other) {
        return combine(SetOperation.Operator.UNION, false, other);
    }

    /** The rows of this and of another query. */
    default SetOperation unionAll(Query other) {
        return combine(SetOperation.Operator.UNION, true, other);
    }

    /** The rows that are in this and in another query. */
    default SetOperation intersect(Query other) {
        return combine(SetOperation.Operator.INTERSECT, false, other);
    }

    /** The rows that are in this but not in another query. */
    default SetOperation except(Query other) {
        return combine(SetOperation.Operator.EXCEPT, false, other);
    }

    private SetOperation combine(SetOperation.Operator operator, boolean all, Query other) {
        List<Query> operands = new ArrayList<>();
        if (this instanceof SetOperation chain
                && chain.operator() == operator
                && chain.all() == all
                && chain.isPlain()) {
            operands.addAll(chain.operands());
        } else {
            operands.add(this);
        }
        operands.add(other);
        return new SetOperation(List.of(), operator, all, operands, List.of(), null, null);
    }
}
