package org.cairnorm.dialect;

/** Things that a database has or has not. Code and tests ask for one of these, never for a database's name. */
public enum DialectFeature {
    /** Sequences. */
    SEQUENCES,
    /** Columns that the database numbers. */
    IDENTITY,
    /** JDBC gives the generated keys of all rows of a batch. */
    IDENTITY_KEYS_IN_BATCH,
    /** JDBC gives the generated keys of all rows of one insert of many rows. */
    IDENTITY_KEYS_OF_MANY_ROWS,
    /** A JDBC batch saves round trips and tells which element failed; otherwise elements run one by one. */
    BATCHES,
    /** {@code insert … default values}, or another way to insert a row of defaults. */
    INSERT_DEFAULT_VALUES,
    /** An insert gives columns of its rows back. */
    INSERT_RETURNING,
    /** An update gives columns of its rows back. */
    UPDATE_RETURNING,
    /** A delete gives columns of its rows back. */
    DELETE_RETURNING,
    /** {@code = any(?)} with one array parameter. */
    ARRAY_PARAMETERS,
    /** {@code unnest(?)}: the elements of array parameters as the rows of a source. */
    ARRAYS_AS_SOURCE,
    /** {@code (a, b) = (c, d)}. */
    ROW_VALUES,
    /** {@code (a, b) in ((?, ?), …)}. */
    ROW_VALUES_IN_LIST,
    /** {@code nulls first}; otherwise a case key stands before the key. */
    NULL_PRECEDENCE,
    /** {@code for update} of a query that joins, sorts, groups or asks sub-queries; otherwise of rows of one table only. */
    FOR_UPDATE_ANY_QUERY,
    /** {@code for update}. Without it the clause is left out: the database locks as a whole. */
    FOR_UPDATE,
    /** A share lock on rows that is weaker than {@code for update}. */
    FOR_SHARE,
    /** {@code for update of …}. */
    FOR_UPDATE_OF,
    /** {@code for update nowait}. */
    NOWAIT,
    /** {@code for update skip locked}. */
    SKIP_LOCKED,
    /** {@code true} and {@code false}. */
    BOOLEAN_LITERALS,
    /** A type that knows a point in time. Without it points in time are stored as date and time of UTC. */
    TIMESTAMP_TZ,
    /** Values may be the source of a query. */
    VALUES_AS_SOURCE,
    /** Columns of a derived table can be named after its alias. */
    DERIVED_COLUMN_LIST,
    /** Operands of a set operation may stand in parentheses. */
    NESTED_SET_OPERANDS,
    /** {@code intersect all} and {@code except all}. */
    INTERSECT_EXCEPT_ALL,
    /** Common table expressions; otherwise each is written where it is read. */
    WITH,
    /** Recursive common table expressions. */
    WITH_RECURSIVE,
    /** {@code lateral}. */
    LATERAL,
    /** Right joins. */
    RIGHT_JOIN,
    /** Full joins. */
    FULL_JOIN,
    /** {@code = all (query)} and {@code = any (query)}; otherwise they are rewritten. */
    QUANTIFIED_COMPARISON,
    /** A quantified comparison that is neither true nor false is unknown to {@code is null} too; otherwise it is false there. */
    QUANTIFIED_COMPARISON_AS_VALUE,
    /** {@code count(distinct (a, b))} in some form. */
    COUNT_DISTINCT_ROW,
    /**
     * A number in {@code group by} is the place of a selected item. Needed where two parameters of the same value do not make two
     * expressions equal.
     */
    GROUP_BY_PLACE,
    /** Expressions equal each other in {@code group by} and elsewhere although they hold parameters. */
    GROUP_BY_PARAMETERS,
    /** {@code filter (where …)} after an aggregate; otherwise a case inside. */
    AGGREGATE_FILTER,
    /** Parameters whose type the database cannot infer stand in a cast. */
    CAST_UNTYPED_PARAMETERS,
    /** Parameters among the arguments of functions stand in a cast, whatever stands beside them. */
    CAST_ARGUMENTS,
    /** The function {@code replace}, in some form. */
    REPLACE,
    /** A sub-query of an update or delete may read the table that is changed. */
    TARGET_IN_SUBQUERY,
    /** {@code update t alias}. */
    UPDATE_ALIAS,
    /** {@code delete from t alias}. */
    DELETE_ALIAS,
    /** Constraints checked at commit. */
    DEFERRABLE_CONSTRAINTS,
    /** {@code drop table … cascade}. */
    DROP_CASCADE,
    /** {@code create table if not exists} and {@code drop table if exists}. */
    DROP_IF_EXISTS,
    /** {@code drop sequence} wants to hear {@code restrict}. */
    DROP_SEQUENCE_RESTRICT,
    /** Sequences count as integers unless they are created {@code as bigint}. */
    SEQUENCES_OF_INTEGERS,
    /** {@code create schema if not exists}; otherwise a schema comes with its first table. */
    CREATE_SCHEMA_IF_NOT_EXISTS,
    /** {@code alter table … add constraint}; otherwise foreign keys stand in {@code create table}. */
    ALTER_TABLE_ADD_CONSTRAINT,
    /** DDL takes part in transactions. */
    DDL_IN_TRANSACTION,
    /** {@code comment on}. */
    COMMENT_ON,
    /** Comments inside {@code create table}. */
    INLINE_COMMENTS,
    /** Schemas inside a database. */
    SCHEMAS,
    /** Catalogs. */
    CATALOGS,
    /** Text compares letter by letter unless a collation says otherwise; without it, case does not matter. */
    CASE_SENSITIVE_TEXT,
    /** Large objects compare and sort as short values do. */
    LARGE_OBJECTS_COMPARE,
    /** Text longer than its column is refused. */
    LENGTH_LIMITS,
    /** Errors of constraints tell the constraint's name; without it they tell the columns, or nothing. */
    CONSTRAINT_NAMES_IN_ERRORS,
    /** Backslash takes the next character of a text literal as it is. */
    BACKSLASH_ESCAPES,
    /** {@code #} starts a comment, and {@code --} only with a blank behind it. */
    HASH_COMMENTS,
    /** Text between {@code $$} or {@code $tag$}. */
    DOLLAR_QUOTES,
    /** A comment between {@code /*} and {@code *}{@code /} may hold further ones. */
    NESTED_COMMENTS,
    /** The transaction is lost after an error unless a savepoint was set. */
    ERROR_ABORTS_TRANSACTION,
    /** The whole transaction is rolled back when a lock is not available in time. */
    LOCK_TIMEOUT_ABORTS_TRANSACTION,
    /** A running statement can be cancelled by another thread, and stops when its time is over, not when it would give a row. */
    CANCEL
}
