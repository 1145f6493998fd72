package org.cairnorm.query.lowering;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.loading.FetchPlan;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.RowReader;
import org.cairnorm.loading.SelectList;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.EntityTypeLiteral;
import org.cairnorm.query.domain.MapEntryOf;
import org.cairnorm.query.domain.TypeOf;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** Adds what selected items need to the select list, and makes their readers. */
final class ItemReaders {
    private final Loaders loaders;
    private final Dialect dialect;
    private final LeafLowering leaves;
    private final SelectList list;
    private final List<EntitySource> entities = new ArrayList<>();
    private final List<Alias> values = new ArrayList<>();
    private @Nullable Expression lastColumn;

    ItemReaders(Loaders loaders, LeafLowering leaves, SelectList list) {
        this.loaders = loaders;
        this.dialect = loaders.engine().dialect();
        this.leaves = leaves;
        this.list = list;
    }

    /** The one column of the item that was made a reader of last; null if it had several or none. */
    @Nullable Expression lastColumn() {
        return lastColumn;
    }

    /**
     * The tables whose rows can be locked for the entities and values that were made readers of; none where an entity has rows
     * that cannot. To be called last.
     *
     * @param from what the statement reads: databases lock no rows of a table that is outer-joined
     */
    List<Alias> lockable(@Nullable Source from) {
        List<Alias> certain = new ArrayList<>();
        collectCertain(from, certain);
        Set<Alias> lockable = new LinkedHashSet<>();
        for (EntitySource entity : entities) {
            List<Alias> own = new ArrayList<>();
            if (!collectCertain(entity.source(), own) || !certain.containsAll(own)) {
                return List.of();
            }
            lockable.addAll(own);
        }
        for (Alias value : values) {
            if (certain.contains(value)) {
                lockable.add(value);
            }
        }
        return List.copyOf(lockable);
    }

    /** Collects the tables that each row has a row of; false if there is something else as well. */
    private static boolean collectCertain(@Nullable Source source, List<Alias> certain) {
        if (source instanceof Join join) {
            boolean left = join.kind() != Join.Kind.RIGHT
                    && join.kind() != Join.Kind.FULL
                    && collectCertain(join.left(), certain);
            boolean right = (join.kind() == Join.Kind.INNER || join.kind() == Join.Kind.CROSS)
                    && collectCertain(join.right(), certain);
            return left && right;
        }
        if (source instanceof TableRef table) {
            certain.add(table.alias());
            return true;
        }
        return false;
    }

    RowReader<?> of(Expression item, FetchPlan plan) {
        lastColumn = null;
        DomainType type = DomainType.of(item);
        if (type instanceof DomainType.EntityType) {
            return entity((DomainPath) item, plan);
        }
        if (type instanceof DomainType.EmbeddableType) {
            return embeddable((EmbeddablePlace) leaves.paths().place((DomainPath) item, true));
        }
        if (type instanceof DomainType.IdClassType identifier) {
            return identifier(identifier.entity(), leaves.unfold(item));
        }
        if (item instanceof TypeOf typeOf) {
            return type(leaves.paths().entity(typeOf.path(), true).source(true));
        }
        if (item instanceof EntityTypeLiteral literal) {
            list.add(leaves.rewrite(literal));
            Class<?> constant = literal.entity().javaClass();
            return (row, context) -> constant;
        }
        if (item instanceof MapEntryOf entry) {
            RowReader<?> key = of(entry.key(), FetchPlan.DEFAULT);
            RowReader<?> value = of(entry.value(), FetchPlan.DEFAULT);
            lastColumn = null;
            return (row, context) -> {
                Object readKey = key.read(row, context);
                Object readValue = value.read(row, context);
                return readKey == null && readValue == null
                        ? null
                        : new AbstractMap.SimpleImmutableEntry<>(readKey, readValue);
            };
        }
        return basic(leaves.rewrite(item), item.type());
    }

    private RowReader<?> basic(Expression column, DataType<?> type) {
        lastColumn = column;
        if (column instanceof ColumnRef ref && ref.source() != null) {
            values.add(ref.source());
        }
        int place = list.add(column);
        DataType<?> known = type.isUnknown() ? column.type() : type;
        Codec<?> codec = dialect.codec(known);
        return (row, context) -> codec.read(row, place);
    }

    private RowReader<?> entity(DomainPath path, FetchPlan plan) {
        boolean optional = path instanceof AttributePath to
                && !(to.attribute() instanceof ToOneAttribute toOne && !toOne.optional());
        EntityPlace place = leaves.paths().entity(path, true);
        EntitySource source = optional && place instanceof ToOnePlace association
                ? association.terminalSource(true)
                : place.source(true);
        entities.add(source);
        return loaders.entity(source, plan, list);
    }

    private RowReader<?> type(EntitySource source) {
        Expression type = source.type();
        lastColumn = type;
        int place = list.add(type);
        Codec<?> codec = dialect.codec(type.type());
        Map<Object, Class<?>> classes = new HashMap<>();
        for (EntityMapping entity : source.entity().hierarchy()) {
            Object value = source.typeOf(entity).value();
            if (value != null) {
                classes.put(value, entity.javaClass());
            }
        }
        return (row, context) -> {
            Object value = codec.read(row, place);
            return value == null ? null : classes.get(value);
        };
    }

    /** The identifier of an entity. */
    RowReader<Object> identifier(EntityMapping entity, List<Expression> columns) {
        Identifier identifier = entity.identifier();
        int width = columns.size();
        int[] places = new int[width];
        List<Codec<?>> codecs = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            places[i] = list.add(columns.get(i));
            codecs.add(dialect.codec(identifier.columns().get(i).type()));
        }
        return (row, context) -> {
            @Nullable Object[] parts = new @Nullable Object[width];
            for (int i = 0; i < width; i++) {
                parts[i] = codecs.get(i).read(row, places[i]);
                if (parts[i] == null) {
                    return null;
                }
            }
            return identifier.fromParts(parts);
        };
    }

    private RowReader<?> embeddable(EmbeddablePlace place) {
        EmbeddedAttribute attribute = place.attribute();
        EntityPlace owner = place.owner();
        if (attribute != null && owner != null && owner.known() != null) {
            return loaders.value(owner.source(true), attribute, list);
        }
        EmbeddableMapping embeddable = place.embeddable();
        List<AttributeMapping> attributes = embeddable.attributes();
        List<@Nullable RowReader<?>> members = new ArrayList<>();
        for (AttributeMapping member : attributes) {
            members.add(member(place, member));
        }
        return (row, context) -> {
            @Nullable Object[] values = new @Nullable Object[members.size()];
            boolean found = false;
            for (int i = 0; i < values.length; i++) {
                RowReader<?> member = members.get(i);
                values[i] = member == null ? null : member.read(row, context);
                found |= values[i] != null;
            }
            return found ? embeddable.access().newInstance(values) : null;
        };
    }

    private @Nullable RowReader<?> member(EmbeddablePlace place, AttributeMapping member) {
        if (member instanceof BasicAttribute basic) {
            return basic(place.columns(basic, true).get(0), basic.type());
        }
        if (member instanceof EmbeddedAttribute embedded) {
            return embeddable(place.embedded(embedded));
        }
        if (member instanceof ToOneAttribute toOne) {
            EntitySource target = leaves.paths().association(place, toOne).source(false);
            return loaders.entity(target, FetchPlan.DEFAULT, list);
        }
        return null;
    }
}
