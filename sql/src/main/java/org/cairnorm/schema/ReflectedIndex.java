package org.cairnorm.schema;

import java.util.List;
import java.util.Locale;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Index;
import org.cairnorm.sql.PrimaryKey;
import org.cairnorm.sql.UniqueConstraint;

/** An index as a database tells of it, whether somebody made it or the database did for a key. */
record ReflectedIndex(String name, boolean unique, List<Index.Part> parts) {

    List<Identifier> columns() {
        return parts.stream().<Identifier>map(Index.Part::column).toList();
    }

    boolean standsBehind(PrimaryKey key) {
        return unique && columns().equals(key.columns());
    }

    boolean standsBehind(UniqueConstraint constraint) {
        return unique
                && columns().equals(constraint.columns())
                && (constraint.name() == null || isMadeFor(constraint.name()));
    }

    boolean standsBehind(ForeignKey key) {
        return !unique && columns().equals(key.columns()) && key.name() != null && isMadeFor(key.name());
    }

    /** Databases name the index like the constraint; H2 adds to the name, or makes one where there was none. */
    private boolean isMadeFor(Identifier constraint) {
        String own = name.toUpperCase(Locale.ROOT);
        String of = constraint.text().toUpperCase(Locale.ROOT);
        return own.equals(of) || own.startsWith(of + "_INDEX_") || own.startsWith("CONSTRAINT_INDEX_");
    }
}
