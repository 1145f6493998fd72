package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a hierarchy while it is built.
 *
 * @param attributes the identifier attributes of the root
 * @param idClass the class of an {@code @IdClass}; null for an identifier of one attribute
 */
record IdentifierDraft(
        List<AttributeDraft> attributes, @Nullable ClassDeclaration idClass) {

    /** The columns; they exist once the identifier pass has come by. */
    List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>();
        attributes.forEach(attribute -> columns.addAll(attribute.columns()));
        return columns;
    }
}
