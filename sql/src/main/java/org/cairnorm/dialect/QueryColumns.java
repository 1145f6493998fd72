package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.Values;

/** Gives the columns of a query names inside the query, which every database understands. */
final class QueryColumns {
    private QueryColumns() {}

    static Query named(Query query, List<Column<?>> columns) {
        if (query instanceof Select select) {
            return named(select, columns);
        }
        if (query instanceof SetOperation operation) {
            List<Query> operands = new ArrayList<>(operation.operands());
            operands.set(0, named(operands.get(0), columns));
            return new SetOperation(
                    operation.with(),
                    operation.operator(),
                    operation.all(),
                    operands,
                    operation.orderBy(),
                    operation.limit(),
                    operation.offset());
        }
        List<Query> rows = new ArrayList<>();
        for (List<Expression> row : ((Values) query).rows()) {
            Select select = Select.of(row);
            rows.add(rows.isEmpty() ? named(select, columns) : select);
        }
        return rows.size() == 1
                ? rows.get(0)
                : new SetOperation(List.of(), SetOperation.Operator.UNION, true, rows, List.of(), null, null);
    }

    private static Select named(Select select, List<Column<?>> columns) {
        List<SelectItem> items = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            items.add(new SelectItem(
                    select.items().get(i).expression(), columns.get(i).name()));
        }
        return select.withItems(items);
    }
}
