package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * An embeddable at one place while it is built.
 *
 * @param attributes in the order of the class; those of a record in the order of its components
 */
record EmbeddableDraft(Class<?> javaClass, List<AttributeDraft> attributes) {
    EmbeddableDraft {
        attributes = List.copyOf(attributes);
    }

    /** The columns of all attributes, in their order. */
    List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>();
        attributes.forEach(attribute -> columns.addAll(attribute.columns()));
        return columns;
    }

    @Nullable AttributeDraft attribute(String name) {
        for (AttributeDraft attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }
}
