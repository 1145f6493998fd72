package org.cairnorm.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.Conversion;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A dialect made of data: features, names of types, function templates, reserved words and error codes. A sub-class gives
 * the data and overrides what data cannot say.
 */
public abstract class BaseDialect implements Dialect {
    private final String name;
    private final DialectFeatures features;
    private final Identifiers identifiers;
    private final TypeNames columnTypes;
    private final TypeNames castTypes;
    private final FunctionTemplates functions;
    private final ErrorClassifier errors;
    private final StatementRenderer renderer = new Renderer();

    /** A dialect of this data. */
    protected BaseDialect(
            String name,
            DialectFeatures features,
            Identifiers identifiers,
            TypeNames columnTypes,
            TypeNames castTypes,
            FunctionTemplates functions,
            ErrorClassifier errors) {
        this.name = Objects.requireNonNull(name);
        this.features = Objects.requireNonNull(features);
        this.identifiers = Objects.requireNonNull(identifiers);
        this.columnTypes = Objects.requireNonNull(columnTypes);
        this.castTypes = Objects.requireNonNull(castTypes);
        this.functions = Objects.requireNonNull(functions);
        this.errors = Objects.requireNonNull(errors);
    }

    private final class Renderer implements StatementRenderer {
        @Override
        public SqlText render(Statement statement, RenderOptions options) {
            return newRenderer(options, false).render(statement);
        }

        @Override
        public String renderInline(Expression expression) {
            return newRenderer(RenderOptions.PLAIN, true).renderExpression(expression);
        }
    }

    /** A renderer for one statement. */
    protected SqlRenderer newRenderer(RenderOptions options, boolean inline) {
        return new SqlRenderer(this, options, inline);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final DialectFeatures features() {
        return features;
    }

    @Override
    public final Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public final StatementRenderer renderer() {
        return renderer;
    }

    @Override
    public final ErrorClassifier errors() {
        return errors;
    }

    @Override
    public List<String> connectionStatements() {
        return List.of();
    }

    /** How functions are spelled. */
    public final FunctionTemplates functions() {
        return functions;
    }

    @Override
    public String columnType(SqlType type) {
        return columnTypes.name(type);
    }

    @Override
    public String castType(SqlType type) {
        return castTypes.name(type);
    }

    // ---- values

    @Override
    @SuppressWarnings("unchecked")
    public final <J> Codec<J> codec(DataType<J> type) {
        Conversion<J, ?> conversion = type.conversion();
        if (conversion != null) {
            return converted(conversion);
        }
        return type.javaType() == (Class<?>) Object.class ? (Codec<J>) new UntypedCodec(this) : plainCodec(type);
    }

    private <J, S> Codec<J> converted(Conversion<J, S> conversion) {
        return new ConvertedCodec<>(codec(conversion.stored()), conversion);
    }

    /**
     * The codec of a data type without conversion; sub-classes override it for the types they treat in their own way.
     *
     * @throws DialectException if there is none
     */
    protected <J> Codec<J> plainCodec(DataType<J> type) {
        return StandardCodecs.of(type, features);
    }

    @Override
    public boolean bindsArrayOf(DataType<?> type) {
        return features.has(DialectFeature.ARRAY_PARAMETERS)
                && !type.isUnknown()
                && type.sqlType().kind() != SqlType.Kind.OTHER
                && type.sqlType().kind() != SqlType.Kind.CLOB
                && !type.sqlType().kind().isBinary();
    }

    @Override
    public <J> ArrayCodec<J> arrayCodec(DataType<J> elementType) {
        if (!bindsArrayOf(elementType)) {
            throw new DialectException("Dialect '" + name + "' binds no arrays of type '" + elementType + "'");
        }
        return StandardCodecs.array(elementType, arrayElementName(elementType.sqlType()), this);
    }

    /** The name of an array's element type, without limits that would round or cut an element. */
    protected String arrayElementName(SqlType type) {
        return castTypes.name(SqlType.of(type.kind()));
    }

    /** How many elements are written for a collection slot of some elements: the next power of two, so that texts repeat. */
    protected int paddedSize(int size, int parametersPerElement) {
        if (size <= 1) {
            return size;
        }
        int padded = Integer.highestOneBit(size - 1) << 1;
        return (long) padded * parametersPerElement > features.maxParameters() / 2 ? size : padded;
    }

    @Override
    public String toString() {
        return name;
    }

    private record ConvertedCodec<J, S>(Codec<S> stored, Conversion<J, S> conversion) implements Codec<J> {

        @Override
        public void write(PreparedStatement statement, int index, J value) throws SQLException {
            stored.writeNullable(statement, index, conversion.toStored(value));
        }

        @Override
        public void writeNull(PreparedStatement statement, int index) throws SQLException {
            stored.writeNullable(statement, index, conversion.convertsNull() ? conversion.toStored(null) : null);
        }

        @Override
        public @Nullable J read(ResultSet row, int index) throws SQLException {
            S value = stored.read(row, index);
            return value == null && !conversion.convertsNull() ? null : conversion.fromStored(value);
        }
    }
}
