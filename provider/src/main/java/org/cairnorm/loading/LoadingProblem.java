package org.cairnorm.loading;

import org.cairnorm.Message;

/** The messages of loading. */
enum LoadingProblem implements Message {
    ROW_MISSING(
            "CAIRN-4001",
            "Entity '{}' with id '{}' does not exist in the database, but something refers to it. Either the row was deleted"
                    + " meanwhile, or a foreign key constraint is missing"),
    UNKNOWN_DISCRIMINATOR(
            "CAIRN-4002",
            "The row of entity '{}' with id '{}' has the discriminator value '{}', which no entity of the hierarchy has;"
                    + " known are {}"),
    MORE_THAN_ONE(
            "CAIRN-4003",
            "One-to-one attribute '{}.{}' of the entity with id '{}' finds more than one row of entity '{}'. A unique"
                    + " constraint on the columns that refer to '{}' is missing, or the association is a to-many"),
    BAD_POSITION(
            "CAIRN-4004",
            "The order column '{}' of collection '{}.{}' of the entity with id '{}' holds {}; positions are counted from 0"),
    NOT_READABLE(
            "CAIRN-4005",
            "Attribute '{}.{}' of the entity with id '{}' cannot be read from its row: {}. Does the column hold what the"
                    + " attribute's type, converter or enumeration expects?"),
    REFRESHED_ROW_MISSING(
            "CAIRN-4006",
            "Entity '{}' with id '{}' cannot be refreshed: its row does not exist in the database any more"),
    RESULT_WITHOUT_IDENTIFIER(
            "CAIRN-4011",
            "The rows of the SQL query have no column '{}', which identifies entity '{}'; they have {}. Select it, or name"
                    + " the column that holds it by @FieldResult"),
    RESULT_ROW_MISSING(
            "CAIRN-4012",
            "The SQL query gives the id '{}' for entity '{}', but there is no such row. Select the identifier from a table"
                    + " of the entity"),
    RESULT_OF_OTHER_ENTITY(
            "CAIRN-4013",
            "A row of the SQL query has the discriminator value '{}', but entity '{}' was asked for, whose value is '{}'."
                    + " Restrict the query, or ask for '{}'"),
    OTHER_ENTITY(
            "CAIRN-4008",
            "A row that should be of entity '{}' has the key of an instance of entity '{}' in this persistence context. Two"
                    + " entities of one hierarchy cannot have the same id"),
    STALE_WHEN_LOCKED(
            "CAIRN-4009",
            "Entity '{}' with id '{}' was loaded with version {} but its locked row has version {}: somebody changed it"
                    + " meanwhile. Refresh it or begin again"),
    RECORD_WITH_POLYMORPHIC_ASSOCIATION(
            "CAIRN-4007",
            "Record '{}' has the association '{}' to entity '{}', of which no reference can be made (it is final or has"
                    + " subclasses), in a circle of such associations. This is not supported yet: make '{}' a class, not a record");

    private final String code;
    private final String template;

    LoadingProblem(String code, String template) {
        this.code = code;
        this.template = template;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String template() {
        return template;
    }
}
