package org.cairnorm.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Arithmetic;
import org.cairnorm.sql.Between;
import org.cairnorm.sql.Bound;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Cast;
import org.cairnorm.sql.Coalesce;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Concat;
import org.cairnorm.sql.CustomExpression;
import org.cairnorm.sql.DomainExpression;
import org.cairnorm.sql.Exists;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.ExpressionVisitor;
import org.cairnorm.sql.Extract;
import org.cairnorm.sql.FunctionCall;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.In;
import org.cairnorm.sql.IsNull;
import org.cairnorm.sql.Like;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.NativeCall;
import org.cairnorm.sql.Negate;
import org.cairnorm.sql.NextValue;
import org.cairnorm.sql.Not;
import org.cairnorm.sql.NullIf;
import org.cairnorm.sql.QuantifiedComparison;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.ScalarQuery;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.SqlWriter;
import org.cairnorm.sql.Trim;
import org.cairnorm.sql.function.Functions;
import org.cairnorm.sql.type.Conversion;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Writes expressions. Each visit writes its node and tells how tightly the written text holds together, so that whoever
 * asked can put parentheses around it.
 */
public abstract class ExpressionRenderer implements ExpressionVisitor<Precedence>, SqlWriter {
    private static final int LONGEST_LITERAL = 200;

    protected final BaseDialect dialect;
    protected final DialectFeatures features;
    protected final SqlBuffer out;
    private final RenderOptions options;
    private final boolean inline;

    /** A renderer for one statement; {@code inline} is for DDL, where nothing can be bound. */
    protected ExpressionRenderer(BaseDialect dialect, RenderOptions options, boolean inline) {
        this.dialect = dialect;
        this.features = dialect.features();
        this.options = options;
        this.inline = inline;
        this.out = new SqlBuffer(options.layout() == RenderOptions.Layout.PRETTY);
    }

    /** Writes a query in parentheses. */
    protected abstract void subQuery(Query query);

    /** What a column's source is called in the text, or null where no qualifier is written. */
    protected abstract @Nullable String qualifier(ColumnRef column);

    /** Says that the database cannot do what the statement asks for. */
    protected DialectException unsupported(String what) {
        return new DialectException("The database behind dialect '" + dialect.name() + "' has no " + what);
    }

    /** Writes an expression, in parentheses if it does not hold together tightly enough. */
    protected final void write(Expression expression, Precedence wanted) {
        int start = out.length();
        if (expression.accept(this).isLooserThan(wanted)) {
            out.wrap(start);
        }
    }

    /** Writes an expression where a comma, a keyword or a parenthesis ends it. */
    protected final void element(Expression expression) {
        write(expression, Precedence.OR);
    }

    /** Writes expressions with commas between them. */
    protected final void list(List<? extends Expression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            element(expressions.get(i));
        }
    }

    /** Writes an expression where a condition is wanted. */
    protected final void condition(Expression condition, Precedence wanted) {
        if (condition instanceof Literal literal
                && literal.value() instanceof Boolean truth
                && !features.has(DialectFeature.BOOLEAN_LITERALS)) {
            out.append(truth ? "1 = 1" : "1 = 0");
        } else {
            write(condition, wanted);
        }
    }

    @Override
    public SqlWriter text(String trusted) {
        out.append(trusted);
        return this;
    }

    @Override
    public SqlWriter expression(Expression expression) {
        writeTyped(expression, Precedence.PRIMARY, features.has(DialectFeature.CAST_ARGUMENTS));
        return this;
    }

    @Override
    public SqlWriter identifier(Identifier identifier) {
        dialect.identifiers().append(out.text(), identifier);
        return this;
    }

    // ---- leaves

    @Override
    public Precedence visitColumnRef(ColumnRef expression) {
        String qualifier = inline ? null : qualifier(expression);
        if (qualifier != null) {
            out.append(qualifier).append('.');
        }
        identifier(expression.column().name());
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitSlot(Slot slot) {
        return bind(SlotPlace.value(slot.name(), slot.type()));
    }

    @Override
    public Precedence visitBound(Bound bound) {
        return bind(SlotPlace.bound(bound.value(), bound.type()));
    }

    /** Writes a marker. */
    protected Precedence bind(SlotPlace place) {
        if (inline) {
            throw new DialectException("A column default or check constraint cannot hold a parameter, but has " + place
                    + "; write a literal instead");
        }
        out.marker(place);
        return Precedence.PRIMARY;
    }

    @Override
    public Precedence visitLiteral(Literal literal) {
        Object value = stored(literal.value(), literal.type());
        if (value == null) {
            nullLiteral(literal.type());
            return Precedence.PRIMARY;
        }
        if (value instanceof Boolean truth) {
            boolean named = features.has(DialectFeature.BOOLEAN_LITERALS);
            out.append(truth ? (named ? "true" : "1") : (named ? "false" : "0"));
            return Precedence.PRIMARY;
        }
        String number = number(value);
        if (number != null) {
            out.append(number);
            return number.startsWith("-") ? Precedence.SIGN : Precedence.PRIMARY;
        }
        if (value instanceof String text && (inline || isHarmless(text))) {
            out.append(stringLiteral(text));
            return Precedence.PRIMARY;
        }
        if (inline) {
            out.append(inlineLiteral(value, literal.type().sqlType()));
            return Precedence.PRIMARY;
        }
        return bind(SlotPlace.bound(literal.value(), literal.type()));
    }

    /** Writes null, of a type that may be unknown. */
    protected void nullLiteral(DataType<?> type) {
        out.append("null");
    }

    private static @Nullable String number(Object value) {
        if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger) {
            return value.toString();
        }
        if (value instanceof BigDecimal decimal && Math.abs(decimal.scale()) <= 100) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue()) ? value.toString() : null;
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object stored(@Nullable Object value, DataType<?> type) {
        Conversion<?, ?> conversion = type.conversion();
        if (conversion == null || value == null || !type.javaType().isInstance(value)) {
            return value;
        }
        Object simpler = ((Conversion<Object, Object>) conversion).toStored(value);
        return stored(simpler, conversion.stored());
    }

    private static boolean isHarmless(String text) {
        if (text.length() > LONGEST_LITERAL) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Text between quotes. Only for text without backslashes and control characters, unless in DDL. */
    protected String stringLiteral(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A constant of a type that is neither number, truth value nor text, for DDL. */
    protected String inlineLiteral(Object value, SqlType type) {
        String text = value.toString().replace('T', ' ');
        return switch (type.kind()) {
            case DATE -> "date '" + text + "'";
            case TIME -> "time '" + text + "'";
            case TIMESTAMP -> "timestamp '" + text + "'";
            case UUID -> "'" + text + "'";
            default ->
                throw new DialectException(
                        "A value of type '" + type
                                + "' cannot be written as a literal in a column default or check constraint; give the SQL itself");
        };
    }

    // ---- operators

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
        int width = slot.types().size();
        int padded = dialect.paddedSize(size, width);
        List<Expression> places = new ArrayList<>(padded);
        for (int element = 0; element < padded; element++) {
            if (width == 1) {
                places.add(new ElementPlace(slot.name(), first, element, -1));
            } else {
                List<Expression> parts = new ArrayList<>(width);
                for (int part = 0; part < width; part++) {
                    parts.add(new ElementPlace(slot.name(), slot.types().get(part), element, part));
                }
                places.add(new RowValue(parts));
            }
        }
        return inList(in.operand(), places, in.negated());
    }

    /** One element of a collection slot in a list, or one part of it. */
    private record ElementPlace(String slot, DataType<?> type, int element, int part) implements CustomExpression {

        @Override
        public void write(SqlWriter writer) {
            ((ExpressionRenderer) writer).bind(SlotPlace.element(slot, type, element, part));
        }
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

    // ---- calls

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

    @Override
    public Precedence visitDomain(DomainExpression expression) {
        throw new DialectException("The domain expression '" + expression.describe()
                + "' was not replaced by columns before rendering; lower the statement first");
    }

    @Override
    public Precedence visitCustom(CustomExpression expression) {
        expression.write(this);
        return Precedence.PRIMARY;
    }

    // ---- parameters whose type the database must be told

    /** Whether an expression is a bare parameter, or a null that tells no type. */
    protected static boolean isParameter(Expression expression) {
        return expression instanceof Slot
                || expression instanceof Bound
                || (expression instanceof Literal literal && (literal.value() == null || isBound(literal)));
    }

    /** Whether a literal is no number, truth value or harmless text. */
    private static boolean isBound(Literal literal) {
        Object value = stored(literal.value(), literal.type());
        return !(value == null
                || value instanceof Boolean
                || number(value) != null
                || value instanceof String text && isHarmless(text));
    }

    /** Whether nothing but parameters and literals is there, so that a function cannot tell what it works on. */
    private static boolean areTypeless(List<? extends Expression> expressions) {
        for (Expression expression : expressions) {
            if (!isParameter(expression) && !(expression instanceof Literal)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but parameters is there. */
    protected static boolean areParameters(List<? extends Expression> expressions) {
        for (Expression expression : expressions) {
            if (!isParameter(expression)) {
                return false;
            }
        }
        return !expressions.isEmpty();
    }

    /** Writes an expression whose value, and with it its type, may become that of a column or of what is around it. */
    protected void result(Expression expression, boolean untyped) {
        writeTyped(expression, Precedence.OR, untyped);
    }

    /** Writes an operand beside another one, from which a bare parameter takes its type. */
    protected void beside(Expression operand, Expression other, Precedence wanted) {
        write(operand, wanted);
    }

    /** Writes an expression; a parameter in a cast if the database must be told its type. */
    protected final void writeTyped(Expression expression, Precedence wanted, boolean untyped) {
        if (untyped
                && features.has(DialectFeature.CAST_UNTYPED_PARAMETERS)
                && isParameter(expression)
                && !expression.type().isUnknown()) {
            SqlType type = expression.type().sqlType();
            out.append("cast(");
            if (expression instanceof Literal literal && literal.value() == null) {
                out.append("null");
            } else {
                element(expression);
            }
            out.append(" as ")
                    .append(dialect.castType(type.kind() == SqlType.Kind.DECIMAL ? type : SqlType.of(type.kind())))
                    .append(')');
        } else {
            write(expression, wanted);
        }
    }
}
