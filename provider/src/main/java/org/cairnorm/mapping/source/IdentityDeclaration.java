package org.cairnorm.mapping.source;

import org.jspecify.annotations.Nullable;

/**
 * What was said of an attribute's part in identity: {@code @Id}, {@code @EmbeddedId}, {@code @MapsId}, {@code @Version},
 * {@code @GeneratedValue} and the generators defined beside it.
 *
 * @param mapsId empty for a {@code @MapsId} without a value
 */
public record IdentityDeclaration(
        boolean id,
        boolean embeddedId,
        @Nullable String mapsId,
        boolean version,
        @Nullable GeneratedValueDeclaration generatedValue,
        GeneratorDeclarations generators) {

    /** Nothing was said. */
    public static final IdentityDeclaration UNSAID =
            new IdentityDeclaration(false, false, null, false, null, GeneratorDeclarations.NONE);
}
