package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.SelectItem;

/** Collects the columns of one statement while its readers are made; readers that need the same column share it. */
public final class SelectList {
    private final Map<Expression, Integer> places = new LinkedHashMap<>();
    private int roles;

    /** The place of an expression in the rows, counted from 1. */
    public int add(Expression expression) {
        Integer known = places.get(expression);
        if (known != null) {
            return known;
        }
        int place = places.size() + 1;
        places.put(expression, place);
        return place;
    }

    /** Tells where an expression stands in rows that were not selected by this list. */
    void place(Expression expression, int place) {
        places.put(expression, place);
    }

    /** All expressions in the order of their places. */
    public List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>(places.size());
        for (Expression expression : places.keySet()) {
            items.add(SelectItem.of(expression));
        }
        return items;
    }

    /** A number under which a reader keeps something in the {@link RowContext} of each execution. */
    int newRole() {
        return roles++;
    }

    int roles() {
        return roles;
    }
}
