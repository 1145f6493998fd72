package org.cairnorm.query.jpql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to write instead, where a mistake is a common one. Only asked when a query is refused. */
final class MistakeHints {

    private static final String DOUBLED_QUOTE = "A quote inside a text is doubled: 'it''s'.";

    private static final String PAGING =
            "The query language has no paging clause: call setMaxResults and setFirstResult on the query.";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("LIMIT", PAGING),
            Map.entry("OFFSET", PAGING),
            Map.entry("TOP", PAGING),
            Map.entry("FETCH", PAGING),
            Map.entry("RIGHT", "There are only inner and left joins: swap the two sides of the join."),
            Map.entry("FULL", "There are only inner and left joins: combine two queries with UNION."),
            Map.entry("CROSS", "Separate the entities of a cross join by a comma."),
            Map.entry("NATURAL", "Join an association by its path, or write the condition behind ON."),
            Map.entry("USING", "Write the condition of a join behind ON."),
            Map.entry("WITH", "Write the condition of a join behind ON."),
            Map.entry("INSERT", "There is no INSERT statement: store new entities with EntityManager.persist."),
            Map.entry("MERGE", "There is no MERGE statement: store entities with EntityManager.merge."),
            Map.entry("ILIKE", "Write LOWER(x) LIKE LOWER(pattern) to ignore case."),
            Map.entry("MINUS", "Write EXCEPT."),
            Map.entry("ISNULL", "Write IS NULL."),
            Map.entry("NOTNULL", "Write IS NOT NULL."),
            Map.entry("RETURNING", "Updates and deletes return nothing but the number of rows."));

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("SUBSTR", "SUBSTRING"),
            Map.entry("LEN", "LENGTH"),
            Map.entry("CHAR_LENGTH", "LENGTH"),
            Map.entry("CHARACTER_LENGTH", "LENGTH"),
            Map.entry("CEIL", "CEILING"),
            Map.entry("POW", "POWER"),
            Map.entry("LCASE", "LOWER"),
            Map.entry("UCASE", "UPPER"),
            Map.entry("IFNULL", "COALESCE"),
            Map.entry("ISNULL", "COALESCE"),
            Map.entry("NVL", "COALESCE"),
            Map.entry("LTRIM", "TRIM(LEADING FROM x)"),
            Map.entry("RTRIM", "TRIM(TRAILING FROM x)"),
            Map.entry("POSITION", "LOCATE"),
            Map.entry("INSTR", "LOCATE"),
            Map.entry("CHARINDEX", "LOCATE"),
            Map.entry("NOW", "LOCAL DATETIME"),
            Map.entry("GETDATE", "LOCAL DATETIME"),
            Map.entry("CURDATE", "LOCAL DATE"),
            Map.entry("CURTIME", "LOCAL TIME"),
            Map.entry("YEAR", "EXTRACT(YEAR FROM x)"),
            Map.entry("QUARTER", "EXTRACT(QUARTER FROM x)"),
            Map.entry("MONTH", "EXTRACT(MONTH FROM x)"),
            Map.entry("WEEK", "EXTRACT(WEEK FROM x)"),
            Map.entry("DAY", "EXTRACT(DAY FROM x)"),
            Map.entry("HOUR", "EXTRACT(HOUR FROM x)"),
            Map.entry("MINUTE", "EXTRACT(MINUTE FROM x)"),
            Map.entry("SECOND", "EXTRACT(SECOND FROM x)"));

    private static final Map<Integer, String> CHARACTERS = Map.ofEntries(
            Map.entry((int) ';', "A query is one statement: leave the ';' out."),
            Map.entry((int) '%', "Write MOD(a, b)."),
            Map.entry((int) '&', "Write AND."),
            Map.entry((int) '|', "Write OR, or '||' to join texts."),
            Map.entry((int) '!', "Write NOT, or '<>' for not equal."),
            Map.entry((int) '^', "Write POWER(a, b)."),
            Map.entry((int) '`', "Names are not quoted in a query."),
            Map.entry((int) '[', "Names are not quoted in a query."),
            Map.entry((int) '\u2018', "A text stands between straight quotes: 'text'."),
            Map.entry((int) '\u2019', "A text stands between straight quotes: 'text'."),
            Map.entry((int) '\u201c', "A text stands between straight quotes: 'text'."),
            Map.entry((int) '\u201d', "A text stands between straight quotes: 'text'."));

    private static final String DATABASE_FUNCTION = "A function of the database is called as FUNCTION('%s', …).";

    private MistakeHints() {}

    /** For text that is no token. */
    static @Nullable String forBadToken(Tokens tokens, int index) {
        int character = tokens.text().codePointAt(tokens.start(index));
        if (character == '%' && index > 0 && isPattern(tokens, index - 1)) {
            return "Put the '%' into the value of the parameter, or write CONCAT('%', :name).";
        }
        return character == '\'' || character == '"' ? DOUBLED_QUOTE : CHARACTERS.get(character);
    }

    private static boolean isPattern(Tokens tokens, int index) {
        TokenKind kind = tokens.kind(index);
        return tokens.keyword(index) == Keyword.LIKE
                || kind == TokenKind.NAMED_PARAMETER
                || kind == TokenKind.POSITIONAL_PARAMETER;
    }

    /** For a number that cannot be read; the type is empty if it is malformed. */
    static @Nullable String forNumber(String text, String type) {
        if (type.equals("int")) {
            return "Append L for a long, BI for a BigInteger.";
        }
        if (type.equals("long")) {
            return "Append BI for a BigInteger.";
        }
        boolean octal = text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1));
        return type.isEmpty() && octal ? "Leave the zero at the front out." : null;
    }

    /** For a function that the language does not have. */
    static String forFunction(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String same = FUNCTIONS.get(upper);
        if (same != null) {
            return "Use " + same + ".";
        }
        for (BuiltinFunction function : BuiltinFunction.values()) {
            if (isMisspelled(upper, function.name())) {
                return "Did you mean " + function + "?";
            }
        }
        return String.format(DATABASE_FUNCTION, name);
    }

    /** For a token that does not belong where it stands. */
    static @Nullable String forUnexpected(Tokens tokens, int index, List<String> expected) {
        String parenthesis = forParenthesis(tokens, index, expected);
        if (parenthesis != null && tokens.kind(index) == TokenKind.RIGHT_PARENTHESIS) {
            return parenthesis;
        }
        String hint = switch (tokens.kind(index)) {
            case WORD -> forWord(tokens, index, expected);
            case END, RIGHT_PARENTHESIS -> null;
            default -> forSymbol(tokens, index, expected);
        };
        if (hint == null && index > 0 && tokens.kind(index - 1) == TokenKind.WORD) {
            hint = forPreviousWord(tokens.text(index - 1), expected);
        }
        if (hint == null) {
            hint = parenthesis;
        }
        return hint == null ? forMissingComma(tokens, index, expected) : hint;
    }

    private static @Nullable String forMissingComma(Tokens tokens, int index, List<String> expected) {
        boolean startsItem =
                tokens.kind(index) == TokenKind.WORD && !tokens.keyword(index).isStructure();
        if (!startsItem || !expected.contains("','")) {
            return null;
        }
        if (expected.contains(Keyword.FROM.name()) && !hasFrom(tokens)) {
            return "Is FROM missing?";
        }
        return (expected.contains(Keyword.JOIN.name()) ? "Is a comma or JOIN" : "Is a comma") + " missing before "
                + Quotes.quote(tokens.text(index)) + "?";
    }

    private static boolean hasFrom(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.keyword(i) == Keyword.FROM) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String forWord(Tokens tokens, int index, List<String> expected) {
        String upper = tokens.text(index).toUpperCase(Locale.ROOT);
        if (index > 0 && tokens.kind(index - 1) == TokenKind.STRING) {
            return DOUBLED_QUOTE;
        }
        if (index > 0 && tokens.keyword(index - 1) == Keyword.NEW) {
            return "A constructor expression stands in the select list only, and not inside another one.";
        }
        String hint = WORDS.get(upper);
        if (hint != null && (!upper.equals("FETCH") || tokens.keyword(index + 1) == Keyword.FIRST)) {
            return hint;
        }
        String meant = misspelled(upper, expected);
        if (meant != null) {
            return "Did you mean " + meant + "?";
        }
        if (tokens.keyword(index) == Keyword.NOT && tokens.keyword(index + 1) == Keyword.NULL) {
            return "Write IS NOT NULL.";
        }
        if (isMeantAsVariable(tokens, index, expected)) {
            return Quotes.quote(tokens.text(index)) + " is a reserved word: choose another name.";
        }
        if (tokens.keyword(index) == Keyword.SELECT) {
            return "A subquery stands in parentheses.";
        }
        if (tokens.keyword(index) == Keyword.AND && expected.contains("WHERE") && expected.contains("','")) {
            return "Assignments are separated by commas.";
        }
        if (tokens.keyword(index) == Keyword.EXISTS) {
            return "EXISTS takes a subquery in parentheses.";
        }
        boolean quantifier = switch (tokens.keyword(index)) {
            case ALL, ANY, SOME -> true;
            default -> false;
        };
        if (quantifier) {
            return "ALL, ANY and SOME stand on the right of a comparison, with a subquery in parentheses.";
        }
        if (tokens.keyword(index).isStructure() && expected.contains("an expression")) {
            String name = tokens.text(index);
            return Quotes.quote(name)
                    + " is a reserved word; if it is an attribute here, write it behind its variable: "
                    + Quotes.quote("this." + name) + ".";
        }
        return null;
    }

    /** A reserved word behind an item, with a clause behind it. */
    private static boolean isMeantAsVariable(Tokens tokens, int index, List<String> expected) {
        if (!tokens.keyword(index).isStructure() || !expected.contains("','")) {
            return false;
        }
        return switch (tokens.keyword(index + 1)) {
            case FROM, JOIN, INNER, LEFT, WHERE, GROUP, ORDER, HAVING, ON, SET -> true;
            default -> tokens.kind(index + 1) == TokenKind.END || tokens.kind(index + 1) == TokenKind.COMMA;
        };
    }

    private static @Nullable String forPreviousWord(String text, List<String> expected) {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean paging = PAGING.equals(WORDS.get(upper)) && !upper.equals("FETCH");
        String meant = paging ? null : misspelled(upper, expected);
        if (meant != null) {
            return "Did you mean " + meant + " instead of " + Quotes.quote(text) + "?";
        }
        return paging ? PAGING : null;
    }

    private static @Nullable String forSymbol(Tokens tokens, int index, List<String> expected) {
        TokenKind kind = tokens.kind(index);
        TokenKind previous = index == 0 ? TokenKind.END : tokens.kind(index - 1);
        if (kind == TokenKind.EQUAL && previous == TokenKind.EQUAL) {
            return "Equality is written with one '='.";
        }
        if (kind.isComparison() && !expected.contains("an expression") && !expected.contains("SELECT")) {
            return "A comparison cannot be compared again: join two comparisons with AND.";
        }
        TokenKind next = tokens.kind(index + 1);
        boolean lineComment = kind == TokenKind.MINUS && next == TokenKind.MINUS;
        if (lineComment || kind == TokenKind.SLASH && next == TokenKind.STAR) {
            return "Comments are not part of the query language.";
        }
        if (kind == TokenKind.STAR && index > 0 && tokens.keyword(index - 1) == Keyword.SELECT) {
            return "Select the identification variable, or leave the SELECT clause out.";
        }
        if (kind == TokenKind.LEFT_PARENTHESIS && expected.contains("an entity name")) {
            return "A subquery cannot stand in the FROM clause.";
        }
        int opened = kind == TokenKind.COMMA ? openParenthesis(tokens, index) : -1;
        boolean call = opened > 0
                && tokens.kind(opened - 1) == TokenKind.WORD
                && !tokens.keyword(opened - 1).isStructure();
        if (opened >= 0 && !call && expected.equals(List.of("')'"))) {
            return "Lists in parentheses stand behind IN only.";
        }
        return null;
    }

    private static @Nullable String forParenthesis(Tokens tokens, int index, List<String> expected) {
        int opened = openParenthesis(tokens, index);
        if (tokens.kind(index) == TokenKind.RIGHT_PARENTHESIS) {
            return opened < 0 ? "No parenthesis is open that this one could close." : null;
        }
        int balance = 0;
        for (int i = 0; i < tokens.size(); i++) {
            balance += tokens.kind(i) == TokenKind.LEFT_PARENTHESIS ? 1 : 0;
            balance -= tokens.kind(i) == TokenKind.RIGHT_PARENTHESIS ? 1 : 0;
        }
        if (opened < 0 || balance <= 0 || !expected.contains("')'")) {
            return null;
        }
        QueryText text = new QueryText(tokens.text());
        int start = tokens.start(opened);
        return "The parenthesis opened at line " + text.line(start) + ", column " + text.column(start)
                + " is not closed.";
    }

    /** The innermost parenthesis that is open before a token; negative if there is none. */
    private static int openParenthesis(Tokens tokens, int index) {
        int closed = 0;
        for (int i = index - 1; i >= 0; i--) {
            if (tokens.kind(i) == TokenKind.RIGHT_PARENTHESIS) {
                closed++;
            } else if (tokens.kind(i) == TokenKind.LEFT_PARENTHESIS && closed-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The keyword among what was expected that a word nearly spells. */
    private static @Nullable String misspelled(String upper, List<String> expected) {
        for (String candidate : expected) {
            int blank = candidate.indexOf(' ');
            String keyword = blank < 0 ? candidate : candidate.substring(0, blank);
            if (isKeyword(keyword) && isMisspelled(upper, keyword)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean isKeyword(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** One letter wrong, missing, too many, or two neighbours swapped; in long words two of these. */
    private static boolean isMisspelled(String text, String keyword) {
        int tolerance = keyword.length() < 3 ? 0 : keyword.length() < 6 ? 1 : 2;
        return Math.abs(text.length() - keyword.length()) <= tolerance
                && !text.equals(keyword)
                && distance(text, keyword) <= tolerance;
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] cost, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
