package org.cairnorm.query.jpql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case expression (JPA 3.2 §4.6.10); {@code COALESCE} and {@code NULLIF} are {@link FunctionSyntax.Call calls}. */
public sealed interface CaseSyntax extends ExpressionSyntax {

    /** The branches, at least one. */
    List<When> branches();

    /** The value where no branch applies; null where {@code ELSE} was left out, which means {@code NULL}. */
    @Nullable ExpressionSyntax otherwise();

    /**
     * One branch.
     *
     * @param when a condition in a {@link Searched}, a value in a {@link Simple}
     * @param then the value of the branch
     * @param span where it was written
     */
    record When(ExpressionSyntax when, ExpressionSyntax then, Span span) implements Syntax {}

    /**
     * {@code CASE WHEN condition THEN value … ELSE value END}.
     *
     * @param branches the branches
     * @param otherwise the value where no branch applies, or null
     * @param span where it was written
     */
    record Searched(List<When> branches, @Nullable ExpressionSyntax otherwise, Span span) implements CaseSyntax {

        public Searched {
            branches = List.copyOf(branches);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSearchedCase(this);
        }
    }

    /**
     * {@code CASE operand WHEN value THEN value … ELSE value END}.
     *
     * @param operand what is compared with the values of the branches
     * @param branches the branches
     * @param otherwise the value where no branch applies, or null
     * @param span where it was written
     */
    record Simple(
            ExpressionSyntax operand,
            List<When> branches,
            @Nullable ExpressionSyntax otherwise,
            Span span) implements CaseSyntax {

        public Simple {
            branches = List.copyOf(branches);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSimpleCase(this);
        }
    }
}
