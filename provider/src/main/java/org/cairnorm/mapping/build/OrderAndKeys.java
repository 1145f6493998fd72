package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.PluralAttribute.Kind;
import org.cairnorm.mapping.PluralAttribute.OrderItem;
import org.cairnorm.mapping.source.AttributeOverrideDeclaration;
import org.cairnorm.mapping.source.ColumnDeclaration;
import org.cairnorm.mapping.source.JoinColumnsDeclaration;
import org.cairnorm.mapping.source.MapKeyDeclaration;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** {@code @OrderColumn}, {@code @OrderBy} and the keys of maps (JPA 3.2 §11.1.43, §11.1.44, §11.1.32 to §11.1.38). */
final class OrderAndKeys {
    private final MappingBuild build;
    private final ColumnsPass columns;
    private final JoinTables joinTables;
    private final ReferencedColumns references;
    private final TableConstraints constraints;

    OrderAndKeys(MappingBuild build, ColumnsPass columns, JoinTables joinTables) {
        this.build = build;
        this.columns = columns;
        this.joinTables = joinTables;
        this.references = new ReferencedColumns(build.names());
        this.constraints = new TableConstraints(build);
    }

    /** Order and key of a collection whose membership is stored in a table. */
    void inTable(PluralDraft plural, TableDraft table) {
        columnsInTable(plural, table);
        order(plural);
    }

    /** Order column and key column only; {@link #order} follows when the elements are known. */
    void columnsInTable(PluralDraft plural, TableDraft table) {
        orderColumn(plural, table);
        mapKey(plural, table);
    }

    private void orderColumn(PluralDraft plural, TableDraft table) {
        ColumnDeclaration said = plural.declaration().collection().orderColumn();
        if (said == null) {
            return;
        }
        if (plural.kind() != Kind.LIST) {
            throw MappingProblem.ORDER_COLUMN_WITHOUT_LIST.at(
                    plural.where(), plural.type().erasure().getSimpleName());
        }
        if (plural.declaration().collection().orderBy() != null) {
            throw MappingProblem.ORDERED_TWICE.at(plural.where());
        }
        String defaultName = build.names().naming().orderColumn(plural.name());
        Column<?> column = Column.of(build.names().identifier(said.name(), defaultName), Types.INTEGER)
                .withNullable(!isOwn(plural, table) && !Boolean.FALSE.equals(said.nullable()))
                .withDefinition(said.columnDefinition());
        plural.orderColumn(table.add(column, true));
        TableConstraints.refuseOptions(said.options(), "the order column of " + plural.where());
    }

    private void mapKey(PluralDraft plural, TableDraft table) {
        if (plural.kind() != Kind.MAP) {
            return;
        }
        MapKeyDeclaration declared = plural.declaration().mapKey();
        if (declared.attribute() != null) {
            plural.mapKey(attributeKey(plural, declared.attribute()));
            return;
        }
        Class<?> type = plural.keyType();
        if (type == null || type == Object.class) {
            throw MappingProblem.MAP_KEY_TYPE_UNKNOWN.at(plural.where());
        }
        plural.keyTable(table);
        EntityDraft entity = build.entity(type);
        if (entity != null) {
            entityKey(plural, entity, table);
            return;
        }
        if (!declared.join().isUnsaid()) {
            throw MappingProblem.MAP_KEY_JOIN_COLUMN.at(plural.where(), type.getSimpleName());
        }
        if (plural.keyEmbeddable() == null) {
            columnKey(plural, type, table);
            return;
        }
        MappingBuild.each(plural.keyEmbeddable().attributes(), attribute -> {
            if (attribute instanceof BasicDraft basic) {
                columns.column(basic);
            }
        });
    }

    private void columnKey(PluralDraft plural, Class<?> type, TableDraft table) {
        MapKeyDeclaration declared = plural.declaration().mapKey();
        AttributeOverrideDeclaration override = plural.scope().attribute("key");
        ColumnDeclaration said = override != null ? override.column() : declared.column();
        said = said == null ? ColumnDeclaration.UNSAID : said;
        boolean plain = declared.enumerated() != null || declared.temporal() != null;
        BasicTypes.Said value = new BasicTypes.Said(
                false,
                declared.enumerated(),
                declared.temporal(),
                columns.converter(plural.scope().convert("key"), type, plain, plural.where()));
        Column<?> column = columns.column(
                        type, said, build.names().naming().mapKeyColumn(plural.name()), value, plural.where())
                .withNullable(Boolean.TRUE.equals(said.nullable()) || !isOwn(plural, table));
        boolean written = !Boolean.FALSE.equals(said.insertable()) || !Boolean.FALSE.equals(said.updatable());
        Column<?> named = columns.addTo(table, column, written, said, plural.where());
        plural.mapKey(new PluralAttribute.ColumnKey(Primitives.boxed(type), named, named.type(), written));
    }

    /** Whether each row of the table is an element of the collection. */
    private static boolean isOwn(PluralDraft plural, TableDraft table) {
        return plural.table() != null && plural.table().table() == table;
    }

    /** Join columns that refer to the entity that is the key (JPA 3.2 §11.1.36). */
    private void entityKey(PluralDraft plural, EntityDraft entity, TableDraft table) {
        JoinColumnsDeclaration declared = plural.declaration().mapKey().join();
        boolean mayBeNull = declared.columns().stream().anyMatch(column -> Boolean.TRUE.equals(column.nullable()));
        String name = build.names().naming().mapKeyColumn(plural.name());
        boolean simple = entity.identifier().columns().size() == 1;
        ReferencedColumns.Manner manner = new ReferencedColumns.Manner(
                simple ? referenced -> name : references.namesOf(name),
                true,
                mayBeNull || !isOwn(plural, table),
                true,
                true);
        JoinColumns joins = references.require(declared, entity, manner, plural.where());
        if (!joins.toIdentifier()) {
            throw MappingProblem.NOT_SUPPORTED_YET.at(
                    plural.where(), "a map key that refers to other columns than the identifier");
        }
        JoinColumns named = joins.in(table);
        joinTables.foreignKey(table, named, entity, declared.anyForeignKey());
        if (simple && declared.columns().stream().anyMatch(column -> Boolean.TRUE.equals(column.unique()))) {
            constraints.unique(table, null, named.own());
        }
        declared.columns()
                .forEach(column -> TableConstraints.refuseOptions(
                        column.options(), "the join column of the key of " + plural.where()));
        plural.keyEntity(entity, named);
    }

    /** The identifier where no attribute is named: by its attribute, or as a whole by the empty name where there are several. */
    private static PluralAttribute.AttributeKey attributeKey(PluralDraft plural, String said) {
        if (plural.association() == null) {
            EmbeddableDraft embeddable = plural.embeddable();
            if (embeddable == null || embeddable.attribute(said) == null) {
                throw MappingProblem.MAP_KEY_UNKNOWN.at(
                        plural.where(), said, plural.elementType().getSimpleName());
            }
            return new PluralAttribute.AttributeKey(said);
        }
        EntityDraft target = plural.target();
        if (said.isEmpty()) {
            IdentifierDraft identifier = target.identifier();
            return new PluralAttribute.AttributeKey(
                    identifier.idClass() == null
                            ? identifier.attributes().get(0).name()
                            : "");
        }
        if (target.attribute(said) == null) {
            throw MappingProblem.MAP_KEY_UNKNOWN.at(plural.where(), said, target.name());
        }
        return new PluralAttribute.AttributeKey(said);
    }

    /** The items of {@code @OrderBy}; without any, those of the identifier or the element itself. */
    void order(PluralDraft plural) {
        String said = plural.declaration().collection().orderBy();
        if (said == null) {
            return;
        }
        List<OrderItem> items = new ArrayList<>();
        for (String item : said.split(",")) {
            String[] words = item.strip().split("\\s+");
            String direction = words[words.length - 1].toUpperCase(Locale.ROOT);
            boolean directed = direction.equals("ASC") || direction.equals("DESC");
            if (words.length > 2 || (words.length == 2 && !directed)) {
                throw MappingProblem.ORDER_BY_SYNTAX.at(plural.where(), said, item.strip());
            }
            String path = words.length == 1 && directed ? "" : words[0];
            items.addAll(items(plural, path, !direction.equals("DESC") || !directed));
        }
        plural.order(items);
    }

    private static List<OrderItem> items(PluralDraft plural, String path, boolean ascending) {
        if (!path.isEmpty()) {
            List<String> steps = List.of(path.split("\\."));
            if (!isBasic(plural, steps)) {
                throw MappingProblem.ORDER_BY_UNKNOWN.at(
                        plural.where(), path, plural.elementType().getSimpleName());
            }
            return List.of(new OrderItem(steps, ascending));
        }
        if (plural.association() == null) {
            if (plural.embeddable() != null) {
                throw MappingProblem.ORDER_BY_UNKNOWN.at(
                        plural.where(), path, plural.elementType().getSimpleName());
            }
            return List.of(new OrderItem(List.of(), ascending));
        }
        List<OrderItem> items = new ArrayList<>();
        for (AttributeDraft attribute : plural.target().identifier().attributes()) {
            paths(attribute, List.of()).forEach(steps -> items.add(new OrderItem(steps, ascending)));
        }
        return items;
    }

    private static List<List<String>> paths(AttributeDraft attribute, List<String> above) {
        List<String> path = new ArrayList<>(above);
        path.add(attribute.name());
        if (attribute instanceof EmbeddedDraft embedded) {
            List<List<String>> paths = new ArrayList<>();
            embedded.embeddable().attributes().forEach(member -> paths.addAll(paths(member, path)));
            return paths;
        }
        return List.of(path);
    }

    private static boolean isBasic(PluralDraft plural, List<String> steps) {
        AttributeDraft at = null;
        for (int i = 0; i < steps.size(); i++) {
            at = i == 0
                    ? first(plural, steps.get(0))
                    : at instanceof EmbeddedDraft embedded
                            ? embedded.embeddable().attribute(steps.get(i))
                            : null;
        }
        return at instanceof BasicDraft || at instanceof ToOneDraft;
    }

    private static @Nullable AttributeDraft first(PluralDraft plural, String name) {
        EmbeddableDraft embeddable = plural.embeddable();
        if (plural.association() != null) {
            return plural.target().attribute(name);
        }
        return embeddable == null ? null : embeddable.attribute(name);
    }
}
