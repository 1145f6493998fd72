package org.cairnorm.dialect;

import java.util.EnumMap;
import java.util.Map;
import org.cairnorm.sql.type.SqlType;

/**
 * How a database spells types. In a pattern {@code $l} stands for the length, {@code $p} for the precision, {@code $s} for
 * the scale and {@code $t} for the digits of a fraction of a second.
 */
public final class TypeNames {

    private record Name(String bare, String sized) {}

    private final Map<SqlType.Kind, Name> names;
    private final int longestText;
    private final int longestBinary;
    private final int largestPrecision;
    private final int finestSecond;

    private TypeNames(
            Map<SqlType.Kind, Name> names, int longestText, int longestBinary, int largestPrecision, int finestSecond) {
        this.names = names;
        this.longestText = longestText;
        this.longestBinary = longestBinary;
        this.largestPrecision = largestPrecision;
        this.finestSecond = finestSecond;
    }

    /**
     * No names yet.
     *
     * @param longestText length of text beyond which the name of CLOB is used
     * @param longestBinary length of bytes beyond which the name of BLOB is used
     * @param largestPrecision the greatest number of decimal digits; a greater one is cut down to it
     * @param finestSecond the greatest number of digits of a fraction of a second
     */
    public static TypeNames limits(int longestText, int longestBinary, int largestPrecision, int finestSecond) {
        return new TypeNames(
                new EnumMap<>(SqlType.Kind.class), longestText, longestBinary, largestPrecision, finestSecond);
    }

    /** These names and one that takes no length or precision. */
    public TypeNames with(SqlType.Kind kind, String name) {
        return with(kind, name, name);
    }

    /** These names and one that differs by whether a length or precision is known. */
    public TypeNames with(SqlType.Kind kind, String bare, String sized) {
        Map<SqlType.Kind, Name> more = new EnumMap<>(SqlType.Kind.class);
        more.putAll(names);
        more.put(kind, new Name(bare, sized));
        return new TypeNames(more, longestText, longestBinary, largestPrecision, finestSecond);
    }

    /**
     * The name of a type.
     *
     * @throws DialectException if the database has none for it
     */
    public String name(SqlType type) {
        SqlType.Kind kind = type.kind();
        int length = type.length();
        if (kind.isText() && kind != SqlType.Kind.CLOB && length > longestText) {
            kind = SqlType.Kind.CLOB;
        } else if (kind.isBinary() && kind != SqlType.Kind.BLOB && length > longestBinary) {
            kind = SqlType.Kind.BLOB;
        }
        Name name = names.get(kind);
        if (name == null) {
            throw new DialectException(
                    "The type '" + type + "' has no name in this database; give the column a definition of its own");
        }
        return switch (kind) {
            case CHAR, VARCHAR, NVARCHAR, CLOB, BINARY, VARBINARY, BLOB ->
                length < 0 ? name.bare : name.sized.replace("$l", Integer.toString(length));
            case DECIMAL ->
                type.precision() < 0
                        ? name.bare
                        : name.sized
                                .replace("$p", Integer.toString(Math.min(type.precision(), largestPrecision)))
                                .replace("$s", Integer.toString(Math.max(type.scale(), 0)));
            case TIME, TIME_TZ, TIMESTAMP, TIMESTAMP_TZ ->
                type.secondPrecision() < 0
                        ? name.bare
                        : name.sized.replace("$t", Integer.toString(Math.min(type.secondPrecision(), finestSecond)));
            default -> name.bare;
        };
    }
}
