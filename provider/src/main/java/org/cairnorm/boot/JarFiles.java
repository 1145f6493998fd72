package org.cairnorm.boot;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the {@code jar-file}s of a unit: paths relative to what holds its root (JPA 3.2 §8.2.1.6.3). */
final class JarFiles {
    private JarFiles() {}

    static List<URL> of(UnitDescriptor unit) {
        List<URL> found = new ArrayList<>();
        for (String path : unit.jarFiles()) {
            found.add(Stream.of(url(null, path), url(container(unit.root()), path), url(unit.root(), path))
                    .filter(JarFiles::exists)
                    .findFirst()
                    .orElseThrow(() -> BootProblem.JAR_FILE_NOT_FOUND.at(unit.name(), path, unit.root())));
        }
        return found;
    }

    /** The directory or archive that holds a root. */
    @SuppressWarnings("deprecation") // only this constructor keeps the handler of a container's own protocol
    private static @Nullable URL container(URL root) {
        String text = root.toString();
        try {
            if (text.endsWith("!/")) {
                return new URL(root, text.substring(0, text.lastIndexOf('/', text.length() - 3) + 1));
            }
            return new URL(root, text.endsWith("/") ? ".." : ".");
        } catch (MalformedURLException e) {
            return null;
        }
    }

    @SuppressWarnings("deprecation") // only this constructor keeps the handler of a container's own protocol
    private static @Nullable URL url(@Nullable URL context, String path) {
        try {
            URL url = new URL(context, path);
            boolean inArchive = url.getProtocol().equals("jar") && path.endsWith(".jar") && !path.endsWith("!/");
            return inArchive ? new URL(url, url + "!/") : url;
        } catch (MalformedURLException e) {
            return null;
        }
    }

    static boolean exists(@Nullable URL url) {
        if (url == null) {
            return false;
        }
        try {
            if (url.getProtocol().equals("file")) {
                return Files.exists(Path.of(URI.create(url.toString().replace(" ", "%20"))));
            }
            String text = url.toString();
            URL opened = text.startsWith("jar:") && text.endsWith(".jar!/")
                    ? URI.create(text.substring(0, text.length() - 2).replace(" ", "%20"))
                            .toURL()
                    : url;
            URLConnection connection = opened.openConnection();
            connection.setUseCaches(false);
            connection.getInputStream().close();
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
