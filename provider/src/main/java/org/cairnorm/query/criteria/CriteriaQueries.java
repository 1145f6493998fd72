package org.cairnorm.query.criteria;

import jakarta.persistence.TupleElement;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.EntityRange;
import org.cairnorm.query.domain.FetchJoin;
import org.cairnorm.query.domain.PlaceRules;
import org.cairnorm.query.domain.ResolutionProblem;
import org.cairnorm.query.domain.ResolvedQuery;
import org.cairnorm.query.domain.ResultShape;
import org.cairnorm.query.domain.SetOperations;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * Resolves criteria queries. What comes out is a copy: changes of the criteria objects afterwards have no effect on it (JPA 3.2
 * §6.8). Thread-safe.
 */
public final class CriteriaQueries {
    private final MappingModel model;

    public CriteriaQueries(MappingModel model) {
        this.model = Objects.requireNonNull(model);
    }

    // queries for rows

    /**
     * Resolves a query for rows.
     *
     * @throws IllegalArgumentException if types do not fit, or roots of other queries are used
     * @throws IllegalStateException if the query is not complete
     */
    public ResolvedCriteria resolve(CriteriaSelect<?> criteria) {
        SelectNode<?> select = SetNode.node(criteria);
        Set<ParameterExpression<?>> parameters = new LinkedHashSet<>();
        collectParameters(select, parameters);
        CriteriaParameters slots = new CriteriaParameters(model, parameters);
        CriteriaResolution resolution = new CriteriaResolution(model, slots);
        List<FetchJoin> fetches = new ArrayList<>();
        Resolved resolved = resolve(select, resolution, fetches);
        requireResult(resolved.shape(), select.resultType());
        ResolvedQuery query =
                new ResolvedQuery.ResolvedSelect(resolved.query(), resolved.shape(), fetches, slots.list());
        return resolved(query, slots, resolved.elements());
    }

    private record Resolved(Query query, ResultShape shape, List<TupleElement<?>> elements) {}

    private static Resolved resolve(SelectNode<?> select, CriteriaResolution resolution, List<FetchJoin> fetches) {
        if (select instanceof QueryNode<?> query) {
            SelectResolution own = new SelectResolution(resolution);
            SelectResolution.Resolved resolved = own.query(query);
            fetches.addAll(own.fetches());
            return new Resolved(resolved.select(), resolved.shape(), elements(query));
        }
        SetNode<?> operation = (SetNode<?>) select;
        Resolved left = resolve(operation.left(), resolution, fetches);
        Resolved right = resolve(operation.right(), resolution, fetches);
        CriteriaResolution.require(SetOperations.mistake(parts(left.shape()), parts(right.shape())));
        Query combined = SetOperations.combine(left.query(), operation.operator(), operation.all(), right.query());
        return new Resolved(combined, left.shape(), left.elements());
    }

    /** What the rows are made of, of a tuple or array its items. */
    private static List<ResultShape> parts(ResultShape shape) {
        if (shape instanceof ResultShape.Tuple tuple) {
            return tuple.parts();
        }
        return shape instanceof ResultShape.Array array ? array.parts() : List.of(shape);
    }

    private static List<TupleElement<?>> elements(QueryNode<?> query) {
        return query.selected() instanceof CompoundNode<?> compound && compound.kind() == CompoundNode.Kind.TUPLE
                ? List.copyOf(compound.parts())
                : List.of();
    }

    private static void collectParameters(SelectNode<?> select, Set<ParameterExpression<?>> parameters) {
        if (select instanceof QueryNode<?> query) {
            parameters.addAll(query.getParameters());
        } else if (select instanceof SetNode<?> operation) {
            collectParameters(operation.left(), parameters);
            collectParameters(operation.right(), parameters);
        }
    }

    /** Whether the results are what the query was made for; numbers and what nobody knows are let through. */
    private static void requireResult(ResultShape shape, Class<?> wanted) {
        Class<?> given = TypeRules.box(shape.javaType());
        Class<?> asked = TypeRules.box(wanted);
        boolean unknown = shape instanceof ResultShape.Item item && item.type().isUnknown();
        if (!unknown && !asked.isAssignableFrom(given) && !given.isAssignableFrom(asked)) {
            throw new IllegalArgumentException(ResolutionProblem.RESULT_TYPE.with(given.getName(), wanted.getName()));
        }
    }

    // updates and deletes

    /**
     * Resolves an update.
     *
     * @throws IllegalArgumentException if types do not fit, or roots of other queries are used
     * @throws IllegalStateException if the update sets nothing
     */
    public ResolvedCriteria resolve(CriteriaUpdate<?> criteria) {
        if (!(criteria instanceof UpdateNode<?> update)) {
            throw CriteriaProblem.FOREIGN.refusal(String.valueOf(criteria));
        }
        if (update.assignments().isEmpty()) {
            throw CriteriaProblem.NOTHING_SET.wrongState();
        }
        CriteriaParameters slots = slots(update);
        CriteriaResolution resolution = new CriteriaResolution(model, slots);
        EntityRange target = target(update, resolution, "an update");
        List<ResolvedQuery.AttributeAssignment> assignments = new ArrayList<>();
        for (UpdateNode.Assignment assignment : update.assignments()) {
            assignments.add(assignment(assignment, resolution));
        }
        Expression where = where(update.clauses(), resolution);
        ResolvedQuery query = new ResolvedQuery.ResolvedUpdate(target, assignments, where, slots.list());
        return resolved(query, slots, List.of());
    }

    private static ResolvedQuery.AttributeAssignment assignment(
            UpdateNode.Assignment assignment, CriteriaResolution resolution) {
        String written = assignment.target().describe();
        if (!(assignment.target().path(resolution) instanceof AttributePath target)) {
            throw new IllegalArgumentException(ResolutionProblem.NOT_UPDATABLE.with(written, "it is not an attribute"));
        }
        CriteriaResolution.require(PlaceRules.updatable(target, written));
        DomainType type = target.domainType();
        Expression value = resolution.value(assignment.value(), type);
        CriteriaResolution.require(PlaceRules.assignment(DomainType.of(value), type, written));
        return new ResolvedQuery.AttributeAssignment(target, value);
    }

    /**
     * Resolves a delete.
     *
     * @throws IllegalArgumentException if types do not fit, or roots of other queries are used
     */
    public ResolvedCriteria resolve(CriteriaDelete<?> criteria) {
        if (!(criteria instanceof DeleteNode<?> delete)) {
            throw CriteriaProblem.FOREIGN.refusal(String.valueOf(criteria));
        }
        CriteriaParameters slots = slots(delete);
        CriteriaResolution resolution = new CriteriaResolution(model, slots);
        EntityRange target = target(delete, resolution, "a delete");
        Expression where = where(delete.clauses(), resolution);
        return resolved(new ResolvedQuery.ResolvedDelete(target, where, slots.list()), slots, List.of());
    }

    private CriteriaParameters slots(CommonAbstractCriteria criteria) {
        return new CriteriaParameters(model, criteria.getParameters());
    }

    private static EntityRange target(BulkNode<?> bulk, CriteriaResolution resolution, String kind) {
        RootNode<?> root = bulk.root();
        if (bulk.clauses().sources().size() > 1 || !root.fetches().isEmpty()) {
            throw CriteriaProblem.JOIN_IN_BULK.refusal(kind);
        }
        EntityMapping entity = root.entity();
        return new EntityRange(resolution.declare(root, new DomainType.EntityType(entity)), entity);
    }

    private static @Nullable Expression where(Clauses clauses, CriteriaResolution resolution) {
        return clauses.where() == null ? null : resolution.condition(clauses.where());
    }

    private static ResolvedCriteria resolved(
            ResolvedQuery query, CriteriaParameters slots, List<TupleElement<?>> elements) {
        return new ResolvedCriteria(query, slots.ofApplication(), slots.constants(), elements);
    }
}
