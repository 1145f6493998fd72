package org.cairnorm.mapping.build;

import java.util.List;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ResolvedType;
import org.cairnorm.sql.Column;

/** One persistent attribute at one place while it is built. */
abstract sealed class AttributeDraft permits BasicDraft, EmbeddedDraft, ToOneDraft, PluralDraft {
    private final AttributeDeclaration declaration;
    private final ResolvedType type;
    private final Place place;
    private final OverrideScope scope;

    /**
     * @param scope the overrides that the attribute declares for what lies below it
     */
    AttributeDraft(AttributeDeclaration declaration, ResolvedType type, Place place, OverrideScope scope) {
        this.declaration = declaration;
        this.type = type;
        this.place = place;
        this.scope = scope;
    }

    final AttributeDeclaration declaration() {
        return declaration;
    }

    final ResolvedType type() {
        return type;
    }

    final Place place() {
        return place;
    }

    final OverrideScope scope() {
        return scope;
    }

    final String name() {
        return declaration.name();
    }

    /** The name for messages: the entity and the path to the attribute. */
    final String where() {
        return place.where(name());
    }

    /** The columns in the tables of the owner, in a fixed order; they exist once their pass has come by. */
    abstract List<Column<?>> columns();

    /** Which table of the entity holds the columns. */
    abstract int tableIndex();
}
