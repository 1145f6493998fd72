package org.cairnorm.mapping.build;

import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.NamedQueryDefinition;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.mapping.source.NamedDeclarations;
import org.cairnorm.mapping.source.NamedNativeQueryDeclaration;
import org.cairnorm.mapping.source.NamedQueryDeclaration;

/** The named queries that the classes of the unit define; their names are unique in the unit (JPA 3.2 §10.4). */
final class NamedQueries {
    private final Map<String, NamedQueryDefinition> definitions = new LinkedHashMap<>();

    NamedQueries(MappingBuild build) {
        for (ClassDeclaration type : build.unit().classes().values()) {
            type.named().queries().forEach(this::add);
            type.named().nativeQueries().forEach(this::add);
        }
        override(build.unit().named());
    }

    /** What a mapping file defines for the unit wins over the definitions of classes (JPA 3.2 §12.2.2.7, §12.2.2.8). */
    private void override(NamedDeclarations ofUnit) {
        ofUnit.queries().forEach(query -> definitions.remove(query.name()));
        ofUnit.nativeQueries().forEach(query -> definitions.remove(query.name()));
        ofUnit.queries().forEach(this::add);
        ofUnit.nativeQueries().forEach(this::add);
    }

    private void add(NamedQueryDeclaration declared) {
        LockModeType lock = declared.lockMode() == null ? LockModeType.NONE : declared.lockMode();
        add(new NamedQueryDefinition(
                declared.name(),
                declared.query(),
                false,
                declared.resultClass(),
                null,
                lock,
                Map.copyOf(declared.hints())));
    }

    private void add(NamedNativeQueryDeclaration declared) {
        add(new NamedQueryDefinition(
                declared.name(),
                declared.query(),
                true,
                declared.resultClass(),
                declared.inlineMapping() == null ? declared.resultSetMapping() : declared.name(),
                LockModeType.NONE,
                Map.copyOf(declared.hints())));
    }

    private void add(NamedQueryDefinition definition) {
        NamedQueryDefinition other = definitions.putIfAbsent(definition.name(), definition);
        if (other != null && !other.equals(definition)) {
            throw MappingProblem.QUERY_NAME_TWICE.at(definition.name());
        }
    }

    List<NamedQueryDefinition> definitions() {
        return List.copyOf(definitions.values());
    }
}
