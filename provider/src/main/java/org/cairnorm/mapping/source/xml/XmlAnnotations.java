package org.cairnorm.mapping.source.xml;

import jakarta.persistence.CascadeType;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * XML element → the annotation that says the same. Attributes and children become elements of the annotation by the names in
 * {@link XmlNames}.
 *
 * @param tableDefaults {@code schema} and {@code catalog} of the mapping file, for all that stands in a schema
 */
record XmlAnnotations(ClassNames classes, Map<String, String> tableDefaults) {
    private static final String CASCADE = "cascade";

    /** An annotation with the values of an element that says nothing else. */
    <A extends Annotation> A read(Class<A> type, XmlElement xml) {
        xml.allow(names(type));
        return readPart(type, xml);
    }

    /** An annotation with the values of an element that says other things as well. */
    <A extends Annotation> A readPart(Class<A> type, XmlElement xml) {
        Map<String, Object> values = new HashMap<>();
        for (Method element : type.getDeclaredMethods()) {
            Object value = value(element, xml);
            if (value != null) {
                values.put(element.getName(), value);
            } else if (element.getDefaultValue() == null) {
                xml.requiredAttribute(XmlNames.of(element));
            }
        }
        return SaidAnnotation.of(type, values);
    }

    /** The names of attributes and children that an annotation knows. */
    static Set<String> names(Class<? extends Annotation> type) {
        return Stream.of(type.getDeclaredMethods())
                .map(XmlNames::of)
                .filter(name -> !name.equals(XmlNames.TEXT))
                .collect(Collectors.toSet());
    }

    /** Several annotations of one type as they stand at one place: alone, or in their container. */
    static Annotation together(List<? extends Annotation> annotations) {
        Annotation first = annotations.get(0);
        return annotations.size() == 1 ? first : contained(first.annotationType(), annotations, Map.of());
    }

    /** Annotations in the container of their type, with further values of the container. */
    static Annotation contained(
            Class<? extends Annotation> type, List<? extends Annotation> annotations, Map<String, Object> further) {
        Class<? extends Annotation> container =
                type.getAnnotation(Repeatable.class).value();
        Map<String, Object> values = new HashMap<>(further);
        values.put("value", annotations.toArray((Annotation[]) Array.newInstance(type, 0)));
        return SaidAnnotation.of(container, values);
    }

    private @Nullable Object value(Method element, XmlElement xml) {
        Class<?> type = element.getReturnType();
        String name = XmlNames.of(element);
        if (type == CascadeType[].class) {
            return cascade(xml);
        }
        if (type.isArray()) {
            return array(type.getComponentType(), xml.children(name));
        }
        if (type.isAnnotation()) {
            XmlElement child = xml.child(name);
            return child == null ? null : read(type.asSubclass(Annotation.class), child);
        }
        String written = name.equals(XmlNames.TEXT) ? xml.text() : xml.attribute(name);
        if (written == null) {
            written = xml.childText(name);
        }
        if (written == null) {
            written = tableDefaults.get(name);
        }
        return written == null ? null : converted(type, name, written, xml);
    }

    private @Nullable Object array(Class<?> component, List<XmlElement> children) {
        if (children.isEmpty()) {
            return null;
        }
        Object array = Array.newInstance(component, children.size());
        for (int i = 0; i < children.size(); i++) {
            XmlElement child = children.get(i);
            Object value = component.isAnnotation()
                    ? read(component.asSubclass(Annotation.class), child)
                    : converted(component, child.name(), child.text(), child);
            Array.set(array, i, value);
        }
        return array;
    }

    private static CascadeType @Nullable [] cascade(XmlElement xml) {
        XmlElement cascade = xml.child(CASCADE);
        if (cascade == null) {
            return null;
        }
        return cascade.children().stream()
                .map(child -> constant(
                        CascadeType.class,
                        CASCADE,
                        child.name().replaceFirst("^cascade-", "").toUpperCase(Locale.ROOT),
                        child))
                .toArray(CascadeType[]::new);
    }

    private Object converted(Class<?> type, String place, String written, XmlElement xml) {
        if (type == String.class) {
            return written;
        }
        if (type == boolean.class) {
            return xml.truth(place, written);
        }
        if (type == int.class) {
            try {
                return Integer.valueOf(written);
            } catch (NumberFormatException e) {
                throw xml.wrong(place, written, "a whole number");
            }
        }
        if (type == Class.class) {
            return classes.find(written, xml);
        }
        return constant(type, place.equals(XmlNames.TEXT) ? xml.name() : place, written, xml);
    }

    private static <E> E constant(Class<E> type, String place, String written, XmlElement xml) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.toString().equals(written)) {
                return constant;
            }
        }
        Set<String> names = new TreeSet<>();
        Arrays.stream(constants).forEach(constant -> names.add(constant.toString()));
        throw xml.wrong(place, written, String.join(", ", names));
    }
}
