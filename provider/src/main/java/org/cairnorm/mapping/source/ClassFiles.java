package org.cairnorm.mapping.source;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Walks the class files below a root URL. Every file that is opened is closed again, and no URL cache is touched. */
final class ClassFiles {
    private static final String SEPARATOR = "!/";

    private ClassFiles() {}

    /** Receives one class file. The stream is closed by the caller. */
    @FunctionalInterface
    interface Visitor {
        void visit(String name, InputStream content) throws IOException;
    }

    static void each(URL root, Visitor visitor) throws IOException {
        String text = root.toString();
        if (text.startsWith("jar:")) {
            eachInArchive(text.substring("jar:".length()), root, visitor);
        } else if ("file".equals(root.getProtocol())) {
            Path path = path(root);
            if (Files.isDirectory(path)) {
                eachInDirectory(path, visitor);
            } else {
                eachInJar(path.toFile(), List.of(), visitor);
            }
        } else {
            eachInStream(root, visitor);
        }
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new File(url.getPath()).toPath();
        }
    }

    /** What follows {@code jar:}, such as {@code file:/a.jar!/WEB-INF/lib/b.jar!/}. */
    private static void eachInArchive(String text, URL root, Visitor visitor) throws IOException {
        String[] parts = text.split(SEPARATOR);
        if (!parts[0].startsWith("file:")) {
            eachInStream(root, visitor);
            return;
        }
        File file = new File(URI.create(parts[0].replace(" ", "%20")));
        eachInJar(file, List.of(parts).subList(1, parts.length), visitor);
    }

    private static void eachInDirectory(Path directory, Visitor visitor) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(file ->
                            isClassFile(directory.relativize(file).toString().replace(File.separatorChar, '/')))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
                visitor.visit(directory.relativize(file).toString(), content);
            }
        }
    }

    private static void eachInJar(File file, List<String> inside, Visitor visitor) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            eachInJar(jar, inside, visitor);
        }
    }

    private static void eachInJar(JarFile jar, List<String> inside, Visitor visitor) throws IOException {
        JarEntry nested = inside.isEmpty() ? null : jar.getJarEntry(inside.get(0));
        if (nested != null && !nested.isDirectory()) {
            try (ZipInputStream stream = new ZipInputStream(jar.getInputStream(nested))) {
                eachInZip(stream, inside.subList(1, inside.size()), visitor);
            }
            return;
        }
        String prefix = inside.isEmpty() ? "" : directoryPrefix(inside.get(0));
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().startsWith(prefix)
                    && isClassFile(entry.getName().substring(prefix.length()))) {
                try (InputStream content = jar.getInputStream(entry)) {
                    visitor.visit(entry.getName(), content);
                }
            }
        }
    }

    private static void eachInZip(ZipInputStream zip, List<String> inside, Visitor visitor) throws IOException {
        String prefix = inside.isEmpty() ? "" : directoryPrefix(inside.get(0));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            boolean nested = !inside.isEmpty() && entry.getName().equals(inside.get(0)) && !entry.isDirectory();
            if (nested) {
                eachInZip(new ZipInputStream(zip), inside.subList(1, inside.size()), visitor);
                return;
            }
            if (entry.getName().startsWith(prefix)
                    && isClassFile(entry.getName().substring(prefix.length()))) {
                visitor.visit(entry.getName(), unclosable(zip));
            }
        }
    }

    /**
     * Any other URL: one of a jar by the handler of its container, or one whose stream is in jar format (JPA 3.2 §9.5,
     * {@code getPersistenceUnitRootUrl}).
     */
    private static void eachInStream(URL root, Visitor visitor) throws IOException {
        URLConnection connection = root.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection ofJar) {
            try (JarFile jar = ofJar.getJarFile()) {
                String entry = ofJar.getEntryName();
                eachInJar(jar, entry == null ? List.of() : List.of(entry), visitor);
            }
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(connection.getInputStream())) {
            eachInZip(zip, List.of(), visitor);
        }
    }

    private static InputStream unclosable(InputStream stream) {
        return new java.io.FilterInputStream(stream) {
            @Override
            public void close() {
                // the next entry is read from the same stream
            }
        };
    }

    private static String directoryPrefix(String path) {
        return path.isEmpty() || path.endsWith("/") ? path : path + "/";
    }

    /** Files below {@code META-INF}, such as those for other Java versions, belong to no root. */
    private static boolean isClassFile(String path) {
        return path.endsWith(".class") && !path.startsWith("META-INF/") && !path.equals("module-info.class");
    }
}
