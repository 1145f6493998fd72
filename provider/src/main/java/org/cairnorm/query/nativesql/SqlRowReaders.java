package org.cairnorm.query.nativesql;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.ResultColumns;
import org.cairnorm.loading.RowReader;
import org.cairnorm.loading.SelectList;
import org.cairnorm.mapping.ResultSetMapping;
import org.cairnorm.mapping.ResultSetMapping.ColumnResult;
import org.cairnorm.mapping.ResultSetMapping.ConstructorResult;
import org.cairnorm.mapping.ResultSetMapping.EntityResult;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.ResultShape;
import org.cairnorm.query.domain.TypeRules;
import org.cairnorm.query.lowering.ShapeReaders;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Makes the reader of rows whose columns are known now. Used once. */
final class SqlRowReaders {
    private final Loaders loaders;
    private final Dialect dialect;
    private final SqlColumns columns;
    private final ResultColumns labels;
    private final SelectList list = new SelectList();
    private final List<RowReader<?>> items = new ArrayList<>();

    SqlRowReaders(Loaders loaders, SqlColumns columns) {
        this.loaders = loaders;
        this.dialect = loaders.engine().dialect();
        this.columns = columns;
        this.labels = new ResultColumns(columns.labels());
    }

    /** What {@link Loaders#begin} needs. */
    SelectList list() {
        return list;
    }

    RowReader<?> reader(SqlResult result) {
        ResultShape shape;
        if (result instanceof SqlResult.Mapped mapped) {
            shape = shape(mapped.mapping());
        } else if (result instanceof SqlResult.Constructed constructed) {
            shape = construction(constructed.resultClass(), everyColumn());
        } else if (result instanceof SqlResult.OneValue one) {
            requireOneColumn(one.resultClass());
            shape = item(value(1, one.resultClass()), null);
        } else {
            List<ResultShape> parts = new ArrayList<>();
            for (int place = 1; place <= columns.count(); place++) {
                parts.add(item(new ColumnValue(place), columns.label(place)));
            }
            shape = values(result, parts);
        }
        return ShapeReaders.of(shape, items);
    }

    private static ResultShape values(SqlResult result, List<ResultShape> parts) {
        if (result instanceof SqlResult.TupleOfValues) {
            return new ResultShape.Tuple(parts, null);
        }
        return parts.size() == 1 && result instanceof SqlResult.Values
                ? parts.get(0)
                : new ResultShape.Array(Object.class, parts, null);
    }

    private void requireOneColumn(Class<?> type) {
        if (columns.count() != 1) {
            throw new PersistenceException(
                    SqlProblem.ONE_COLUMN.with(columns.count(), columns.labels(), type.getName()));
        }
    }

    private ResultShape item(RowReader<?> reader, @Nullable String alias) {
        items.add(reader);
        return new ResultShape.Item(items.size() - 1, DomainType.UNKNOWN, alias);
    }

    private ResultShape shape(ResultSetMapping mapping) {
        List<ResultShape> parts = new ArrayList<>();
        for (EntityResult entity : mapping.entities()) {
            parts.add(item(loaders.entity(entity, labels, list), null));
        }
        for (ConstructorResult constructor : mapping.constructors()) {
            parts.add(construction(constructor.target(), constructor.columns()));
        }
        for (ColumnResult column : mapping.columns()) {
            int place = place(column.label());
            Class<?> type = column.type();
            parts.add(item(type == null ? new ColumnValue(place) : value(place, type), column.label()));
        }
        return parts.size() == 1 ? parts.get(0) : new ResultShape.Array(Object.class, parts, null);
    }

    private int place(String label) {
        Integer place = labels.place(label);
        if (place == null) {
            throw new PersistenceException(SqlProblem.NO_SUCH_COLUMN.with(label, columns.labels()));
        }
        return place;
    }

    private List<ColumnResult> everyColumn() {
        return columns.labels().stream()
                .map(label -> new ColumnResult(label, null))
                .toList();
    }

    private ResultShape construction(Class<?> target, List<ColumnResult> results) {
        boolean inOrder = results.size() == columns.count();
        List<Integer> places = new ArrayList<>();
        List<ConstructorFit.Argument> known = new ArrayList<>();
        for (ColumnResult result : results) {
            boolean own = inOrder && columns.label(places.size() + 1).equals(result.label());
            int place = own ? places.size() + 1 : place(result.label());
            places.add(place);
            known.add(new ConstructorFit.Argument(result.type(), columns.likelyClass(place)));
        }
        Constructor<?> constructor = ConstructorFit.of(target, known);
        if (constructor == null) {
            throw new PersistenceException(SqlProblem.NO_CONSTRUCTOR.with(
                    target.getName(),
                    results.size(),
                    results.stream().map(ColumnResult::label).toList(),
                    known.stream().map(SqlRowReaders::describe).toList()));
        }
        List<ResultShape> arguments = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Class<?> declared = known.get(i).declared();
            Class<?> wanted = declared == null ? constructor.getParameterTypes()[i] : declared;
            arguments.add(item(value(places.get(i), wanted), null));
        }
        return new ResultShape.Construction(constructor, arguments, null);
    }

    private static String describe(ConstructorFit.Argument argument) {
        Class<?> type = argument.declared() == null ? argument.likely() : argument.declared();
        return type == null ? "Object" : type.getSimpleName();
    }

    private RowReader<?> value(int place, Class<?> type) {
        Class<?> boxed = TypeRules.box(type);
        if (boxed == Object.class) {
            return new ColumnValue(place);
        }
        if (boxed.isEnum()) {
            return ofEnum(place, boxed);
        }
        if (OldTimeReader.makes(boxed)) {
            return new OldTimeReader(place, boxed, columns.jdbcType(place), dialect);
        }
        if (Types.find(boxed).isEmpty()) {
            throw new PersistenceException(SqlProblem.NO_RESULT_TYPE.with(type.getName()));
        }
        var codec = dialect.codec(Types.of(boxed));
        return (row, context) -> codec.read(row, place);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private RowReader<?> ofEnum(int place, Class<?> type) {
        return new ColumnValue.OfEnum(place, Objects.requireNonNull((Class) type), columns.label(place));
    }
}
