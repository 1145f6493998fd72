package org.cairnorm.boot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One property that configures a persistence unit: its key, what values it takes, its default and what it is for.
 *
 * @param type reads a value, or says what is allowed
 * @param defaultValue null: absent unless set
 * @param secret whether the value never appears in a message, a log or a {@code toString}
 * @param documentation one sentence for users
 * @param <T> the type of the value read
 */
public record Setting<T>(
        String key, SettingType<T> type, @Nullable T defaultValue, boolean secret, String documentation) {

    public Setting {
        Objects.requireNonNull(key);
        Objects.requireNonNull(type);
        Objects.requireNonNull(documentation);
    }

    static <T> Setting<T> of(String key, SettingType<T> type, @Nullable T defaultValue, String documentation) {
        return new Setting<>(key, type, defaultValue, false, documentation);
    }

    static <T> Setting<T> of(String key, SettingType<T> type, String documentation) {
        return new Setting<>(key, type, null, false, documentation);
    }

    static <T> Setting<T> secret(String key, SettingType<T> type, String documentation) {
        return new Setting<>(key, type, null, true, documentation);
    }
}
