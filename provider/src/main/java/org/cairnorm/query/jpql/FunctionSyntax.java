package org.cairnorm.query.jpql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions and aggregates (JPA 3.2 §4.6.7 to §4.6.12, §4.8.5). */
public sealed interface FunctionSyntax extends ExpressionSyntax {

    /**
     * A function with plain arguments; their number is right.
     *
     * @param function the function
     * @param arguments the arguments
     * @param span where it was written
     */
    record Call(BuiltinFunction function, List<ExpressionSyntax> arguments, Span span) implements FunctionSyntax {

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitCall(this);
        }
    }

    /** Which ends {@code TRIM} works on. */
    enum TrimSide {
        LEADING,
        TRAILING,
        BOTH
    }

    /**
     * {@code TRIM([[side] [character] FROM] text)}.
     *
     * @param side which ends are trimmed
     * @param character what is trimmed; null means blanks; a literal has exactly one character
     * @param operand the text
     * @param span where it was written
     */
    record Trim(TrimSide side, @Nullable ExpressionSyntax character, ExpressionSyntax operand, Span span)
            implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitTrim(this);
        }
    }

    /** The types that {@code CAST} can name. */
    enum CastTarget {
        STRING,
        INTEGER,
        LONG,
        FLOAT,
        DOUBLE
    }

    /**
     * {@code CAST(x AS type)}.
     *
     * @param operand what is cast
     * @param target the type
     * @param span where it was written
     */
    record Cast(ExpressionSyntax operand, CastTarget target, Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitCast(this);
        }
    }

    /** The fields and parts that {@code EXTRACT} can name. */
    enum DatetimeField {
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        DATE,
        TIME
    }

    /**
     * {@code EXTRACT(field FROM x)}.
     *
     * @param field the field or part
     * @param operand the date, time or timestamp
     * @param span where it was written
     */
    record Extract(DatetimeField field, ExpressionSyntax operand, Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitExtract(this);
        }
    }

    /** The functions that tell the time of the database server. */
    enum Clock {
        CURRENT_DATE("CURRENT_DATE"),
        CURRENT_TIME("CURRENT_TIME"),
        CURRENT_TIMESTAMP("CURRENT_TIMESTAMP"),
        LOCAL_DATE("LOCAL DATE"),
        LOCAL_TIME("LOCAL TIME"),
        LOCAL_DATETIME("LOCAL DATETIME");

        private final String text;

        Clock(String text) {
            this.text = text;
        }

        /** How the function is written. */
        public String text() {
            return text;
        }
    }

    /**
     * The date, time or timestamp of the database server.
     *
     * @param clock which of them
     * @param span where it was written
     */
    record Now(Clock clock, Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNow(this);
        }
    }

    /**
     * {@code FUNCTION('name', …)}: a function of the database.
     *
     * @param name the name
     * @param arguments the arguments, may be empty
     * @param span where it was written
     */
    record DatabaseCall(LiteralSyntax.StringLiteral name, List<ExpressionSyntax> arguments, Span span)
            implements FunctionSyntax {

        public DatabaseCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitDatabaseCall(this);
        }
    }

    /** The aggregates. */
    enum AggregateFunction {
        AVG,
        COUNT,
        MAX,
        MIN,
        SUM
    }

    /**
     * An aggregate.
     *
     * @param function which aggregate
     * @param distinct whether duplicates are dropped first
     * @param operand what is aggregated
     * @param span where it was written
     */
    record Aggregate(AggregateFunction function, boolean distinct, ExpressionSyntax operand, Span span)
            implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitAggregate(this);
        }
    }

    /**
     * {@code COUNT(*)}.
     *
     * @param span where it was written
     */
    record CountAll(Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitCountAll(this);
        }
    }

    /**
     * {@code TYPE(x)}: the exact entity type.
     *
     * @param operand a {@link PathSyntax} or a {@link ParameterSyntax}
     * @param span where it was written
     */
    record TypeOf(ExpressionSyntax operand, Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitTypeOf(this);
        }
    }

    /**
     * {@code ID(x)}: the primary key of an entity.
     *
     * @param operand the entity
     * @param span where it was written
     */
    record IdOf(PathSyntax operand, Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitIdOf(this);
        }
    }

    /**
     * {@code VERSION(x)}: the version of an entity.
     *
     * @param operand the entity
     * @param span where it was written
     */
    record VersionOf(PathSyntax operand, Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitVersionOf(this);
        }
    }

    /**
     * {@code SIZE(o.items)}.
     *
     * @param collection the path to the collection
     * @param span where it was written
     */
    record SizeOf(PathSyntax collection, Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitSizeOf(this);
        }
    }

    /**
     * {@code INDEX(i)}: the place of an element in its list.
     *
     * @param operand the variable that ranges over the list
     * @param span where it was written
     */
    record IndexOf(PathSyntax operand, Span span) implements FunctionSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitIndexOf(this);
        }
    }
}
