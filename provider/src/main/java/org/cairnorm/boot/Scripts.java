package org.cairnorm.boot;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** SQL scripts of schema generation: one statement per line, or several lines up to a semicolon. */
final class Scripts {
    private Scripts() {}

    /**
     * Opens a script given as {@code Reader}, as URL, as a resource of the unit's class loader, or as file.
     *
     * @param key the setting that gave it, for errors
     */
    static Reader open(Object place, ClassLoader loader, String key) throws IOException {
        if (place instanceof Reader reader) {
            return reader;
        }
        String text = place.toString().strip();
        InputStream resource = loader.getResourceAsStream(text);
        if (resource != null) {
            return new InputStreamReader(resource, StandardCharsets.UTF_8);
        }
        URL url = url(text);
        if (url != null) {
            return new InputStreamReader(url.openStream(), StandardCharsets.UTF_8);
        }
        Path file = Path.of(text);
        if (!Files.exists(file)) {
            throw new FileNotFoundException("neither a resource on the class path, nor a URL, nor a file");
        }
        return Files.newBufferedReader(file);
    }

    private static URL url(String text) {
        if (!text.matches("[a-z]{2,}:.*")) {
            return null;
        }
        try {
            return URI.create(text).toURL();
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Writes a script to a {@code Writer}, which stays open, or to a file given by URL or path. */
    static void write(Object place, List<String> statements, String key) throws IOException {
        if (place instanceof Writer writer) {
            write(writer, statements);
            return;
        }
        String text = place.toString().strip();
        URL url = url(text);
        Path file = url == null ? Path.of(text) : file(url);
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            write(writer, statements);
        }
    }

    private static Path file(URL url) throws IOException {
        if (!"file".equals(url.getProtocol())) {
            throw new IOException("a script can only be written to a file, not to '" + url.getProtocol() + ":'");
        }
        return Path.of(URI.create(url.toString()));
    }

    private static void write(Writer writer, List<String> statements) throws IOException {
        for (String statement : statements) {
            writer.write(statement.replaceAll("\\s*\\R\\s*", " "));
            writer.write(";\n");
        }
        writer.flush();
    }

    /** The statements of a script, without their semicolons; comment lines are passed over. */
    static List<String> statements(Reader reader) throws IOException {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        BufferedReader lines = new BufferedReader(reader);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String text = line.strip();
            if (current.isEmpty() && (text.isEmpty() || text.startsWith("--") || text.startsWith("//"))) {
                continue;
            }
            current.append(current.isEmpty() ? "" : "\n").append(text);
            if (text.endsWith(";")) {
                current.setLength(current.length() - 1);
                statements.add(current.toString());
                current.setLength(0);
            }
        }
        if (!current.toString().isBlank()) {
            statements.add(current.toString());
        }
        return statements;
    }
}
