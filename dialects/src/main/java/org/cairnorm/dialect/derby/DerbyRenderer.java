package org.cairnorm.dialect.derby;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cairnorm.dialect.FunctionTemplate;
import org.cairnorm.dialect.Precedence;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlRenderer;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Arithmetic;
import org.cairnorm.sql.Cast;
import org.cairnorm.sql.Coalesce;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Concat;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.FunctionCall;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.NativeCall;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SelectItem;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.function.Functions;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.SqlType.Kind;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * Where Derby leaves the standard: it wants the type of each parameter and each null from what stands around it, pads short texts
 * of a choice with blanks, and keeps whole what it adds up of whole numbers.
 */
final class DerbyRenderer extends SqlRenderer {
    /** Digits behind the point of decimal parameters of which nothing is known. */
    private static final int USUAL_SCALE = 10;

    private static final DataType<String> SHORT_TEXT = Types.string(1);

    /** The present moment of this process, taken whenever a value is bound: Derby knows local time only. */
    private static final DataType<String> NOW = DataType.converted(
            String.class, Types.OFFSET_DATE_TIME, any -> OffsetDateTime.now(ZoneOffset.UTC), OffsetDateTime::toString);

    DerbyRenderer(DerbyDialect dialect, RenderOptions options, boolean inline) {
        super(dialect, options, inline);
    }

    // ---- clauses

    @Override
    public @Nullable Void visitSelect(Select select) {
        return super.visitSelect(CorrelatedJoins.moved(select));
    }

    @Override
    protected void noSource() {
        out.clause("from sysibm.sysdummy1");
    }

    @Override
    protected void limit(@Nullable Expression limit, @Nullable Expression offset) {
        if (offset != null) {
            out.clause("offset ");
            write(offset, Precedence.PRIMARY);
            out.append(" rows");
        }
        if (limit != null) {
            out.clause("fetch first ");
            write(limit, Precedence.PRIMARY);
            out.append(" rows only");
        }
    }

    /** Locks are kept only by the isolation that {@code with} names. */
    @Override
    protected void locking(Locking locking, Select select) {
        super.locking(locking, select);
        if (locking.strength() == Locking.Strength.UPDATE) {
            out.append(" with rs");
        }
    }

    @Override
    protected String shareLock() {
        return "with rs";
    }

    @Override
    protected void defaultValues(Insert insert) {
        List<String> names = insert.table().columns().stream()
                .map(column -> dialect.identifiers().render(column.name()))
                .toList();
        out.append(" (").append(String.join(", ", names)).append(") values (");
        out.append(String.join(", ", Collections.nCopies(names.size(), "default")))
                .append(')');
    }

    /** A column of the result has a name only if all operands agree on it. */
    @Override
    public @Nullable Void visitSetOperation(SetOperation operation) {
        return super.visitSetOperation(withOperands(operation, items(operation)));
    }

    private static SetOperation withOperands(SetOperation operation, List<SelectItem> names) {
        return new SetOperation(
                operation.with(),
                operation.operator(),
                operation.all(),
                operation.operands().stream()
                        .map(operand -> named(operand, names))
                        .toList(),
                operation.orderBy(),
                operation.limit(),
                operation.offset());
    }

    private static List<SelectItem> items(Query query) {
        if (query instanceof Select select) {
            return select.items();
        }
        return query instanceof SetOperation operation
                ? items(operation.operands().get(0))
                : List.of();
    }

    private static Query named(Query query, List<SelectItem> names) {
        if (query instanceof Select select && select.items().size() == names.size()) {
            List<SelectItem> items = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                SelectItem first = names.get(i);
                SelectItem item = select.items().get(i);
                items.add(
                        first.name() != null || !(first.expression() instanceof ColumnRef column)
                                ? new SelectItem(item.expression(), first.name())
                                : new SelectItem(
                                        item.expression(), column.column().name()));
            }
            return select.withItems(items);
        }
        if (query instanceof SetOperation operation) {
            return withOperands(operation, names);
        }
        return query;
    }

    // ---- parameters and nulls, whose type must be told

    /** Null may stand bare where a value is stored or chosen; elsewhere its type must be told. */
    @Override
    protected void nullLiteral(DataType<?> type) {
        if (type.isUnknown()) {
            out.append("null");
        } else {
            out.append("cast(null as ").append(dialect.castType(type.sqlType())).append(')');
        }
    }

    /** A parameter takes the type of what stands beside it, and a number that is of another kind would be cut to fit. */
    @Override
    protected void beside(Expression operand, Expression other, Precedence wanted) {
        SqlType type = operand.type().sqlType();
        if (isNull(operand)) {
            write(typedNull(operand, other.type()), wanted);
        } else if (isParameter(operand)
                && type.kind().isNumeric()
                && type.kind() != other.type().sqlType().kind()) {
            writeTyped(operand, wanted, true);
        } else {
            write(operand, wanted);
        }
    }

    /** The type of a parameter decides what is calculated, and would be that of its neighbour. */
    @Override
    public Precedence visitArithmetic(Arithmetic chain) {
        Kind kind = chain.type().sqlType().kind();
        if (kind != Kind.DECIMAL && isOf(kind, chain)) {
            return super.visitArithmetic(chain);
        }
        List<Arithmetic.Step> steps = new ArrayList<>();
        for (Arithmetic.Step step : chain.steps()) {
            steps.add(new Arithmetic.Step(step.operator(), typedParameter(step.operand())));
        }
        return super.visitArithmetic(new Arithmetic(typedParameter(chain.first()), steps, chain.type()));
    }

    private static boolean isOf(Kind kind, Arithmetic chain) {
        return chain.first().type().sqlType().kind() == kind
                && chain.steps().stream()
                        .allMatch(step -> step.operand().type().sqlType().kind() == kind);
    }

    private Expression typedParameter(Expression operand) {
        if (!isParameter(operand) || operand.type().isUnknown()) {
            return operand;
        }
        SqlType type = operand.type().sqlType();
        SqlType widest = type.kind() == Kind.DECIMAL
                ? SqlType.decimal(features.decimalPrecision(), Math.max(type.scale(), USUAL_SCALE))
                : SqlType.of(type.kind());
        return operand.cast(DataType.of(operand.type().javaType(), widest));
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof Literal literal
                && literal.value() == null
                && literal.type().isUnknown();
    }

    private static Expression typedNull(Expression expression, DataType<?> type) {
        return isNull(expression) ? new Literal(null, type.isUnknown() ? SHORT_TEXT : type) : expression;
    }

    private static List<Expression> typedNulls(List<? extends Expression> expressions) {
        DataType<?> known = SHORT_TEXT;
        for (Expression expression : expressions) {
            if (!expression.type().isUnknown()) {
                known = expression.type();
                break;
            }
        }
        DataType<?> type = known;
        return expressions.stream()
                .<Expression>map(expression -> typedNull(expression, type))
                .toList();
    }

    @Override
    protected Precedence compare(Expression left, Comparison.Operator operator, Expression right, boolean untypedLeft) {
        boolean same = operator == Comparison.Operator.NOT_DISTINCT_FROM;
        if (!same && operator != Comparison.Operator.DISTINCT_FROM) {
            return super.compare(left, operator, right, untypedLeft);
        }
        Expression equal = left.eq(right).or(left.isNull().and(right.isNull()));
        out.append("case when ");
        condition(equal, Precedence.OR);
        out.append(same ? " then true else false end" : " then false else true end");
        return Precedence.PRIMARY;
    }

    // ---- text

    /** No escape character is in force unless one is given. */
    @Override
    protected void noEscape(Expression pattern) {}

    /** A text of unknown length makes the whole too long to be compared or sorted, unless it is cut to the greatest length. */
    @Override
    public Precedence visitConcat(Concat concat) {
        List<Expression> operands = new ArrayList<>();
        boolean bounded = true;
        boolean large = false;
        for (Expression operand : concat.operands()) {
            operands.add(asText(typedNull(operand, SHORT_TEXT)));
            bounded &= operand instanceof ColumnRef || operand instanceof Literal;
            large |= operand.type().sqlType().kind() == Kind.CLOB;
        }
        if (bounded || large) {
            return super.visitConcat(new Concat(operands));
        }
        out.append("cast(");
        super.visitConcat(new Concat(operands.stream().map(this::typedParameter).toList()));
        out.append(" as varchar(")
                .append(Integer.toString(DerbyDialect.LONGEST))
                .append("))");
        return Precedence.PRIMARY;
    }

    private static Expression asText(Expression operand) {
        return operand.type().sqlType().kind().isNumeric() ? operand.cast(Types.STRING) : operand;
    }

    /** A text literal is of a fixed length, and a choice would fill up the shorter ones with blanks. */
    @Override
    protected void result(Expression expression, boolean untyped) {
        boolean text =
                expression instanceof Literal literal && literal.value() instanceof String value && !value.isEmpty();
        if (text && !isParameter(expression)) {
            out.append("varchar(");
            element(expression);
            out.append(')');
        } else {
            super.result(expression, untyped);
        }
    }

    @Override
    public Precedence visitCoalesce(Coalesce coalesce) {
        call("coalesce", typedNulls(coalesce.operands()));
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitNativeCall(NativeCall call) {
        call(call.name(), typedNulls(call.arguments()));
        return Precedence.PRIMARY;
    }

    // ---- numbers

    /** Sums of whole numbers would overflow, and their means would be cut to whole numbers. */
    @Override
    public Precedence visitAggregate(Aggregate aggregate) {
        Expression argument = aggregate.argument();
        if (argument == null) {
            return super.visitAggregate(aggregate);
        }
        Kind kind = argument.type().sqlType().kind();
        DataType<?> wider = switch (aggregate.function()) {
            case AVG -> kind.isNumeric() && kind != Kind.DOUBLE ? Types.DOUBLE : null;
            case SUM -> kind.isInteger() && kind != Kind.BIGINT ? Types.LONG : null;
            default -> null;
        };
        return super.visitAggregate(
                wider == null
                        ? aggregate
                        : new Aggregate(
                                aggregate.function(),
                                argument.cast(wider),
                                aggregate.distinct(),
                                aggregate.filter(),
                                aggregate.type()));
    }

    @Override
    public Precedence visitFunctionCall(FunctionCall call) {
        if (call.function() == Functions.CURRENT_INSTANT) {
            out.append("cast(");
            bind(SlotPlace.bound("", NOW));
            out.append(" as timestamp)");
            return Precedence.PRIMARY;
        }
        boolean digits = call.function() == Functions.ROUND && call.arguments().size() == 2;
        if (digits
                && call.arguments().get(0).type().sqlType().kind() == Kind.DECIMAL
                && call.arguments().get(1) instanceof Literal literal
                && literal.value() instanceof Integer kept
                && kept >= 0
                && kept <= features.decimalPrecision()) {
            return roundExactly(call, kept);
        }
        return super.visitFunctionCall(call);
    }

    /** Without a detour over floating-point numbers: a cast cuts digits off. */
    private Precedence roundExactly(FunctionCall call, int digits) {
        String half = new BigDecimal(5).movePointLeft(digits + 1).toPlainString();
        return apply(
                FunctionTemplate.of("cast({1!} + case when {1} < 0 then -" + half + " else " + half + " end as decimal("
                        + features.decimalPrecision() + ", " + digits + "))"),
                call.arguments().subList(0, 1));
    }

    /** Numbers become text, and text floating-point numbers, by functions only. */
    @Override
    public Precedence visitCast(Cast cast) {
        SqlType from = cast.operand().type().sqlType();
        Kind to = cast.type().sqlType().kind();
        if (to.isText() && from.kind().isNumeric()) {
            out.append("rtrim(char(");
            writeTyped(cast.operand(), Precedence.OR, true);
            out.append("))");
            return Precedence.PRIMARY;
        }
        if (from.kind().isText() && (to == Kind.DOUBLE || to == Kind.REAL)) {
            out.append(to == Kind.REAL ? "cast(double(" : "double(");
            writeTyped(cast.operand(), Precedence.OR, true);
            out.append(to == Kind.REAL ? ") as real)" : ")");
            return Precedence.PRIMARY;
        }
        return super.visitCast(cast);
    }

    @Override
    protected String inlineLiteral(Object value, SqlType type) {
        String text = value.toString().replace('T', ' ');
        return switch (type.kind()) {
            case DATE -> "date('" + text + "')";
            case TIME -> "time('" + text + "')";
            case TIMESTAMP -> "timestamp('" + text + "')";
            default -> super.inlineLiteral(value, type);
        };
    }
}
