package org.cairnorm.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The properties of a persistence unit, each read by its type. Immutable; what comes later overrides what came before.
 *
 * <p>Names below {@code javax.persistence} are taken as those below {@code jakarta.persistence}, as older files have them.
 */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final String LEGACY = "javax.persistence.";
    private static final String STANDARD = "jakarta.persistence.";
    private static final String MASK = "****";
    private static final Map<String, Setting<?>> KNOWN = known();
    /** Names that the API class {@code PersistenceConfiguration} has in another form than the specification. */
    private static final Map<String, String> ALIASES = Map.of(
            STANDARD + "schema-generation.create-target", StandardSettings.CREATE_TARGET.key(),
            STANDARD + "schema-generation.drop-target", StandardSettings.DROP_TARGET.key());

    private final Map<String, Object> values;
    private final Map<Setting<?>, Object> read;
    private final ClassLoader loader;

    private Settings(Map<String, Object> values, ClassLoader loader) {
        this.values = values;
        this.loader = loader;
        this.read = new HashMap<>();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Setting<?> setting = KNOWN.get(entry.getKey());
            if (setting != null) {
                read.put(setting, read(setting, entry.getValue()));
            }
        }
    }

    private static Map<String, Setting<?>> known() {
        Map<String, Setting<?>> known = new LinkedHashMap<>();
        Stream.concat(StandardSettings.ALL.stream(), CairnSettings.ALL.stream())
                .forEach(setting -> known.put(setting.key(), setting));
        return known;
    }

    /** All settings that there are, for documentation. */
    public static List<Setting<?>> all() {
        return List.copyOf(KNOWN.values());
    }

    /** No setting. */
    public static Settings none(ClassLoader loader) {
        return new Settings(Map.of(), loader);
    }

    /**
     * Reads properties.
     *
     * @param loader finds the classes that properties name
     * @throws ConfigurationException if a value is not allowed, or a key below {@code cairn} is not known
     */
    public static Settings of(Map<?, ?> properties, ClassLoader loader) {
        return none(loader).with(properties);
    }

    /**
     * These settings overridden by properties. A null value says nothing; keys of others are kept for whoever asks for them.
     *
     * @throws ConfigurationException if a value is not allowed, or a key below {@code cairn} is not known
     */
    public Settings with(Map<?, ?> properties) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        Map<String, Object> added = new LinkedHashMap<>();
        properties.forEach((name, value) -> {
            if (name instanceof String key && value != null) {
                String standard = standardKey(key);
                // where both forms are given, the standard one wins
                if (standard.equals(key) || !properties.containsKey(standard)) {
                    checkKnown(standard);
                    added.put(standard, value);
                }
            }
        });
        merged.putAll(added);
        return new Settings(merged, loader);
    }

    private static String standardKey(String key) {
        String standard = key.startsWith(LEGACY) ? STANDARD + key.substring(LEGACY.length()) : key;
        return ALIASES.getOrDefault(standard, standard);
    }

    private static void checkKnown(String key) {
        if (KNOWN.containsKey(key)) {
            return;
        }
        if (key.startsWith(CairnSettings.PREFIX)) {
            List<String> keys = CairnSettings.ALL.stream().map(Setting::key).toList();
            throw BootProblem.SETTING_UNKNOWN.at(key, Nearest.advice(key, keys));
        }
        if (key.startsWith(STANDARD)) {
            String nearest = Nearest.to(key, KNOWN.keySet());
            LOG.warn(
                    "Setting '{}' is not one of Jakarta Persistence and has no effect.{}",
                    key,
                    nearest == null ? "" : " Did you mean '" + nearest + "'?");
        }
    }

    private <T> T read(Setting<T> setting, Object value) {
        T typed = setting.type().reader().read(setting, value, loader);
        if (typed == null) {
            Object shown = setting.secret() ? MASK : value;
            throw BootProblem.SETTING_WRONG_VALUE.at(
                    setting.key(), shown, setting.type().allowed());
        }
        return typed;
    }

    /** The value that was set, else the default; null where there is neither. */
    @SuppressWarnings("unchecked") // the map holds what the setting itself read
    public <T> @Nullable T find(Setting<T> setting) {
        T value = (T) read.get(setting);
        return value == null ? setting.defaultValue() : value;
    }

    /**
     * The value that was set, else the default.
     *
     * @throws NullPointerException if the setting has no default and was not set: use {@link #find}
     */
    public <T> T get(Setting<T> setting) {
        return Objects.requireNonNull(find(setting), setting.key());
    }

    /** Whether a value was set. */
    public boolean isSet(Setting<?> setting) {
        return read.containsKey(setting);
    }

    /** The property as it was given, of whatever key; null where it was not. */
    public @Nullable Object property(String key) {
        return values.get(standardKey(key));
    }

    /** All properties as given, but every secret masked: what {@code EntityManagerFactory.getProperties} shows. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new TreeMap<>();
        values.forEach((key, value) -> shown.put(key, isSecret(key) ? masked(key, value) : value));
        return Collections.unmodifiableMap(shown);
    }

    private static boolean isSecret(String key) {
        Setting<?> setting = KNOWN.get(key);
        return setting != null
                ? setting.secret()
                : key.toLowerCase(java.util.Locale.ROOT).contains("password");
    }

    /** A URL is shown up to where its parameters begin, because a password may stand among them. */
    private static Object masked(String key, Object value) {
        if (!key.equals(StandardSettings.JDBC_URL.key())) {
            return MASK;
        }
        String url = value.toString();
        int end = url.length();
        for (char mark : new char[] {'?', ';'}) {
            int place = url.indexOf(mark);
            end = place < 0 ? end : Math.min(end, place);
        }
        String shown = url.substring(0, end);
        int at = shown.lastIndexOf('@');
        int slashes = shown.indexOf("//");
        if (at >= 0 && slashes >= 0 && slashes < at) {
            shown = shown.substring(0, slashes + 2) + MASK + shown.substring(at);
        } else if (at >= 0) {
            shown = shown.substring(0, shown.lastIndexOf(':', at) + 1) + MASK + shown.substring(at);
        }
        return end == url.length() ? shown : shown + url.charAt(end) + MASK;
    }

    /** The loader that finds what properties name. */
    public ClassLoader loader() {
        return loader;
    }

    /** Names the keys that are set, without their values. */
    @Override
    public String toString() {
        return "Settings" + new ArrayList<>(new TreeMap<>(values).keySet());
    }
}
