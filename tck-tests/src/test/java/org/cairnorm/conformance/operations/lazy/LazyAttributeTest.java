package org.cairnorm.conformance.operations.lazy;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cairnorm.conformance.ConformanceTest;
import org.cairnorm.testing.orm.TestUnit;
import org.cairnorm.testing.orm.WeavingClassLoader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Lazy loading at the level of attributes, of woven entities (JPA 3.2 §3.3.7, §3.3.9, §11.1.6); the tests are in {@link LazyAttributes}. */
class LazyAttributeTest extends ConformanceTest {
    private final ClassLoader woven = new WeavingClassLoader(Painting.class, Painting.Frame.class);

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(wovenClass(Painting.class), wovenClass(Painting.Frame.class));
    }

    private Class<?> wovenClass(Class<?> plain) {
        try {
            return woven.loadClass(plain.getName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> lazyAttributes() {
        Class<?> scenarios = wovenClass(LazyAttributes.class);
        return Arrays.stream(scenarios.getMethods())
                .filter(method -> method.getDeclaringClass() == scenarios)
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> {
                    unit().clear();
                    try {
                        method.invoke(scenarios.getConstructor(TestUnit.class).newInstance(unit()));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
