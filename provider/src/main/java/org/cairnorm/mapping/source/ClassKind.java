package org.cairnorm.mapping.source;

/** What part a class plays in a persistence unit. */
public enum ClassKind {
    ENTITY("entity"),
    MAPPED_SUPERCLASS("mapped superclass"),
    EMBEDDABLE("embeddable"),
    /** A class that bears no annotation of its own and is named by an {@code @IdClass}. */
    ID_CLASS("id class");

    private final String word;

    ClassKind(String word) {
        this.word = word;
    }

    /** The word for messages. */
    public String word() {
        return word;
    }
}
