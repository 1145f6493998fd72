package org.cairnorm.query.domain;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairnorm.query.jpql.ConstructorSyntax;
import org.cairnorm.query.jpql.ExpressionSyntax;
import org.cairnorm.query.jpql.SelectClauseSyntax;
import org.cairnorm.query.jpql.SelectItemSyntax;
import org.cairnorm.query.jpql.SelectionSyntax;
import org.cairnorm.sql.Expression;
import org.jspecify.annotations.Nullable;

/** Resolves a select clause into plain items and what becomes of them (JPA 3.2 §4.8). */
final class SelectionResolver {
    private final Resolution resolution;
    private final Scope scope;
    private final ExpressionResolver expressions;
    private final List<Expression> items = new ArrayList<>();

    SelectionResolver(Resolution resolution, Scope scope, ExpressionResolver expressions) {
        this.resolution = resolution;
        this.scope = scope;
        this.expressions = expressions;
    }

    /** All values that are selected, in order. */
    List<Expression> items() {
        return items;
    }

    List<ResultShape> resolve(SelectClauseSyntax clause) {
        List<ResultShape> shapes = new ArrayList<>(clause.items().size());
        for (SelectItemSyntax item : clause.items()) {
            String alias = item.variable() == null ? null : item.variable().name();
            shapes.add(shape(item.selection(), alias));
        }
        return shapes;
    }

    private ResultShape shape(SelectionSyntax selection, @Nullable String alias) {
        if (selection instanceof ConstructorSyntax constructor) {
            if (scope.isSubquery()) {
                throw resolution.failure(
                        constructor.span(), ResolutionProblem.NOT_SELECTABLE, "A constructor expression");
            }
            return construction(constructor, alias);
        }
        ExpressionSyntax syntax = (ExpressionSyntax) selection;
        Expression expression = expressions.selected(syntax);
        if (scope.isSubquery() && DomainType.of(expression) instanceof DomainType.EntryType) {
            throw resolution.failure(syntax.span(), ResolutionProblem.NOT_SELECTABLE, "A map entry");
        }
        return item(expression, alias);
    }

    ResultShape item(Expression expression, @Nullable String alias) {
        items.add(expression);
        return new ResultShape.Item(items.size() - 1, DomainType.of(expression), alias);
    }

    private ResultShape construction(ConstructorSyntax syntax, @Nullable String alias) {
        Class<?> type = resolution.classes().find(syntax.className());
        if (type == null) {
            throw resolution.failure(
                    syntax.nameSpan(),
                    "The name of a class is written in full, with its package",
                    ResolutionProblem.UNKNOWN_CLASS,
                    syntax.className());
        }
        List<ResultShape> arguments = new ArrayList<>();
        for (ExpressionSyntax argument : syntax.arguments()) {
            arguments.add(item(expressions.selected(argument), null));
        }
        Constructor<?> constructor = ConstructorChoice.of(type, arguments);
        if (constructor == null) {
            String types = arguments.stream()
                    .map(argument -> argument.javaType().getSimpleName())
                    .collect(Collectors.joining(", "));
            throw resolution.failure(
                    syntax.span(),
                    ConstructorChoice.hint(type),
                    ResolutionProblem.NO_CONSTRUCTOR,
                    type.getName(),
                    types);
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw resolution.failure(
                    syntax.nameSpan(), ResolutionProblem.NOT_SELECTABLE, "Abstract class '" + type.getName() + "'");
        }
        return new ResultShape.Construction(constructor, arguments, alias);
    }
}
