package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.query.jpql.ExpressionSyntax;
import org.cairnorm.query.jpql.FromItemSyntax;
import org.cairnorm.query.jpql.IdentifierSyntax;
import org.cairnorm.query.jpql.JoinSyntax;
import org.cairnorm.query.jpql.PathSyntax;
import org.cairnorm.query.jpql.Span;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/** Resolves the from clause of one query or subquery (JPA 3.2 §4.4): declares its variables, keeps fetch joins apart. */
final class FromResolver {
    private static final String IMPLICIT = "this";
    /** More joins than any database takes; keeps trees shallow. */
    private static final int MOST_JOINS = 250;

    private final Resolution resolution;
    private final Scope scope;
    private final ExpressionResolver expressions;
    private final List<FetchJoin> fetches = new ArrayList<>();
    private final List<Span> fetchSpans = new ArrayList<>();
    private int unnamed;
    private int joins;

    FromResolver(Resolution resolution, Scope scope, ExpressionResolver expressions) {
        this.resolution = resolution;
        this.scope = scope;
        this.expressions = expressions;
    }

    List<FetchJoin> fetches() {
        return fetches;
    }

    /** Where each of the fetch joins was written. */
    List<Span> fetchSpans() {
        return fetchSpans;
    }

    Source resolve(List<FromItemSyntax> items) {
        Source source = null;
        for (FromItemSyntax item : items) {
            boolean alone = items.size() == 1 && item.joins().isEmpty();
            Source next = item(item, alone);
            countJoin(item.span());
            if (source == null) {
                source = next;
            } else if (next instanceof PathSource) {
                source = source.join(next, Literal.TRUE);
            } else {
                source = source.crossJoin(next);
            }
            for (JoinSyntax join : item.joins()) {
                countJoin(join.span());
                source = join.fetch() ? fetch(source, join) : join(source, join);
            }
        }
        return java.util.Objects.requireNonNull(source);
    }

    private void countJoin(Span span) {
        if (++joins > MOST_JOINS) {
            throw resolution.failure(span, ResolutionProblem.TOO_MANY_JOINS, MOST_JOINS);
        }
    }

    private Source item(FromItemSyntax item, boolean alone) {
        PathSyntax target = item.target();
        if (item instanceof FromItemSyntax.CollectionMember) {
            AttributePath path = expressions.paths().collection(target, scope, "IN");
            return ranging(path, item.variable(), item.span());
        }
        if (!isPath(target)) {
            PathSyntax.Names names = (PathSyntax.Names) target;
            EntityMapping entity = resolution.entity(names.text(), names.span());
            IdentifierSyntax variable = item.variable();
            if (variable == null && alone) {
                Variable implicit = resolution.newVariable(IMPLICIT, new DomainType.EntityType(entity));
                scope.declareImplicit(implicit);
                return new EntityRange(implicit, entity);
            }
            return new EntityRange(declare(variable, new DomainType.EntityType(entity)), entity);
        }
        return ranging(expressions.paths().path(target, scope), item.variable(), item.span());
    }

    /** Whether what a query ranges over starts at a variable; otherwise it is the name of an entity. */
    private boolean isPath(PathSyntax target) {
        return !(target instanceof PathSyntax.Names names)
                || names.names().size() > 1
                        && scope.find(names.names().get(0).name()) != null
                        && resolution.findEntity(names.text()) == null;
    }

    private Source join(Source left, JoinSyntax join) {
        Join.Kind kind = join.kind() == JoinSyntax.Kind.LEFT ? Join.Kind.LEFT : Join.Kind.INNER;
        Source right;
        if (isJoinedPath(join.target())) {
            DomainPath path = expressions.paths().path(join.target(), scope);
            right = ranging(path, join.variable(), join.target().span());
        } else {
            PathSyntax.Names names = (PathSyntax.Names) join.target();
            EntityMapping entity = resolution.entity(names.text(), names.span());
            right = new EntityRange(declare(join.variable(), new DomainType.EntityType(entity)), entity);
        }
        ExpressionSyntax on = join.condition();
        Expression condition = on == null ? Literal.TRUE : expressions.condition(on);
        return new Join(left, kind, right, condition);
    }

    private boolean isJoinedPath(PathSyntax target) {
        if (!(target instanceof PathSyntax.Names names)) {
            return true;
        }
        if (resolution.findEntity(names.text()) != null) {
            return false;
        }
        String first = names.names().get(0).name();
        return names.names().size() > 1 && (scope.find(first) != null || scope.findFetch(first) != null);
    }

    private PathSource ranging(DomainPath path, @Nullable IdentifierSyntax name, Span span) {
        DomainPath plain = path instanceof TreatedPath treated ? treated.base() : path;
        if (!(plain instanceof AttributePath attributePath)) {
            throw resolution.failure(span, ResolutionProblem.WRONG_PLACE, "'" + path.describe() + "'");
        }
        AttributeMapping attribute = attributePath.attribute();
        if (attribute instanceof BasicAttribute) {
            throw resolution.failure(
                    span,
                    ResolutionProblem.NOT_NAVIGABLE,
                    path.describe(),
                    path.domainType().describe() + ", not an association or collection,");
        }
        DomainType type = path.domainType();
        if (attribute instanceof PluralAttribute plural) {
            DomainType element = path instanceof TreatedPath ? type : PluralTypes.element(plural);
            Variable variable = declare(name, element);
            resolution.ranges(variable, plural);
            return new PathSource(variable, path);
        }
        return new PathSource(declare(name, type), path);
    }

    private Variable declare(@Nullable IdentifierSyntax name, DomainType type) {
        if (name == null) {
            return resolution.newVariable("unnamed" + ++unnamed, type);
        }
        requireNew(name);
        Variable variable = resolution.newVariable(name.name(), type);
        scope.declare(variable);
        return variable;
    }

    private void requireNew(IdentifierSyntax name) {
        if (scope.declares(name.name())) {
            throw resolution.failure(name.span(), ResolutionProblem.DUPLICATE_VARIABLE, name.name());
        }
    }

    // fetch joins

    private Source fetch(Source source, JoinSyntax join) {
        PathSyntax target = join.target();
        if (!(target instanceof PathSyntax.Names names)) {
            throw resolution.failure(
                    target.span(), ResolutionProblem.WRONG_PLACE, resolution.written(target.span()) + " in JOIN FETCH");
        }
        Scope.FetchVariable start = start(names);
        List<AttributeMapping> path = new ArrayList<>(start.path());
        DomainType type = path.isEmpty() ? start.owner().type() : typeOf(path.get(path.size() - 1));
        boolean first = true;
        String described = names.names().get(0).name();
        for (IdentifierSyntax name : names.names()) {
            if (first && !isImplicit(names)) {
                first = false;
                continue;
            }
            first = false;
            var owner = PathResolver.owner(type);
            if (owner == null) {
                throw resolution.failure(name.span(), ResolutionProblem.NOT_NAVIGABLE, described, type.describe());
            }
            AttributeMapping attribute = expressions.paths().attribute(owner, described, name);
            path.add(attribute);
            type = typeOf(attribute);
            described += "." + name.name();
        }
        if (path.isEmpty() || path.get(path.size() - 1) instanceof BasicAttribute) {
            throw resolution.failure(
                    target.span(), ResolutionProblem.NOT_FETCHABLE, resolution.written(target.span()), type.describe());
        }
        fetchSpans.add(target.span());
        boolean optional = join.kind() == JoinSyntax.Kind.LEFT;
        IdentifierSyntax name = join.variable();
        Variable variable = null;
        Source joined = source;
        if (name != null) {
            requireNew(name);
            if (path.stream().noneMatch(PluralAttribute.class::isInstance)) {
                PathSource right = ranging(expressions.paths().path(names, scope), name, target.span());
                variable = right.variable();
                joined = new Join(source, optional ? Join.Kind.LEFT : Join.Kind.INNER, right, Literal.TRUE);
            }
            scope.declareFetch(name.name(), new Scope.FetchVariable(start.owner(), path));
        }
        fetches.add(new FetchJoin(start.owner(), path, optional, variable));
        return joined;
    }

    private Scope.FetchVariable start(PathSyntax.Names names) {
        String first = names.names().get(0).name();
        Scope.FetchVariable fetched = scope.findFetch(first);
        if (fetched != null) {
            return fetched;
        }
        Variable variable = scope.find(first);
        Variable implicit = scope.implicit();
        if (variable == null && implicit != null) {
            variable = implicit;
        }
        if (variable == null) {
            String hint = NearestName.hint(first, scope.names());
            throw resolution.failure(names.names().get(0).span(), hint, ResolutionProblem.UNKNOWN_NAME, first);
        }
        return new Scope.FetchVariable(variable, List.of());
    }

    private boolean isImplicit(PathSyntax.Names names) {
        String first = names.names().get(0).name();
        return scope.findFetch(first) == null && scope.find(first) == null;
    }

    private static DomainType typeOf(AttributeMapping attribute) {
        return attribute instanceof PluralAttribute plural
                ? PluralTypes.element(plural)
                : AttributePath.typeOf(attribute);
    }
}
