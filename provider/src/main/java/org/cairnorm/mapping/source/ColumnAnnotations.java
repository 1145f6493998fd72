package org.cairnorm.mapping.source;

import static org.cairnorm.mapping.source.AnnotationValues.each;
import static org.cairnorm.mapping.source.AnnotationValues.foreignKey;
import static org.cairnorm.mapping.source.AnnotationValues.text;
import static org.cairnorm.mapping.source.AnnotationValues.unless;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotations of columns and join columns → declarations. */
final class ColumnAnnotations {
    private ColumnAnnotations() {}

    static ColumnDeclaration column(Column column) {
        return new ColumnDeclaration(
                text(column.name()),
                text(column.table()),
                unless(false, column.unique()),
                unless(true, column.nullable()),
                unless(true, column.insertable()),
                unless(true, column.updatable()),
                unless(255, column.length()),
                unless(0, column.precision()),
                unless(0, column.scale()),
                unless(-1, column.secondPrecision()),
                text(column.columnDefinition()),
                text(column.options()),
                each(column.check(), AnnotationValues::check),
                text(column.comment()));
    }

    static ColumnDeclaration mapKeyColumn(MapKeyColumn column) {
        return new ColumnDeclaration(
                text(column.name()),
                text(column.table()),
                unless(false, column.unique()),
                unless(false, column.nullable()),
                unless(true, column.insertable()),
                unless(true, column.updatable()),
                unless(255, column.length()),
                unless(0, column.precision()),
                unless(0, column.scale()),
                null,
                text(column.columnDefinition()),
                text(column.options()),
                List.of(),
                null);
    }

    static ColumnDeclaration orderColumn(OrderColumn column) {
        return new ColumnDeclaration(
                text(column.name()),
                null,
                null,
                unless(true, column.nullable()),
                unless(true, column.insertable()),
                unless(true, column.updatable()),
                null,
                null,
                null,
                null,
                text(column.columnDefinition()),
                text(column.options()),
                List.of(),
                null);
    }

    static DiscriminatorColumnDeclaration discriminatorColumn(DiscriminatorColumn column) {
        ColumnDeclaration declared = new ColumnDeclaration(
                column.name().equals("DTYPE") ? null : text(column.name()),
                null,
                null,
                null,
                null,
                null,
                unless(31, column.length()),
                null,
                null,
                null,
                text(column.columnDefinition()),
                text(column.options()),
                List.of(),
                null);
        DiscriminatorType type = column.discriminatorType();
        return new DiscriminatorColumnDeclaration(declared, type == DiscriminatorType.STRING ? null : type);
    }

    static JoinColumnDeclaration joinColumn(JoinColumn column) {
        return new JoinColumnDeclaration(
                text(column.name()),
                text(column.referencedColumnName()),
                text(column.table()),
                unless(false, column.unique()),
                unless(true, column.nullable()),
                unless(true, column.insertable()),
                unless(true, column.updatable()),
                text(column.columnDefinition()),
                text(column.options()),
                foreignKey(column.foreignKey()),
                each(column.check(), AnnotationValues::check),
                text(column.comment()));
    }

    static JoinColumnDeclaration mapKeyJoinColumn(MapKeyJoinColumn column) {
        return new JoinColumnDeclaration(
                text(column.name()),
                text(column.referencedColumnName()),
                text(column.table()),
                unless(false, column.unique()),
                unless(false, column.nullable()),
                unless(true, column.insertable()),
                unless(true, column.updatable()),
                text(column.columnDefinition()),
                text(column.options()),
                foreignKey(column.foreignKey()),
                List.of(),
                null);
    }

    static JoinColumnDeclaration primaryKeyJoinColumn(PrimaryKeyJoinColumn column) {
        return new JoinColumnDeclaration(
                text(column.name()),
                text(column.referencedColumnName()),
                null,
                null,
                null,
                null,
                null,
                text(column.columnDefinition()),
                text(column.options()),
                foreignKey(column.foreignKey()),
                List.of(),
                null);
    }

    static JoinColumnsDeclaration joinColumns(JoinColumn[] columns, ForeignKey key) {
        return new JoinColumnsDeclaration(each(columns, ColumnAnnotations::joinColumn), foreignKey(key));
    }

    static JoinColumnsDeclaration primaryKeyJoinColumns(PrimaryKeyJoinColumn[] columns, ForeignKey key) {
        return new JoinColumnsDeclaration(each(columns, ColumnAnnotations::primaryKeyJoinColumn), foreignKey(key));
    }

    static JoinColumnsDeclaration joinColumns(AnnotatedElement element) {
        JoinColumns container = element.getAnnotation(JoinColumns.class);
        return declared(
                each(element, JoinColumn.class, ColumnAnnotations::joinColumn),
                container == null ? null : container.foreignKey());
    }

    static JoinColumnsDeclaration mapKeyJoinColumns(AnnotatedElement element) {
        MapKeyJoinColumns container = element.getAnnotation(MapKeyJoinColumns.class);
        return declared(
                each(element, MapKeyJoinColumn.class, ColumnAnnotations::mapKeyJoinColumn),
                container == null ? null : container.foreignKey());
    }

    static JoinColumnsDeclaration primaryKeyJoinColumns(AnnotatedElement element) {
        PrimaryKeyJoinColumns container = element.getAnnotation(PrimaryKeyJoinColumns.class);
        return declared(
                each(element, PrimaryKeyJoinColumn.class, ColumnAnnotations::primaryKeyJoinColumn),
                container == null ? null : container.foreignKey());
    }

    private static JoinColumnsDeclaration declared(List<JoinColumnDeclaration> columns, @Nullable ForeignKey key) {
        ForeignKeyDeclaration declaredKey = key == null ? null : foreignKey(key);
        return columns.isEmpty() && declaredKey == null
                ? JoinColumnsDeclaration.UNSAID
                : new JoinColumnsDeclaration(columns, declaredKey);
    }
}
