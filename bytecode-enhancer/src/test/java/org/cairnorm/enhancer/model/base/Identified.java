package org.cairnorm.enhancer.model.base;

import java.io.Serializable;

/** A superclass in another package, with fields of each visibility. */
public abstract class Identified implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    int revision;
    protected String note;
    public long stamp;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    int hiddenRevision() {
        return revision;
    }

    public final String finalNote() {
        return note;
    }

    protected String protectedNote() {
        return note;
    }

    /** Calls it as this package does. */
    public static String noteOf(Identified identified) {
        return identified.protectedNote();
    }
}
