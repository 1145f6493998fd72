package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/**
 * Texts put one after the other; null if one is null, on every database.
 *
 * @param operands the texts, two or more
 */
public record Concat(List<Expression> operands) implements Expression {
    public Concat {
        operands = Checks.atLeastTwo(operands, "Concatenation needs two texts");
    }

    /** Some texts; nested concatenations are joined into one. */
    public static Concat of(Expression... texts) {
        return of(List.of(texts));
    }

    /** Some texts; nested concatenations are joined into one. */
    public static Concat of(List<? extends Expression> texts) {
        List<Expression> flat = new ArrayList<>(texts.size());
        for (Expression text : texts) {
            if (text instanceof Concat inner) {
                flat.addAll(inner.operands);
            } else {
                flat.add(text);
            }
        }
        return new Concat(flat);
    }

    @Override
    public DataType<?> type() {
        return Types.STRING;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitConcat(this);
    }
}
