package org.cairnorm.tck;

import java.util.ArrayList;
import java.util.List;

/** The statements of a script: one ends where a line ends with the delimiter, so that procedures keep theirs inside. */
final class DdlScript {

    private DdlScript() {}

    static List<String> statements(List<String> lines, String delimiter) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : lines) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("--") || text.startsWith("//")) {
                continue;
            }
            boolean last = text.endsWith(delimiter);
            statement.append(last ? text.substring(0, text.length() - delimiter.length()) : text);
            if (last) {
                addTo(statements, statement);
            } else {
                statement.append('\n');
            }
        }
        addTo(statements, statement);
        return statements;
    }

    private static void addTo(List<String> statements, StringBuilder statement) {
        if (!statement.toString().isBlank()) {
            statements.add(statement.toString().strip());
        }
        statement.setLength(0);
    }
}
