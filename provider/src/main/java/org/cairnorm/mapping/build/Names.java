package org.cairnorm.mapping.build;

import java.util.List;
import java.util.Locale;
import org.cairnorm.mapping.NamingStrategy;
import org.cairnorm.mapping.source.TableDeclaration;
import org.cairnorm.mapping.source.UnitDefaults;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Written and default names → identifiers (JPA 3.2 §2.14). */
final class Names {
    private final NamingStrategy naming;
    private final UnitDefaults defaults;

    Names(NamingStrategy naming, UnitDefaults defaults) {
        this.naming = naming;
        this.defaults = defaults;
    }

    NamingStrategy naming() {
        return naming;
    }

    /** Where the whole unit delimits its identifiers, quotes inside a name are part of it. */
    Identifier identifier(String written) {
        return defaults.delimitedIdentifiers() ? Identifier.quoted(written) : Identifier.of(written);
    }

    @Nullable Identifier optional(@Nullable String written) {
        return written == null ? null : identifier(written);
    }

    /** The name that was written, else the default one. */
    Identifier identifier(@Nullable String written, String defaultName) {
        return identifier(written == null ? defaultName : written);
    }

    QualifiedName table(TableDeclaration declared, String defaultName) {
        return qualified(
                declared.catalog(), declared.schema(), declared.name() == null ? defaultName : declared.name());
    }

    QualifiedName qualified(@Nullable String catalog, @Nullable String schema, String name) {
        return new QualifiedName(
                optional(catalog == null ? defaults.catalog() : catalog),
                optional(schema == null ? defaults.schema() : schema),
                identifier(name));
    }

    /** Unquoted names are the same in whatever case. */
    static boolean same(Identifier one, Identifier other) {
        return one.quoted() && other.quoted()
                ? one.text().equals(other.text())
                : one.text().equalsIgnoreCase(other.text());
    }

    static String key(Identifier name) {
        return name.quoted() ? '"' + name.text() : name.text().toLowerCase(Locale.ROOT);
    }

    /** Finds a column by its name as written, else by the default name of an attribute of that name. */
    @Nullable Column<?> find(List<? extends Column<?>> columns, String written) {
        Identifier wanted = identifier(written);
        for (Column<?> column : columns) {
            if (same(column.name(), wanted)) {
                return column;
            }
        }
        Identifier ofAttribute = wanted.quoted() ? wanted : identifier(naming.column(written));
        for (Column<?> column : columns) {
            if (same(column.name(), ofAttribute)) {
                return column;
            }
        }
        return null;
    }

    static List<String> texts(List<? extends Column<?>> columns) {
        return columns.stream().map(column -> column.name().text()).toList();
    }

    static List<Identifier> identifiers(List<? extends Column<?>> columns) {
        return columns.stream().<Identifier>map(Column::name).toList();
    }
}
