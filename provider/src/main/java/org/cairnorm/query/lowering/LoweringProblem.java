package org.cairnorm.query.lowering;

import org.cairnorm.Message;

/** What cannot be said in a statement of the database, though it is a proper query. */
enum LoweringProblem implements Message {
    TYPE_WITHOUT_ENTITY("3151", "Parameter '{}' holds an entity type and must be compared with the TYPE of an entity"),
    SET_ORDER_NOT_SELECTED("3152", "A set operation can only be ordered by what it selects, not by an attribute of it"),
    CIRCULAR_UPDATE(
            "3153",
            "The update of entity '{}' sets columns of several tables to values of each other. Use two update statements"),
    NOT_SUPPORTED("3154", "{} is not supported yet"),
    CONSTRUCTOR_FAILED("3155", "The constructor of class '{}' in the select clause failed: {}"),
    CONSTRUCTOR_REFUSES("3156", "The constructor '{}' in the select clause cannot take the selected values: {}"),
    NO_TUPLE_ALIAS("3157", "The tuple has no element with the alias '{}'; its aliases are {}"),
    NO_TUPLE_PLACE("3158", "The tuple has no element {}; it has {} elements, counted from 0"),
    NO_TUPLE_ELEMENT("3159", "The element '{}' is none of the tuple"),
    TUPLE_TYPE("3160", "The tuple element is of class '{}', not '{}'");

    private final String code;
    private final String template;

    LoweringProblem(String number, String template) {
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
