package org.cairnorm.benchmarks;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A step of the build: compiles 300 entities that nobody wants to read, each with a reference to the next one. */
public final class ManyEntities {
    static final int COUNT = 300;
    private static final String PACKAGE = "org.cairnorm.benchmarks.many";

    private ManyEntities() {}

    /**
     * The directory of classes; then the directory for a {@code META-INF/persistence.xml} that lists all entities, for weavers that
     * ask for one.
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path last = classes.resolve(PACKAGE.replace('.', '/')).resolve(simpleName(COUNT - 1) + ".class");
        Path generator = classes.resolve(ManyEntities.class.getName().replace('.', '/') + ".class");
        if (Files.exists(last) && Files.getLastModifiedTime(last).compareTo(Files.getLastModifiedTime(generator)) > 0) {
            return;
        }
        compile(classes);
        writeUnit(Path.of(arguments[1]));
    }

    /** The generated classes, where they are on the class path. */
    static List<Class<?>> classes() throws ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            classes.add(Class.forName(name(i)));
        }
        return classes;
    }

    private static void compile(Path classes) {
        StringWriter problems = new StringWriter();
        List<JavaFileObject> sources =
                IntStream.range(0, COUNT).mapToObj(ManyEntities::source).toList();
        String annotations =
                Entity.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        List<String> options =
                List.of("-d", classes.toString(), "-classpath", annotations, "-proc:none", "--release", "17");
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(problems, null, null, options, null, sources)
                .call();
        if (!compiled) {
            throw new IllegalStateException(problems.toString());
        }
    }

    private static JavaFileObject source(int number) {
        URI uri = URI.create("string:///" + name(number).replace('.', '/') + JavaFileObject.Kind.SOURCE.extension);
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text(number);
            }
        };
    }

    private static String text(int number) {
        return """
                package %s;

                import jakarta.persistence.*;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.util.ArrayList;
                import java.util.List;

                @Entity
                public class %s {
                    @Id private long id;
                    private String name;
                    private String content;
                    @Column(name = "rank_in_list") private int rank;
                    private double amount;
                    private boolean checked;
                    private LocalDate opened;
                    private BigDecimal price;
                    @Version private int version;

                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(name = "next_id")
                    private %s next;

                    @OneToMany(mappedBy = "next")
                    private List<%s> previous = new ArrayList<>();

                    public long getId() { return id; }
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                }
                """.formatted(
                        PACKAGE,
                        simpleName(number),
                        simpleName((number + 1) % COUNT),
                        simpleName((number + COUNT - 1) % COUNT));
    }

    private static void writeUnit(Path directory) throws IOException {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence"
                             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                             xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence https://jakarta.ee/xml/ns/persistence/persistence_3_2.xsd"
                             version="3.2">
                  <persistence-unit name="all" transaction-type="RESOURCE_LOCAL">
                """);
        Library.ENTITIES.forEach(entity -> xml.append(entry(entity.getName())));
        IntStream.range(0, COUNT).forEach(number -> xml.append(entry(name(number))));
        xml.append("    <exclude-unlisted-classes>true</exclude-unlisted-classes>\n");
        xml.append("  </persistence-unit>\n</persistence>\n");
        Path file = directory.resolve("META-INF/persistence.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml);
    }

    private static String entry(String className) {
        return "    <class>" + className + "</class>\n";
    }

    private static String name(int number) {
        return PACKAGE + "." + simpleName(number);
    }

    private static String simpleName(int number) {
        return String.format(Locale.ROOT, "Entity%03d", number);
    }
}
