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
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.cairnorm.mapping.CallbackEvent;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.mapping.source.Metadata;
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

    /** Where the unit names a listener for all. */
    private static final Metadata WITH_DEFAULT_LISTENER = new Metadata() {
        @Override
        public AnnotatedElement of(AnnotatedElement declared) {
            return declared;
        }

        @Override
        public AnnotatedElement unit() {
            return ListensToAll.class;
        }

        @Override
        public UnitDefaults defaults() {
            return UnitDefaults.UNSAID;
        }
    };

    @EntityListeners(Defaults.class)
    private static final class ListensToAll {}

    private static Built build() {
        return Built.of(MappingModelBuilder.build(
                AnnotationReader.read(List.of(Sub.class, Excluding.class), WITH_DEFAULT_LISTENER), Built.options()));
    }

    @Test
    void callsDefaultListenersThenListenersThenMethods() {
        assertThat(methods(build(), Sub.class, CallbackEvent.PRE_PERSIST))
                .containsExactly("Defaults.byDefault", "BaseListener.base", "OwnListener.own", "Sub.method");
    }

    @Test
    void anOverridingMethodWithoutAnnotationSilencesTheOverriddenOne() {
        assertThat(methods(build(), Sub.class, CallbackEvent.POST_LOAD)).isEmpty();
    }

    @Test
    void excludesListenersOfSuperclassesAndDefaults() {
        assertThat(methods(build(), Excluding.class, CallbackEvent.PRE_PERSIST))
                .containsExactly("OwnListener.other", "OwnListener.own", "Sub.method");
    }

    @Test
    void tellsListenersFromMethods() {
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

    static class GeneralListener {
        @PostLoad
        void loaded(Object entity) {}
    }

    static class SpecialListener extends GeneralListener {
        @PostLoad
        @Override
        void loaded(Object entity) {}
    }

    @Entity
    @EntityListeners(SpecialListener.class)
    static class Listened {
        @Id
        long id;
    }

    @Test
    void callsAnOverridingListenerMethodOnce() {
        assertThat(methods(Built.from(Listened.class), Listened.class, CallbackEvent.POST_LOAD))
                .containsExactly("SpecialListener.loaded");
    }
}
