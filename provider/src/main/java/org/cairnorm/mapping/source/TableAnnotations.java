package org.cairnorm.mapping.source;

import static org.cairnorm.mapping.source.AnnotationValues.each;
import static org.cairnorm.mapping.source.AnnotationValues.text;
import static org.cairnorm.mapping.source.AnnotationValues.unless;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.JoinTable;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotations of tables, sequences and generator tables → declarations. */
final class TableAnnotations {
    private TableAnnotations() {}

    static TableDeclaration table(Table table) {
        return new TableDeclaration(
                text(table.name()),
                text(table.catalog()),
                text(table.schema()),
                each(table.uniqueConstraints(), AnnotationValues::unique),
                each(table.indexes(), AnnotationValues::index),
                each(table.check(), AnnotationValues::check),
                text(table.comment()),
                text(table.options()));
    }

    static SecondaryTableDeclaration secondaryTable(SecondaryTable table) {
        TableDeclaration declared = new TableDeclaration(
                text(table.name()),
                text(table.catalog()),
                text(table.schema()),
                each(table.uniqueConstraints(), AnnotationValues::unique),
                each(table.indexes(), AnnotationValues::index),
                each(table.check(), AnnotationValues::check),
                text(table.comment()),
                text(table.options()));
        return new SecondaryTableDeclaration(
                declared, ColumnAnnotations.primaryKeyJoinColumns(table.pkJoinColumns(), table.foreignKey()));
    }

    static CollectionTableDeclaration collectionTable(CollectionTable table) {
        TableDeclaration declared = new TableDeclaration(
                text(table.name()),
                text(table.catalog()),
                text(table.schema()),
                each(table.uniqueConstraints(), AnnotationValues::unique),
                each(table.indexes(), AnnotationValues::index),
                List.of(),
                null,
                text(table.options()));
        return new CollectionTableDeclaration(
                declared, ColumnAnnotations.joinColumns(table.joinColumns(), table.foreignKey()));
    }

    static JoinTableDeclaration joinTable(JoinTable table) {
        TableDeclaration declared = new TableDeclaration(
                text(table.name()),
                text(table.catalog()),
                text(table.schema()),
                each(table.uniqueConstraints(), AnnotationValues::unique),
                each(table.indexes(), AnnotationValues::index),
                each(table.check(), AnnotationValues::check),
                text(table.comment()),
                text(table.options()));
        return new JoinTableDeclaration(
                declared,
                ColumnAnnotations.joinColumns(table.joinColumns(), table.foreignKey()),
                ColumnAnnotations.joinColumns(table.inverseJoinColumns(), table.inverseForeignKey()));
    }

    /** A join table inside another annotation, where the default annotation means that nothing was said. */
    static @Nullable JoinTableDeclaration joinTableIfSaid(JoinTable table) {
        JoinTableDeclaration declared = joinTable(table);
        boolean unsaid = declared.table().equals(TableDeclaration.UNSAID)
                && declared.join().isUnsaid()
                && declared.inverseJoin().isUnsaid();
        return unsaid ? null : declared;
    }

    static GeneratorDeclarations generators(AnnotatedElement element) {
        List<SequenceGeneratorDeclaration> sequences =
                each(element, SequenceGenerator.class, TableAnnotations::sequenceGenerator);
        List<TableGeneratorDeclaration> tables = each(element, TableGenerator.class, TableAnnotations::tableGenerator);
        return sequences.isEmpty() && tables.isEmpty()
                ? GeneratorDeclarations.NONE
                : new GeneratorDeclarations(sequences, tables);
    }

    private static SequenceGeneratorDeclaration sequenceGenerator(SequenceGenerator generator) {
        return new SequenceGeneratorDeclaration(
                text(generator.name()),
                text(generator.sequenceName()),
                text(generator.catalog()),
                text(generator.schema()),
                unless(1, generator.initialValue()),
                unless(50, generator.allocationSize()),
                text(generator.options()));
    }

    private static TableGeneratorDeclaration tableGenerator(TableGenerator generator) {
        TableDeclaration table = new TableDeclaration(
                text(generator.table()),
                text(generator.catalog()),
                text(generator.schema()),
                each(generator.uniqueConstraints(), AnnotationValues::unique),
                each(generator.indexes(), AnnotationValues::index),
                List.of(),
                null,
                text(generator.options()));
        return new TableGeneratorDeclaration(
                text(generator.name()),
                table,
                text(generator.pkColumnName()),
                text(generator.valueColumnName()),
                text(generator.pkColumnValue()),
                unless(0, generator.initialValue()),
                unless(50, generator.allocationSize()));
    }
}
