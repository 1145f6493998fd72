package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.mapping.ColumnValues;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.RowValue;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Makes the slots of one statement and notes where their values come from. */
final class SlotTable {
    private final Map<String, QueryParameter> parameters = new HashMap<>();
    private final Map<String, List<SlotBinding>> bindings = new LinkedHashMap<>();
    private int made;

    SlotTable(List<QueryParameter> parameters) {
        parameters.forEach(parameter -> this.parameters.put(parameter.slot(), parameter));
    }

    /** The bindings of each slot; those of a slot for elements of several parts in their order. */
    Map<String, List<SlotBinding>> bindings() {
        return bindings;
    }

    private QueryParameter parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    /** What the places of a parameter ask for as a whole. */
    DomainType type(String name) {
        return parameter(name).type();
    }

    /** The place of a basic value; its type may be unknown here but known from another place. */
    Expression basic(Slot slot) {
        QueryParameter parameter = parameter(slot.name());
        bindings.put(slot.name(), List.of(new SlotBinding(parameter, SlotBinding.Part.WHOLE)));
        return slot.type().isUnknown() && parameter.type() instanceof DomainType.BasicType basic && !basic.isUnknown()
                ? new Slot(slot.name(), basic.type())
                : slot;
    }

    /** The place of an entity, an embeddable or an id class. */
    Expression reference(String name, DomainType type) {
        QueryParameter parameter = parameter(name);
        List<Expression> slots = new ArrayList<>();
        List<DataType<?>> types = types(type);
        List<SlotBinding.Part> parts = parts(type);
        for (int i = 0; i < parts.size(); i++) {
            slots.add(single(parameter, types.get(i), parts.get(i)));
        }
        return slots.size() == 1 ? slots.get(0) : new RowValue(slots);
    }

    /** The place of the class of an entity. */
    Expression entityClass(String name, EntitySource source) {
        return single(parameter(name), source.typeOf(source.entity()).type(), value -> typeValue(source, value));
    }

    /** The place of something that is null where a parameter is: of no use but for that test, whatever the value's type. */
    Expression presence(String name) {
        return single(parameter(name), Types.INTEGER, value -> 1);
    }

    private Slot single(QueryParameter parameter, DataType<?> type, SlotBinding.Part part) {
        String slot = parameter.slot() + "#" + made++;
        bindings.put(slot, List.of(new SlotBinding(parameter, part)));
        return new Slot(slot, type);
    }

    /** The place of a collection of values. */
    CollectionSlot collection(CollectionSlot slot, DomainType type, @Nullable EntitySource classes) {
        QueryParameter parameter = parameter(slot.name());
        if (type instanceof DomainType.EntityClassType && classes != null) {
            DataType<?> bound = classes.typeOf(classes.entity()).type();
            return collection(parameter, List.of(bound), List.of(value -> typeValue(classes, value)));
        }
        if (type instanceof DomainType.BasicType) {
            DataType<?> known = slot.types().get(0);
            if (known.isUnknown() && parameter.type() instanceof DomainType.BasicType basic) {
                known = basic.type();
            }
            return collection(parameter, List.of(known), List.of(SlotBinding.Part.WHOLE));
        }
        return collection(parameter, types(type), parts(type));
    }

    private CollectionSlot collection(QueryParameter parameter, List<DataType<?>> types, List<SlotBinding.Part> parts) {
        String name = parameter.slot() + "#" + made++;
        List<SlotBinding> bound = new ArrayList<>();
        parts.forEach(part -> bound.add(new SlotBinding(parameter, part)));
        bindings.put(name, bound);
        return new CollectionSlot(name, types);
    }

    private static List<DataType<?>> types(DomainType type) {
        List<DataType<?>> types = new ArrayList<>();
        for (Column<?> column : columns(type)) {
            types.add(column.type());
        }
        return types;
    }

    private static List<Column<?>> columns(DomainType type) {
        if (type instanceof DomainType.EmbeddableType embeddable) {
            List<Column<?>> columns = new ArrayList<>();
            embeddable.embeddable().attributes().forEach(attribute -> columns.addAll(attribute.columns()));
            return columns;
        }
        return new ArrayList<>(entity(type).identifier().columns());
    }

    private static EntityMapping entity(DomainType type) {
        return type instanceof DomainType.EntityType entity
                ? entity.entity()
                : ((DomainType.IdClassType) type).entity();
    }

    private static List<SlotBinding.Part> parts(DomainType type) {
        List<SlotBinding.Part> parts = new ArrayList<>();
        int width = columns(type).size();
        for (int i = 0; i < width; i++) {
            int column = i;
            if (type instanceof DomainType.EmbeddableType embedded) {
                EmbeddableMapping embeddable = embedded.embeddable();
                parts.add(value -> ColumnValues.ofEmbeddable(embeddable, value, column));
            } else if (type instanceof DomainType.IdClassType idClass) {
                Identifier identifier = idClass.entity().identifier();
                parts.add(value -> identifier.part(value, column));
            } else {
                Identifier identifier = entity(type).identifier();
                parts.add(value -> {
                    Object id = identifier.of(value);
                    return id == null ? null : identifier.part(id, column);
                });
            }
        }
        return parts;
    }

    /** What tells the class of an entity in a row; null for a class that no row is of. */
    private static @Nullable Object typeValue(EntitySource source, Object value) {
        for (EntityMapping entity : source.entity().root().hierarchy()) {
            if (entity.javaClass() == value) {
                return source.typeOf(entity).value();
            }
        }
        return null;
    }
}
