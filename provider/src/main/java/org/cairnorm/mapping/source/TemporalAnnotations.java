package org.cairnorm.mapping.source;

import static org.cairnorm.mapping.source.AnnotationValues.declared;

import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** The deprecated annotations of {@code Date} and {@code Calendar} attributes, apart so that the deprecation stays here. */
@SuppressWarnings("deprecation")
final class TemporalAnnotations {
    private TemporalAnnotations() {}

    static @Nullable TemporalPrecision attribute(AnnotatedElement element) {
        return declared(element, jakarta.persistence.Temporal.class, temporal -> precision(temporal.value()));
    }

    static @Nullable TemporalPrecision mapKey(AnnotatedElement element) {
        return declared(element, jakarta.persistence.MapKeyTemporal.class, temporal -> precision(temporal.value()));
    }

    private static TemporalPrecision precision(jakarta.persistence.TemporalType type) {
        return switch (type) {
            case DATE -> TemporalPrecision.DATE;
            case TIME -> TemporalPrecision.TIME;
            case TIMESTAMP -> TemporalPrecision.TIMESTAMP;
        };
    }
}
