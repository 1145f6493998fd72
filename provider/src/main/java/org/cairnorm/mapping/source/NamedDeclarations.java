package org.cairnorm.mapping.source;

import java.util.List;

/** The named things that a class defines for the whole unit. */
public record NamedDeclarations(
        List<NamedQueryDeclaration> queries,
        List<NamedNativeQueryDeclaration> nativeQueries,
        List<ResultSetMappingDeclaration> resultSetMappings,
        List<StoredProcedureDeclaration> storedProcedures,
        List<EntityGraphDeclaration> entityGraphs) {

    /** Nothing named. */
    public static final NamedDeclarations NONE =
            new NamedDeclarations(List.of(), List.of(), List.of(), List.of(), List.of());

    public NamedDeclarations {
        queries = List.copyOf(queries);
        nativeQueries = List.copyOf(nativeQueries);
        resultSetMappings = List.copyOf(resultSetMappings);
        storedProcedures = List.copyOf(storedProcedures);
        entityGraphs = List.copyOf(entityGraphs);
    }
}
