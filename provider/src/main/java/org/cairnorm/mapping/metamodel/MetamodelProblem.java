package org.cairnorm.mapping.metamodel;

import org.cairnorm.Message;

/** What can be wrong with a question to the metamodel. */
public enum MetamodelProblem implements Message {
    NOT_AN_ENTITY("2401", "Class '{}' is not an entity of this persistence unit"),
    NO_ENTITY_OF_NAME("2402", "No entity of this persistence unit has the name '{}'"),
    NOT_AN_EMBEDDABLE("2403", "Class '{}' is not an embeddable of this persistence unit"),
    NOT_MANAGED("2404", "Class '{}' is not an entity, mapped superclass or embeddable of this persistence unit"),
    NO_ATTRIBUTE("2405", "'{}' has no {} '{}'. It has {}"),
    NOT_DECLARED("2406", "'{}' declares no {} '{}'. It declares {}"),
    WRONG_TYPE("2407", "The {} '{}.{}' has the type '{}', not '{}'"),
    ID_CLASS("2408", "'{}' has an id class; ask for getIdClassAttributes()"),
    NO_ID_CLASS("2409", "'{}' has no id class; ask for getId(Class)"),
    NO_IDENTIFIER("2410", "'{}' {} no identifier attribute"),
    NO_VERSION("2411", "'{}' {} no version attribute"),
    FIELD_NOT_FILLED("2412", "Static metamodel field '{}.{}' is left empty: {}");

    private final String code;
    private final String template;

    MetamodelProblem(String number, String template) {
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

    IllegalArgumentException refusal(Object... arguments) {
        return new IllegalArgumentException(with(arguments));
    }
}
