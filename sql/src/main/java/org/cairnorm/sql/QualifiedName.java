package org.cairnorm.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table or sequence and where it lives.
 *
 * @param catalog the catalog, or null for the connection's own
 * @param schema the schema, or null for the connection's own
 * @param name the name itself
 */
public record QualifiedName(
        @Nullable Identifier catalog, @Nullable Identifier schema, Identifier name) {

    public QualifiedName {
        Objects.requireNonNull(name, "name");
    }

    /** A name in the connection's own schema. */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, null, Identifier.of(name));
    }

    /** A name in a schema; null or empty stands for the connection's own. */
    public static QualifiedName of(@Nullable String schema, String name) {
        return new QualifiedName(null, Identifier.ofNullable(schema), Identifier.of(name));
    }

    /** A name in a catalog and a schema; null or empty stands for the connection's own. */
    public static QualifiedName of(@Nullable String catalog, @Nullable String schema, String name) {
        return new QualifiedName(Identifier.ofNullable(catalog), Identifier.ofNullable(schema), Identifier.of(name));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (catalog != null) {
            text.append(catalog).append('.');
        }
        if (schema != null) {
            text.append(schema).append('.');
        }
        return text.append(name).toString();
    }
}
