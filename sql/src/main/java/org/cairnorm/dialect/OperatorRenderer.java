package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.Arithmetic;
import org.cairnorm.sql.Between;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Concat;
import org.cairnorm.sql.Exists;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.In;
import org.cairnorm.sql.IsNull;
import org.cairnorm.sql.Like;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Negate;
import org.cairnorm.sql.Not;
import org.cairnorm.sql.QuantifiedComparison;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.type.DataType;

/** Writes operators: arithmetic, and the conditions of comparisons and logic. */
abstract class OperatorRenderer extends LeafRenderer {
    OperatorRenderer(BaseDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
    }

    // ---- arithmetic and text

    @Override
    public Precedence visitArithmetic(Arithmetic chain) {
        Precedence own = chain.isAdditive() ? Precedence.ADDITIVE : Precedence.MULTIPLICATIVE;
        Precedence right = chain.isAdditive() ? Precedence.MULTIPLICATIVE : Precedence.SIGN;
        List<Expression> operands = new ArrayList<>(chain.steps().size() + 1);
        operands.add(chain.first());
        for (Arithmetic.Step step : chain.steps()) {
            operands.add(step.operand());
        }
        boolean untyped = areParameters(operands);
        writeTyped(chain.first(), own, untyped);
        for (Arithmetic.Step step : chain.steps()) {
            out.append(' ').append(step.operator().symbol()).append(' ');
            beside(step.operand(), chain.first(), right);
        }
        return own;
    }

    @Override
    public Precedence visitNegate(Negate negate) {
        out.append('-');
        writeTyped(negate.operand(), Precedence.PRIMARY, isParameter(negate.operand()));
        return Precedence.SIGN;
    }

    @Override
    public Precedence visitConcat(Concat concat) {
        boolean untyped = areParameters(concat.operands());
        for (int i = 0; i < concat.operands().size(); i++) {
            if (i > 0) {
                out.append(" || ");
            }
            writeTyped(concat.operands().get(i), Precedence.PRIMARY, untyped && i == 0);
        }
        return Precedence.CONCAT;
    }

    // ---- conditions

    @Override
    public Precedence visitComparison(Comparison comparison) {
        if (comparison.left() instanceof RowValue left
                && comparison.right() instanceof RowValue right
                && !features.has(DialectFeature.ROW_VALUES)) {
            return RowComparison.expand(left, comparison.operator(), right).accept(this);
        }
        boolean untyped = isParameter(comparison.left()) && isParameter(comparison.right());
        return compare(comparison.left(), comparison.operator(), comparison.right(), untyped);
    }

    /** Writes two values with an operator between them. */
    protected Precedence compare(Expression left, Comparison.Operator operator, Expression right, boolean untypedLeft) {
        if (untypedLeft) {
            writeTyped(left, Precedence.CONCAT, true);
        } else {
            beside(left, right, Precedence.CONCAT);
        }
        out.append(' ').append(operator.symbol()).append(' ');
        beside(right, left, Precedence.CONCAT);
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitQuantifiedComparison(QuantifiedComparison comparison) {
        if (!features.has(DialectFeature.QUANTIFIED_COMPARISON)) {
            element(QuantifierRewriting.rewrite(comparison));
            return Precedence.PRIMARY;
        }
        write(comparison.left(), Precedence.CONCAT);
        out.append(' ')
                .append(comparison.operator().symbol())
                .append(comparison.quantifier() == QuantifiedComparison.Quantifier.ALL ? " all " : " any ");
        subQuery(comparison.query());
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitLogical(Logical logical) {
        boolean and = logical.operator() == Logical.Operator.AND;
        Precedence own = and ? Precedence.AND : Precedence.OR;
        for (int i = 0; i < logical.operands().size(); i++) {
            if (i > 0) {
                out.append(and ? " and " : " or ");
            }
            condition(logical.operands().get(i), own);
        }
        return own;
    }

    @Override
    public Precedence visitNot(Not not) {
        out.append("not ");
        condition(not.operand(), Precedence.PRIMARY);
        return Precedence.NOT;
    }

    @Override
    public Precedence visitLike(Like like) {
        boolean untyped = isParameter(like.operand()) && isParameter(like.pattern());
        writeTyped(like.operand(), Precedence.CONCAT, untyped);
        out.append(like.negated() ? " not like " : " like ");
        write(like.pattern(), Precedence.CONCAT);
        Expression escape = like.escape();
        if (escape != null) {
            out.append(" escape ");
            escapeCharacter(escape);
        } else {
            noEscape(like.pattern());
        }
        return Precedence.PREDICATE;
    }

    private void escapeCharacter(Expression escape) {
        if (escape instanceof Literal literal
                && literal.value() != null
                && literal.value().toString().length() == 1) {
            out.append(stringLiteral(literal.value().toString()));
        } else {
            write(escape, Precedence.PRIMARY);
        }
    }

    /** Takes the meaning from the escape character that a database knows without being told. */
    protected void noEscape(Expression pattern) {
        if (!isPlain(pattern)) {
            out.append(" escape ''");
        }
    }

    /** Whether a pattern is known to hold no backslash. */
    protected static boolean isPlain(Expression pattern) {
        return pattern instanceof Literal literal
                && literal.value() != null
                && literal.value().toString().indexOf('\\') < 0;
    }

    @Override
    public Precedence visitBetween(Between between) {
        boolean untyped = areParameters(List.of(between.operand(), between.low(), between.high()));
        writeTyped(between.operand(), Precedence.CONCAT, untyped);
        out.append(between.negated() ? " not between " : " between ");
        beside(between.low(), between.operand(), Precedence.CONCAT);
        out.append(" and ");
        beside(between.high(), between.operand(), Precedence.CONCAT);
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitIn(In in) {
        if (in.choices() instanceof CollectionSlot slot) {
            return inCollection(in, slot);
        }
        if (in.choices() instanceof In.SubQuery sub) {
            if (in.operand() instanceof RowValue row && !features.has(DialectFeature.ROW_VALUES)) {
                return RowComparison.inQuery(row, sub.query(), in.negated()).accept(this);
            }
            write(in.operand(), Precedence.CONCAT);
            out.append(in.negated() ? " not in " : " in ");
            subQuery(sub.query());
            return Precedence.PREDICATE;
        }
        return inList(in.operand(), ((In.Values) in.choices()).expressions(), in.negated());
    }

    /** Writes {@code operand in (…)}. */
    protected final Precedence inList(Expression operand, List<Expression> choices, boolean negated) {
        if (choices.isEmpty()) {
            int start = out.length();
            condition(negated ? Literal.TRUE : Literal.FALSE, Precedence.PREDICATE);
            return out.text().charAt(start) == '1' ? Precedence.PREDICATE : Precedence.PRIMARY;
        }
        if (operand instanceof RowValue row && !features.has(DialectFeature.ROW_VALUES_IN_LIST)) {
            Expression any = RowComparison.anyOf(row, choices);
            return (negated ? new Not(any) : any).accept(this);
        }
        writeTyped(operand, Precedence.CONCAT, isParameter(operand));
        out.append(negated ? " not in (" : " in (");
        for (int i = 0; i < choices.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            beside(choices.get(i), operand, Precedence.OR);
        }
        out.append(')');
        return Precedence.PREDICATE;
    }

    private Precedence inCollection(In in, CollectionSlot slot) {
        DataType<?> first = slot.types().get(0);
        if (slot.types().size() == 1 && dialect.bindsArrayOf(first)) {
            write(in.operand(), Precedence.CONCAT);
            out.append(in.negated() ? " <> all(" : " = any(");
            bind(SlotPlace.array(slot.name(), first, -1));
            out.append(')');
            return Precedence.PREDICATE;
        }
        Integer size = options.collectionSizes().get(slot.name());
        if (size == null) {
            throw new IllegalArgumentException("The collection slot '" + slot.name()
                    + "' is written as a list in dialect '" + dialect.name()
                    + "'; give the number of its elements in the render options");
        }
        int padded = dialect.paddedSize(size, slot.types().size());
        return inList(in.operand(), ElementPlace.list(slot, padded), in.negated());
    }

    @Override
    public Precedence visitIsNull(IsNull test) {
        if (test.operand() instanceof RowValue row) {
            List<Expression> each = new ArrayList<>();
            for (Expression part : row.parts()) {
                each.add(new IsNull(part, test.negated()));
            }
            return Logical.and(each).accept(this);
        }
        writeTyped(test.operand(), Precedence.CONCAT, isParameter(test.operand()));
        out.append(test.negated() ? " is not null" : " is null");
        return Precedence.PREDICATE;
    }

    @Override
    public Precedence visitExists(Exists exists) {
        out.append("exists ");
        subQuery(exists.query());
        return Precedence.PRIMARY;
    }
}
