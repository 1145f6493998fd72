package org.cairnorm.dialect;

/** Makes comments inert: what could end one, begin another, or mean something to a driver becomes a space. */
final class CommentText {
    private static final String ALLOWED = " _.,:;=()[]#@<>|-/";

    private CommentText() {}

    static String clean(String comment) {
        StringBuilder text = new StringBuilder(comment.length());
        for (int i = 0; i < comment.length(); i++) {
            char c = comment.charAt(i);
            boolean inert = (c < 128 && Character.isLetterOrDigit(c)) || ALLOWED.indexOf(c) >= 0;
            text.append(inert ? c : ' ');
        }
        return text.toString().strip();
    }
}
