package org.cairnorm.query.jpql;

import org.cairnorm.Message;

/** What can be wrong with the text of a query, before anything is known of the mapping. */
enum JpqlProblem implements Message {
    UNEXPECTED("3001", "Found {} where {} was expected"),
    UNEXPECTED_END("3002", "The query ends where {} was expected"),
    UNTERMINATED_STRING("3003", "The text literal that starts here has no closing {}"),
    BAD_CHARACTER("3004", "The character {} has no meaning in a query"),
    MALFORMED_NUMBER("3005", "{} is not a number"),
    NUMBER_OUT_OF_RANGE("3006", "The number {} does not fit into {}"),
    PARAMETER_WITHOUT_NAME("3007", "A ':' must be followed at once by the name of a parameter, as in ':name'"),
    PARAMETER_WITHOUT_NUMBER("3008", "A '?' must be followed at once by the number of a parameter, as in '?1'"),
    PARAMETER_NUMBER("3009", "{} is not a positional parameter: the number is a plain integer from 1 on"),
    MIXED_PARAMETERS("3010", "The named parameter {} and the positional parameter {} are mixed in one query"),
    TOO_DEEP("3011", "The query is nested too deeply: {}"),
    UNKNOWN_FUNCTION("3012", "The query language has no function {}"),
    ARGUMENT_COUNT("3013", "{} takes {}, but {} written"),
    MALFORMED_TEMPORAL("3014", "{} is not a {} of the form {}"),
    NULL_COMPARISON("3015", "A comparison with NULL by {} is never true"),
    RESERVED_WORD("3016", "{} is a reserved word and cannot be the name of {} here"),
    PATH_REQUIRED("3017", "{} needs the path of a {}"),
    SUBQUERY_SELECTS_ONE("3018", "A subquery selects exactly one expression"),
    SUBQUERY_ORDER("3019", "A subquery has no order: ORDER BY is not allowed here"),
    SUBQUERY_FETCH("3020", "JOIN FETCH is not allowed in a subquery: what a subquery reads is not returned"),
    FETCH_CONDITION("3021", "JOIN FETCH takes no ON condition: a collection must not be loaded in part"),
    VARIABLE_REQUIRED("3022", "{} needs an identification variable, because it is not alone in the FROM clause"),
    SINGLE_CHARACTER("3023", "{} takes a single character, not {}"),
    ENTRY_IS_TERMINAL("3024", "ENTRY(…) cannot be navigated: use KEY(…) or VALUE(…)");

    private final String code;
    private final String template;

    JpqlProblem(String number, String template) {
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
