package org.cairnorm.boot;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a property value becomes a typed value. Values come as text from XML and as objects from a map.
 *
 * @param allowed what a user may write, for messages and documentation
 * @param <T> the type of the value read
 */
record SettingType<T>(String allowed, Reader<T> reader) {

    /** Reads a value; null where it is none of the allowed ones. */
    @FunctionalInterface
    interface Reader<T> {
        @Nullable T read(Setting<?> setting, Object value, ClassLoader loader);
    }

    private static <T> SettingType<T> of(String allowed, Function<Object, @Nullable T> reader) {
        return new SettingType<>(allowed, (setting, value, loader) -> reader.apply(value));
    }

    /** Any text; other objects by their text. */
    static SettingType<String> text(String allowed) {
        return of(allowed, Object::toString);
    }

    static SettingType<String[]> texts(String allowed) {
        return of(allowed, value -> {
            if (value instanceof String[] array) {
                return array.clone();
            }
            return value instanceof String text
                    ? Stream.of(text.split(",")).map(String::strip).toArray(String[]::new)
                    : null;
        });
    }

    static SettingType<Boolean> truth() {
        return of("true, false", value -> switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        });
    }

    static SettingType<Integer> number(int least, int most) {
        String allowed = most == Integer.MAX_VALUE
                ? "a whole number, " + least + " or more"
                : "a whole number from " + least + " to " + most;
        return of(allowed, value -> {
            Long number = wholeNumber(value);
            return number == null || number < least || number > most ? null : number.intValue();
        });
    }

    static SettingType<Duration> milliseconds() {
        return of("a number of milliseconds, 0 or more", value -> {
            if (value instanceof Duration duration) {
                return duration;
            }
            Long number = wholeNumber(value);
            return number == null || number < 0 ? null : Duration.ofMillis(number);
        });
    }

    private static @Nullable Long wholeNumber(Object value) {
        try {
            return Long.valueOf(value.toString().strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A constant of an enum of ours, written in lower case with {@code -}. */
    static <E extends Enum<E>> SettingType<E> choice(Class<E> type, Set<E> choices) {
        return choice(type, choices, SettingType::written);
    }

    /** A constant of an enum of the specification, written as it is. */
    static <E extends Enum<E>> SettingType<E> constant(Class<E> type) {
        return choice(type, EnumSet.allOf(type), Enum::name);
    }

    /** However a constant is shown, upper case and {@code _} are the same as lower case and {@code -}. */
    private static <E extends Enum<E>> SettingType<E> choice(Class<E> type, Set<E> choices, Function<E, String> shown) {
        String allowed = choices.stream().map(shown).collect(Collectors.joining(", "));
        return of(allowed, value -> {
            if (type.isInstance(value)) {
                E constant = type.cast(value);
                return choices.contains(constant) ? constant : null;
            }
            String text = value.toString().strip().toLowerCase(Locale.ROOT).replace('_', '-');
            return choices.stream()
                    .filter(choice -> written(choice).equals(text))
                    .findFirst()
                    .orElse(null);
        });
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An object of one of some types as it is; text only where {@code String} is one of them. */
    static SettingType<Object> object(String allowed, Class<?>... types) {
        return of(allowed, value -> Arrays.stream(types).anyMatch(type -> type.isInstance(value)) ? value : null);
    }

    /** An object of a type. */
    static <T> SettingType<T> instance(Class<T> type, String allowed) {
        return of(allowed, value -> type.isInstance(value) ? type.cast(value) : null);
    }

    /** Any object at all: its type is on the class path of the user only. */
    static SettingType<Object> anything(String allowed) {
        return of(allowed, value -> value);
    }

    /**
     * An implementation of a seam: an instance, a class, a class name, or the short name of one that Cairn brings.
     *
     * @param named the short names
     */
    static <T> SettingType<T> implementation(Class<T> type, Map<String, Supplier<? extends T>> named) {
        Set<String> names = named.keySet();
        String allowed = Stream.concat(
                        names.stream().sorted(),
                        Stream.of(
                                "an instance, a class or the name of a class that implements " + type.getSimpleName()))
                .collect(Collectors.joining(", "));
        return new SettingType<>(allowed, (setting, value, loader) -> {
            if (type.isInstance(value)) {
                return type.cast(value);
            }
            if (value instanceof Class<?> given) {
                return type.isAssignableFrom(given) ? made(setting, given.asSubclass(type)) : null;
            }
            String name = value.toString().strip();
            Supplier<? extends T> known = named.get(name.toLowerCase(Locale.ROOT));
            if (known != null) {
                return known.get();
            }
            if (name.indexOf('.') < 0) {
                return null;
            }
            Class<?> found = load(setting, name, loader);
            return type.isAssignableFrom(found) ? made(setting, found.asSubclass(type)) : null;
        });
    }

    private static Class<?> load(Setting<?> setting, String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw BootProblem.SETTING_CLASS_NOT_FOUND.because(
                    e, setting.key(), name, setting.type().allowed());
        }
    }

    private static <T> T made(Setting<?> setting, Class<T> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw BootProblem.SETTING_CLASS_NOT_MADE.because(e, setting.key(), type.getName(), e);
        }
    }
}
