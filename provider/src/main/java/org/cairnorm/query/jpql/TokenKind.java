package org.cairnorm.query.jpql;

/** The kinds of token. */
enum TokenKind {
    WORD,
    NUMBER,
    STRING,
    NAMED_PARAMETER,
    POSITIONAL_PARAMETER,
    COMMA,
    DOT,
    LEFT_PARENTHESIS,
    RIGHT_PARENTHESIS,
    LEFT_BRACE,
    RIGHT_BRACE,
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    PLUS,
    MINUS,
    STAR,
    SLASH,
    CONCATENATION,
    /** The end of the text. */
    END,
    /** Text that is no token; the last one, because reading stops there. */
    BAD;

    private static final TokenKind[] VALUES = values();

    static TokenKind ofOrdinal(int ordinal) {
        return VALUES[ordinal];
    }

    boolean isComparison() {
        return ordinal() >= EQUAL.ordinal() && ordinal() <= GREATER_OR_EQUAL.ordinal();
    }
}
