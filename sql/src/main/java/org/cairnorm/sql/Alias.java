package org.cairnorm.sql;

/**
 * The name a source goes by inside one query. The producer of a statement chooses it; the renderer checks that it is unique
 * where it is seen, and quotes it where the database asks for that.
 *
 * @param name the name, without quotes
 */
public record Alias(String name) {
    public Alias {
        Identifier checked = new Identifier(name, false);
        name = checked.text();
    }

    @Override
    public String toString() {
        return name;
    }
}
