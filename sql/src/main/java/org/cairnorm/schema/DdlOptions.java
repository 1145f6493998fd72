package org.cairnorm.schema;

/**
 * How data definition is written.
 *
 * @param ifNotExists whether what exists already is left alone ({@code create … if not exists}) or missing things are no
 *     error ({@code drop … if exists})
 * @param foreignKeysApart whether all foreign keys are added and dropped by {@code alter table}, where the database can;
 *     otherwise they stand in {@code create table}, apart from those that close a circle
 */
public record DdlOptions(boolean ifNotExists, boolean foreignKeysApart) {

    /** Everything must be new; foreign keys stand in their tables. */
    public static final DdlOptions DEFAULT = new DdlOptions(false, false);

    /** The same, leaving alone what exists. */
    public DdlOptions withIfNotExists(boolean value) {
        return new DdlOptions(value, foreignKeysApart);
    }

    /** The same, with foreign keys by {@code alter table} or in their tables. */
    public DdlOptions withForeignKeysApart(boolean value) {
        return new DdlOptions(ifNotExists, value);
    }
}
