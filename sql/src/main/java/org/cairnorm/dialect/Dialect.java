package org.cairnorm.dialect;

import java.util.List;
import org.cairnorm.sql.type.Codec;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.SqlType;

/** What is special about one database. Immutable and thread-safe. */
public interface Dialect {

    /** The name, such as {@code postgresql}. */
    String name();

    /** What the database can do, and its limits. */
    DialectFeatures features();

    /** How names are written. */
    Identifiers identifiers();

    /** Turns statements into text. */
    StatementRenderer renderer();

    /** How values of a data type cross JDBC. Look it up once and keep it. */
    <J> Codec<J> codec(DataType<J> type);

    /** Whether a collection of values of this type can be bound as one array. */
    boolean bindsArrayOf(DataType<?> elementType);

    /**
     * How collections of values are bound as one array.
     *
     * @throws DialectException if they cannot be
     */
    <J> ArrayCodec<J> arrayCodec(DataType<J> elementType);

    /** The type as DDL says it. */
    String columnType(SqlType type);

    /** The type as {@code cast} says it. */
    String castType(SqlType type);

    /**
     * Statements that make a new connection behave as the dialect expects, such as switching foreign keys on in SQLite; to be
     * run once on each connection.
     */
    List<String> connectionStatements();

    /** What errors mean. */
    ErrorClassifier errors();
}
