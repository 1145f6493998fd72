package org.cairnorm.query.domain;

import org.cairnorm.Message;

/** What can be wrong with a query whose text is well formed. */
public enum ResolutionProblem implements Message {
    UNKNOWN_ENTITY("3101", "No entity has the name '{}'"),
    UNKNOWN_NAME("3102", "'{}' is neither an identification variable nor an attribute of the entity that is queried"),
    UNKNOWN_ATTRIBUTE("3103", "{} has no attribute '{}'"),
    NOT_NAVIGABLE("3104", "'{}' is {} and has no attributes"),
    PATH_THROUGH_COLLECTION("3105", "The path goes on behind the collection '{}'"),
    COLLECTION_AS_VALUE("3106", "The collection '{}' cannot be used as a value"),
    NOT_A_COLLECTION("3107", "{} needs a collection, but '{}' is {}"),
    NOT_AN_ENTITY("3108", "{} needs an entity, but '{}' is {}"),
    DUPLICATE_VARIABLE("3109", "The identification variable '{}' is declared twice"),
    RESULT_VARIABLE_CLASH("3110", "The result variable '{}' has the name of another variable"),
    NOT_COMPARABLE("3111", "{} and {} cannot be compared"),
    ONLY_EQUALITY("3112", "{} can only be compared by = and <>, not by {}"),
    NOT_A_CONDITION("3113", "A condition is needed here, but this is {}"),
    NOT_NUMERIC("3114", "{} needs a number, but this is {}"),
    NOT_TEXT("3115", "{} needs text, but this is {}"),
    INVALID_ARGUMENT("3116", "{}"),
    NO_SUCH_PART("3117", "{} cannot be extracted from {}"),
    AGGREGATE_NOT_ALLOWED("3118", "The aggregate {} is not allowed here"),
    NOT_A_MAP("3119", "{} needs a variable that ranges over a map, but '{}' does not"),
    NOT_ORDERED_LIST("3120", "INDEX needs a variable that ranges over a list with an order column, but '{}' does not"),
    NOT_A_SUBTYPE("3121", "{} can never be {}"),
    UNKNOWN_CLASS("3122", "There is no class '{}'"),
    NO_CONSTRUCTOR("3123", "Class '{}' has no public constructor for ({})"),
    NO_VERSION("3124", "Entity '{}' has no version"),
    FETCH_OWNER("3125", "JOIN FETCH needs an owner that the query selects, but '{}' is not selected"),
    FETCH_VARIABLE("3126", "The variable '{}' of a JOIN FETCH of a collection cannot be used here"),
    NOT_FETCHABLE("3127", "'{}' is {} and is never fetched by a join"),
    CONFLICTING_PARAMETER("3128", "The parameter {} is used as {} and as {}"),
    SELECT_REQUIRED("3129", "A query without SELECT needs a FROM clause of one entity without joins"),
    NOT_ASSIGNABLE("3130", "{} cannot be assigned to '{}', which is {}"),
    NOT_UPDATABLE("3131", "'{}' cannot be set by an update: {}"),
    SET_OPERATION_WIDTH("3132", "The queries of a set operation select {} and {} items"),
    SET_OPERATION_TYPES("3133", "Item {} of the queries of a set operation is {} and {}"),
    ORDER_OF_SET_OPERATION("3134", "A set operation can only be ordered by what it selects"),
    NOT_SELECTABLE("3135", "{} cannot be selected here"),
    WRONG_PLACE("3136", "{} cannot be used here"),
    TOO_MANY_JOINS("3137", "The query has more than {} joins"),
    RESULT_TYPE("3138", "The query selects {}, but {} was asked for"),
    NOT_GROUPABLE("3139", "{} cannot be grouped by"),
    UNKNOWN_CONSTANT("3140", "Class '{}' has no constant '{}'"),
    PATH_TOO_LONG("3141", "The path has more than {} names");

    private final String code;
    private final String template;

    ResolutionProblem(String number, String template) {
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
