package org.cairnorm.query.jpql;

/**
 * The name of an entity, as written: case-sensitive, and with dots where a class name was written in full.
 *
 * @param name the name
 * @param span where it was written
 */
public record EntityNameSyntax(String name, Span span) implements Syntax {}
