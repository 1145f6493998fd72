package org.cairnorm.mapping.source;

import jakarta.persistence.AccessType;
import jakarta.persistence.InheritanceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one managed class.
 *
 * <p>The access type of a mapped superclass or an embeddable depends on where it is used; therefore fields and properties are
 * both declared here, and {@code mapping.build} chooses.
 *
 * @param entityName the name in {@code @Entity}; null: the simple name of the class
 * @param access what {@code @Access} at the class, or a mapping file, said
 * @param metadataComplete whether a mapping file forbids the annotations of this class
 * @param fields the fields that may be persistent, in the order of the source where the class file keeps it
 * @param properties the getters that may be persistent, with their setters
 */
public record ClassDeclaration(
        Class<?> javaClass,
        ClassKind kind,
        @Nullable String entityName,
        @Nullable AccessType access,
        boolean metadataComplete,
        @Nullable Class<?> idClass,
        @Nullable TableDeclaration table,
        List<SecondaryTableDeclaration> secondaryTables,
        JoinColumnsDeclaration primaryKeyJoin,
        @Nullable InheritanceType inheritance,
        @Nullable DiscriminatorColumnDeclaration discriminatorColumn,
        @Nullable String discriminatorValue,
        GeneratorDeclarations generators,
        OverrideDeclarations overrides,
        LifecycleDeclaration lifecycle,
        NamedDeclarations named,
        @Nullable Boolean cacheable,
        List<AttributeDeclaration> fields,
        List<AttributeDeclaration> properties) {

    public ClassDeclaration {
        secondaryTables = List.copyOf(secondaryTables);
        fields = List.copyOf(fields);
        properties = List.copyOf(properties);
    }

    /** The name of the class for messages: without the package. */
    public String simpleName() {
        return javaClass.getSimpleName();
    }
}
