package org.cairnorm.mapping.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.AttributeColumn;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.ResultSetMapping;
import org.cairnorm.mapping.ResultSetMapping.ColumnResult;
import org.cairnorm.mapping.ResultSetMapping.ConstructorResult;
import org.cairnorm.mapping.ResultSetMapping.EntityResult;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.mapping.source.NamedDeclarations;
import org.cairnorm.mapping.source.NamedNativeQueryDeclaration;
import org.cairnorm.mapping.source.ResultSetMappingDeclaration;
import org.cairnorm.mapping.source.ResultSetMappingDeclaration.ColumnResultDeclaration;
import org.cairnorm.mapping.source.ResultSetMappingDeclaration.EntityResultDeclaration;

/**
 * The result set mappings of the unit; one that a named native query defines for itself bears the name of the query. To be read
 * when all entities are frozen.
 */
final class ResultSetMappings {
    private final MappingBuild build;
    private final Map<String, ResultSetMappingDeclaration> declared = new LinkedHashMap<>();

    ResultSetMappings(MappingBuild build) {
        this.build = build;
        NamedDeclarations ofUnit = build.unit().named();
        List<NamedDeclarations> ofClasses = build.unit().classes().values().stream()
                .map(ClassDeclaration::named)
                .toList();
        ofClasses.forEach(named -> named.resultSetMappings().forEach(this::add));
        ofClasses.forEach(named -> named.nativeQueries().forEach(this::addInline));
        // what a mapping file defines for the unit wins over the definitions of classes (JPA 3.2 §12.2.2.10)
        ofUnit.resultSetMappings().forEach(mapping -> declared.remove(mapping.name()));
        ofUnit.nativeQueries().forEach(query -> declared.remove(query.name()));
        ofUnit.resultSetMappings().forEach(this::add);
        ofUnit.nativeQueries().forEach(this::addInline);
        ofClasses.forEach(named -> named.nativeQueries().forEach(this::requireMapping));
        ofUnit.nativeQueries().forEach(this::requireMapping);
    }

    private void addInline(NamedNativeQueryDeclaration query) {
        if (query.inlineMapping() != null) {
            add(query.inlineMapping());
        }
    }

    private void add(ResultSetMappingDeclaration mapping) {
        ResultSetMappingDeclaration other = declared.putIfAbsent(mapping.name(), mapping);
        if (other != null && !other.equals(mapping)) {
            throw MappingProblem.RESULT_MAPPING_TWICE.at(mapping.name());
        }
    }

    private void requireMapping(NamedNativeQueryDeclaration query) {
        String name = query.resultSetMapping();
        if (name != null && query.inlineMapping() == null && !declared.containsKey(name)) {
            throw MappingProblem.RESULT_MAPPING_UNKNOWN.at(query.name(), name);
        }
    }

    List<ResultSetMapping> mappings() {
        return declared.values().stream().map(this::mapping).toList();
    }

    private ResultSetMapping mapping(ResultSetMappingDeclaration mapping) {
        if (mapping.entities().isEmpty()
                && mapping.constructors().isEmpty()
                && mapping.columns().isEmpty()) {
            throw MappingProblem.RESULT_MAPPING_EMPTY.at(mapping.name());
        }
        return new ResultSetMapping(
                mapping.name(),
                mapping.entities().stream()
                        .map(entity -> entity(mapping.name(), entity))
                        .toList(),
                mapping.constructors().stream()
                        .map(constructor -> new ConstructorResult(
                                constructor.targetClass(),
                                constructor.columns().stream()
                                        .map(ResultSetMappings::column)
                                        .toList()))
                        .toList(),
                mapping.columns().stream().map(ResultSetMappings::column).toList());
    }

    private EntityResult entity(String name, EntityResultDeclaration result) {
        EntityDraft draft = build.entity(result.entityClass());
        if (draft == null) {
            throw MappingProblem.RESULT_MAPPING_ENTITY.at(
                    name, result.entityClass().getName());
        }
        EntityMapping entity = draft.mapping();
        for (String field : result.fields().keySet()) {
            if (AttributeColumn.of(entity, field).isEmpty()) {
                throw MappingProblem.RESULT_MAPPING_FIELD.at(name, field, entity.name());
            }
        }
        return new EntityResult(entity, result.discriminatorColumn(), result.fields(), result.lockMode());
    }

    private static ColumnResult column(ColumnResultDeclaration column) {
        return new ColumnResult(column.name(), column.type());
    }
}
