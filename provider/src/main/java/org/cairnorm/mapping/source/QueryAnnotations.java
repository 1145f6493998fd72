package org.cairnorm.mapping.source;

import static org.cairnorm.mapping.source.AnnotationValues.each;
import static org.cairnorm.mapping.source.AnnotationValues.hints;
import static org.cairnorm.mapping.source.AnnotationValues.text;
import static org.cairnorm.mapping.source.AnnotationValues.type;

import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.StoredProcedureParameter;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.source.EntityGraphDeclaration.NodeDeclaration;
import org.cairnorm.mapping.source.EntityGraphDeclaration.SubgraphDeclaration;
import org.cairnorm.mapping.source.ResultSetMappingDeclaration.ColumnResultDeclaration;
import org.cairnorm.mapping.source.ResultSetMappingDeclaration.ConstructorResultDeclaration;
import org.cairnorm.mapping.source.ResultSetMappingDeclaration.EntityResultDeclaration;
import org.cairnorm.mapping.source.StoredProcedureDeclaration.ParameterDeclaration;

/** Annotations of named queries, result set mappings, procedures and entity graphs → declarations. */
final class QueryAnnotations {
    private QueryAnnotations() {}

    static NamedDeclarations named(AnnotatedElement element) {
        NamedDeclarations named = new NamedDeclarations(
                each(element, NamedQuery.class, QueryAnnotations::namedQuery),
                each(element, NamedNativeQuery.class, QueryAnnotations::namedNativeQuery),
                each(element, SqlResultSetMapping.class, QueryAnnotations::resultSetMapping),
                each(element, NamedStoredProcedureQuery.class, QueryAnnotations::storedProcedure),
                each(element, NamedEntityGraph.class, QueryAnnotations::entityGraph));
        return named.equals(NamedDeclarations.NONE) ? NamedDeclarations.NONE : named;
    }

    private static NamedQueryDeclaration namedQuery(NamedQuery query) {
        LockModeType lock = query.lockMode();
        return new NamedQueryDeclaration(
                query.name(),
                query.query(),
                type(query.resultClass()),
                lock == LockModeType.NONE ? null : lock,
                hints(query.hints()));
    }

    private static NamedNativeQueryDeclaration namedNativeQuery(NamedNativeQuery query) {
        boolean inline = query.entities().length + query.classes().length + query.columns().length > 0;
        ResultSetMappingDeclaration mapping =
                inline ? resultSetMapping(query.name(), query.entities(), query.classes(), query.columns()) : null;
        return new NamedNativeQueryDeclaration(
                query.name(),
                query.query(),
                type(query.resultClass()),
                text(query.resultSetMapping()),
                mapping,
                hints(query.hints()));
    }

    private static ResultSetMappingDeclaration resultSetMapping(SqlResultSetMapping mapping) {
        return resultSetMapping(mapping.name(), mapping.entities(), mapping.classes(), mapping.columns());
    }

    private static ResultSetMappingDeclaration resultSetMapping(
            String name, EntityResult[] entities, ConstructorResult[] classes, ColumnResult[] columns) {
        return new ResultSetMappingDeclaration(
                name,
                each(entities, QueryAnnotations::entityResult),
                each(
                        classes,
                        constructor -> new ConstructorResultDeclaration(
                                constructor.targetClass(),
                                each(constructor.columns(), QueryAnnotations::columnResult))),
                each(columns, QueryAnnotations::columnResult));
    }

    private static EntityResultDeclaration entityResult(EntityResult result) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldResult field : result.fields()) {
            fields.put(field.name(), field.column());
        }
        LockModeType lock = result.lockMode();
        return new EntityResultDeclaration(
                result.entityClass(),
                lock == LockModeType.OPTIMISTIC ? null : lock,
                text(result.discriminatorColumn()),
                fields);
    }

    private static ColumnResultDeclaration columnResult(ColumnResult column) {
        return new ColumnResultDeclaration(column.name(), type(column.type()));
    }

    private static StoredProcedureDeclaration storedProcedure(NamedStoredProcedureQuery procedure) {
        return new StoredProcedureDeclaration(
                procedure.name(),
                procedure.procedureName(),
                each(procedure.parameters(), QueryAnnotations::parameter),
                List.of(procedure.resultClasses()),
                List.of(procedure.resultSetMappings()),
                hints(procedure.hints()));
    }

    private static ParameterDeclaration parameter(StoredProcedureParameter parameter) {
        return new ParameterDeclaration(text(parameter.name()), parameter.mode(), parameter.type());
    }

    private static EntityGraphDeclaration entityGraph(NamedEntityGraph graph) {
        return new EntityGraphDeclaration(
                text(graph.name()),
                graph.includeAllAttributes(),
                each(graph.attributeNodes(), QueryAnnotations::node),
                each(graph.subgraphs(), QueryAnnotations::subgraph),
                each(graph.subclassSubgraphs(), QueryAnnotations::subgraph));
    }

    private static NodeDeclaration node(NamedAttributeNode node) {
        return new NodeDeclaration(node.value(), text(node.subgraph()), text(node.keySubgraph()));
    }

    private static SubgraphDeclaration subgraph(NamedSubgraph subgraph) {
        return new SubgraphDeclaration(
                subgraph.name(), type(subgraph.type()), each(subgraph.attributeNodes(), QueryAnnotations::node));
    }
}
