package org.cairnorm.query.jpql;

/** The functions of the language that take plain arguments (JPA 3.2 §4.6.7, §4.6.10). */
public enum BuiltinFunction {
    CONCAT(2, Integer.MAX_VALUE),
    SUBSTRING(2, 3),
    LOWER(1, 1),
    UPPER(1, 1),
    LENGTH(1, 1),
    LOCATE(2, 3),
    LEFT(2, 2),
    RIGHT(2, 2),
    REPLACE(3, 3),
    ABS(1, 1),
    CEILING(1, 1),
    EXP(1, 1),
    FLOOR(1, 1),
    LN(1, 1),
    MOD(2, 2),
    POWER(2, 2),
    ROUND(2, 2),
    SIGN(1, 1),
    SQRT(1, 1),
    COALESCE(2, Integer.MAX_VALUE),
    NULLIF(2, 2);

    private final int fewestArguments;
    private final int mostArguments;

    BuiltinFunction(int fewestArguments, int mostArguments) {
        this.fewestArguments = fewestArguments;
        this.mostArguments = mostArguments;
    }

    /** The smallest number of arguments. */
    public int fewestArguments() {
        return fewestArguments;
    }

    /** The largest number of arguments; {@link Integer#MAX_VALUE} where there is no limit. */
    public int mostArguments() {
        return mostArguments;
    }
}
