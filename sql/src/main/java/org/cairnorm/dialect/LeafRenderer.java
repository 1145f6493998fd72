package org.cairnorm.dialect;

import java.util.List;
import org.cairnorm.sql.Bound;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.CustomExpression;
import org.cairnorm.sql.DomainExpression;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.ExpressionVisitor;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.SqlWriter;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Writes what an expression is made of in the end: columns, parameters and constants. */
abstract class LeafRenderer implements ExpressionVisitor<Precedence>, SqlWriter {
    protected final BaseDialect dialect;
    protected final DialectFeatures features;
    protected final SqlBuffer out;
    final RenderOptions options;
    private final boolean inline;

    /** A renderer for one statement; {@code inline} is for DDL, where nothing can be bound. */
    LeafRenderer(BaseDialect dialect, RenderOptions options, boolean inline) {
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
        Object value = LiteralText.stored(literal);
        if (value == null) {
            nullLiteral(literal.type());
            return Precedence.PRIMARY;
        }
        if (value instanceof Boolean truth) {
            boolean named = features.has(DialectFeature.BOOLEAN_LITERALS);
            out.append(truth ? (named ? "true" : "1") : (named ? "false" : "0"));
            return Precedence.PRIMARY;
        }
        String number = LiteralText.number(value);
        if (number != null) {
            out.append(number);
            return number.startsWith("-") ? Precedence.SIGN : Precedence.PRIMARY;
        }
        if (value instanceof String text && (inline || LiteralText.isHarmless(text))) {
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
                || (expression instanceof Literal literal && (literal.value() == null || LiteralText.isBound(literal)));
    }

    /** Whether nothing but parameters and literals is there, so that a function cannot tell what it works on. */
    static boolean areTypeless(List<? extends Expression> expressions) {
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
