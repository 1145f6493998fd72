package org.cairnorm.query.jpql;

/**
 * Cuts a text into tokens, in one pass. A piece that is no token ends the work with a {@link TokenKind#BAD} token
 * instead of an exception, so that the first mistake in the text is the one that the user is told of.
 */
final class Lexer {

    private final String text;
    private final int length;
    private final Tokens tokens;
    private int position;

    private Lexer(String text) {
        this.text = text;
        this.length = text.length();
        this.tokens = new Tokens(text);
    }

    static Tokens tokenize(String text) {
        Lexer lexer = new Lexer(text);
        boolean more = true;
        while (more) {
            more = lexer.token();
        }
        return lexer.tokens;
    }

    /** Reads one token; false at the last one. */
    private boolean token() {
        skipBlanks();
        if (position == length) {
            tokens.add(TokenKind.END, Keyword.NONE, position, position);
            return false;
        }
        char c = text.charAt(position);
        switch (c) {
            case ',':
                return symbol(TokenKind.COMMA, 1);
            case '(':
                return symbol(TokenKind.LEFT_PARENTHESIS, 1);
            case ')':
                return symbol(TokenKind.RIGHT_PARENTHESIS, 1);
            case '{':
                return symbol(TokenKind.LEFT_BRACE, 1);
            case '}':
                return symbol(TokenKind.RIGHT_BRACE, 1);
            case '=':
                return symbol(TokenKind.EQUAL, 1);
            case '+':
                return symbol(TokenKind.PLUS, 1);
            case '-':
                return symbol(TokenKind.MINUS, 1);
            case '*':
                return symbol(TokenKind.STAR, 1);
            case '/':
                return symbol(TokenKind.SLASH, 1);
            case '<':
                return less();
            case '>':
                return next('=') ? symbol(TokenKind.GREATER_OR_EQUAL, 2) : symbol(TokenKind.GREATER, 1);
            case '!':
                return next('=') ? symbol(TokenKind.NOT_EQUAL, 2) : badCharacter();
            case '|':
                return next('|') ? symbol(TokenKind.CONCATENATION, 2) : badCharacter();
            case '.':
                return isDigit(position + 1) ? number() : symbol(TokenKind.DOT, 1);
            case '\'':
            case '"':
                return string(c);
            case ':':
                return namedParameter();
            case '?':
                return positionalParameter();
            default:
                return isDigit(position) ? number() : word();
        }
    }

    private boolean less() {
        if (next('>')) {
            return symbol(TokenKind.NOT_EQUAL, 2);
        }
        return next('=') ? symbol(TokenKind.LESS_OR_EQUAL, 2) : symbol(TokenKind.LESS, 1);
    }

    private boolean word() {
        int start = position;
        if (!isNameStart(start)) {
            return badCharacter();
        }
        skipName();
        tokens.add(TokenKind.WORD, Keyword.of(text, start, position), start, position);
        return true;
    }

    private boolean string(char quote) {
        int start = position++;
        while (position < length) {
            if (text.charAt(position++) == quote) {
                if (position == length || text.charAt(position) != quote) {
                    tokens.add(TokenKind.STRING, Keyword.NONE, start, position);
                    return true;
                }
                position++;
            }
        }
        tokens.addBad(start, start + 1, JpqlProblem.UNTERMINATED_STRING, quote);
        return false;
    }

    /** Takes all that touches the number, so that {@code 12ab} is one wrong number and not a number and a name. */
    private boolean number() {
        int start = position;
        char previous = ' ';
        while (position < length) {
            char c = text.charAt(position);
            boolean exponentSign = (c == '+' || c == '-') && (previous == 'e' || previous == 'E');
            if (c != '.' && !exponentSign && !isNamePart(position)) {
                break;
            }
            previous = c;
            position++;
        }
        tokens.add(TokenKind.NUMBER, Keyword.NONE, start, position);
        return true;
    }

    private boolean namedParameter() {
        int start = position++;
        if (position == length || !isNameStart(position)) {
            tokens.addBad(start, position, JpqlProblem.PARAMETER_WITHOUT_NAME);
            return false;
        }
        skipName();
        tokens.add(TokenKind.NAMED_PARAMETER, Keyword.NONE, start, position);
        return true;
    }

    private boolean positionalParameter() {
        int start = position++;
        while (isDigit(position)) {
            position++;
        }
        if (position == start + 1) {
            tokens.addBad(start, position, JpqlProblem.PARAMETER_WITHOUT_NUMBER);
            return false;
        }
        boolean tooLong = position - start > 10;
        if (position < length && isNamePart(position)
                || tooLong
                || Long.parseLong(text, start + 1, position, 10) > Integer.MAX_VALUE
                || Long.parseLong(text, start + 1, position, 10) == 0) {
            skipName();
            tokens.addBad(start, position, JpqlProblem.PARAMETER_NUMBER, Quotes.quote(text.substring(start, position)));
            return false;
        }
        tokens.add(TokenKind.POSITIONAL_PARAMETER, Keyword.NONE, start, position);
        return true;
    }

    private boolean symbol(TokenKind kind, int characters) {
        tokens.add(kind, Keyword.NONE, position, position + characters);
        position += characters;
        return true;
    }

    private boolean badCharacter() {
        int end = position + Character.charCount(text.codePointAt(position));
        tokens.addBad(position, end, JpqlProblem.BAD_CHARACTER, Quotes.quote(text.substring(position, end)));
        return false;
    }

    private boolean next(char expected) {
        return position + 1 < length && text.charAt(position + 1) == expected;
    }

    private boolean isDigit(int index) {
        return index < length && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void skipBlanks() {
        while (position < length && isBlank(text.charAt(position))) {
            position++;
        }
    }

    /** Blanks include those without a break, which come along when a query is copied from a document. */
    private static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || Character.isWhitespace(c) : c >= 0x80 && isWideBlank(c);
    }

    private static boolean isWideBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void skipName() {
        while (position < length && isNamePart(position)) {
            position += Character.charCount(text.codePointAt(position));
        }
    }

    private boolean isNameStart(int index) {
        char c = text.charAt(index);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
        }
        return Character.isJavaIdentifierStart(text.codePointAt(index));
    }

    private boolean isNamePart(int index) {
        char c = text.charAt(index);
        if (c < 0x80 && c > ' ') {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$';
        }
        return Character.isJavaIdentifierPart(text.codePointAt(index));
    }
}
