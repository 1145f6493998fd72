package org.cairnorm.engine;

import java.util.regex.Pattern;

/** A JDBC URL with what must be known of it before a driver sees it, and without its secrets where people see it. */
record ConnectionUrl(String text) {

    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)([\\w.]*(?:password|passwd|pwd|secret|token|credential)[\\w.]*=)[^&;#)]*");
    private static final Pattern USER_PART = Pattern.compile("//[^?;\\s]*@");
    private static final Pattern MEMORY = Pattern.compile("(?i)jdbc:[\\w]+:(?:.*:)?(?:mem|memory):.*|.*mode=memory.*");
    private static final Pattern UNSHARED_MEMORY =
            Pattern.compile("(?i)jdbc:sqlite:(?::memory:)?(?:\\?.*)?|jdbc:h2:mem:(?:;.*)?");

    /** The URL as it may be shown. */
    String masked() {
        return mask(text);
    }

    static String mask(String text) {
        String withoutParameters = SECRET_PARAMETER.matcher(text).replaceAll("$1***");
        return USER_PART.matcher(withoutParameters).replaceAll("//***@");
    }

    /** The part that tells drivers apart, such as {@code jdbc:postgresql}. */
    String product() {
        int end = text.indexOf(':', text.indexOf(':') + 1);
        return end < 0 ? masked() : text.substring(0, end);
    }

    /** Whether the data lives no longer than the connections to it. */
    boolean isMemory() {
        return MEMORY.matcher(text).matches() || isUnsharedMemory();
    }

    /** Whether every connection would see a database of its own. */
    boolean isUnsharedMemory() {
        return UNSHARED_MEMORY.matcher(text).matches();
    }

    @Override
    public String toString() {
        return masked();
    }
}
