package org.cairnorm.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Why a test failed, in one line.
 *
 * <p>A test of the TCK logs what went wrong and then throws an exception that only says that it failed. So what it logged
 * first is the cause, be it an exception or a text; what it logs after that comes from cleaning up. An exception that the
 * thrown one wraps says more than a text.
 */
final class Reason {

    private static final int LONGEST = 300;
    private static final int MOST_TEXTS = 2;

    private Reason() {}

    static String of(Throwable thrown, List<LogRecord> errors) {
        List<String> texts = new ArrayList<>();
        for (LogRecord error : errors) {
            if (error.getThrown() != null && texts.isEmpty()) {
                return oneLine(describe(rootOf(error.getThrown())));
            }
            if (error.getThrown() != null || texts.size() == MOST_TEXTS) {
                break;
            }
            texts.add(error.getMessage());
        }
        Throwable root = rootOf(thrown);
        return oneLine(root == thrown && !texts.isEmpty() ? String.join(" / ", texts) : describe(root));
    }

    /** A text without line breaks and tabs, cut where it gets too long for a list. */
    static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static Throwable rootOf(Throwable thrown) {
        List<Throwable> seen = new ArrayList<>();
        Throwable current = thrown;
        while (current.getCause() != null && !seen.contains(current)) {
            seen.add(current);
            current = current.getCause();
        }
        return current;
    }

    private static String describe(Throwable root) {
        String message = root.getMessage();
        String text = root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return isBug(root) ? text + placeOf(root.getStackTrace()) : text;
    }

    /** True for what no message explains, where the place says more. */
    private static boolean isBug(Throwable root) {
        return root.getClass().getName().startsWith("java.lang.");
    }

    private static String placeOf(StackTraceElement[] trace) {
        StackTraceElement place = firstOfOurs(trace);
        if (place == null) {
            return "";
        }
        String simple = place.getClassName().substring(place.getClassName().lastIndexOf('.') + 1);
        return " at " + simple + "." + place.getMethodName() + ":" + place.getLineNumber();
    }

    private static @Nullable StackTraceElement firstOfOurs(StackTraceElement[] trace) {
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.cairnorm.")
                    || element.getClassName().startsWith(TckCase.ROOT)) {
                return element;
            }
        }
        return trace.length == 0 ? null : trace[0];
    }
}
