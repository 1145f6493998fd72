package org.cairnorm.mapping.source.xml;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnorm.mapping.MappingProblem;

/**
 * Life cycle methods and listeners that a mapping file names (JPA 3.2 §3.6.8). For an event that it names, the annotated methods of
 * the class no longer count.
 */
record Callbacks(Map<AnnotatedElement, AnnotatedElement> described, ClassNames classes) {
    static final Map<String, Class<? extends Annotation>> EVENTS = Map.of(
            "pre-persist", PrePersist.class,
            "post-persist", PostPersist.class,
            "pre-remove", PreRemove.class,
            "post-remove", PostRemove.class,
            "pre-update", PreUpdate.class,
            "post-update", PostUpdate.class,
            "post-load", PostLoad.class);

    /** The listeners that an element names in its {@code entity-listeners}, their methods described. */
    List<Class<?>> listeners(XmlElement xml) {
        List<Class<?>> listeners = new ArrayList<>();
        for (XmlElement list : xml.children(MappingFile.ENTITY_LISTENERS)) {
            list.allow(Set.of("entity-listener"));
            for (XmlElement listener : list.children("entity-listener")) {
                Set<String> names = new HashSet<>(EVENTS.keySet());
                names.add("class");
                listener.allow(names);
                Class<?> type = classes.find(listener.requiredAttribute("class"), listener);
                describe(listener, type, false, 1);
                listeners.add(type);
            }
        }
        return listeners;
    }

    /**
     * Describes the life cycle methods that an element names.
     *
     * @param complete whether the annotations of all methods are to be forgotten
     * @param parameters how many parameters the methods have: one in a listener, none in an entity
     */
    void describe(XmlElement xml, Class<?> type, boolean complete, int parameters) {
        List<XmlElement> named = xml.children().stream()
                .filter(child -> EVENTS.containsKey(child.name()))
                .toList();
        named.forEach(child -> requireMethod(child, type, parameters));
        if (named.isEmpty() && !complete) {
            return;
        }
        Set<Class<? extends Annotation>> hidden = new HashSet<>();
        named.forEach(child -> hidden.add(EVENTS.get(child.name())));
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                List<Annotation> said = new ArrayList<>();
                for (XmlElement child : named) {
                    if (isNamed(child, method, parameters)) {
                        said.add(SaidAnnotation.of(EVENTS.get(child.name()), Map.of()));
                    }
                }
                described.put(
                        method,
                        complete
                                ? DescribedElement.instead(method, said)
                                : new DescribedElement(
                                        method, annotation -> !hidden.contains(annotation.annotationType()), said));
            }
            if (parameters == 0) {
                return; // the superclasses of an entity are described by themselves
            }
        }
    }

    private static boolean isNamed(XmlElement callback, Method method, int parameters) {
        return method.getName().equals(callback.requiredAttribute("method-name"))
                && method.getParameterCount() == parameters
                && !method.isSynthetic();
    }

    private static void requireMethod(XmlElement callback, Class<?> type, int parameters) {
        callback.allow(Set.of("method-name"));
        Stream<Class<?>> classes = Stream.iterate(type, at -> at != null && at != Object.class, Class::getSuperclass);
        boolean found = classes.flatMap(at -> Stream.of(at.getDeclaredMethods()))
                .anyMatch(method -> isNamed(callback, method, parameters));
        if (!found) {
            throw MappingProblem.XML_METHOD_UNKNOWN.at(
                    callback.file(),
                    callback.line(),
                    callback.name(),
                    callback.requiredAttribute("method-name"),
                    type.getName(),
                    parameters == 0 ? "no parameter" : "one parameter, the entity");
        }
    }
}
