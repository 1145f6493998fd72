package org.cairnorm.schema;

import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Something that a database lacks, or has otherwise than a schema says.
 *
 * @param kind what is the matter
 * @param name the table or sequence
 * @param column the column, or null
 * @param expected what the schema says, in words of SQL
 * @param found what the database has, or null if nothing
 */
public record SchemaDifference(
        Kind kind,
        QualifiedName name,
        @Nullable Identifier column,
        String expected,
        @Nullable String found) {

    /** What may differ. */
    public enum Kind {
        /** The table is not there. */
        TABLE_MISSING,
        /** The sequence is not there. */
        SEQUENCE_MISSING,
        /** The sequence counts in other steps. */
        SEQUENCE_INCREMENT,
        /** The column is not there. */
        COLUMN_MISSING,
        /** The column has another type. */
        COLUMN_TYPE,
        /** The column takes null, or refuses it, against the schema. */
        COLUMN_NULLABLE,
        /** The primary key has other columns. */
        PRIMARY_KEY
    }

    /** One sentence for people. */
    @Override
    public String toString() {
        return switch (kind) {
            case TABLE_MISSING -> "Table \"" + name + "\" is missing";
            case SEQUENCE_MISSING -> "Sequence \"" + name + "\" is missing";
            case SEQUENCE_INCREMENT ->
                "Sequence \"" + name + "\" counts in steps of " + found + ", expected " + expected;
            case COLUMN_MISSING -> "Column \"" + name + "." + column + "\" is missing, expected " + expected;
            case COLUMN_TYPE, COLUMN_NULLABLE ->
                "Column \"" + name + "." + column + "\" is " + found + ", expected " + expected;
            case PRIMARY_KEY ->
                "The primary key of table \"" + name + "\" is " + (found == null ? "missing" : found) + ", expected "
                        + expected;
        };
    }
}
