package org.cairnorm.query.jpql;

/**
 * A single name. Whether case matters depends on what it names: attributes and entities are case-sensitive,
 * identification and result variables are not (JPA 3.2 §4.4.2).
 *
 * @param name the name as written
 * @param span where it was written
 */
public record IdentifierSyntax(String name, Span span) implements Syntax {}
