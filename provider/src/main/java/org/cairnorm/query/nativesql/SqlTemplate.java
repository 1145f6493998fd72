package org.cairnorm.query.nativesql;

import java.util.Arrays;
import java.util.List;
import org.cairnorm.dialect.DialectFeatures;

/**
 * An SQL text whose parameters were found: {@code ?}, {@code ?1} and {@code :name}. The rest of the text is left as it is. Immutable.
 */
public final class SqlTemplate {
    private final String written;
    private final List<SqlParameter> parameters;
    private final List<String> pieces;
    private final int[] uses;
    private final String plain;

    /**
     * @param pieces the text before the first use of a parameter, between two uses, and after the last
     * @param uses which parameter stands between two pieces
     */
    SqlTemplate(String written, List<SqlParameter> parameters, List<String> pieces, int[] uses) {
        this.written = written;
        this.parameters = List.copyOf(parameters);
        this.pieces = List.copyOf(pieces);
        this.uses = uses;
        this.plain = text(unitSizes());
    }

    /**
     * Finds the parameters of a text.
     *
     * @param features how the database writes literals and comments
     * @throws IllegalArgumentException if the text mixes kinds of parameters
     */
    public static SqlTemplate parse(String text, DialectFeatures features) {
        return new SqlTemplateParser(text, features).parse();
    }

    /** The text as the application wrote it. */
    public String written() {
        return written;
    }

    /** Each parameter once, in the order of their first use. */
    public List<SqlParameter> parameters() {
        return parameters;
    }

    /** Which parameter each marker of the text stands for. Not to be changed. */
    public int[] uses() {
        return uses;
    }

    /** One value for each parameter; a new array. */
    public int[] unitSizes() {
        int[] sizes = new int[parameters.size()];
        Arrays.fill(sizes, 1);
        return sizes;
    }

    /** The text for JDBC, each parameter one value. */
    public String text() {
        return plain;
    }

    /**
     * The text for JDBC.
     *
     * @param sizes how many values each parameter has, at least one
     */
    public String text(int[] sizes) {
        StringBuilder text = new StringBuilder(written.length() + 16).append(pieces.get(0));
        for (int i = 0; i < uses.length; i++) {
            int size = sizes[uses[i]];
            for (int value = 0; value < size; value++) {
                text.append(value == 0 ? "?" : ", ?");
            }
            text.append(pieces.get(i + 1));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return written;
    }
}
