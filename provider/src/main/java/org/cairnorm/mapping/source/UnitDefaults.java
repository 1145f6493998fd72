package org.cairnorm.mapping.source;

import jakarta.persistence.AccessType;
import org.jspecify.annotations.Nullable;

/** What {@code persistence-unit-metadata} of a mapping file says for the whole unit (JPA 3.2 §12.2.1). */
public record UnitDefaults(
        boolean metadataComplete,
        boolean delimitedIdentifiers,
        boolean cascadePersist,
        @Nullable AccessType access,
        @Nullable String catalog,
        @Nullable String schema) {

    /** Nothing was said. */
    public static final UnitDefaults UNSAID = new UnitDefaults(false, false, false, null, null, null);
}
