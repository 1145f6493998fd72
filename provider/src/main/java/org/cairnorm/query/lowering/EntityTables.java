package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Table;

/** The tables that hold rows of an entity and of those below it. */
final class EntityTables {
    private EntityTables() {}

    /**
     * A table with rows of an entity.
     *
     * @param keys the columns that hold the identifier, in its order
     * @param counts whether there is one row for each entity of a kind
     */
    record Owned(Table table, List<Column<?>> keys, boolean counts) {}

    /** The tables that a delete empties, those first that refer to the others. */
    static List<Owned> ofDelete(EntityMapping entity) {
        Map<QualifiedName, Owned> tables = new LinkedHashMap<>();
        for (EntityMapping one : entity.hierarchy()) {
            for (AttributeMapping attribute : one.attributes()) {
                collectLinks(one, attribute, tables);
            }
        }
        List<EntityMapping> hierarchy = entity.hierarchy();
        boolean perClass = entity.inheritance() == InheritanceStrategy.TABLE_PER_CLASS;
        for (int i = hierarchy.size() - 1; i >= 0; i--) {
            EntityMapping one = hierarchy.get(i);
            if (perClass && one.isAbstract()) {
                continue;
            }
            List<MappedTable> own = one.tables();
            for (int table = own.size() - 1; table >= 0; table--) {
                boolean isShared = !perClass && i > 0 && table < entity.tables().size();
                if (!isShared) {
                    MappedTable mapped = own.get(table);
                    boolean counts = perClass ? table == 0 : i == 0 && table == 0;
                    tables.putIfAbsent(
                            mapped.table().name(),
                            new Owned(mapped.table(), List.<Column<?>>copyOf(mapped.keyColumns()), counts));
                }
            }
        }
        return List.copyOf(tables.values());
    }

    private static void collectLinks(
            EntityMapping entity, AttributeMapping attribute, Map<QualifiedName, Owned> tables) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            embedded.embeddable().attributes().forEach(member -> collectLinks(entity, member, tables));
        } else if (attribute instanceof PluralAttribute plural
                && plural.storage() instanceof PluralAttribute.InTable inTable) {
            add(entity, inTable.joinTable(), tables);
        } else if (attribute instanceof ToOneAttribute toOne
                && toOne.storage() instanceof ToOneAttribute.InJoinTable inTable) {
            add(entity, inTable.joinTable(), tables);
        }
    }

    private static void add(EntityMapping entity, JoinTable link, Map<QualifiedName, Owned> tables) {
        List<Column<?>> identifier = new ArrayList<>(entity.identifier().columns());
        Column<?>[] keys = new Column<?>[identifier.size()];
        for (JoinColumn join : link.toOwner()) {
            int part = part(entity, join.referenced());
            if (part < 0 || link.toOwner().size() != keys.length) {
                throw new IllegalArgumentException(LoweringProblem.NOT_SUPPORTED.with("A bulk delete of entity '"
                        + entity.name() + "', whose table '" + link.table().name()
                        + "' refers to other columns than its identifier,"));
            }
            keys[part] = join.column();
        }
        tables.putIfAbsent(link.table().name(), new Owned(link.table(), List.of(keys), false));
    }

    private static int part(EntityMapping entity, Column<?> referenced) {
        int part = indexOf(entity.identifier().columns(), referenced);
        for (MappedTable table : entity.tables()) {
            part = part < 0 ? indexOf(table.keyColumns(), referenced) : part;
        }
        return part;
    }

    private static int indexOf(List<? extends Column<?>> columns, Column<?> wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(wanted.name())) {
                return i;
            }
        }
        return -1;
    }
}
