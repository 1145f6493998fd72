package org.cairnorm.sql;

import java.util.Objects;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table or of a query's result. It does not know its table; {@link TableRef#c(Column)} makes an expression of
 * it.
 *
 * @param <J> the Java type of its values
 * @param name the name
 * @param type the data type
 * @param nullable whether null may stand in it
 * @param generation whether the database makes its values
 * @param defaultValue what the database stores when an insert says nothing, or null
 * @param columnDefinition the type as DDL shall say it literally, written by the author of the mapping, or null
 * @param comment what DDL tells about the column, or null
 */
public record Column<J>(
        Identifier name,
        DataType<J> type,
        boolean nullable,
        Generation generation,
        @Nullable Expression defaultValue,
        @Nullable String columnDefinition,
        @Nullable String comment) {

    /** Who makes the values of a column. */
    public enum Generation {
        /** Every insert says the value. */
        NONE,
        /** The database counts up. */
        IDENTITY
    }

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(generation, "generation");
    }

    /** A column that may be null. */
    public static <J> Column<J> of(String name, DataType<J> type) {
        return of(Identifier.of(name), type);
    }

    /** A column that may be null. */
    public static <J> Column<J> of(Identifier name, DataType<J> type) {
        return new Column<>(name, type, true, Generation.NONE, null, null, null);
    }

    /** A column that may be null, of the default data type of a Java class. */
    public static <J> Column<J> of(String name, Class<J> javaType) {
        return of(name, org.cairnorm.sql.type.Types.of(javaType));
    }

    /** This column, refusing null. */
    public Column<J> notNull() {
        return withNullable(false);
    }

    /** This column, taking or refusing null. */
    public Column<J> withNullable(boolean newNullable) {
        return newNullable == nullable
                ? this
                : new Column<>(name, type, newNullable, generation, defaultValue, columnDefinition, comment);
    }

    /** This column, numbered by the database and refusing null. */
    public Column<J> identity() {
        return new Column<>(name, type, false, Generation.IDENTITY, defaultValue, columnDefinition, comment);
    }

    /** This column with a default value: a literal, a function call or a {@link SqlFragment}. */
    public Column<J> withDefault(@Nullable Expression newDefault) {
        return new Column<>(name, type, nullable, generation, newDefault, columnDefinition, comment);
    }

    /** This column with a literal DDL type. */
    public Column<J> withDefinition(@Nullable String newDefinition) {
        return new Column<>(name, type, nullable, generation, defaultValue, newDefinition, comment);
    }

    /** This column with a comment. */
    public Column<J> withComment(@Nullable String newComment) {
        return new Column<>(name, type, nullable, generation, defaultValue, columnDefinition, newComment);
    }

    /** This column with another name. */
    public Column<J> withName(Identifier newName) {
        return new Column<>(newName, type, nullable, generation, defaultValue, columnDefinition, comment);
    }

    /** This column with another data type. */
    public <T> Column<T> withType(DataType<T> newType) {
        return new Column<>(name, newType, nullable, generation, defaultValue, columnDefinition, comment);
    }

    /** Whether the database numbers this column. */
    public boolean isIdentity() {
        return generation == Generation.IDENTITY;
    }

    /** The name alone tells columns of one table apart, and hashing a statement shall be cheap. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
