package org.cairnorm.query.nativesql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;

/** Walks over an SQL text once. Literals, quoted names and comments hold no parameters; {@code ::}, {@code :=} and {@code ??} are none. */
final class SqlTemplateParser {
    private final String sql;
    private final boolean backslashEscapes;
    private final boolean hashComments;
    private final boolean dollarQuotes;
    private final boolean nestedComments;
    private final Map<SqlParameter, Integer> parameters = new LinkedHashMap<>();
    private final List<String> pieces = new ArrayList<>();
    private final List<Integer> uses = new ArrayList<>();
    private int at;
    private int pieceStart;
    private int unnumbered;
    private String firstUse = "";

    SqlTemplateParser(String sql, DialectFeatures features) {
        this.sql = sql;
        this.backslashEscapes = features.has(DialectFeature.BACKSLASH_ESCAPES);
        this.hashComments = features.has(DialectFeature.HASH_COMMENTS);
        this.dollarQuotes = features.has(DialectFeature.DOLLAR_QUOTES);
        this.nestedComments = features.has(DialectFeature.NESTED_COMMENTS);
    }

    SqlTemplate parse() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            switch (c) {
                case '\'' -> quoted(c, backslashEscapes || follows('e') || follows('E'));
                case '"' -> quoted(c, backslashEscapes);
                case '`' -> quoted(c, false);
                case '-' -> dash();
                case '#' -> hash();
                case '/' -> slash();
                case '$' -> dollar();
                case ':' -> colon();
                case '?' -> question();
                default -> at++;
            }
        }
        pieces.add(sql.substring(pieceStart));
        return new SqlTemplate(
                sql,
                List.copyOf(parameters.keySet()),
                pieces,
                uses.stream().mapToInt(Integer::intValue).toArray());
    }

    private char next(int distance) {
        int place = at + distance;
        return place < sql.length() ? sql.charAt(place) : '\0';
    }

    /** Whether the quote stands right behind a prefix of one letter. */
    private boolean follows(char prefix) {
        return at > 0 && sql.charAt(at - 1) == prefix && (at == 1 || !isNamePart(sql.charAt(at - 2)));
    }

    private void quoted(char quote, boolean backslash) {
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c == '\\' && backslash) {
                at++;
            } else if (c == quote) {
                return;
            }
        }
    }

    private void dash() {
        boolean comment = next(1) == '-' && (!hashComments || next(2) <= ' ');
        if (comment) {
            lineComment();
        } else {
            at++;
        }
    }

    private void hash() {
        if (hashComments) {
            lineComment();
        } else {
            at++;
        }
    }

    private void lineComment() {
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
    }

    private void slash() {
        if (next(1) != '*') {
            at++;
            return;
        }
        int depth = 0;
        while (at < sql.length()) {
            if (sql.startsWith("*/", at)) {
                at += 2;
                if (--depth == 0) {
                    return;
                }
            } else if (sql.startsWith("/*", at)) {
                at += 2;
                depth = nestedComments ? depth + 1 : 1;
            } else {
                at++;
            }
        }
    }

    private void dollar() {
        int end = at + 1;
        while (end < sql.length() && isNamePart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        boolean opens = dollarQuotes
                && end < sql.length()
                && sql.charAt(end) == '$'
                && !Character.isDigit(next(1))
                && (at == 0 || !isNamePart(sql.charAt(at - 1)));
        if (!opens) {
            at++;
            return;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        at = close < 0 ? sql.length() : close + tag.length();
    }

    private void colon() {
        if (next(1) == ':' || next(1) == '=') {
            at += 2;
            return;
        }
        boolean begins = Character.isJavaIdentifierStart(next(1)) && (at == 0 || !isNamePart(sql.charAt(at - 1)));
        if (!begins) {
            at++;
            return;
        }
        int end = at + 2;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        use(new SqlParameter(sql.substring(at + 1, end), 0), end);
    }

    private void question() {
        if (next(1) == '?') {
            at += 2;
            return;
        }
        int end = at + 1;
        while (end < sql.length() && sql.charAt(end) >= '0' && sql.charAt(end) <= '9') {
            end++;
        }
        if (end == at + 1) {
            unnumbered++;
            use(new SqlParameter(null, unnumbered), end);
        } else {
            use(new SqlParameter(null, number(end)), end);
        }
    }

    private int number(int end) {
        int number;
        try {
            number = Integer.parseInt(sql.substring(at + 1, end));
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number == 0) {
            throw new IllegalArgumentException(SqlProblem.BAD_POSITION.with(sql.substring(at, end), sql));
        }
        return number;
    }

    private void use(SqlParameter parameter, int end) {
        String written = sql.substring(at, end);
        if (uses.isEmpty()) {
            firstUse = written;
        } else if (kind(written) != kind(firstUse)) {
            throw new IllegalArgumentException(SqlProblem.MIXED_PARAMETERS.with(firstUse, written, sql));
        }
        Integer known = parameters.get(parameter);
        if (known == null) {
            known = parameters.size();
            parameters.put(parameter, known);
        }
        pieces.add(sql.substring(pieceStart, at));
        uses.add(known);
        at = end;
        pieceStart = end;
    }

    /** {@code :name}, {@code ?1} and {@code ?} are three kinds. */
    private static int kind(String written) {
        return written.charAt(0) == ':' ? 0 : Math.min(2, written.length());
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }
}
