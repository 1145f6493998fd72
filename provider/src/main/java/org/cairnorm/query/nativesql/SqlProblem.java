package org.cairnorm.query.nativesql;

import org.cairnorm.Message;

/** What can be wrong with a native query. */
public enum SqlProblem implements Message {
    MIXED_PARAMETERS("3401", "The SQL query has the parameters '{}' and '{}'; use one kind: ?, ?1 or :name. Query: {}"),
    BAD_POSITION("3402", "'{}' is no parameter of an SQL query; positions are counted from 1. Query: {}"),
    NO_SUCH_COLUMN("3403", "The rows of the SQL query have no column '{}'; they have {}"),
    NO_CONSTRUCTOR(
            "3404",
            "Class '{}' has no constructor that takes the {} columns {} as {}. Add one, or give the columns a type by"
                    + " @ColumnResult(type = …)"),
    NO_RESULT_TYPE(
            "3405",
            "Rows of an SQL query cannot become instances of '{}'. Name an entity, a class with a constructor for the columns,"
                    + " a basic type, Tuple or Object[]"),
    ONE_COLUMN(
            "3406", "The rows of the SQL query have {} columns {}, but results of class '{}' are made of one column"),
    NOT_STORABLE(
            "3407",
            "A value of class '{}' cannot be bound to the parameter {} of an SQL query. Give {} instead: what the column holds"),
    UNKNOWN_MAPPING(
            "3408", "There is no result set mapping '{}' in the persistence unit. Define it by @SqlResultSetMapping"),
    NO_CONSTANT("3409", "Column '{}' holds '{}', which is no constant of '{}'");

    private final String code;
    private final String template;

    SqlProblem(String number, String template) {
        this.code = "CAIRN-" + number;
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
