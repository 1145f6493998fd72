package org.cairnorm.query.lowering;

import java.util.Objects;
import org.cairnorm.query.domain.QueryParameter;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a slot, or of one part of a composite one, comes from.
 *
 * @param parameter the parameter whose value, or whose elements, it is made of
 * @param part takes out what is bound
 */
public record SlotBinding(QueryParameter parameter, Part part) {
    public SlotBinding {
        Objects.requireNonNull(parameter);
        Objects.requireNonNull(part);
    }

    /** Takes what is bound out of a value of a parameter. */
    public interface Part {
        /** The whole value. */
        Part WHOLE = value -> value;

        /** What is bound for a value that is not null. */
        @Nullable Object of(Object value);
    }
}
