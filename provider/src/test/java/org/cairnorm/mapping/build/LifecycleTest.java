package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import java.util.List;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.mapping.source.CallbackDeclaration;
import org.cairnorm.mapping.source.ListenerDeclaration;
import org.cairnorm.mapping.source.UnitDefaults;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    static class BaseListener {
        @PrePersist
        void base(Object entity) {}
    }

    static class OwnListener {
        @PrePersist
        void own(Sub entity) {}

        @PrePersist
        void other(Excluding entity) {}
    }

    @MappedSuperclass
    @EntityListeners(BaseListener.class)
    static class Base {
        @Id
        long id;

        @PrePersist
        void baseMethod() {}

        @PrePersist
        private void hidden() {}
    }

    static class Defaults {
        @PrePersist
        void byDefault(Object entity) {}
    }

    @MappedSuperclass
    static class Top {
        @Id
        long id;

        @PrePersist
        void method() {}

        @PostLoad
        void silenced() {}
    }

    @Entity
    @EntityListeners({BaseListener.class, OwnListener.class})
    static class Sub extends Top {
        @PrePersist
        @Override
        void method() {}

        @Override
        void silenced() {}
    }

    @Entity
    @ExcludeSuperclassListeners
    @ExcludeDefaultListeners
    @EntityListeners(OwnListener.class)
    static class Excluding extends Sub {}

    private static List<String> methods(Built built, Class<?> type, CallbackEvent event) {
        return built.entity(type).callbacks(event).stream()
                .map(callback -> callback.method().getDeclaringClass().getSimpleName() + "."
                        + callback.method().getName())
                .toList();
    }

    private static Built build() throws NoSuchMethodException {
        ListenerDeclaration defaults = new ListenerDeclaration(
                Defaults.class,
                List.of(new CallbackDeclaration(
                        CallbackEvent.PRE_PERSIST, Defaults.class.getDeclaredMethod("byDefault", Object.class))));
        UnitDefaults unit = new UnitDefaults(false, false, false, null, null, null, List.of(defaults));
        return Built.of(MappingModelBuilder.build(
                AnnotationReader.read(List.of(Sub.class, Excluding.class), unit), Built.options()));
    }

    @Test
    void callsDefaultListenersThenListenersThenMethods() throws NoSuchMethodException {
        assertThat(methods(build(), Sub.class, CallbackEvent.PRE_PERSIST))
                .containsExactly("Defaults.byDefault", "BaseListener.base", "OwnListener.own", "Sub.method");
    }

    @Test
    void anOverridingMethodWithoutAnnotationSilencesTheOverriddenOne() throws NoSuchMethodException {
        assertThat(methods(build(), Sub.class, CallbackEvent.POST_LOAD)).isEmpty();
    }

    @Test
    void excludesListenersOfSuperclassesAndDefaults() throws NoSuchMethodException {
        assertThat(methods(build(), Excluding.class, CallbackEvent.PRE_PERSIST))
                .containsExactly("OwnListener.other", "OwnListener.own", "Sub.method");
    }

    @Test
    void tellsListenersFromMethods() throws NoSuchMethodException {
        assertThat(build().entity(Sub.class).callbacks(CallbackEvent.PRE_PERSIST))
                .extracting(callback -> callback.listener() == null)
                .containsExactly(false, false, false, true);
    }

    @Entity
    static class Two extends Base {
        @PostLoad
        void a() {}
    }

    @Test
    void refusesTwoMethodsOfOneClassForOneEvent() {
        assertThatThrownBy(() -> Built.from(Two.class))
                .hasMessage(
                        "CAIRN-2241: Class 'Base' has two methods for PRE_PERSIST: 'baseMethod' and 'hidden'. Keep one.");
    }

    @Entity
    static class WrongSignature {
        @Id
        long id;

        @PostLoad
        void loaded(Object argument) {}
    }

    @Test
    void refusesAMethodWithArgument() {
        assertThatThrownBy(() -> Built.from(WrongSignature.class))
                .hasMessage(
                        "CAIRN-2240: Life cycle method 'WrongSignature.loaded' must return nothing, not be static and have no"
                                + " parameter. Change its signature.");
    }
}
