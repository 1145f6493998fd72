package org.cairnorm.query.jpql;

/** How messages quote a piece of the query and list alternatives. */
final class Quotes {

    private static final int LONGEST = 40;

    private Quotes() {}

    /** The text in quotes, shortened if long, with control characters shown as {@code ?}. */
    static String quote(String text) {
        boolean tooLong = text.length() > LONGEST;
        StringBuilder quoted = new StringBuilder("'");
        int end = tooLong ? LONGEST - 1 : text.length();
        if (tooLong && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            quoted.append(Character.isISOControl(c) ? '?' : c);
        }
        return quoted.append(tooLong ? "…'" : "'").toString();
    }

    /** The alternatives as in {@code a, b or c}. */
    static String oneOf(String... alternatives) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < alternatives.length; i++) {
            if (i > 0) {
                list.append(i == alternatives.length - 1 ? " or " : ", ");
            }
            list.append(alternatives[i]);
        }
        return list.toString();
    }
}
