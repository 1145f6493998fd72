package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cairnorm.mapping.source.AssociationOverrideDeclaration;
import org.cairnorm.mapping.source.AttributeOverrideDeclaration;
import org.cairnorm.mapping.source.ConvertDeclaration;
import org.cairnorm.mapping.source.OverrideDeclarations;
import org.jspecify.annotations.Nullable;

/**
 * The overrides that one class or attribute declares for what lies below it, inside the scopes around it. The outermost override
 * wins: an entity over its mapped superclass, an embedded attribute over the one embedded in it.
 */
final class OverrideScope {
    private final String where;
    private final OverrideDeclarations declared;
    private final @Nullable OverrideScope outer;
    private final String prefix;
    private final boolean prefixOptional;
    private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private OverrideScope(
            String where,
            OverrideDeclarations declared,
            @Nullable OverrideScope outer,
            String prefix,
            boolean prefixOptional) {
        this.where = where;
        this.declared = declared;
        this.outer = outer;
        this.prefix = prefix;
        this.prefixOptional = prefixOptional;
    }

    /** The scope of an entity class. */
    static OverrideScope of(String where, OverrideDeclarations declared) {
        return new OverrideScope(where, declared, null, "", false);
    }

    /** The scope of a mapped superclass, inside that of a class that inherits from it. */
    OverrideScope inherited(String superclass, OverrideDeclarations overrides) {
        return new OverrideScope(superclass, overrides, this, "", false);
    }

    /** The scope of an attribute inside the scope of its class. */
    OverrideScope below(String attribute, OverrideDeclarations overrides) {
        return new OverrideScope(where + "." + attribute, overrides, this, attribute + ".", false);
    }

    /** The scope of the values of a map; that a path begins with {@code value.} may be left out. */
    OverrideScope values() {
        return new OverrideScope(where, OverrideDeclarations.NONE, this, "value.", true);
    }

    /** The scope of the keys of a map: paths begin with {@code key.}. */
    OverrideScope keys() {
        return new OverrideScope(where, OverrideDeclarations.NONE, this, "key.", false);
    }

    @Nullable AttributeOverrideDeclaration attribute(String path) {
        return find(path, scope -> scope.declared.attributes(), AttributeOverrideDeclaration::path);
    }

    @Nullable AssociationOverrideDeclaration association(String path) {
        return find(path, scope -> scope.declared.associations(), AssociationOverrideDeclaration::path);
    }

    @Nullable ConvertDeclaration convert(String path) {
        return find(path, scope -> scope.declared.converts(), ConvertDeclaration::attributeName);
    }

    private <D> @Nullable D find(
            String path, Function<OverrideScope, List<D>> list, Function<D, @Nullable String> pathOf) {
        if (outer != null) {
            D found = outer.find(prefix + path, list, pathOf);
            if (found == null && prefixOptional) {
                found = outer.find(path, list, pathOf);
            }
            if (found != null) {
                return found;
            }
        }
        for (D override : list.apply(this)) {
            if (path.equals(pathOf.apply(override))) {
                used.add(override);
                return override;
            }
        }
        return null;
    }

    /** The {@code @Convert} of this scope that names no path: it is for the annotated attribute itself. */
    @Nullable ConvertDeclaration ownConvert() {
        for (ConvertDeclaration convert : declared.converts()) {
            if (convert.attributeName() == null) {
                return convert;
            }
        }
        return null;
    }

    /** The overrides that met an attribute. */
    Set<Object> met() {
        return used;
    }

    String where() {
        return where;
    }

    /** The paths of overrides that met no attribute. */
    List<Unmet> unmet() {
        List<Unmet> unmet = new ArrayList<>();
        for (AttributeOverrideDeclaration override : declared.attributes()) {
            if (!used.contains(override)) {
                unmet.add(new Unmet("@AttributeOverride", override.path(), override));
            }
        }
        for (AssociationOverrideDeclaration override : declared.associations()) {
            if (!used.contains(override)) {
                unmet.add(new Unmet("@AssociationOverride", override.path(), override));
            }
        }
        for (ConvertDeclaration convert : declared.converts()) {
            if (convert.attributeName() != null && !used.contains(convert)) {
                unmet.add(new Unmet("@Convert", convert.attributeName(), convert));
            }
        }
        return unmet;
    }

    /** An override that met no attribute. */
    record Unmet(String annotation, String path, Object override) {}
}
