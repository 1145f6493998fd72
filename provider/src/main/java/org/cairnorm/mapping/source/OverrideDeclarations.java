package org.cairnorm.mapping.source;

import java.util.List;

/** Overrides and conversions said at a class or at an attribute for what lies below it. */
public record OverrideDeclarations(
        List<AttributeOverrideDeclaration> attributes,
        List<AssociationOverrideDeclaration> associations,
        List<ConvertDeclaration> converts) {

    /** No override. */
    public static final OverrideDeclarations NONE = new OverrideDeclarations(List.of(), List.of(), List.of());

    public OverrideDeclarations {
        attributes = List.copyOf(attributes);
        associations = List.copyOf(associations);
        converts = List.copyOf(converts);
    }
}
