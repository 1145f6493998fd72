package org.cairnorm.mapping.build;

import java.util.List;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ResolvedType;
import org.cairnorm.sql.Column;

/** An embeddable in the tables of the owner. */
final class EmbeddedDraft extends AttributeDraft {
    private final EmbeddableDraft embeddable;

    EmbeddedDraft(
            AttributeDeclaration declaration,
            ResolvedType type,
            Place place,
            OverrideScope scope,
            EmbeddableDraft embeddable) {
        super(declaration, type, place, scope);
        this.embeddable = embeddable;
    }

    EmbeddableDraft embeddable() {
        return embeddable;
    }

    @Override
    List<Column<?>> columns() {
        return embeddable.columns();
    }

    @Override
    int tableIndex() {
        return embeddable.attributes().isEmpty()
                ? 0
                : embeddable.attributes().get(0).tableIndex();
    }
}
