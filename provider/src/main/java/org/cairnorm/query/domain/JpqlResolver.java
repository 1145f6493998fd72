package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.jpql.DeleteSyntax;
import org.cairnorm.query.jpql.EntityNameSyntax;
import org.cairnorm.query.jpql.ExpressionSyntax;
import org.cairnorm.query.jpql.IdentifierSyntax;
import org.cairnorm.query.jpql.QuerySyntax;
import org.cairnorm.query.jpql.Span;
import org.cairnorm.query.jpql.StatementSyntax;
import org.cairnorm.query.jpql.SyntaxTree;
import org.cairnorm.query.jpql.UpdateSyntax;
import org.cairnorm.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Gives the names of a syntax tree their meaning. The result has values of the tree of {@code org.cairnorm.sql} whose leaves
 * speak of entities; every mistake is an {@link org.cairnorm.query.jpql.JpqlException} that points to its place in the text.
 * Thread-safe.
 */
public final class JpqlResolver {
    private final MappingModel model;

    public JpqlResolver(MappingModel model) {
        this.model = Objects.requireNonNull(model);
    }

    /**
     * Resolves a statement.
     *
     * @throws org.cairnorm.query.jpql.JpqlException if a name has no meaning, or types do not fit
     */
    public ResolvedQuery resolve(SyntaxTree tree) {
        Resolution resolution = new Resolution(model, tree.text());
        StatementSyntax statement = tree.statement();
        if (statement instanceof QuerySyntax query) {
            return select(resolution, query, tree);
        }
        return statement instanceof UpdateSyntax update
                ? update(resolution, update, tree)
                : delete(resolution, (DeleteSyntax) statement, tree);
    }

    private static ResolvedQuery select(Resolution resolution, QuerySyntax syntax, SyntaxTree tree) {
        QueryResolver resolver = new QueryResolver(resolution, null);
        QueryResolver.Resolved resolved = resolver.resolve(syntax);
        List<ResultShape> shapes = resolved.shapes();
        ResultShape shape = shapes.size() == 1 ? shapes.get(0) : new ResultShape.Array(Object.class, shapes, null);
        return new ResolvedQuery.ResolvedSelect(
                resolved.query(),
                shape,
                resolver.fetches(),
                resolution.parameters().list(tree.parameters()));
    }

    private static ResolvedQuery update(Resolution resolution, UpdateSyntax syntax, SyntaxTree tree) {
        Scope scope = new Scope(null);
        EntityRange target = target(resolution, scope, syntax.entity(), syntax.variable());
        ExpressionResolver expressions = new ExpressionResolver(resolution, scope);
        List<ResolvedQuery.AttributeAssignment> assignments = new ArrayList<>();
        for (UpdateSyntax.Assignment assignment : syntax.assignments()) {
            assignments.add(assignment(resolution, scope, expressions, assignment));
        }
        Expression where = condition(expressions, syntax.where());
        return new ResolvedQuery.ResolvedUpdate(
                target, assignments, where, resolution.parameters().list(tree.parameters()));
    }

    private static ResolvedQuery delete(Resolution resolution, DeleteSyntax syntax, SyntaxTree tree) {
        Scope scope = new Scope(null);
        EntityRange target = target(resolution, scope, syntax.entity(), syntax.variable());
        Expression where = condition(new ExpressionResolver(resolution, scope), syntax.where());
        return new ResolvedQuery.ResolvedDelete(
                target, where, resolution.parameters().list(tree.parameters()));
    }

    private static @Nullable Expression condition(ExpressionResolver expressions, @Nullable ExpressionSyntax syntax) {
        return syntax == null ? null : expressions.condition(syntax);
    }

    private static EntityRange target(
            Resolution resolution, Scope scope, EntityNameSyntax name, @Nullable IdentifierSyntax written) {
        EntityMapping entity = resolution.entity(name);
        DomainType type = new DomainType.EntityType(entity);
        Variable variable = resolution.newVariable(written == null ? "this" : written.name(), type);
        scope.declareImplicit(variable);
        return new EntityRange(variable, entity);
    }

    private static ResolvedQuery.AttributeAssignment assignment(
            Resolution resolution, Scope scope, ExpressionResolver expressions, UpdateSyntax.Assignment syntax) {
        String written = resolution.written(syntax.target().span());
        DomainPath path = expressions.paths().path(syntax.target(), scope);
        if (!(path instanceof AttributePath target)) {
            throw resolution.failure(
                    syntax.target().span(), ResolutionProblem.NOT_UPDATABLE, written, "it is not an attribute");
        }
        require(resolution, syntax.target().span(), PlaceRules.updatable(target, written));
        DomainType type = target.domainType();
        Expression value = expressions.value(syntax.value(), type);
        require(resolution, syntax.value().span(), PlaceRules.assignment(DomainType.of(value), type, written));
        return new ResolvedQuery.AttributeAssignment(target, value);
    }

    private static void require(Resolution resolution, Span span, PlaceRules.@Nullable Mistake mistake) {
        if (mistake != null) {
            throw resolution.failure(span, mistake);
        }
    }
}
