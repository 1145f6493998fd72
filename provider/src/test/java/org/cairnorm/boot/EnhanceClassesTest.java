package org.cairnorm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.cairnorm.entity.Enhanced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnhanceClassesTest {

    private static final String BASE = """
            package shop;
            @jakarta.persistence.MappedSuperclass
            public abstract class Base {
                private String note;
                @jakarta.persistence.Version private int version;
            }
            """;

    private static final String ORDER = """
            package shop;
            import jakarta.persistence.*;
            @Entity @Table(name = "orders")
            public class Order extends Base {
                @Id private long number;
                @ManyToOne private Customer customer;
                private transient String cache;
            }
            """;

    private static final String URGENT_ORDER = """
            package shop;
            @jakarta.persistence.Entity
            public class UrgentOrder extends Order {
                private int speed;
            }
            """;

    private static final String CUSTOMER = """
            package shop;
            @jakarta.persistence.Entity
            public class Customer {
                @jakarta.persistence.Id private long number;
                private String name;
                private String alias;
            }
            """;

    private static final String INVOICE = """
            package shop;
            @jakarta.persistence.Entity
            public class Invoice {
                private long number;
                @jakarta.persistence.Id public long getNumber() { return number; }
                public void setNumber(long number) { this.number = number; }
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void compileShop() throws IOException {
        compile(BASE, ORDER, URGENT_ORDER, CUSTOMER, INVOICE);
    }

    @Test
    void numbersAttributesAsTheMappingDoes() throws IOException {
        enhance();

        assertThat(attributes("shop.Base")).containsExactly("note", "version");
        assertThat(attributes("shop.Order")).containsExactly("note", "version", "number", "customer");
        assertThat(attributes("shop.UrgentOrder")).containsExactly("note", "version", "number", "customer", "speed");
        assertThat(attributes("shop.Customer")).containsExactly("number", "name", "alias");
    }

    @Test
    void leavesPropertyAccessOutWhenNothingIsNamed() throws IOException {
        enhance();

        assertThat(attributes("shop.Invoice")).isNull();
    }

    @Test
    void enhancesTheHierarchyOfANamedClassAndNothingElse() throws IOException {
        enhance("shop.UrgentOrder");

        assertThat(attributes("shop.Base")).isNotNull();
        assertThat(attributes("shop.Order")).isNotNull();
        assertThat(attributes("shop.Customer")).isNull();
    }

    @Test
    void enhancesAllThatExtendANamedMappedSuperclass() throws IOException {
        enhance("shop.Base");

        assertThat(attributes("shop.Order")).isNotNull();
        assertThat(attributes("shop.UrgentOrder")).isNotNull();
        assertThat(attributes("shop.Customer")).isNull();
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        assertThat(enhance()).hasSize(4);
        assertThat(enhance()).isEmpty();
    }

    @Test
    void enhancesAClassThatWasCompiledAgain() throws IOException {
        enhance();
        compile(ORDER);

        assertThat(enhance()).containsExactly(directory.resolve("shop/Order.class"));
    }

    @Test
    void refusesANameThatIsNoEntity() {
        assertThatThrownBy(() -> enhance("shop.Ordre"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "CAIRN-1501: Class 'shop.Ordre' cannot be enhanced: there is no entity or mapped superclass of this name in"
                                + " '" + directory
                                + "'. There are [shop.Base, shop.Customer, shop.Invoice, shop.Order, shop.UrgentOrder].");
    }

    @Test
    void refusesPropertyAccess() {
        assertThatThrownBy(() -> enhance("shop.Invoice"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "CAIRN-1503: Class 'shop.Invoice' cannot be enhanced: its attribute 'number' has property access, which is"
                                + " not supported yet. Annotate the field, or leave the class and its hierarchy out.");
    }

    @Test
    void namesAClassThatCannotBeLoaded() throws IOException {
        compile("package shop; public class Currency {}", """
                package shop;
                @jakarta.persistence.Entity
                public class Price extends Currency { @jakarta.persistence.Id long number; }
                """);
        Files.delete(directory.resolve("shop/Currency.class"));

        assertThatThrownBy(() -> enhance())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "CAIRN-1502: The classes in '" + directory
                                + "' cannot be enhanced: 'shop.Price' cannot be loaded:"
                                + " java.lang.NoClassDefFoundError: shop/Currency. Run the enhancer with the class path that compiled them.");
    }

    @Test
    void runsAsAProgram() throws IOException {
        EnhanceClasses.main(new String[] {directory.toString(), "shop.Customer"});

        assertThat(attributes("shop.Customer")).isNotNull();
        assertThat(attributes("shop.Order")).isNull();
    }

    @Test
    void saysHowItIsUsed() {
        assertThatThrownBy(() -> EnhanceClasses.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Usage: org.cairnorm.boot.EnhanceClasses <directory");
    }

    private List<Path> enhance(String... names) throws IOException {
        return EnhanceClasses.enhance(directory, Set.of(names), getClass().getClassLoader());
    }

    private void compile(String... sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            String name = source.replaceAll("(?s).*\\bclass (\\w+).*", "$1");
            files.add(Files.writeString(
                    Files.createDirectories(directory.resolve("src")).resolve(name + ".java"), source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            String classPath = System.getProperty("java.class.path") + System.getProperty("path.separator") + directory;
            boolean passed = compiler.getTask(
                            messages,
                            manager,
                            null,
                            List.of("-proc:none", "-d", directory.toString(), "-classpath", classPath),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(passed).as(messages.toString()).isTrue();
        }
    }

    private @Nullable List<String> attributes(String className) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
            Enhanced enhanced = Class.forName(className, false, loader).getDeclaredAnnotation(Enhanced.class);
            return enhanced == null ? null : Arrays.asList(enhanced.attributes());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
