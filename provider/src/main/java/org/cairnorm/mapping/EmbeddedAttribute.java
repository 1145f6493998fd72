package org.cairnorm.mapping;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.sql.Column;

/** An embeddable whose columns stand in the owner's tables (JPA 3.2 §2.6). It is null when all its columns are null. */
public record EmbeddedAttribute(
        String name, int index, EmbeddableMapping embeddable, List<Column<?>> columns, boolean lazy)
        implements AttributeMapping {

    public static EmbeddedAttribute of(String name, int index, EmbeddableMapping embeddable, boolean lazy) {
        List<Column<?>> columns = new ArrayList<>();
        for (AttributeMapping attribute : embeddable.attributes()) {
            columns.addAll(attribute.columns());
        }
        return new EmbeddedAttribute(name, index, embeddable, List.copyOf(columns), lazy);
    }

    @Override
    public Class<?> javaType() {
        return embeddable.javaClass();
    }

    /** The table of its first attribute; an embeddable may be spread over several. */
    @Override
    public int tableIndex() {
        return embeddable.attributes().isEmpty()
                ? 0
                : embeddable.attributes().get(0).tableIndex();
    }
}
