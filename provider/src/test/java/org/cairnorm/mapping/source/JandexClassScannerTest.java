package org.cairnorm.mapping.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.cairnorm.mapping.source.described.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JandexClassScannerTest {
    private static final String THING = "org/cairnorm/mapping/source/described/Thing.class";
    private static final String PACKAGE = "org/cairnorm/mapping/source/described/package-info.class";
    private static final String NOT_MANAGED = "org/cairnorm/mapping/source/JandexClassScannerTest.class";
    private static final String[] FOUND = {
        "org.cairnorm.mapping.source.described.Thing", "org.cairnorm.mapping.source.described.package-info"
    };

    @TempDir
    Path directory;

    private final ClassScanner scanner = new JandexClassScanner();

    private static byte[] classFile(String name) throws IOException {
        try (InputStream stream = Thing.class.getClassLoader().getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }

    private static void writeJar(OutputStream out, String prefix) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(out)) {
            for (String name : new String[] {THING, PACKAGE, NOT_MANAGED}) {
                jar.putNextEntry(new JarEntry(prefix + name));
                jar.write(classFile(name));
            }
            jar.putNextEntry(new JarEntry("META-INF/versions/21/" + THING));
            jar.write(classFile(THING));
            jar.putNextEntry(new JarEntry("broken.class"));
            jar.write(new byte[] {1, 2, 3});
        }
    }

    private Path jar(String prefix) throws IOException {
        Path file = directory.resolve("my unit.jar");
        try (OutputStream out = Files.newOutputStream(file)) {
            writeJar(out, prefix);
        }
        return file;
    }

    @Test
    void findsTheClassesOfADirectory() throws IOException {
        for (String name : new String[] {THING, PACKAGE, NOT_MANAGED}) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, classFile(name));
        }

        assertThat(scanner.scan(directory.toUri().toURL())).containsExactly(FOUND);
    }

    @Test
    void findsTheClassesOfAJarWhoseNameHasABlank() throws IOException {
        assertThat(scanner.scan(jar("").toUri().toURL())).containsExactly(FOUND);
    }

    @Test
    void findsTheClassesBelowADirectoryInsideAJar() throws IOException {
        URL root = URI.create("jar:" + jar("WEB-INF/classes/").toUri() + "!/WEB-INF/classes/")
                .toURL();

        assertThat(scanner.scan(root)).containsExactly(FOUND);
    }

    @Test
    void findsTheClassesOfAJarInsideAJar() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        writeJar(inner, "");
        Path outer = directory.resolve("app.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(outer))) {
            jar.putNextEntry(new JarEntry("BOOT-INF/lib/model.jar"));
            jar.write(inner.toByteArray());
        }

        assertThat(scanner.scan(URI.create("jar:" + outer.toUri() + "!/BOOT-INF/lib/model.jar!/")
                        .toURL()))
                .containsExactly(FOUND);
    }

    @Test
    @SuppressWarnings("deprecation") // the constructor that takes a handler is what containers use
    void readsAnyOtherUrlAsAJarStream() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        writeJar(content, "");
        URL root = new URL(null, "vfs:/unit", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(content.toByteArray());
                    }
                };
            }
        });

        assertThat(scanner.scan(root)).containsExactly(FOUND);
    }

    @Test
    @SuppressWarnings("deprecation") // the constructor that takes a handler is what executable jars use
    void readsAJarByTheHandlerOfItsOwnProtocol() throws IOException {
        URL real = URI.create("jar:" + jar("").toUri() + "!/").toURL();
        URL root = new URL(null, "jar:nested:/app.jar/!BOOT-INF/lib/unit.jar!/", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) throws IOException {
                return real.openConnection();
            }

            @Override
            protected void parseURL(URL url, String text, int start, int limit) {
                setURL(url, "jar", null, -1, null, null, text.substring(start), null, null);
            }
        });

        assertThat(scanner.scan(root)).containsExactly(FOUND);
    }

    @Test
    void leavesTheJarFreeToBeDeletedAndReplaced() throws IOException {
        Path jar = jar("");
        scanner.scan(jar.toUri().toURL());
        try (JarOutputStream empty = new JarOutputStream(Files.newOutputStream(jar))) {
            empty.putNextEntry(new JarEntry("a.txt"));
        }

        assertThat(scanner.scan(jar.toUri().toURL())).isEmpty();
    }

    @Test
    void saysWhichRootCannotBeRead() {
        assertThatThrownBy(
                        () -> scanner.scan(URI.create("file:/no/such/unit.jar").toURL()))
                .hasMessageStartingWith("CAIRN-2006: The classes in 'file:/no/such/unit.jar' cannot be searched: ")
                .hasMessageEndingWith("Check that the file exists and is a jar or a directory.");
    }
}
