package org.cairnorm.query.lowering;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.loading.RowContext;
import org.cairnorm.loading.RowReader;
import org.cairnorm.query.domain.ResultShape;
import org.jspecify.annotations.Nullable;

/** Readers that put selected items together. */
public final class ShapeReaders {
    private ShapeReaders() {}

    /** The reader of a shape over the readers of all items. */
    public static RowReader<?> of(ResultShape shape, List<RowReader<?>> items) {
        if (shape instanceof ResultShape.Item item) {
            return items.get(item.index());
        }
        if (shape instanceof ResultShape.Construction construction) {
            return new ConstructorReader(construction.constructor(), all(construction.arguments(), items));
        }
        if (shape instanceof ResultShape.Tuple tuple) {
            ResultTuple.Elements elements = ResultTuple.Elements.of(tuple);
            RowReader<?>[] parts = all(tuple.parts(), items);
            return (row, context) -> new ResultTuple(elements, read(parts, row, context));
        }
        ResultShape.Array array = (ResultShape.Array) shape;
        RowReader<?>[] parts = all(array.parts(), items);
        return array.componentType() == Object.class
                ? (row, context) -> read(parts, row, context)
                : new ArrayReader(array.componentType(), parts);
    }

    private static RowReader<?>[] all(List<ResultShape> shapes, List<RowReader<?>> items) {
        List<RowReader<?>> readers = new ArrayList<>();
        shapes.forEach(shape -> readers.add(of(shape, items)));
        return readers.toArray(RowReader<?>[]::new);
    }

    private static @Nullable Object[] read(RowReader<?>[] parts, ResultSet row, RowContext context)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i].read(row, context);
        }
        return values;
    }

    private record ArrayReader(Class<?> componentType, RowReader<?>[] parts) implements RowReader<Object> {
        @Override
        public Object read(ResultSet row, RowContext context) throws SQLException {
            Object array = Array.newInstance(componentType, parts.length);
            for (int i = 0; i < parts.length; i++) {
                Array.set(array, i, parts[i].read(row, context));
            }
            return array;
        }
    }

    private static final class ConstructorReader implements RowReader<Object> {
        private final Constructor<?> constructor;
        private final RowReader<?>[] arguments;

        ConstructorReader(Constructor<?> constructor, RowReader<?>[] arguments) {
            this.constructor = constructor;
            this.arguments = arguments;
            constructor.trySetAccessible();
        }

        @Override
        public Object read(ResultSet row, RowContext context) throws SQLException {
            @Nullable Object[] values = ShapeReaders.read(arguments, row, context);
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new PersistenceException(
                        LoweringProblem.CONSTRUCTOR_FAILED.with(
                                constructor.getDeclaringClass().getName(), e.getCause()),
                        e.getCause());
            } catch (InstantiationException | IllegalAccessException | IllegalArgumentException e) {
                throw new PersistenceException(
                        LoweringProblem.CONSTRUCTOR_REFUSES.with(constructor, e.getMessage()), e);
            }
        }
    }
}
