package org.cairnorm.examples.atlas.world;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An offset is stored as its seconds, so that it can be compared and sorted. */
@Converter(autoApply = true)
public class OffsetConverter implements AttributeConverter<ZoneOffset, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable ZoneOffset offset) {
        return offset == null ? null : offset.getTotalSeconds();
    }

    @Override
    public @Nullable ZoneOffset convertToEntityAttribute(@Nullable Integer seconds) {
        return seconds == null ? null : ZoneOffset.ofTotalSeconds(seconds);
    }
}
