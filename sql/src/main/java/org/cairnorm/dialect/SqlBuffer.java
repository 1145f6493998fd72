package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;

/** The text being rendered, the places of its markers, and its layout. */
public final class SqlBuffer {
    private static final int INDENT = 4;
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder(160);
    private final List<SlotPlace> places = new ArrayList<>();
    private final boolean pretty;
    private int depth;
    private int lineStart;

    SqlBuffer(boolean pretty) {
        this.pretty = pretty;
    }

    /** Appends SQL. */
    public SqlBuffer append(String sql) {
        text.append(sql);
        return this;
    }

    /** Appends SQL. */
    public SqlBuffer append(char sql) {
        text.append(sql);
        return this;
    }

    /** Appends a marker and says what is bound there. */
    public SqlBuffer marker(SlotPlace place) {
        text.append('?');
        places.add(place);
        return this;
    }

    /** Goes on with a new clause: on a new line if pretty, else after a space. */
    public SqlBuffer clause(String keyword) {
        separate(0);
        text.append(keyword);
        return this;
    }

    /** Goes on with a further condition of a clause. */
    SqlBuffer condition(String keyword) {
        separate(2);
        text.append(keyword);
        return this;
    }

    private void separate(int extra) {
        if (pretty) {
            newLine(extra);
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != '(') {
            text.append(' ');
        }
    }

    private void newLine(int extra) {
        if (text.length() > 0) {
            text.append('\n');
        }
        lineStart = text.length();
        text.append(" ".repeat(depth * INDENT + extra));
    }

    /** A comma between elements of a list; breaks long lines if pretty. */
    public SqlBuffer comma() {
        text.append(',');
        if (pretty && text.length() - lineStart > WIDTH) {
            newLine(INDENT);
        } else {
            text.append(' ');
        }
        return this;
    }

    /** A comma between elements that stand on lines of their own if pretty. */
    SqlBuffer lineComma(int extra) {
        text.append(',');
        if (pretty) {
            newLine(extra);
        } else {
            text.append(' ');
        }
        return this;
    }

    /** Opens the parenthesis of a sub-query. */
    public SqlBuffer open() {
        text.append('(');
        depth++;
        return this;
    }

    /** Closes the parenthesis of a sub-query. */
    public SqlBuffer close() {
        depth--;
        if (pretty) {
            newLine(0);
        }
        text.append(')');
        return this;
    }

    StringBuilder text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** Puts parentheses around all that was written since a position. */
    void wrap(int start) {
        text.insert(start, '(').append(')');
    }

    List<SlotPlace> places() {
        return places;
    }

    SqlText toSqlText() {
        return new SqlText(text.toString(), places);
    }
}
