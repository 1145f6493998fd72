package org.cairnorm.dialect;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as sixteen bytes, most significant first. */
final class UuidBytes {
    private UuidBytes() {}

    static byte[] toBytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    static UUID fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
