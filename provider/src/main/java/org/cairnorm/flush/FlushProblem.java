package org.cairnorm.flush;

import org.cairnorm.Message;

/** What can go wrong in a flush. */
enum FlushProblem implements Message {
    ROW_CHANGED(
            "CAIRN-5001",
            "'{}' with identifier {} was changed or deleted by another transaction since it was read. "
                    + "Read it again and repeat the change."),
    CYCLE(
            "CAIRN-5002",
            "These rows need each other and none can be written first: {}. Make one of the columns between them nullable."),
    IDENTIFIER_CHANGED(
            "CAIRN-5003",
            "The identifier of '{}' was changed from {} to {}. Identifiers of managed instances must not change: "
                    + "persist a new instance and remove the old one."),
    IDENTIFIER_MISSING(
            "CAIRN-5004",
            "The instance of '{}' has no identifier: {} is null, or refers to an instance without identifier. Set it before the flush,"
                    + " and persist what it refers to."),
    REQUIRED_IS_NULL(
            "CAIRN-5005", "'{}.{}' of the instance with identifier {} is null, but it is declared as not optional."),
    NULL_IN_COLLECTION("CAIRN-5006", "The collection '{}.{}' of the instance with identifier {} contains null."),
    GENERATOR_WITHOUT_ROW(
            "CAIRN-5008", "The identifier generator '{}' could not take its next values from table '{}': {}"),
    NULL_KEY_IN_MAP("CAIRN-5009", "The map '{}.{}' of the instance with identifier {} has a key that is null.");

    private final String code;
    private final String template;

    FlushProblem(String code, String template) {
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
