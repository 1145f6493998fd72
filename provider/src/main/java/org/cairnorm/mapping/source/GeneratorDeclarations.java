package org.cairnorm.mapping.source;

import java.util.List;

/** The generators defined at one place: a class, an attribute or a package. */
public record GeneratorDeclarations(
        List<SequenceGeneratorDeclaration> sequences, List<TableGeneratorDeclaration> tables) {

    /** No generator. */
    public static final GeneratorDeclarations NONE = new GeneratorDeclarations(List.of(), List.of());

    public GeneratorDeclarations {
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
    }

    /** Whether no generator is defined here. */
    public boolean isEmpty() {
        return sequences.isEmpty() && tables.isEmpty();
    }
}
