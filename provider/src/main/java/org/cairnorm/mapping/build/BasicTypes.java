package org.cairnorm.mapping.build;

import jakarta.persistence.EnumType;
import java.lang.reflect.Field;
import java.util.Calendar;
import java.util.Date;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.ColumnDeclaration;
import org.cairnorm.mapping.source.ConverterDeclaration;
import org.cairnorm.mapping.source.TemporalPrecision;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** The data type of a basic value: its Java type and what was said of its column (JPA 3.2 §2.6, §11.2.2). */
final class BasicTypes {
    private static final int LONGEST_DECIMAL = 38;

    private final Converters converters;

    BasicTypes(Converters converters) {
        this.converters = converters;
    }

    /**
     * What was said of a value besides its column.
     *
     * @param converter the converter that applies; null if none does
     */
    record Said(
            boolean lob,
            @Nullable EnumType enumerated,
            @Nullable TemporalPrecision temporal,
            @Nullable ConverterDeclaration converter) {}

    /** Whether a type is basic without a converter. */
    static boolean isBasic(Class<?> type) {
        return type.isEnum() || (type != Object.class && Types.find(type).isPresent());
    }

    DataType<?> type(Class<?> javaType, Said said, ColumnDeclaration column, String where) {
        Class<?> boxed = Primitives.boxed(javaType);
        ConverterDeclaration converter = said.converter();
        if (converter != null) {
            if (!Primitives.boxed(converter.attributeType()).isAssignableFrom(boxed)) {
                throw MappingProblem.CONVERTER_TYPE_DIFFERS.at(
                        where,
                        javaType.getTypeName(),
                        converter.converterClass().getName(),
                        converter.attributeType().getTypeName());
            }
            DataType<?> stored = type(
                    converter.columnType(),
                    new Said(said.lob(), said.enumerated(), said.temporal(), null),
                    column,
                    where);
            return converters.type(boxed, converter, stored);
        }
        if (boxed.isEnum()) {
            return enumType(boxed, said.enumerated(), column);
        }
        DataType<?> type = simple(boxed, said, where);
        return type.withSqlType(sized(type.sqlType(), column));
    }

    private static DataType<?> simple(Class<?> type, Said said, String where) {
        TemporalPrecision precision = said.temporal();
        if (type == Date.class) {
            return precision == TemporalPrecision.DATE
                    ? Types.DATE_AS_DATE
                    : precision == TemporalPrecision.TIME ? Types.DATE_AS_TIME : Types.DATE_AS_TIMESTAMP;
        }
        if (type == Calendar.class) {
            return precision == TemporalPrecision.DATE
                    ? Types.CALENDAR_AS_DATE
                    : precision == TemporalPrecision.TIME ? Types.CALENDAR_AS_TIME : Types.CALENDAR_AS_TIMESTAMP;
        }
        DataType<?> known = isBasic(type) ? Types.of(type) : null;
        if (known == null) {
            throw MappingProblem.TYPE_NOT_BASIC.at(where, type.getTypeName());
        }
        if (!said.lob()) {
            return known;
        }
        if (type == String.class) {
            return Types.TEXT;
        }
        if (type == byte[].class) {
            return Types.BLOB;
        }
        SqlType.Kind large = known.sqlType().kind().isText() ? SqlType.Kind.CLOB : SqlType.Kind.BLOB;
        boolean canBeLarge =
                known.sqlType().kind().isText() || known.sqlType().kind().isBinary();
        return canBeLarge ? known.withSqlType(SqlType.of(large)) : known;
    }

    private static SqlType sized(SqlType type, ColumnDeclaration column) {
        return switch (type.kind()) {
            case VARCHAR, NVARCHAR, VARBINARY -> column.length() == null ? type : type.withLength(column.length());
            case DECIMAL -> decimal(type, column.precision(), column.scale());
            case TIME, TIME_TZ, TIMESTAMP, TIMESTAMP_TZ ->
                column.secondPrecision() == null ? type : type.withSecondPrecision(column.secondPrecision());
            default -> type;
        };
    }

    private static SqlType decimal(SqlType type, @Nullable Integer precision, @Nullable Integer scale) {
        if (precision == null && scale == null) {
            return type;
        }
        return type.withPrecision(precision == null ? LONGEST_DECIMAL : precision, scale == null ? 0 : scale);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // E is the enum, whichever it is
    private static DataType<?> enumType(Class<?> type, @Nullable EnumType said, ColumnDeclaration column) {
        Class enumClass = type;
        Field value = EnumeratedValueConversion.field(type);
        int length = column.length() == null ? 255 : column.length();
        if (value != null) {
            DataType<?> stored = value.getType() == String.class ? Types.string(length) : integer(value.getType());
            return DataType.converted(enumClass, EnumeratedValueConversion.of(enumClass, value, stored));
        }
        return said == EnumType.STRING ? Types.enumName(enumClass, Types.string(length)) : Types.enumOrdinal(enumClass);
    }

    private static DataType<Integer> integer(Class<?> type) {
        SqlType.Kind kind = type == byte.class
                ? SqlType.Kind.TINYINT
                : type == short.class ? SqlType.Kind.SMALLINT : SqlType.Kind.INTEGER;
        return Types.INTEGER.withSqlType(SqlType.of(kind));
    }
}
