package org.cairnorm.loading;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cairnorm.loading.woven.Music;
import org.cairnorm.loading.woven.MusicScenarios;
import org.cairnorm.testing.TestDatabase;
import org.cairnorm.testing.orm.WeavingClassLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs the scenarios of woven entities. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EnhancedLoadingSuite {
    private LoadingUnit unit;
    private Class<?> scenarios;

    protected abstract TestDatabase database();

    @BeforeAll
    void weave() throws Throwable {
        ClassLoader loader = new WeavingClassLoader(Music.CLASSES);
        scenarios = loader.loadClass(MusicScenarios.class.getName());
        Class<?>[] woven = (Class<?>[])
                loader.loadClass(Music.class.getName()).getField("CLASSES").get(null);
        unit = new LoadingUnit(database(), LoadingOptions.DEFAULT, woven);
        run(scenarios.getMethod("fill", LoadingUnit.class));
    }

    private void run(Method scenario) throws Throwable {
        try {
            scenario.invoke(null, unit);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @AfterAll
    void close() {
        if (unit != null) {
            unit.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> wovenEntities() {
        return Arrays.stream(scenarios.getMethods())
                .filter(method -> method.getDeclaringClass() == scenarios
                        && !method.getName().equals("fill"))
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> {
                    unit.statements().clear();
                    run(method);
                }));
    }
}
