package org.cairnorm.enhancer.model;

/** What brings a property along. */
interface Labelled {
    String getOwner();

    default String getLabel() {
        return "account of " + getOwner();
    }
}
