package org.cairnorm.query.jpql;

import java.util.List;

/**
 * The select clause (JPA 3.2 §4.8).
 *
 * @param distinct whether duplicates are dropped
 * @param items what is selected, at least one item
 * @param span where it was written
 */
public record SelectClauseSyntax(boolean distinct, List<SelectItemSyntax> items, Span span) implements Syntax {

    public SelectClauseSyntax {
        items = List.copyOf(items);
    }
}
