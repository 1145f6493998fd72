package org.cairnorm.mapping.source;

/**
 * An attribute converter (JPA 3.2 §3.9).
 *
 * @param attributeType the Java type of the attribute, the first type argument of {@code AttributeConverter}
 * @param columnType the Java type that is stored, the second one
 */
public record ConverterDeclaration(
        Class<?> converterClass, Class<?> attributeType, Class<?> columnType, boolean autoApply) {}
