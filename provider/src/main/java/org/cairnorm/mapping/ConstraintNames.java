package org.cairnorm.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Names of constraints: readable, and short enough for every database that takes 60 characters. */
final class ConstraintNames {
    private static final int LONGEST = 60;

    private ConstraintNames() {}

    static String name(String prefix, String table, List<String> columns) {
        String name = prefix + "_" + table + "_" + String.join("_", columns);
        if (name.length() <= LONGEST) {
            return name;
        }
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return name.substring(0, LONGEST - 9) + "_" + String.format("%08x", sum.getValue());
    }
}
