package org.cairnorm.enhancer.model;

/** An entity that overrides nothing of Object. */
public class Plain {
    private int id;
    private String name;

    Plain() {}

    public int getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
