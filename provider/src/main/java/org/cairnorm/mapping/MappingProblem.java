package org.cairnorm.mapping;

import org.cairnorm.Message;
import org.jspecify.annotations.Nullable;

/** The messages about mappings: 20xx reading of declarations, 21xx classes and identifiers, 22xx attributes, 23xx tables. */
public enum MappingProblem implements Message {
    CONTRADICTING_ANNOTATIONS(
            2001,
            "Attribute '{}' is annotated {}, which contradict each other. Keep the one that says what the attribute is."),
    TWO_CLASS_KINDS(2002, "Class '{}' is annotated both as {} and as {}. Keep one of the two annotations."),
    CLASS_NOT_READABLE(
            2003,
            "Class '{}' cannot be read: {}. Put the classes that it refers to on the class path of the persistence unit."),
    NOT_A_MANAGED_CLASS(
            2004,
            "Class '{}' is listed in the persistence unit but is not annotated @Entity, @MappedSuperclass, @Embeddable or"
                    + " @Converter. Annotate it, or take it out of the list."),
    CONVERTER_TYPES_UNKNOWN(
            2005,
            "Converter '{}' does not say which types it converts. Let it implement AttributeConverter<X, Y> with two concrete"
                    + " types."),
    ROOT_NOT_READABLE(
            2006,
            "The classes in '{}' cannot be searched: {}. Check that the file exists and is a jar or a directory."),
    ;

    private final int number;
    private final String template;

    MappingProblem(int number, String template) {
        this.number = number;
        this.template = template;
    }

    @Override
    public String code() {
        return "CAIRN-" + number;
    }

    @Override
    public String template() {
        return template;
    }

    /** The exception for this problem; the arguments fill the places of the template in turn. */
    public MappingException at(@Nullable Object... arguments) {
        return new MappingException(this, with(arguments), null);
    }

    /** As {@link #at}, with a cause. */
    public MappingException because(Throwable cause, @Nullable Object... arguments) {
        return new MappingException(this, with(arguments), cause);
    }
}
