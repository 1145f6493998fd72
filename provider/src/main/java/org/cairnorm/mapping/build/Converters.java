package org.cairnorm.mapping.build;

import jakarta.persistence.AttributeConverter;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.ConverterDeclaration;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/** The attribute converters of a unit, with one instance of each that is used. */
final class Converters {
    private final Map<Class<?>, ConverterDeclaration> declared = new LinkedHashMap<>();
    private final Map<Class<?>, AttributeConverter<?, ?>> instances = new HashMap<>();
    private final Function<Class<?>, AttributeConverter<?, ?>> maker;

    Converters(List<ConverterDeclaration> declarations, Function<Class<?>, AttributeConverter<?, ?>> maker) {
        declarations.forEach(declaration -> declared.put(declaration.converterClass(), declaration));
        this.maker = maker;
    }

    /** An instance made by the constructor without parameters, of whatever visibility. */
    static AttributeConverter<?, ?> byConstructor(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (AttributeConverter<?, ?>) constructor.newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw MappingProblem.CONVERTER_NOT_MADE.because(e, type.getName(), e);
        }
    }

    /** The converter of that class. */
    ConverterDeclaration of(Class<?> converterClass, String where) {
        ConverterDeclaration found = declared.get(converterClass);
        if (found == null) {
            throw MappingProblem.CONVERTER_UNKNOWN.at(where, converterClass.getName());
        }
        return found;
    }

    /** The converter that applies itself to attributes of a type; null if none does. */
    @Nullable ConverterDeclaration automatic(Class<?> type, String where) {
        return single(type, where, true);
    }

    /** The only converter for a type, whether it applies itself or not; null if there is none. */
    @Nullable ConverterDeclaration only(Class<?> type, String where) {
        return single(type, where, false);
    }

    private @Nullable ConverterDeclaration single(Class<?> type, String where, boolean automatic) {
        ConverterDeclaration found = null;
        for (ConverterDeclaration candidate : declared.values()) {
            boolean fits = Primitives.boxed(candidate.attributeType()) == Primitives.boxed(type);
            if (fits && (candidate.autoApply() || !automatic)) {
                if (found != null) {
                    throw MappingProblem.CONVERTERS_AMBIGUOUS.at(
                            where,
                            found.converterClass().getName(),
                            candidate.converterClass().getName());
                }
                found = candidate;
            }
        }
        return found;
    }

    /** The data type that a converter makes of what it stores. */
    @SuppressWarnings("unchecked") // the converter's type arguments are those of its declaration
    <J> DataType<J> type(Class<J> javaType, ConverterDeclaration converter, DataType<?> stored) {
        AttributeConverter<?, ?> instance = instances.computeIfAbsent(converter.converterClass(), maker);
        return DataType.converted(
                javaType,
                new ConverterConversion<>((AttributeConverter<J, Object>) instance, (DataType<Object>) stored));
    }
}
