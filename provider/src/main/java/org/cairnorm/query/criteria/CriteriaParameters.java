package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.ParameterExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.domain.ReferenceSlot;
import org.cairnorm.query.domain.ResolutionProblem;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Slot;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * The slots of one query. Parameters of the application and its constants alike become slots: learns from their places what values
 * they take.
 */
final class CriteriaParameters {
    private final MappingModel model;
    private final Set<String> taken = new HashSet<>();
    private final Map<Object, Use> uses = new LinkedHashMap<>();
    private int made;

    /** One slot and what is known of it. */
    private static final class Use {
        private final String slot;
        private final @Nullable ParameterExpression<?> parameter;
        private final @Nullable Object constant;
        private final boolean collection;
        private DomainType type;

        Use(
                String slot,
                @Nullable ParameterExpression<?> parameter,
                @Nullable Object constant,
                boolean collection,
                DomainType type) {
            this.slot = slot;
            this.parameter = parameter;
            this.constant = constant;
            this.collection = collection;
            this.type = type;
        }

        QueryParameter toParameter() {
            return new QueryParameter(slot, 0, type, !collection, collection);
        }
    }

    /** Basic constants that are equal and of the same type share a slot, so that equal expressions stay equal. */
    private record Constant(Object value, DomainType type) {}

    /**
     * @param parameters all parameters of the query, whose names are not to be used for anything else
     */
    CriteriaParameters(MappingModel model, Set<ParameterExpression<?>> parameters) {
        this.model = model;
        for (ParameterExpression<?> parameter : parameters) {
            if (parameter.getName() != null) {
                taken.add(parameter.getName());
            }
        }
    }

    // parameters of the application

    /** The place of a parameter. */
    Expression single(ParameterNode<?> parameter, DomainType beside) {
        if (parameter.isCollection()) {
            throw new IllegalArgumentException(
                    ResolutionProblem.WRONG_PLACE.with("The collection parameter " + parameter));
        }
        DomainType type = beside.isUnknown() ? typeOf(parameter.getJavaType()) : beside;
        return place(learn(parameter, type), type);
    }

    /** The place of a parameter that takes a collection. */
    CollectionSlot collection(ParameterNode<?> parameter, DomainType element) {
        return collectionPlace(learn(parameter, element), element);
    }

    private Use learn(ParameterNode<?> parameter, DomainType type) {
        Object key = parameter.getName() == null ? parameter : parameter.getName();
        Use known = uses.get(key);
        if (known == null) {
            String slot = parameter.getName() == null ? freeName("p") : parameter.getName();
            known = new Use(slot, parameter, null, parameter.isCollection(), type);
            uses.put(key, known);
        } else if (known.collection != parameter.isCollection() || !TypeRules.comparable(known.type, type)) {
            throw new IllegalArgumentException(
                    ResolutionProblem.CONFLICTING_PARAMETER.with(parameter, known.type.describe(), type.describe()));
        } else if (known.type.isUnknown()) {
            known.type = type;
        }
        return known;
    }

    private String freeName(String prefix) {
        String name;
        do {
            name = "#" + prefix + ++made;
        } while (!taken.add(name));
        return name;
    }

    /** What values of a class are; unknown if they are nothing that can be stored. */
    private DomainType typeOf(Class<?> javaType) {
        EntityMapping entity = model.entity(javaType);
        if (entity != null) {
            return new DomainType.EntityType(entity);
        }
        return Types.find(javaType).map(DomainType::of).orElse(DomainType.UNKNOWN);
    }

    private static Expression place(Use use, DomainType type) {
        return type instanceof DomainType.BasicType basic
                ? new Slot(use.slot, basic.type())
                : new ReferenceSlot(use.slot, type);
    }

    private static CollectionSlot collectionPlace(Use use, DomainType element) {
        DataType<?> type = element instanceof DomainType.BasicType basic ? basic.type() : Types.UNKNOWN;
        return CollectionSlot.of(use.slot, type);
    }

    // constants

    /** The place of a value. */
    Expression constant(Object given, DomainType beside) {
        Object value = fitting(given, beside);
        DomainType type = typeOf(value, beside);
        return place(constantUse(value, type, false), type);
    }

    /**
     * A value as its place needs it: the untyped methods of the API take a text where a number is compared, and mean the number that
     * it says.
     */
    private static Object fitting(Object value, DomainType beside) {
        if (!(value instanceof String text)
                || !(beside instanceof DomainType.BasicType basic)
                || basic.type().conversion() != null
                || !Number.class.isAssignableFrom(basic.javaType())) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return number.scale() <= 0 ? number.longValueExact() : number;
        } catch (ArithmeticException | NumberFormatException e) {
            return value;
        }
    }

    /** The place of several values. */
    CollectionSlot constants(List<Object> given, DomainType beside) {
        List<Object> values = new ArrayList<>(given);
        values.replaceAll(value -> fitting(value, beside));
        DomainType type = typeOf(values.get(0), beside);
        for (Object value : values) {
            if (!type.equals(typeOf(value, beside)) && type instanceof DomainType.BasicType) {
                type = DomainType.UNKNOWN;
            }
        }
        return collectionPlace(constantUse(List.copyOf(values), type, true), type);
    }

    private Use constantUse(Object value, DomainType type, boolean collection) {
        Object key = type instanceof DomainType.BasicType ? new Constant(value, type) : new Object();
        return uses.computeIfAbsent(key, absent -> new Use(freeName("v"), null, value, collection, type));
    }

    /** The type of a value: that of its place if the value is such, else that of its class. */
    private DomainType typeOf(Object value, DomainType beside) {
        if (!beside.isUnknown() && beside.javaType().isInstance(value)) {
            return beside;
        }
        Class<?> javaType = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        DomainType own = typeOf(javaType);
        if (own.isUnknown()) {
            throw CriteriaProblem.UNKNOWN_VALUE.refusal(javaType.getName());
        }
        return own;
    }

    // what came out

    /** All slots, in the order of their first appearance. */
    List<QueryParameter> list() {
        List<QueryParameter> list = new ArrayList<>(uses.size());
        uses.values().forEach(use -> list.add(use.toParameter()));
        return list;
    }

    /** The parameters of the application and their slots. */
    Map<ParameterExpression<?>, QueryParameter> ofApplication() {
        Map<ParameterExpression<?>, QueryParameter> found = new LinkedHashMap<>();
        for (Use use : uses.values()) {
            if (use.parameter != null) {
                found.put(use.parameter, use.toParameter());
            }
        }
        return found;
    }

    /** The values of the slots of constants. */
    Map<QueryParameter, Object> constants() {
        Map<QueryParameter, Object> found = new LinkedHashMap<>();
        for (Use use : uses.values()) {
            if (use.constant != null) {
                found.put(use.toParameter(), use.constant);
            }
        }
        return found;
    }
}
