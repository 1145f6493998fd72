package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairnorm.enhancer.ByteBuddyEnhancer;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Index;
import org.cairnorm.sql.Table;

/** Builds models for tests and shows their tables as one line each. */
final class Built {
    private static final BuildOptions OPTIONS = BuildOptions.ordinary(new ByteBuddyEnhancer());
    private final MappingModel model;

    private Built(MappingModel model) {
        this.model = model;
    }

    static BuildOptions options() {
        return OPTIONS;
    }

    static Built from(Class<?>... classes) {
        return from(OPTIONS, classes);
    }

    static Built from(BuildOptions options, Class<?>... classes) {
        return new Built(MappingModelBuilder.build(AnnotationReader.read(List.of(classes)), options));
    }

    static Built of(MappingModel model) {
        return new Built(model);
    }

    MappingModel model() {
        return model;
    }

    EntityMapping entity(Class<?> type) {
        return Objects.requireNonNull(model.entity(type), type::getName);
    }

    <A extends AttributeMapping> A attribute(Class<?> type, String name, Class<A> kind) {
        return kind.cast(Objects.requireNonNull(entity(type).attribute(name), name));
    }

    Table table(String name) {
        return model.schema().tables().stream()
                .filter(table -> table.name().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table " + name + " in "
                        + model.schema().tables().stream().map(Table::name).toList()));
    }

    /** All tables, one a line, in the order of the schema. */
    List<String> tables() {
        return model.schema().tables().stream().map(Built::show).toList();
    }

    String show(String table) {
        return show(table(table));
    }

    /** Such as {@code Book(id! bigint, title varchar(255), author_id bigint) pk(id) fk(author_id → Author.id) uk(title)}; ! is not null. */
    static String show(Table table) {
        StringBuilder text = new StringBuilder(table.name().toString());
        text.append(table.columns().stream().map(Built::show).collect(Collectors.joining(", ", "(", ")")));
        if (table.primaryKey() != null) {
            text.append(" pk").append(names(table.primaryKey().columns()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            text.append(" fk(").append(names(key.columns())).append(" → ");
            text.append(key.target()).append(names(key.targetColumns())).append(')');
        }
        table.uniqueConstraints().forEach(unique -> text.append(" uk").append(names(unique.columns())));
        for (Index index : table.indexes()) {
            List<String> parts = new ArrayList<>();
            index.columns().forEach(part -> parts.add(part.column() + (part.descending() ? " desc" : "")));
            text.append(index.unique() ? " unique" : "").append(" index").append(parts);
        }
        return text.toString();
    }

    private static String show(Column<?> column) {
        String type =
                column.columnDefinition() == null ? column.type().sqlType().toString() : column.columnDefinition();
        return column.name() + (column.nullable() ? "" : "!") + " " + type + (column.isIdentity() ? " identity" : "");
    }

    private static String names(List<Identifier> columns) {
        return columns.stream().map(Identifier::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
