package org.cairnorm.query.jpql;

import org.jspecify.annotations.Nullable;

/**
 * The words that the grammar knows. Case does not matter, and most of them are also legal names: see {@link Standing}.
 */
enum Keyword {
    /** Any word without a meaning of its own, and everything that is not a word. */
    NONE(Standing.FREE),

    ALL(Standing.STRUCTURE),
    AND(Standing.STRUCTURE),
    ANY(Standing.STRUCTURE),
    AS(Standing.STRUCTURE),
    ASC(Standing.STRUCTURE),
    BETWEEN(Standing.STRUCTURE),
    BY(Standing.STRUCTURE),
    CASE(Standing.STRUCTURE),
    DESC(Standing.STRUCTURE),
    DISTINCT(Standing.STRUCTURE),
    ELSE(Standing.STRUCTURE),
    END(Standing.STRUCTURE),
    ESCAPE(Standing.STRUCTURE),
    EXISTS(Standing.STRUCTURE),
    FALSE(Standing.STRUCTURE),
    FETCH(Standing.STRUCTURE),
    FROM(Standing.STRUCTURE),
    HAVING(Standing.STRUCTURE),
    IN(Standing.STRUCTURE),
    INNER(Standing.STRUCTURE),
    IS(Standing.STRUCTURE),
    JOIN(Standing.STRUCTURE),
    LIKE(Standing.STRUCTURE),
    NOT(Standing.STRUCTURE),
    NULL(Standing.STRUCTURE),
    NULLS(Standing.STRUCTURE),
    ON(Standing.STRUCTURE),
    OR(Standing.STRUCTURE),
    SELECT(Standing.STRUCTURE),
    SET(Standing.STRUCTURE),
    SOME(Standing.STRUCTURE),
    THEN(Standing.STRUCTURE),
    TRUE(Standing.STRUCTURE),
    WHEN(Standing.STRUCTURE),
    WHERE(Standing.STRUCTURE),

    ABS(Standing.NAME),
    AVG(Standing.NAME),
    BOTH(Standing.NAME),
    CAST(Standing.NAME),
    CEILING(Standing.NAME),
    COALESCE(Standing.NAME),
    CONCAT(Standing.NAME),
    COUNT(Standing.NAME),
    CROSS(Standing.NAME),
    CURRENT_DATE(Standing.NAME),
    CURRENT_TIME(Standing.NAME),
    CURRENT_TIMESTAMP(Standing.NAME),
    DATE(Standing.NAME),
    DATETIME(Standing.NAME),
    DELETE(Standing.NAME),
    EMPTY(Standing.NAME),
    ENTRY(Standing.NAME),
    EXCEPT(Standing.NAME),
    EXP(Standing.NAME),
    EXTRACT(Standing.NAME),
    FIRST(Standing.NAME),
    FLOOR(Standing.NAME),
    FULL(Standing.NAME),
    FUNCTION(Standing.NAME),
    GROUP(Standing.NAME),
    ID(Standing.NAME),
    INDEX(Standing.NAME),
    INTERSECT(Standing.NAME),
    KEY(Standing.NAME),
    LAST(Standing.NAME),
    LEADING(Standing.NAME),
    LEFT(Standing.NAME),
    LENGTH(Standing.NAME),
    LN(Standing.NAME),
    LOCAL(Standing.NAME),
    LOCATE(Standing.NAME),
    LOWER(Standing.NAME),
    MAX(Standing.NAME),
    MEMBER(Standing.NAME),
    MIN(Standing.NAME),
    MOD(Standing.NAME),
    NEW(Standing.NAME),
    NULLIF(Standing.NAME),
    OBJECT(Standing.NAME),
    OF(Standing.NAME),
    ORDER(Standing.NAME),
    OUTER(Standing.NAME),
    POWER(Standing.NAME),
    REPLACE(Standing.NAME),
    RIGHT(Standing.NAME),
    ROUND(Standing.NAME),
    SIGN(Standing.NAME),
    SIZE(Standing.NAME),
    SQRT(Standing.NAME),
    SUBSTRING(Standing.NAME),
    SUM(Standing.NAME),
    TIME(Standing.NAME),
    TRAILING(Standing.NAME),
    TREAT(Standing.NAME),
    TRIM(Standing.NAME),
    TYPE(Standing.NAME),
    UNION(Standing.NAME),
    UPDATE(Standing.NAME),
    UPPER(Standing.NAME),
    VALUE(Standing.NAME),
    VERSION(Standing.NAME);

    /** How freely a word may also be used as a name. */
    enum Standing {
        /** A name like any other. */
        FREE,
        /** A name too: where the word has its meaning, the words around it tell. */
        NAME,
        /** Holds the statement together: a name only where nothing else could be meant, as behind a dot. */
        STRUCTURE
    }

    private static final Keyword[] VALUES = values();
    private static final int MASK = 511;
    private static final @Nullable Keyword[] TABLE = new @Nullable Keyword[MASK + 1];

    static {
        for (Keyword keyword : VALUES) {
            if (keyword != NONE) {
                int slot = slot(keyword.lower, 0, keyword.lower.length());
                while (TABLE[slot] != null) {
                    slot = slot + 1 & MASK;
                }
                TABLE[slot] = keyword;
            }
        }
    }

    private final Standing standing;
    private final String lower;

    Keyword(Standing standing) {
        this.standing = standing;
        char[] letters = name().toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = fold(letters[i]);
        }
        this.lower = new String(letters);
    }

    boolean isStructure() {
        return standing == Standing.STRUCTURE;
    }

    /** The keyword that a piece of text spells, in whatever case. */
    static Keyword of(String text, int start, int end) {
        int slot = slot(text, start, end);
        Keyword keyword = TABLE[slot];
        while (keyword != null && !keyword.spells(text, start, end)) {
            slot = slot + 1 & MASK;
            keyword = TABLE[slot];
        }
        return keyword == null ? NONE : keyword;
    }

    static Keyword ofOrdinal(int ordinal) {
        return VALUES[ordinal];
    }

    private boolean spells(String text, int start, int end) {
        if (end - start != lower.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (fold(text.charAt(i)) != lower.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    private static int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + fold(text.charAt(i));
        }
        return (hash ^ hash >>> 9) & MASK;
    }

    /** Only the letters of ASCII: a keyword is the same word in every locale. */
    private static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
