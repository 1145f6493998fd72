package org.cairnorm.boot;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL scripts that settings name. Each is read once: a {@code Reader} gives its text no second time. */
final class SettingScripts {
    private final Settings settings;
    private final Map<Setting<Object>, List<String>> read = new ConcurrentHashMap<>();

    SettingScripts(Settings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    /** The statements of the script; none if the setting names no script. */
    List<String> statements(Setting<Object> script) {
        Object place = settings.find(script);
        return place == null ? List.of() : read.computeIfAbsent(script, key -> read(key, place));
    }

    private List<String> read(Setting<Object> script, Object place) {
        try (Reader reader = Scripts.open(place, settings.loader(), script.key())) {
            return List.copyOf(Scripts.statements(reader));
        } catch (IOException e) {
            throw BootProblem.SCRIPT_NOT_READ.because(e, script.key(), String.valueOf(place), e.getMessage());
        }
    }
}
