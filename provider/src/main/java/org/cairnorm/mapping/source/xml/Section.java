package org.cairnorm.mapping.source.xml;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Elements of one name and the annotation that each of them is.
 *
 * @param key what tells annotations at one place apart; those that the file does not define again stay. Null: the file's elements
 *     take the place of all of them
 */
record Section<A extends Annotation>(
        String tag, Class<A> type, @Nullable Function<A, String> key) {

    Section(String tag, Class<A> type) {
        this(tag, type, null);
    }

    /** What the elements in {@code xml} say of a class, together with what its annotations say; empty if nothing is said. */
    List<A> read(XmlElement xml, XmlAnnotations annotations, AnnotatedElement annotated) {
        List<A> said = new ArrayList<>();
        xml.children(tag).forEach(child -> said.add(annotations.read(type, child)));
        if (key != null && !said.isEmpty()) {
            Set<String> keys = said.stream().map(key).collect(Collectors.toSet());
            for (A annotation : annotated.getAnnotationsByType(type)) {
                if (!keys.contains(key.apply(annotation))) {
                    said.add(annotation);
                }
            }
        }
        return said;
    }

    /** The annotation types that no longer count at the class: this one and its container. */
    Set<Class<? extends Annotation>> types() {
        return types(type);
    }

    static Set<Class<? extends Annotation>> types(Class<? extends Annotation> type) {
        Repeatable repeatable = type.getAnnotation(Repeatable.class);
        return repeatable == null ? Set.of(type) : Set.of(type, repeatable.value());
    }
}
