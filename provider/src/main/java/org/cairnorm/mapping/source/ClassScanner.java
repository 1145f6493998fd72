package org.cairnorm.mapping.source;

import java.net.URL;
import java.util.Set;

/**
 * Finds the managed classes in a jar or a directory without loading any class (JPA 3.2 §8.2.1.6.1).
 *
 * <p>A container that has scanned already puts its own scanner in place by the setting {@code cairn.class-scanner}.
 */
@FunctionalInterface
public interface ClassScanner {

    /**
     * The binary names of all classes below a root that are annotated as entity, embeddable, mapped superclass or converter, and
     * of every {@code package-info} that defines generators. Sorted, so that what follows is the same in every run.
     *
     * @param root a directory, a jar, a jar or directory inside a jar ({@code jar:file:/a.jar!/b.jar!/}), or any URL whose stream is a
     *     jar
     * @throws org.cairnorm.mapping.MappingException if the root cannot be read
     */
    Set<String> scan(URL root);
}
