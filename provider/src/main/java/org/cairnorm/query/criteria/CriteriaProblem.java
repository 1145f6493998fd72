package org.cairnorm.query.criteria;

import org.cairnorm.Message;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a criteria query besides what can be wrong with any query. */
public enum CriteriaProblem implements Message {
    FOREIGN("3301", "{} was not made by this CriteriaBuilder"),
    NULL_VALUE("3302", "Nothing equals null; ask for isNull(), isNotNull() or nullLiteral(Class) instead"),
    NULL_LITERAL("3303", "A literal is never null; use nullLiteral(Class)"),
    NOT_COMPOUND("3304", "The selection is not compound"),
    NESTED("3305", "{} cannot be an item of {}; only expressions and construct(…) can"),
    DUPLICATE_ALIAS("3306", "Two selection items have the alias '{}'"),
    ALIAS_CHANGED("3307", "The selection item has the alias '{}' already, so it cannot get the alias '{}'"),
    NOT_CORRELATED("3308", "'{}' was not made by correlate(…)"),
    NOT_JOINABLE("3309", "'{}' is {} and cannot be joined"),
    WRONG_JOIN("3310", "'{}' is a {}, so it cannot be joined as a {}"),
    NOT_SUPPORTED("3311", "{} is not supported yet"),
    NO_ROOT("3312", "The query has no root; call from(…) first"),
    SECOND_ROOT("3313", "An update or delete has one root only, but from(…) was called twice"),
    NO_SELECTION("3314", "The query has several roots; call select(…) or multiselect(…) to say what it selects"),
    NOT_IN_QUERY("3315", "'{}' is a root or join of another query"),
    NOT_AN_ENTITY("3316", "Class '{}' is not an entity of this persistence unit"),
    NO_BRANCH("3317", "A case expression needs a when(…)"),
    NO_ARGUMENT("3318", "{} needs at least one {}"),
    UNKNOWN_VALUE("3319", "A value of class '{}' cannot be bound: it is no basic value, entity or embeddable"),
    NOTHING_SET("3320", "An update needs a set(…)"),
    JOIN_IN_BULK("3321", "The root of {} cannot be joined or fetched; use a subquery"),
    NOT_A_VARIABLE("3322", "{} cannot be correlated: it belongs to the subquery itself"),
    NOT_IN_TUPLE("3323", "'{}' is no element of the tuple"),
    CONSTRUCTOR("3324", "Class '{}' has no public constructor for ({}). {}"),
    FETCH_IN_SUBQUERY("3325", "A subquery fetches nothing, but '{}' is fetched in one"),
    UNKNOWN_FIELD("3326", "'{}' is no field of a date or time that can be extracted"),
    EMPTY_ATTRIBUTE(
            "3327", "The attribute is null; the static metamodel is filled when the EntityManagerFactory is made"),
    NO_RESULT_CLASS("3328", "The result class is null; a query with results of any class is made by createQuery()");

    private final String code;
    private final String template;

    CriteriaProblem(String number, String template) {
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

    IllegalArgumentException refusal(@Nullable Object... arguments) {
        return new IllegalArgumentException(with(arguments));
    }

    IllegalStateException wrongState(@Nullable Object... arguments) {
        return new IllegalStateException(with(arguments));
    }
}
