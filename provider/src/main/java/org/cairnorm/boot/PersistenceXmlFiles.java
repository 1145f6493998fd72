package org.cairnorm.boot;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code META-INF/persistence.xml} files on a class path and reads them (JPA 3.2 §8.2).
 *
 * <p>Nothing is remembered between two calls and no URL cache is used: a jar may be replaced under its name.
 */
public final class PersistenceXmlFiles {
    private static final String PLACE = "META-INF/persistence.xml";

    private PersistenceXmlFiles() {}

    /**
     * All persistence units that a class loader sees, in the order of its class path.
     *
     * @throws ConfigurationException if a file cannot be read or is wrong
     */
    public static List<UnitDescriptor> units(ClassLoader loader) {
        Map<String, URL> files = new LinkedHashMap<>();
        try {
            for (URL file : Collections.list(loader.getResources(PLACE))) {
                files.putIfAbsent(file.toString(), file);
            }
        } catch (IOException e) {
            throw BootProblem.XML_NOT_READABLE.because(e, PLACE, e);
        }
        List<UnitDescriptor> units = new ArrayList<>();
        for (URL file : files.values()) {
            units.addAll(parse(file));
        }
        return units;
    }

    /**
     * The unit of that name, or null if there is none.
     *
     * @throws ConfigurationException also if two files define it
     */
    public static @Nullable UnitDescriptor unit(String name, ClassLoader loader) {
        UnitDescriptor found = null;
        for (UnitDescriptor unit : units(loader)) {
            if (unit.name().equals(name)) {
                if (found != null) {
                    throw BootProblem.UNIT_DEFINED_TWICE.at(name, found.file(), unit.file());
                }
                found = unit;
            }
        }
        return found;
    }

    /**
     * Parses one file.
     *
     * @throws ConfigurationException if it cannot be read or is wrong
     */
    public static List<UnitDescriptor> parse(URL file) {
        try {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                return PersistenceXmlParser.parse(content, file, root(file));
            }
        } catch (IOException e) {
            throw BootProblem.XML_NOT_READABLE.because(e, file, e);
        }
    }

    /** The jar or directory above {@code META-INF}; a jar on the file system is named by its own URL. */
    @SuppressWarnings("deprecation") // only this constructor keeps the handler of a container's own protocol
    static URL root(URL file) throws MalformedURLException {
        URL above = new URL(file, "..");
        String text = above.toString();
        boolean jar = text.startsWith("jar:file:") && text.indexOf("!/") == text.length() - 2;
        return jar ? new URL(text.substring("jar:".length(), text.length() - 2)) : above;
    }
}
