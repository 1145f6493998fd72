package org.cairnorm.query.lowering;

import java.util.List;
import org.cairnorm.sql.Expression;

/**
 * Where something that a path leads to is found in a statement. Places of associations are joined only when a column of them is
 * asked for that their foreign key does not hold.
 */
sealed interface Place permits EntityPlace, EmbeddablePlace, ValuePlace {

    /**
     * The columns of the value itself: of an entity its identifier.
     *
     * @param inner whether rows without it are left out, should a join be needed
     */
    List<Expression> columns(boolean inner);
}
