package org.cairnorm.engine;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows of text in columns, for people. */
final class TextTable {

    private static final int WIDEST = 60;

    private final List<List<String>> lines = new ArrayList<>();
    private final int[] widths;
    private final boolean[] right;

    TextTable(List<String> titles) {
        this.widths = new int[titles.size()];
        this.right = new boolean[titles.size()];
        add(titles);
    }

    /** Columns of numbers stand at the right. */
    void alignRight(int column) {
        right[column] = true;
    }

    void add(List<String> cells) {
        List<String> line = new ArrayList<>(cells.size());
        for (int i = 0; i < widths.length; i++) {
            String cell = oneLine(cells.get(i));
            widths[i] = Math.max(widths[i], cell.codePointCount(0, cell.length()));
            line.add(cell);
        }
        lines.add(line);
    }

    private static String oneLine(String cell) {
        String line = cell.replaceAll("[\\p{Cntrl}]+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 3) + "...";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            append(text, lines.get(i));
            if (i == 0) {
                appendRule(text);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, List<String> line) {
        int start = text.length();
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? " " : " | ");
            String cell = line.get(i);
            String space = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
            text.append(right[i] ? space + cell : cell + space);
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    private void appendRule(StringBuilder text) {
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "-" : "-+-").append("-".repeat(widths[i]));
        }
        text.append("-\n");
    }
}
