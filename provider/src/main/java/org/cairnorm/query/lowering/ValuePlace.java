package org.cairnorm.query.lowering;

import java.util.List;
import org.cairnorm.sql.Expression;

/** A basic element or map key. */
record ValuePlace(List<Expression> expressions) implements Place {
    ValuePlace {
        expressions = List.copyOf(expressions);
    }

    @Override
    public List<Expression> columns(boolean inner) {
        return expressions;
    }
}
