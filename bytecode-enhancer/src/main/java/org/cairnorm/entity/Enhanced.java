package org.cairnorm.entity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a woven class and says what it was woven with. Written by the enhancer, never by hand. The mapping of the class must
 * number its attributes the same way: boot compares {@link #attributes()} by {@link WovenClasses#isWoven}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Enhanced {

    /** The version of the woven code that this release writes and understands. */
    int CURRENT_VERSION = 1;

    /** The version of the woven code. */
    int version();

    /** The names of all attributes, those of superclasses first; the place is the number. */
    String[] attributes();
}
