package org.cairnorm.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A column by its table and name: what a dotted attribute path of a {@code @FieldResult} means (JPA 3.2 §3.10.16.1).
 *
 * @param table the table that the attribute's entity has it in
 */
public record AttributeColumn(QualifiedName table, Identifier column) {
    public AttributeColumn {
        Objects.requireNonNull(table);
        Objects.requireNonNull(column);
    }

    /**
     * The column that an attribute path ends in: one in each table of the hierarchy that has it, so usually one.
     *
     * @param path through embeddables, and through a to-one association to the parts of its target's identifier
     * @return empty if there is no such attribute, or it is not held in exactly one column of the entity's tables
     */
    public static Set<AttributeColumn> of(EntityMapping entity, String path) {
        Set<AttributeColumn> found = new LinkedHashSet<>();
        String[] names = path.split("\\.", -1);
        for (EntityMapping one : entity.hierarchy()) {
            List<Placed> columns = columns(one.attribute(names[0]), names, 1);
            if (columns.size() == 1) {
                Placed placed = columns.get(0);
                QualifiedName table =
                        one.tables().get(placed.tableIndex()).table().name();
                found.add(new AttributeColumn(table, placed.column().name()));
            }
        }
        return found;
    }

    private record Placed(int tableIndex, Column<?> column) {}

    private static List<Placed> columns(@Nullable AttributeMapping attribute, String[] names, int next) {
        if (attribute instanceof EmbeddedAttribute embedded && next < names.length) {
            return columns(embedded.embeddable().attribute(names[next]), names, next + 1);
        }
        if (attribute instanceof ToOneAttribute toOne
                && next < names.length
                && toOne.storage() instanceof ToOneAttribute.ForeignKey key) {
            return joinColumns(toOne, key, names, next);
        }
        if (attribute == null || next < names.length) {
            return List.of();
        }
        List<Placed> placed = new ArrayList<>();
        for (Column<?> column : attribute.columns()) {
            placed.add(new Placed(attribute.tableIndex(), column));
        }
        return placed;
    }

    /** The join columns that refer to what the rest of the path means at the target. */
    private static List<Placed> joinColumns(
            ToOneAttribute toOne, ToOneAttribute.ForeignKey key, String[] names, int next) {
        List<Placed> placed = new ArrayList<>();
        for (Placed referenced : columns(toOne.target().attribute(names[next]), names, next + 1)) {
            for (JoinColumn join : key.columns()) {
                if (join.referenced().name().equals(referenced.column().name())) {
                    placed.add(new Placed(toOne.tableIndex(), join.column()));
                }
            }
        }
        return placed;
    }
}
