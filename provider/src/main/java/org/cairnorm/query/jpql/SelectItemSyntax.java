package org.cairnorm.query.jpql;

import org.jspecify.annotations.Nullable;

/**
 * One item of a select clause. {@code OBJECT(x)} is the item {@code x}.
 *
 * @param selection what is selected
 * @param variable the result variable, or null
 * @param span where it was written
 */
public record SelectItemSyntax(
        SelectionSyntax selection, @Nullable IdentifierSyntax variable, Span span) implements Syntax {}
