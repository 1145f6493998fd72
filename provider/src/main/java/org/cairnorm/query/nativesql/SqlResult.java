package org.cairnorm.query.nativesql;

import jakarta.persistence.Tuple;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.ResultSetMapping;
import org.cairnorm.mapping.ResultSetMapping.EntityResult;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** What the rows of an SQL query become. A value, so that it can be part of a key. */
public sealed interface SqlResult {
    /** The value of the only column, or an array of the values of several. */
    SqlResult VALUES = new Values();

    /** The class of one result. */
    Class<?> resultClass();

    /** The value of the only column, or an array of the values of several. */
    record Values() implements SqlResult {
        @Override
        public Class<?> resultClass() {
            return Object.class;
        }
    }

    /** An array of values, even of one column. */
    record ArrayOfValues() implements SqlResult {
        @Override
        public Class<?> resultClass() {
            return Object[].class;
        }
    }

    /** A tuple of values by the labels of the columns. */
    record TupleOfValues() implements SqlResult {
        @Override
        public Class<?> resultClass() {
            return Tuple.class;
        }
    }

    /** The value of the only column as a basic type. */
    record OneValue(Class<?> resultClass) implements SqlResult {
        public OneValue {
            Objects.requireNonNull(resultClass);
        }
    }

    /** An object made by a constructor that takes all columns. */
    record Constructed(Class<?> resultClass) implements SqlResult {
        public Constructed {
            Objects.requireNonNull(resultClass);
        }
    }

    /** What a mapping says; for an entity class, a mapping of that entity alone. */
    record Mapped(ResultSetMapping mapping) implements SqlResult {
        public Mapped {
            Objects.requireNonNull(mapping);
        }

        @Override
        public Class<?> resultClass() {
            return mapping.resultClass();
        }
    }

    /**
     * What {@code createNativeQuery} asks for by a class.
     *
     * @param asked null if the caller does not say
     * @throws IllegalArgumentException if rows cannot become instances of it
     */
    static SqlResult of(@Nullable Class<?> asked, MappingModel model) {
        if (asked == null || asked == Object.class) {
            return VALUES;
        }
        if (asked == Object[].class) {
            return new ArrayOfValues();
        }
        if (asked == Tuple.class) {
            return new TupleOfValues();
        }
        EntityMapping entity = model.entity(asked);
        if (entity != null) {
            EntityResult result = new EntityResult(entity, null, Map.of(), null);
            return new Mapped(new ResultSetMapping(entity.name(), List.of(result), List.of(), List.of()));
        }
        if (Types.find(asked).isPresent()) {
            return new OneValue(TypeRules.box(asked));
        }
        if (asked.isArray() || asked.isInterface() || Modifier.isAbstract(asked.getModifiers())) {
            throw new IllegalArgumentException(SqlProblem.NO_RESULT_TYPE.with(asked.getName()));
        }
        return new Constructed(asked);
    }
}
