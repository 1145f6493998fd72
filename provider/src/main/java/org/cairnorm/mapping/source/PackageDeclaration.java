package org.cairnorm.mapping.source;

/** The generators that a {@code package-info} defines. */
public record PackageDeclaration(String packageName, GeneratorDeclarations generators) {}
