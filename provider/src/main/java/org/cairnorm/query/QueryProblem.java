package org.cairnorm.query;

import org.cairnorm.Message;

/** What can go wrong when a compiled query is used. */
enum QueryProblem implements Message {
    NO_SUCH_PARAMETER("3201", "The query has no parameter '{}'; its parameters are {}"),
    WRONG_VALUE("3202", "Parameter {} takes values of '{}', but the value given is a '{}'"),
    WRONG_ELEMENT("3203", "Parameter {} takes a collection of '{}', but an element given is a '{}'"),
    NOT_A_COLLECTION("3204", "Parameter {} takes a collection, but the value given is {}"),
    NOT_SET("3205", "Parameter {} has no value; give it one by setParameter"),
    UNSAVED_ENTITY(
            "3206",
            "The value of parameter {} is an instance of entity '{}' that has no identifier yet; persist it first"),
    RESULT_TYPE("3207", "The query selects {}, but results of class '{}' were asked for"),
    NOT_A_SELECT("3208", "The query is no select: {}"),
    NOT_AN_UPDATE("3209", "The query is neither an update nor a delete: {}"),
    NO_RESULT_CLASS("3210", "An update or delete has no results; leave out the result class '{}'"),
    UNKNOWN_VALUE_TYPE("3211", "Nothing tells how a value of class '{}' of parameter {} is stored");

    private final String code;
    private final String template;

    QueryProblem(String number, String template) {
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
