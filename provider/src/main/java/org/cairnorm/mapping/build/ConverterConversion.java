package org.cairnorm.mapping.build;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.PersistenceException;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.sql.type.Conversion;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute converter does, as a conversion. It sees null as well (JPA 3.2 §3.9). An exception of its own leaves as a
 * {@code PersistenceException}.
 */
record ConverterConversion<J, S>(AttributeConverter<J, S> converter, DataType<S> stored) implements Conversion<J, S> {

    @Override
    public @Nullable S toStored(@Nullable J value) {
        try {
            return converter.convertToDatabaseColumn(value);
        } catch (PersistenceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(e, "to its column");
        }
    }

    @Override
    public @Nullable J fromStored(@Nullable S value) {
        try {
            return converter.convertToEntityAttribute(value);
        } catch (PersistenceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(e, "from its column");
        }
    }

    /** The value is left out: it may be secret. */
    private PersistenceException failed(RuntimeException cause, String direction) {
        return new PersistenceException(
                MappingProblem.CONVERTER_FAILED.with(
                        converter.getClass().getName(),
                        direction,
                        cause.getClass().getName()),
                cause);
    }

    @Override
    public boolean convertsNull() {
        return true;
    }
}
