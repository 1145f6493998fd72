package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.query.jpql.ArithmeticSyntax;
import org.cairnorm.query.jpql.CaseSyntax;
import org.cairnorm.query.jpql.ExpressionSyntax;
import org.cairnorm.query.jpql.ExpressionVisitor;
import org.cairnorm.query.jpql.FunctionSyntax;
import org.cairnorm.query.jpql.LiteralSyntax;
import org.cairnorm.query.jpql.ParameterSyntax;
import org.cairnorm.query.jpql.PathSyntax;
import org.cairnorm.query.jpql.PredicateSyntax;
import org.cairnorm.query.jpql.QuerySyntax;
import org.cairnorm.query.jpql.Span;
import org.cairnorm.query.jpql.SubquerySyntax;
import org.cairnorm.sql.Aggregate;
import org.cairnorm.sql.Arithmetic;
import org.cairnorm.sql.Between;
import org.cairnorm.sql.Case;
import org.cairnorm.sql.Cast;
import org.cairnorm.sql.Comparison;
import org.cairnorm.sql.Concat;
import org.cairnorm.sql.Exists;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Extract;
import org.cairnorm.sql.In;
import org.cairnorm.sql.IsNull;
import org.cairnorm.sql.Like;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.NativeCall;
import org.cairnorm.sql.Negate;
import org.cairnorm.sql.Not;
import org.cairnorm.sql.QuantifiedComparison;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.ScalarQuery;
import org.cairnorm.sql.Trim;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Resolves the expressions of one query or subquery. */
final class ExpressionResolver implements ExpressionVisitor<Expression> {
    private static final DomainType TEXT = DomainType.of(Types.STRING);
    private static final DomainType NUMBER = DomainType.of(Types.INTEGER);
    private static final DataType<String> TEXT_OF_ANY_LENGTH =
            Types.STRING.withSqlType(SqlType.of(SqlType.Kind.VARCHAR));
    private static final DomainType BOOLEAN = DomainType.of(Types.BOOLEAN);

    private final Resolution resolution;
    private final Scope scope;
    private final PathResolver paths;
    private DomainType expected = DomainType.UNKNOWN;
    private boolean aggregates;

    ExpressionResolver(Resolution resolution, Scope scope) {
        this.resolution = resolution;
        this.scope = scope;
        this.paths = new PathResolver(resolution);
    }

    PathResolver paths() {
        return paths;
    }

    /** Says whether aggregates may stand in what is resolved next. */
    void allowAggregates(boolean allowed) {
        aggregates = allowed;
    }

    /** A value of which the place says nothing. */
    Expression value(ExpressionSyntax syntax) {
        return value(syntax, DomainType.UNKNOWN);
    }

    /** A value beside one of a known type. */
    Expression value(ExpressionSyntax syntax, DomainType beside) {
        Expression found = selected(syntax, beside);
        if (DomainType.of(found) instanceof DomainType.EntryType) {
            throw resolution.failure(syntax.span(), ResolutionProblem.WRONG_PLACE, "A map entry");
        }
        return found;
    }

    /** What a select clause holds: a value, or an entry of a map. */
    Expression selected(ExpressionSyntax syntax) {
        return selected(syntax, DomainType.UNKNOWN);
    }

    private Expression selected(ExpressionSyntax syntax, DomainType beside) {
        Expression found = any(syntax, beside);
        if (DomainType.of(found) instanceof DomainType.PluralType) {
            throw resolution.failure(
                    syntax.span(),
                    "Declare a variable for its elements: JOIN " + resolution.written(syntax.span()) + " x",
                    ResolutionProblem.COLLECTION_AS_VALUE,
                    resolution.written(syntax.span()));
        }
        return TypeRules.adapt(found, beside);
    }

    private Expression any(ExpressionSyntax syntax, DomainType beside) {
        DomainType before = expected;
        expected = beside;
        try {
            return syntax.accept(this);
        } finally {
            expected = before;
        }
    }

    /** A condition; a boolean value is compared with true. */
    Expression condition(ExpressionSyntax syntax) {
        Expression found = value(syntax, BOOLEAN);
        require(syntax.span(), PlaceRules.condition(DomainType.of(found)));
        return PlaceRules.asCondition(found);
    }

    // paths

    @Override
    public Expression visitNames(PathSyntax.Names path) {
        return paths.value(path, scope, expected);
    }

    @Override
    public Expression visitMapElement(PathSyntax.MapElement path) {
        DomainPath part = paths.mapElement(path, scope);
        return path.part() == PathSyntax.MapPart.ENTRY
                ? new MapEntryOf((MapKeyPath) part, new VariablePath(part.variable()))
                : part;
    }

    @Override
    public Expression visitTreated(PathSyntax.Treated path) {
        return paths.path(path, scope);
    }

    @Override
    public Expression visitNavigated(PathSyntax.Navigated path) {
        return paths.path(path, scope);
    }

    // constants and parameters

    @Override
    public Expression visitNull(LiteralSyntax.NullLiteral literal) {
        return expected instanceof DomainType.BasicType basic ? new Literal(null, basic.type()) : Literal.NULL;
    }

    @Override
    public Expression visitBoolean(LiteralSyntax.BooleanLiteral literal) {
        return Literal.of(literal.value());
    }

    @Override
    public Expression visitString(LiteralSyntax.StringLiteral literal) {
        return Literal.of(literal.value());
    }

    @Override
    public Expression visitNumeric(LiteralSyntax.NumericLiteral literal) {
        return new Literal(literal.value(), Types.of(literal.value().getClass()));
    }

    @Override
    public Expression visitTemporal(LiteralSyntax.TemporalLiteral literal) {
        return new Literal(literal.value(), Types.of(literal.value().getClass()));
    }

    @Override
    public Expression visitNamedParameter(ParameterSyntax.Named parameter) {
        return resolution.parameters().single(parameter, expected);
    }

    @Override
    public Expression visitPositionalParameter(ParameterSyntax.Positional parameter) {
        return resolution.parameters().single(parameter, expected);
    }

    // arithmetic and text

    @Override
    public Expression visitChain(ArithmeticSyntax.Chain arithmetic) {
        List<ExpressionSyntax> operands = new ArrayList<>();
        operands.add(arithmetic.first());
        arithmetic.steps().forEach(step -> operands.add(step.operand()));
        boolean numeric =
                expected instanceof DomainType.BasicType basic && basic.type().isNumeric();
        List<Expression> values = together(operands, numeric ? expected : DomainType.UNKNOWN);
        requireNumber(arithmetic.first(), values.get(0), "Arithmetic");
        DataType<?> type = values.get(0).type();
        List<Arithmetic.Step> steps = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            Expression value = values.get(i);
            requireNumber(operands.get(i), value, "Arithmetic");
            type = Types.promote(type, value.type());
            ArithmeticSyntax.Operator operator = arithmetic.steps().get(i - 1).operator();
            steps.add(new Arithmetic.Step(Arithmetic.Operator.valueOf(operator.name()), value));
        }
        return new Arithmetic(values.get(0), steps, type);
    }

    @Override
    public Expression visitSigned(ArithmeticSyntax.Signed arithmetic) {
        Expression operand = value(arithmetic.operand(), expected);
        requireNumber(arithmetic.operand(), operand, "A sign");
        return arithmetic.sign() == ArithmeticSyntax.Sign.MINUS ? new Negate(operand) : operand;
    }

    @Override
    public Expression visitConcatenation(ArithmeticSyntax.Concatenation arithmetic) {
        List<Expression> texts = new ArrayList<>();
        for (ExpressionSyntax operand : arithmetic.operands()) {
            texts.add(scalar(operand, TEXT, "Concatenation"));
        }
        return Concat.of(texts);
    }

    // conditions

    @Override
    public Expression visitAnd(PredicateSyntax.And predicate) {
        return Logical.and(conditions(predicate.operands()));
    }

    @Override
    public Expression visitOr(PredicateSyntax.Or predicate) {
        return Logical.or(conditions(predicate.operands()));
    }

    private List<Expression> conditions(List<ExpressionSyntax> operands) {
        List<Expression> conditions = new ArrayList<>(operands.size());
        for (ExpressionSyntax operand : operands) {
            conditions.add(condition(operand));
        }
        return conditions;
    }

    @Override
    public Expression visitNot(PredicateSyntax.Not predicate) {
        return Not.of(condition(predicate.operand()));
    }

    @Override
    public Expression visitComparison(PredicateSyntax.Comparison predicate) {
        Comparison.Operator operator =
                Comparison.Operator.valueOf(predicate.operator().name());
        if (predicate.right() instanceof SubquerySyntax.Quantified quantified) {
            Query query = subquery(quantified.query());
            DomainType type = itemType(query);
            Expression left = value(predicate.left(), type);
            requireComparable(predicate.span(), operator, DomainType.of(left), type);
            return new QuantifiedComparison(
                    left,
                    operator,
                    QuantifiedComparison.Quantifier.valueOf(
                            quantified.quantifier().name()),
                    query);
        }
        List<Expression> both = together(List.of(predicate.left(), predicate.right()), DomainType.UNKNOWN);
        requireComparable(predicate.span(), operator, DomainType.of(both.get(0)), DomainType.of(both.get(1)));
        return new Comparison(both.get(0), operator, both.get(1));
    }

    @Override
    public Expression visitBetween(PredicateSyntax.Between predicate) {
        List<Expression> all =
                together(List.of(predicate.operand(), predicate.low(), predicate.high()), DomainType.UNKNOWN);
        DomainType type = DomainType.of(all.get(0));
        Comparison.Operator operator = Comparison.Operator.LESS_OR_EQUAL;
        requireComparable(predicate.span(), operator, type, DomainType.of(all.get(1)));
        requireComparable(predicate.span(), operator, type, DomainType.of(all.get(2)));
        return new Between(all.get(0), all.get(1), all.get(2), predicate.negated());
    }

    @Override
    public Expression visitInList(PredicateSyntax.InList predicate) {
        if (predicate.items().size() == 1 && predicate.items().get(0) instanceof ParameterSyntax parameter) {
            return inParameter(predicate.operand(), parameter, true, predicate.negated());
        }
        Expression operand = value(predicate.operand());
        DomainType type = DomainType.of(operand);
        List<Expression> items = new ArrayList<>(predicate.items().size());
        for (ExpressionSyntax item : predicate.items()) {
            Expression value = value(item, type);
            if (type.isUnknown()) {
                type = DomainType.of(value);
                operand = value(predicate.operand(), type);
            }
            requireComparable(item.span(), Comparison.Operator.EQUAL, type, DomainType.of(value));
            items.add(value);
        }
        return new In(operand, new In.Values(items), predicate.negated());
    }

    @Override
    public Expression visitInQuery(PredicateSyntax.InQuery predicate) {
        Query query = subquery(predicate.query());
        DomainType type = itemType(query);
        Expression operand = value(predicate.operand(), type);
        requireComparable(predicate.span(), Comparison.Operator.EQUAL, DomainType.of(operand), type);
        return new In(operand, new In.SubQuery(query), predicate.negated());
    }

    @Override
    public Expression visitInParameter(PredicateSyntax.InParameter predicate) {
        return inParameter(predicate.operand(), predicate.parameter(), false, predicate.negated());
    }

    /** {@code x in (:value)} takes a single value by the grammar, but many mean a collection by it: both are welcome. */
    private Expression inParameter(
            ExpressionSyntax tested, ParameterSyntax parameter, boolean orSingle, boolean negated) {
        Expression operand = value(tested);
        return new In(
                operand, resolution.parameters().collection(parameter, DomainType.of(operand), orSingle), negated);
    }

    @Override
    public Expression visitLike(PredicateSyntax.Like predicate) {
        Expression operand = text(predicate.operand(), "LIKE");
        Expression pattern = text(predicate.pattern(), "LIKE");
        ExpressionSyntax escape = predicate.escape();
        Expression escapeValue = escape == null ? null : scalar(escape, DomainType.of(Types.CHARACTER), "ESCAPE");
        return new Like(operand, pattern, escapeValue, predicate.negated());
    }

    @Override
    public Expression visitIsNull(PredicateSyntax.IsNull predicate) {
        return new IsNull(value(predicate.operand()), predicate.negated());
    }

    @Override
    public Expression visitIsEmpty(PredicateSyntax.IsEmpty predicate) {
        Expression test = new IsEmpty(paths.collection(predicate.collection(), scope, "IS EMPTY"));
        return predicate.negated() ? new Not(test) : test;
    }

    @Override
    public Expression visitMemberOf(PredicateSyntax.MemberOf predicate) {
        AttributePath collection = paths.collection(predicate.collection(), scope, "MEMBER OF");
        DomainType elementType = PluralTypes.element((PluralAttribute) collection.attribute());
        Expression element = value(predicate.operand(), elementType);
        requireComparable(predicate.span(), Comparison.Operator.EQUAL, DomainType.of(element), elementType);
        Expression test = new MemberOf(element, collection);
        return predicate.negated() ? new Not(test) : test;
    }

    // functions

    @Override
    public Expression visitCall(FunctionSyntax.Call function) {
        return new FunctionResolver(resolution, this).call(function, expected);
    }

    @Override
    public Expression visitTrim(FunctionSyntax.Trim function) {
        ExpressionSyntax character = function.character();
        Expression trimmed = character == null ? null : scalar(character, DomainType.of(Types.CHARACTER), "TRIM");
        return new Trim(Trim.Side.valueOf(function.side().name()), trimmed, scalar(function.operand(), TEXT, "TRIM"));
    }

    @Override
    public Expression visitCast(FunctionSyntax.Cast function) {
        Expression operand = scalar(function.operand(), DomainType.UNKNOWN, "CAST");
        return new Cast(
                operand,
                switch (function.target()) {
                    case STRING -> TEXT_OF_ANY_LENGTH;
                    case INTEGER -> Types.INTEGER;
                    case LONG -> Types.LONG;
                    case FLOAT -> Types.FLOAT;
                    case DOUBLE -> Types.DOUBLE;
                });
    }

    @Override
    public Expression visitExtract(FunctionSyntax.Extract function) {
        Expression operand = scalar(function.operand(), DomainType.UNKNOWN, "EXTRACT");
        Extract.Field field = Extract.Field.valueOf(function.field().name());
        require(function.span(), PlaceRules.extraction(field, operand));
        return new Extract(field, operand);
    }

    @Override
    public Expression visitNow(FunctionSyntax.Now function) {
        return FunctionResolver.now(function.clock());
    }

    @Override
    public Expression visitDatabaseCall(FunctionSyntax.DatabaseCall function) {
        List<Expression> arguments = new ArrayList<>();
        for (ExpressionSyntax argument : function.arguments()) {
            arguments.add(scalar(argument, DomainType.UNKNOWN, "FUNCTION"));
        }
        DataType<?> type = expected instanceof DomainType.BasicType basic ? basic.type() : Types.UNKNOWN;
        try {
            return new NativeCall(function.name().value(), arguments, type);
        } catch (IllegalArgumentException e) {
            throw resolution.failure(function.name().span(), ResolutionProblem.INVALID_ARGUMENT, e.getMessage());
        }
    }

    @Override
    public Expression visitAggregate(FunctionSyntax.Aggregate function) {
        requireAggregates(function.span(), function.function().name());
        aggregates = false;
        Aggregate.Function kind = Aggregate.Function.valueOf(function.function().name());
        Expression operand = value(function.operand());
        aggregates = true;
        require(function.operand().span(), PlaceRules.aggregated(kind, DomainType.of(operand)));
        return Aggregate.of(kind, operand, function.distinct());
    }

    @Override
    public Expression visitCountAll(FunctionSyntax.CountAll function) {
        requireAggregates(function.span(), "COUNT");
        return Aggregate.countRows();
    }

    private void requireAggregates(Span span, String name) {
        if (!aggregates) {
            throw resolution.failure(
                    span,
                    "Aggregates stand in SELECT, HAVING and ORDER BY, and not inside of one another",
                    ResolutionProblem.AGGREGATE_NOT_ALLOWED,
                    name);
        }
    }

    @Override
    public Expression visitTypeOf(FunctionSyntax.TypeOf function) {
        if (function.operand() instanceof ParameterSyntax parameter) {
            return resolution
                    .parameters()
                    .single(
                            parameter,
                            expected instanceof DomainType.EntityClassType
                                    ? expected
                                    : new DomainType.EntityClassType(resolution
                                            .model()
                                            .entities()
                                            .iterator()
                                            .next()));
        }
        DomainPath path = paths.entity((PathSyntax) function.operand(), scope, "TYPE");
        return new TypeOf(path, entityOf(path));
    }

    @Override
    public Expression visitIdOf(FunctionSyntax.IdOf function) {
        DomainPath path = paths.entity(function.operand(), scope, "ID");
        return identifier(path);
    }

    /** The identifier of the entity that a path leads to. */
    static TypedLeaf identifier(DomainPath path) {
        EntityMapping entity = entityOf(path);
        return entity.identifier() instanceof Identifier.Single single
                ? new AttributePath(path, single.attribute())
                : new IdentifierOf(path, entity);
    }

    @Override
    public Expression visitVersionOf(FunctionSyntax.VersionOf function) {
        DomainPath path = paths.entity(function.operand(), scope, "VERSION");
        EntityMapping entity = entityOf(path);
        if (entity.version() == null) {
            throw resolution.failure(function.operand().span(), ResolutionProblem.NO_VERSION, entity.name());
        }
        return new AttributePath(path, entity.version());
    }

    @Override
    public Expression visitSizeOf(FunctionSyntax.SizeOf function) {
        return new SizeOf(paths.collection(function.collection(), scope, "SIZE"));
    }

    @Override
    public Expression visitIndexOf(FunctionSyntax.IndexOf function) {
        String written = resolution.written(function.operand().span());
        Variable variable = paths.variable(function.operand(), scope, ResolutionProblem.NOT_ORDERED_LIST, written)
                .variable();
        PluralAttribute list = resolution.collection(variable);
        if (list == null || list.orderColumn() == null) {
            throw resolution.failure(function.operand().span(), ResolutionProblem.NOT_ORDERED_LIST, written);
        }
        return new IndexOf(variable);
    }

    static EntityMapping entityOf(DomainPath path) {
        return ((DomainType.EntityType) path.domainType()).entity();
    }

    // choices

    @Override
    public Expression visitSearchedCase(CaseSyntax.Searched choice) {
        List<Expression> results = results(choice);
        List<Case.When> whens = new ArrayList<>();
        for (int i = 0; i < choice.branches().size(); i++) {
            whens.add(new Case.When(condition(choice.branches().get(i).when()), results.get(i)));
        }
        return new Case(null, whens, otherwise(choice, results), TypeRules.common(results));
    }

    @Override
    public Expression visitSimpleCase(CaseSyntax.Simple choice) {
        List<ExpressionSyntax> compared = new ArrayList<>();
        compared.add(choice.operand());
        choice.branches().forEach(branch -> compared.add(branch.when()));
        List<Expression> values = together(compared, DomainType.UNKNOWN);
        List<Expression> results = results(choice);
        List<Case.When> whens = new ArrayList<>();
        for (int i = 0; i < choice.branches().size(); i++) {
            Expression when = values.get(i + 1);
            requireComparable(
                    choice.branches().get(i).when().span(),
                    Comparison.Operator.EQUAL,
                    DomainType.of(values.get(0)),
                    DomainType.of(when));
            whens.add(new Case.When(when, results.get(i)));
        }
        return new Case(values.get(0), whens, otherwise(choice, results), TypeRules.common(results));
    }

    private List<Expression> results(CaseSyntax choice) {
        List<ExpressionSyntax> written = new ArrayList<>();
        choice.branches().forEach(branch -> written.add(branch.then()));
        ExpressionSyntax otherwise = choice.otherwise();
        if (otherwise != null) {
            written.add(otherwise);
        }
        List<Expression> results = together(written, expected);
        DomainType type = DomainType.UNKNOWN;
        for (int i = 0; i < results.size(); i++) {
            requireScalar(written.get(i), results.get(i), "CASE");
            DomainType next = DomainType.of(results.get(i));
            requireComparable(written.get(i).span(), Comparison.Operator.EQUAL, type, next);
            type = type.isUnknown() ? next : type;
        }
        return results;
    }

    private static @Nullable Expression otherwise(CaseSyntax choice, List<Expression> results) {
        return choice.otherwise() == null ? null : results.get(results.size() - 1);
    }

    // subqueries

    @Override
    public Expression visitScalarSubquery(SubquerySyntax.Scalar subquery) {
        return new ScalarQuery(subquery(subquery.query()));
    }

    @Override
    public Expression visitExists(SubquerySyntax.Exists subquery) {
        return new Exists(subquery(subquery.query()));
    }

    @Override
    public Expression visitQuantified(SubquerySyntax.Quantified subquery) {
        throw resolution.failure(
                subquery.span(),
                "It stands on the right of a comparison",
                ResolutionProblem.WRONG_PLACE,
                subquery.quantifier());
    }

    private Query subquery(QuerySyntax syntax) {
        return new QueryResolver(resolution, scope).subquery(syntax);
    }

    private static DomainType itemType(Query query) {
        return DomainType.of(new ScalarQuery(query));
    }

    // checks shared with functions

    /** A value that is not an entity, an embeddable or a map entry. */
    Expression scalar(ExpressionSyntax syntax, DomainType beside, String user) {
        Expression found = value(syntax, beside);
        requireScalar(syntax, found, user);
        return found;
    }

    private void requireScalar(ExpressionSyntax syntax, Expression found, String user) {
        require(syntax.span(), PlaceRules.scalar(DomainType.of(found), user));
    }

    private Expression text(ExpressionSyntax syntax, String user) {
        Expression found = scalar(syntax, TEXT, user);
        require(syntax.span(), PlaceRules.text(found.type(), user));
        return found;
    }

    void requireNumber(ExpressionSyntax syntax, Expression found, String user) {
        require(syntax.span(), PlaceRules.number(DomainType.of(found), user));
    }

    private void requireComparable(Span span, Comparison.Operator operator, DomainType left, DomainType right) {
        PlaceRules.Mistake mistake = PlaceRules.comparison(operator, left, right);
        if (mistake != null) {
            throw resolution.failure(span, constantHint(left, right), mistake);
        }
    }

    /** A constant of an enumeration is easily written as text. */
    private static @Nullable String constantHint(DomainType left, DomainType right) {
        Class<?> type = left.javaType().isEnum() ? left.javaType() : right.javaType();
        boolean text = left.javaType() == String.class || right.javaType() == String.class;
        return type.isEnum() && text
                ? "A constant is written in full: " + type.getCanonicalName() + "." + type.getEnumConstants()[0]
                : null;
    }

    private void require(Span span, PlaceRules.@Nullable Mistake mistake) {
        if (mistake != null) {
            throw resolution.failure(span, mistake);
        }
    }

    /** Values that stand beside each other. */
    List<Expression> together(List<? extends ExpressionSyntax> written, DomainType otherwise) {
        return new Neighbours(written.size()) {
            @Override
            protected boolean isWeak(int place) {
                return ExpressionResolver.isWeak(written.get(place));
            }

            @Override
            protected boolean isParameter(int place) {
                return written.get(place) instanceof ParameterSyntax;
            }

            @Override
            protected Expression resolve(int place, DomainType beside) {
                return value(written.get(place), beside);
            }
        }.resolve(otherwise);
    }

    /** Whether an expression takes its type from its surroundings: a parameter, a constant, or made of nothing else. */
    private static boolean isWeak(ExpressionSyntax syntax) {
        if (syntax instanceof ParameterSyntax || syntax instanceof LiteralSyntax) {
            return true;
        }
        if (syntax instanceof ArithmeticSyntax.Signed signed) {
            return isWeak(signed.operand());
        }
        if (syntax instanceof ArithmeticSyntax.Chain chain) {
            return isWeak(chain.first()) && chain.steps().stream().allMatch(step -> isWeak(step.operand()));
        }
        if (syntax instanceof FunctionSyntax.Call call) {
            return call.arguments().stream().allMatch(ExpressionResolver::isWeak);
        }
        return syntax instanceof FunctionSyntax.TypeOf type && type.operand() instanceof ParameterSyntax;
    }
}
