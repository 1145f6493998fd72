package org.cairnorm.tck;

import java.util.Comparator;

/**
 * One test of the TCK.
 *
 * @param className the name of the class, relative to the package of all tests
 */
record TckCase(String className, String method) implements Comparable<TckCase> {

    /** The package below which all tests of the TCK are. */
    static final String ROOT = "ee.jakarta.tck.persistence.";

    private static final Comparator<TckCase> BY_NAME =
            Comparator.comparing(TckCase::className).thenComparing(TckCase::method);

    /** The test of a class with its full name. */
    static TckCase of(String fullClassName, String method) {
        return new TckCase(relative(fullClassName), method);
    }

    /** The test that {@link #toString()} wrote. */
    static TckCase parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 1 || hash == text.length() - 1) {
            throw new IllegalArgumentException("No test: '" + text + "'. A test is written core.query.Client#name.");
        }
        return new TckCase(text.substring(0, hash), text.substring(hash + 1));
    }

    /** A class name without the package that all tests share. */
    static String relative(String className) {
        return className.startsWith(ROOT) ? className.substring(ROOT.length()) : className;
    }

    /** What the score counts together: {@code core.query}, {@code se.cache}, but {@code jpa22} as a whole. */
    String area() {
        String[] parts = className.split("\\.");
        boolean grouped = parts.length > 2 && (parts[0].equals("core") || parts[0].equals("se"));
        return grouped ? parts[0] + "." + parts[1] : parts[0];
    }

    @Override
    public int compareTo(TckCase other) {
        return BY_NAME.compare(this, other);
    }

    @Override
    public String toString() {
        return className + "#" + method;
    }
}
