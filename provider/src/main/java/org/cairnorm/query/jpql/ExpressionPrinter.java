package org.cairnorm.query.jpql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes expressions for {@link SyntaxPrinter}; a visit yields the text written so far. */
final class ExpressionPrinter implements ExpressionVisitor<StringBuilder> {

    /** How close the expressions bind, from loose to tight; an operand that binds too loosely gets parentheses. */
    private static final int OR = 1;

    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int PREDICATE = 4;
    private static final int CONCATENATION = 5;
    private static final int ADDITION = 6;
    private static final int MULTIPLICATION = 7;
    private static final int SIGN = 8;
    private static final int PRIMARY = 9;

    private final StringBuilder out;
    private final Consumer<QuerySyntax> queries;

    ExpressionPrinter(StringBuilder out, Consumer<QuerySyntax> queries) {
        this.out = out;
        this.queries = queries;
    }

    void print(ExpressionSyntax expression) {
        expression.accept(this);
    }

    /** A place that takes conditions only in parentheses. */
    void printValue(ExpressionSyntax expression) {
        operand(expression, CONCATENATION);
    }

    StringBuilder list(String start, List<? extends ExpressionSyntax> items, String end) {
        String separator = start;
        for (ExpressionSyntax item : items) {
            out.append(separator);
            print(item);
            separator = ", ";
        }
        return out.append(end);
    }

    private StringBuilder operand(ExpressionSyntax expression, int loosest) {
        boolean bare = binding(expression) >= loosest;
        out.append(bare ? "" : "(");
        print(expression);
        return out.append(bare ? "" : ")");
    }

    private static int binding(ExpressionSyntax expression) {
        if (expression instanceof PredicateSyntax) {
            return expression instanceof PredicateSyntax.Or
                    ? OR
                    : expression instanceof PredicateSyntax.And
                            ? AND
                            : expression instanceof PredicateSyntax.Not ? NOT : PREDICATE;
        }
        if (expression instanceof ArithmeticSyntax.Chain chain) {
            return isAddition(chain) ? ADDITION : MULTIPLICATION;
        }
        if (expression instanceof ArithmeticSyntax) {
            return expression instanceof ArithmeticSyntax.Signed ? SIGN : CONCATENATION;
        }
        boolean signed = expression instanceof LiteralSyntax.NumericLiteral number
                && number(number.value()).charAt(0) == '-';
        return signed ? SIGN : PRIMARY;
    }

    private static boolean isAddition(ArithmeticSyntax.Chain chain) {
        ArithmeticSyntax.Operator operator = chain.steps().get(0).operator();
        return operator == ArithmeticSyntax.Operator.ADD || operator == ArithmeticSyntax.Operator.SUBTRACT;
    }

    // -- paths

    @Override
    public StringBuilder visitNames(PathSyntax.Names path) {
        return names("", path.names());
    }

    @Override
    public StringBuilder visitMapElement(PathSyntax.MapElement path) {
        out.append(path.part()).append('(');
        print(path.map());
        return out.append(')');
    }

    @Override
    public StringBuilder visitTreated(PathSyntax.Treated path) {
        out.append("TREAT(");
        print(path.operand());
        return out.append(" AS ").append(path.type().name()).append(')');
    }

    @Override
    public StringBuilder visitNavigated(PathSyntax.Navigated path) {
        print(path.base());
        return names(".", path.names());
    }

    private StringBuilder names(String start, List<IdentifierSyntax> names) {
        String separator = start;
        for (IdentifierSyntax name : names) {
            out.append(separator).append(name.name());
            separator = ".";
        }
        return out;
    }

    // -- literals and parameters

    @Override
    public StringBuilder visitNull(LiteralSyntax.NullLiteral literal) {
        return out.append("NULL");
    }

    @Override
    public StringBuilder visitBoolean(LiteralSyntax.BooleanLiteral literal) {
        return out.append(literal.value() ? "TRUE" : "FALSE");
    }

    @Override
    public StringBuilder visitString(LiteralSyntax.StringLiteral literal) {
        return out.append('\'').append(literal.value().replace("'", "''")).append('\'');
    }

    @Override
    public StringBuilder visitNumeric(LiteralSyntax.NumericLiteral literal) {
        return out.append(number(literal.value()));
    }

    private static String number(Number value) {
        if (value instanceof Long) {
            return value + "L";
        }
        if (value instanceof Float) {
            return value + "F";
        }
        if (value instanceof BigInteger) {
            return value + "BI";
        }
        return value instanceof BigDecimal ? value + "BD" : value.toString();
    }

    @Override
    public StringBuilder visitTemporal(LiteralSyntax.TemporalLiteral literal) {
        return out.append(SyntaxPrinter.text(literal.value()));
    }

    @Override
    public StringBuilder visitNamedParameter(ParameterSyntax.Named parameter) {
        return out.append(parameter.label());
    }

    @Override
    public StringBuilder visitPositionalParameter(ParameterSyntax.Positional parameter) {
        return out.append(parameter.label());
    }

    // -- arithmetic

    @Override
    public StringBuilder visitChain(ArithmeticSyntax.Chain arithmetic) {
        int loosest = isAddition(arithmetic) ? MULTIPLICATION : SIGN;
        operand(arithmetic.first(), loosest);
        for (ArithmeticSyntax.Step step : arithmetic.steps()) {
            out.append(' ').append(step.operator().symbol()).append(' ');
            operand(step.operand(), loosest);
        }
        return out;
    }

    @Override
    public StringBuilder visitSigned(ArithmeticSyntax.Signed arithmetic) {
        out.append(arithmetic.sign() == ArithmeticSyntax.Sign.MINUS ? '-' : '+');
        // a minus sign directly before a number would become part of the number
        boolean number = arithmetic.operand() instanceof LiteralSyntax.NumericLiteral;
        return operand(arithmetic.operand(), number ? PRIMARY + 1 : PRIMARY);
    }

    @Override
    public StringBuilder visitConcatenation(ArithmeticSyntax.Concatenation arithmetic) {
        return operands(arithmetic.operands(), " || ", ADDITION);
    }

    private StringBuilder operands(List<ExpressionSyntax> operands, String operator, int loosest) {
        String separator = "";
        for (ExpressionSyntax operand : operands) {
            out.append(separator);
            operand(operand, loosest);
            separator = operator;
        }
        return out;
    }

    // -- predicates

    @Override
    public StringBuilder visitAnd(PredicateSyntax.And predicate) {
        return operands(predicate.operands(), " AND ", NOT);
    }

    @Override
    public StringBuilder visitOr(PredicateSyntax.Or predicate) {
        return operands(predicate.operands(), " OR ", AND);
    }

    @Override
    public StringBuilder visitNot(PredicateSyntax.Not predicate) {
        out.append("NOT ");
        return operand(predicate.operand(), NOT);
    }

    @Override
    public StringBuilder visitComparison(PredicateSyntax.Comparison predicate) {
        operand(predicate.left(), CONCATENATION);
        out.append(' ').append(predicate.operator().symbol()).append(' ');
        return operand(predicate.right(), CONCATENATION);
    }

    @Override
    public StringBuilder visitBetween(PredicateSyntax.Between predicate) {
        tested(predicate.operand(), predicate.negated(), "BETWEEN ");
        operand(predicate.low(), CONCATENATION);
        out.append(" AND ");
        return operand(predicate.high(), CONCATENATION);
    }

    @Override
    public StringBuilder visitInList(PredicateSyntax.InList predicate) {
        tested(predicate.operand(), predicate.negated(), "IN (");
        return list("", predicate.items(), ")");
    }

    @Override
    public StringBuilder visitInQuery(PredicateSyntax.InQuery predicate) {
        tested(predicate.operand(), predicate.negated(), "IN ");
        return subquery(predicate.query());
    }

    @Override
    public StringBuilder visitInParameter(PredicateSyntax.InParameter predicate) {
        tested(predicate.operand(), predicate.negated(), "IN ");
        return out.append(predicate.parameter().label());
    }

    @Override
    public StringBuilder visitLike(PredicateSyntax.Like predicate) {
        tested(predicate.operand(), predicate.negated(), "LIKE ");
        operand(predicate.pattern(), CONCATENATION);
        ExpressionSyntax escape = predicate.escape();
        if (escape != null) {
            out.append(" ESCAPE ");
            operand(escape, CONCATENATION);
        }
        return out;
    }

    @Override
    public StringBuilder visitIsNull(PredicateSyntax.IsNull predicate) {
        operand(predicate.operand(), CONCATENATION);
        return out.append(predicate.negated() ? " IS NOT NULL" : " IS NULL");
    }

    @Override
    public StringBuilder visitIsEmpty(PredicateSyntax.IsEmpty predicate) {
        print(predicate.collection());
        return out.append(predicate.negated() ? " IS NOT EMPTY" : " IS EMPTY");
    }

    @Override
    public StringBuilder visitMemberOf(PredicateSyntax.MemberOf predicate) {
        tested(predicate.operand(), predicate.negated(), "MEMBER OF ");
        print(predicate.collection());
        return out;
    }

    private void tested(ExpressionSyntax operand, boolean negated, String operator) {
        operand(operand, CONCATENATION);
        out.append(negated ? " NOT " : " ").append(operator);
    }

    // -- functions

    @Override
    public StringBuilder visitCall(FunctionSyntax.Call function) {
        out.append(function.function()).append('(');
        return list("", function.arguments(), ")");
    }

    @Override
    public StringBuilder visitTrim(FunctionSyntax.Trim function) {
        out.append("TRIM(");
        ExpressionSyntax character = function.character();
        if (character != null || function.side() != FunctionSyntax.TrimSide.BOTH) {
            out.append(function.side()).append(' ');
            if (character != null) {
                print(character);
                out.append(' ');
            }
            out.append("FROM ");
        }
        print(function.operand());
        return out.append(')');
    }

    @Override
    public StringBuilder visitCast(FunctionSyntax.Cast function) {
        out.append("CAST(");
        print(function.operand());
        return out.append(" AS ").append(function.target()).append(')');
    }

    @Override
    public StringBuilder visitExtract(FunctionSyntax.Extract function) {
        out.append("EXTRACT(").append(function.field()).append(" FROM ");
        print(function.operand());
        return out.append(')');
    }

    @Override
    public StringBuilder visitNow(FunctionSyntax.Now function) {
        return out.append(function.clock().text());
    }

    @Override
    public StringBuilder visitDatabaseCall(FunctionSyntax.DatabaseCall function) {
        out.append("FUNCTION(");
        print(function.name());
        function.arguments().forEach(argument -> {
            out.append(", ");
            print(argument);
        });
        return out.append(')');
    }

    @Override
    public StringBuilder visitAggregate(FunctionSyntax.Aggregate function) {
        out.append(function.function()).append('(').append(function.distinct() ? "DISTINCT " : "");
        print(function.operand());
        return out.append(')');
    }

    @Override
    public StringBuilder visitCountAll(FunctionSyntax.CountAll function) {
        return out.append("COUNT(*)");
    }

    @Override
    public StringBuilder visitTypeOf(FunctionSyntax.TypeOf function) {
        return of("TYPE", function.operand());
    }

    @Override
    public StringBuilder visitIdOf(FunctionSyntax.IdOf function) {
        return of("ID", function.operand());
    }

    @Override
    public StringBuilder visitVersionOf(FunctionSyntax.VersionOf function) {
        return of("VERSION", function.operand());
    }

    @Override
    public StringBuilder visitSizeOf(FunctionSyntax.SizeOf function) {
        return of("SIZE", function.collection());
    }

    @Override
    public StringBuilder visitIndexOf(FunctionSyntax.IndexOf function) {
        return of("INDEX", function.operand());
    }

    private StringBuilder of(String name, ExpressionSyntax operand) {
        out.append(name).append('(');
        print(operand);
        return out.append(')');
    }

    // -- case

    @Override
    public StringBuilder visitSearchedCase(CaseSyntax.Searched choice) {
        out.append("CASE");
        return branches(choice);
    }

    @Override
    public StringBuilder visitSimpleCase(CaseSyntax.Simple choice) {
        out.append("CASE ");
        print(choice.operand());
        return branches(choice);
    }

    private StringBuilder branches(CaseSyntax choice) {
        for (CaseSyntax.When branch : choice.branches()) {
            out.append(" WHEN ");
            print(branch.when());
            out.append(" THEN ");
            print(branch.then());
        }
        @Nullable ExpressionSyntax otherwise = choice.otherwise();
        if (otherwise != null) {
            out.append(" ELSE ");
            print(otherwise);
        }
        return out.append(" END");
    }

    // -- subqueries

    @Override
    public StringBuilder visitScalarSubquery(SubquerySyntax.Scalar subquery) {
        return subquery(subquery.query());
    }

    @Override
    public StringBuilder visitExists(SubquerySyntax.Exists subquery) {
        out.append("EXISTS ");
        return subquery(subquery.query());
    }

    @Override
    public StringBuilder visitQuantified(SubquerySyntax.Quantified subquery) {
        out.append(subquery.quantifier()).append(' ');
        return subquery(subquery.query());
    }

    private StringBuilder subquery(QuerySyntax query) {
        out.append('(');
        queries.accept(query);
        return out.append(')');
    }
}
