package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Cast;
import org.cairnorm.sql.Coalesce;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Extract;
import org.cairnorm.sql.FunctionCall;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.NativeCall;
import org.cairnorm.sql.NextValue;
import org.cairnorm.sql.NullIf;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.ScalarQuery;
import org.cairnorm.sql.Trim;
import org.cairnorm.sql.function.Functions;

/**
 * Writes expressions. Each visit writes its node and tells how tightly the written text holds together, so that whoever
 * asked can put parentheses around it.
 */
public abstract class ExpressionRenderer extends OperatorRenderer {
    /** A renderer for one statement; {@code inline} is for DDL, where nothing can be bound. */
    protected ExpressionRenderer(BaseDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
    }

    @Override
    public Precedence visitFunctionCall(FunctionCall call) {
        String name = call.function().name();
        if (call.function() == Functions.REPLACE && !features.has(DialectFeature.REPLACE)) {
            throw unsupported("way to replace parts of text ('replace')");
        }
        FunctionTemplate template =
                dialect.functions().find(name, call.arguments().size());
        if (template != null) {
            return apply(template, call.arguments());
        }
        call(name, call.arguments());
        return Precedence.PRIMARY;
    }

    /** Writes a template with its arguments. */
    protected final Precedence apply(FunctionTemplate template, List<? extends Expression> arguments) {
        boolean untyped = areTypeless(arguments);
        boolean castsArguments = features.has(DialectFeature.CAST_ARGUMENTS);
        for (FunctionTemplate.Piece piece : template.pieces()) {
            if (piece.argument() < 0) {
                out.append(piece.text());
            } else {
                writeTyped(
                        arguments.get(piece.argument()),
                        piece.tight() ? Precedence.PRIMARY : Precedence.OR,
                        castsArguments || untyped && piece.argument() == 0);
            }
        }
        return template.precedence();
    }

    /** Writes a call. */
    protected final void call(String name, List<? extends Expression> arguments) {
        boolean untyped = areTypeless(arguments);
        boolean castsArguments = features.has(DialectFeature.CAST_ARGUMENTS);
        out.append(name).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            result(arguments.get(i), castsArguments || untyped && i == 0);
        }
        out.append(')');
    }

    @Override
    public Precedence visitNativeCall(NativeCall call) {
        call(call.name(), call.arguments());
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitAggregate(Aggregate aggregate) {
        Expression argument = aggregate.argument();
        Expression filter = aggregate.filter();
        boolean clause = filter == null || features.has(DialectFeature.AGGREGATE_FILTER);
        out.append(aggregate.function().name().toLowerCase(Locale.ROOT)).append('(');
        if (aggregate.distinct()) {
            out.append("distinct ");
        }
        if (filter != null && !clause) {
            element(Case.of(List.of(new Case.When(filter, argument == null ? Literal.of(1) : argument)), null));
        } else if (argument == null) {
            out.append('*');
        } else if (argument instanceof RowValue row) {
            countedRow(row);
        } else {
            writeTyped(argument, Precedence.OR, isParameter(argument));
        }
        out.append(')');
        if (filter != null && clause) {
            out.append(" filter (where ");
            condition(filter, Precedence.OR);
            out.append(')');
        }
        return Precedence.PRIMARY;
    }

    /** Writes a row value inside {@code count}. */
    protected void countedRow(RowValue row) {
        if (!features.has(DialectFeature.COUNT_DISTINCT_ROW)) {
            throw unsupported("count over several columns; count the rows of a sub-query instead");
        }
        element(row);
    }

    @Override
    public Precedence visitCase(Case expression) {
        Expression operand = expression.operand();
        List<Expression> results = new ArrayList<>();
        for (Case.When when : expression.whens()) {
            results.add(when.result());
        }
        if (expression.otherwise() != null) {
            results.add(expression.otherwise());
        }
        boolean untyped = areParameters(results);
        out.append("case");
        if (operand != null) {
            out.append(' ');
            writeTyped(operand, Precedence.OR, isParameter(operand));
        }
        for (Case.When when : expression.whens()) {
            out.append(" when ");
            if (operand == null) {
                condition(when.condition(), Precedence.OR);
            } else {
                element(when.condition());
            }
            out.append(" then ");
            result(when.result(), untyped);
        }
        if (expression.otherwise() != null) {
            out.append(" else ");
            result(expression.otherwise(), untyped);
        }
        out.append(" end");
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitCast(Cast cast) {
        out.append("cast(");
        element(cast.operand());
        out.append(" as ").append(dialect.castType(cast.type().sqlType())).append(')');
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitExtract(Extract extract) {
        String name = "extract." + extract.field().name().toLowerCase(Locale.ROOT);
        FunctionTemplate template = dialect.functions().find(name, 1);
        if (template == null) {
            throw unsupported("way to extract " + extract.field() + " from a date or time");
        }
        return apply(template, List.of(extract.operand()));
    }

    @Override
    public Precedence visitCoalesce(Coalesce coalesce) {
        call("coalesce", coalesce.operands());
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitNullIf(NullIf expression) {
        call("nullif", List.of(expression.left(), expression.right()));
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitTrim(Trim trim) {
        Expression character = trim.character();
        out.append("trim(");
        if (trim.side() != Trim.Side.BOTH || character != null) {
            out.append(trim.side().name().toLowerCase(Locale.ROOT)).append(' ');
            if (character != null) {
                element(character);
                out.append(' ');
            }
            out.append("from ");
        }
        writeTyped(trim.operand(), Precedence.OR, isParameter(trim.operand()));
        out.append(')');
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitRowValue(RowValue row) {
        out.append('(');
        list(row.parts());
        out.append(')');
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitScalarQuery(ScalarQuery scalar) {
        subQuery(scalar.query());
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitNextValue(NextValue next) {
        if (!features.has(DialectFeature.SEQUENCES)) {
            throw unsupported("sequences, but the statement takes the next value of '"
                    + next.sequence().name() + "'");
        }
        out.append("next value for ");
        dialect.identifiers().append(out.text(), next.sequence().name());
        return Precedence.PRIMARY;
    }
}
