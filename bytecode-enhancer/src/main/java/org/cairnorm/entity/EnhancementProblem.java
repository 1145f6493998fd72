package org.cairnorm.entity;

/** What can go wrong between Cairn and the classes of the user's model; the catalogue of CAIRN-8xxx. */
public enum EnhancementProblem {
    COLLECTION_TYPE(
            8001,
            "The type '%s' of a collection attribute is not supported yet: declare it as java.util.Collection, List, Set or Map"),
    NOT_LOADED(
            8002,
            "Cannot load %s: it was not loaded before it was serialized, and a deserialized instance has no persistence context."
                    + " Load it before serializing (join fetch or an entity graph), or find the instance again with an"
                    + " EntityManager"),
    NOT_OPEN(
            8003,
            "Cannot reach %s: package '%s' is not open. Add 'opens %s;' to the module-info of module '%s', or make the"
                    + " member and its class public"),
    NO_CONSTRUCTOR(8004, "Cannot make an instance of '%s': %s"),
    WRONG_ATTRIBUTE(8005, "Class '%s' has no attribute number %d that can be %s"),
    NO_REFERENCE(8006, "Cannot make references to '%s': %s"),
    ENHANCED_DIFFERENTLY(
            8007,
            "Class '%s' was enhanced by version %d with the attributes %s, but now they are %s by version %d: compile the class"
                    + " again and enhance it with the present mapping"),
    ATTRIBUTE_WITHOUT_FIELD(
            8008,
            "Cannot enhance '%s': its attribute '%s' has no field of this name. Only field access is enhanced yet"),
    NUMBERING(
            8009,
            "Cannot enhance '%s': its attributes %s do not begin with those of its superclass '%s', which are %s"),
    CLASS_FILE(8010, "Cannot enhance the class file '%s': %s"),
    ENHANCED_PARTLY(
            8011,
            "Class '%s' is not enhanced, but '%s' in its hierarchy is: enhance all classes of a hierarchy together, or none");

    private final int number;
    private final String wording;

    EnhancementProblem(int number, String wording) {
        this.number = number;
        this.wording = wording;
    }

    /** The code, such as {@code CAIRN-8001}. */
    public String code() {
        return "CAIRN-" + number;
    }

    /** The message with its code. */
    public String message(Object... arguments) {
        return code() + ": " + String.format(wording, arguments);
    }

    /** An exception with the message. */
    public EnhancementException exception(Object... arguments) {
        return new EnhancementException(this, message(arguments), null);
    }

    /** An exception with the message and a cause. */
    public EnhancementException exception(Throwable cause, Object... arguments) {
        return new EnhancementException(this, message(arguments), cause);
    }
}
