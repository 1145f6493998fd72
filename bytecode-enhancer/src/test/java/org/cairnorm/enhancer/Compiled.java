package org.cairnorm.enhancer;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes compiled by a test from source text. */
final class Compiled {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum|module) ([\\w.]+)");

    private final Map<String, byte[]> classFiles;

    private Compiled(Map<String, byte[]> classFiles) {
        this.classFiles = classFiles;
    }

    static Compiled sources(String... sources) {
        return sources(Runtime.version().feature(), sources);
    }

    static Compiled sources(int release, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> outputs = new LinkedHashMap<>();
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            units.add(new SourceText(nameOf(source), source));
        }
        StringWriter messages = new StringWriter();
        JavaFileManager files = new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        outputs.put(className, bytes);
                        return bytes;
                    }
                };
            }
        };
        boolean passed = compiler.getTask(
                        messages, files, null, List.of("-g", "--release", String.valueOf(release)), null, units)
                .call();
        if (!passed) {
            throw new AssertionError(messages);
        }
        Map<String, byte[]> classFiles = new LinkedHashMap<>();
        outputs.forEach((name, bytes) -> classFiles.put(name, bytes.toByteArray()));
        return new Compiled(classFiles);
    }

    private static String nameOf(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new AssertionError(source);
        }
        if (source.startsWith("module")) {
            return "module-info";
        }
        Matcher packageName = PACKAGE.matcher(source);
        return packageName.find() ? packageName.group(1) + "." + type.group(1) : type.group(1);
    }

    Map<String, byte[]> classFiles() {
        return classFiles;
    }

    byte[] classFile(String name) {
        return classFiles.get(name);
    }

    /** The classes with each class file changed by the function, which may answer null for no change. */
    Compiled changedBy(UnaryOperator<byte[]> change) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        classFiles.forEach((name, bytes) -> {
            byte[] woven = change.apply(bytes);
            changed.put(name, woven == null ? bytes : woven);
        });
        return new Compiled(changed);
    }

    /** A new class loader with the classes, beside those that the tests see. */
    ClassLoader loader() {
        return loader(Compiled.class.getClassLoader());
    }

    ClassLoader loader(ClassLoader parent) {
        Map<String, byte[]> files = Map.copyOf(classFiles);
        return new ClassLoader(parent) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = files.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
