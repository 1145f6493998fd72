package org.cairnorm.dialect;

import java.util.Locale;
import java.util.Set;
import org.cairnorm.sql.Alias;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.QualifiedName;

/**
 * How a database writes names: quoted only where needed, that is when they are reserved words, hold unusual characters, or
 * are delimited and would be folded to other letters.
 */
public final class Identifiers {

    /** What becomes of the letters of a name without quotes. */
    public enum Folding {
        LOWER,
        UPPER,
        NONE
    }

    private final char quote;
    private final Folding folding;
    private final Set<String> reserved;

    /**
     * Rules of one database.
     *
     * @param quote the character before and after a quoted name; doubled inside
     * @param folding what becomes of the letters of a name without quotes
     * @param reserved the words that cannot be names without quotes, in lower case
     */
    public Identifiers(char quote, Folding folding, Set<String> reserved) {
        this.quote = quote;
        this.folding = folding;
        this.reserved = Set.copyOf(reserved);
    }

    /** Whether a word cannot be a name without quotes. */
    public boolean isReserved(String word) {
        return reserved.contains(word.toLowerCase(Locale.ROOT));
    }

    /** What becomes of the letters of a name without quotes. */
    public Folding folding() {
        return folding;
    }

    /** The name as the database's catalog tables hold it. */
    public String stored(Identifier identifier) {
        return identifier.quoted() || needsQuotes(identifier) ? identifier.text() : fold(identifier.text());
    }

    /** The identifier for a name found in the catalog tables: quoted only if that makes a difference. */
    public Identifier fromCatalog(String stored) {
        boolean plain = isRegular(stored) && !isReserved(stored) && fold(stored).equals(stored);
        return new Identifier(plain && folding == Folding.UPPER ? stored.toLowerCase(Locale.ROOT) : stored, !plain);
    }

    /** The name as SQL writes it. */
    public String render(Identifier identifier) {
        StringBuilder text = new StringBuilder();
        append(text, identifier);
        return text.toString();
    }

    /** The name with its schema and catalog as SQL writes it. */
    public String render(QualifiedName name) {
        StringBuilder text = new StringBuilder();
        append(text, name);
        return text.toString();
    }

    /** The alias as SQL writes it. */
    public String render(Alias alias) {
        return render(new Identifier(alias.name(), false));
    }

    void append(StringBuilder text, QualifiedName name) {
        Identifier catalog = name.catalog();
        Identifier schema = name.schema();
        if (catalog != null) {
            append(text, catalog);
            text.append('.');
        }
        if (schema != null) {
            append(text, schema);
            text.append('.');
        }
        append(text, name.name());
    }

    void append(StringBuilder text, Identifier identifier) {
        if (!needsQuotes(identifier)) {
            text.append(identifier.text());
            return;
        }
        text.append(quote);
        String name = identifier.text();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == quote) {
                text.append(quote);
            }
            text.append(c);
        }
        text.append(quote);
    }

    private boolean needsQuotes(Identifier identifier) {
        String name = identifier.text();
        return !isRegular(name)
                || isReserved(name)
                || (identifier.quoted() && !fold(name).equals(name));
    }

    private String fold(String name) {
        return switch (folding) {
            case LOWER -> name.toLowerCase(Locale.ROOT);
            case UPPER -> name.toUpperCase(Locale.ROOT);
            case NONE -> name;
        };
    }

    private static boolean isRegular(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
