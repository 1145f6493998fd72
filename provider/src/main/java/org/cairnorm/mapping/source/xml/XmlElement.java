package org.cairnorm.mapping.source.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnorm.mapping.MappingException;
import org.cairnorm.mapping.MappingProblem;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML file with all it holds.
 *
 * @param text the text between its tags without blanks around it
 * @param file where it stands, for messages
 */
record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, String text, String file, int line) {
    private static final String DESCRIPTION = "description";

    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    @Nullable XmlElement child(String childName) {
        List<XmlElement> found = children(childName);
        return found.isEmpty() ? null : found.get(0);
    }

    List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    boolean has(String childName) {
        return child(childName) != null;
    }

    /** The text of a child, or null where it is absent. */
    @Nullable String childText(String childName) {
        XmlElement found = child(childName);
        return found == null ? null : found.text;
    }

    @Nullable String attribute(String attributeName) {
        return attributes.get(attributeName);
    }

    String requiredAttribute(String attributeName) {
        String value = attribute(attributeName);
        if (value == null) {
            throw MappingProblem.XML_MISSING_ATTRIBUTE.at(file, line, name, attributeName);
        }
        return value;
    }

    /** Whether an attribute of type boolean is true; null where it is absent. */
    @Nullable Boolean truth(String attributeName) {
        String value = attribute(attributeName);
        return value == null ? null : truth(attributeName, value);
    }

    boolean truth(String place, String value) {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw wrong(place, value, "true, false");
        };
    }

    /** The same element with another value of one attribute. */
    XmlElement with(String attributeName, String value) {
        Map<String, String> changed = new HashMap<>(attributes);
        changed.put(attributeName, value);
        return new XmlElement(name, changed, children, text, file, line);
    }

    /** Refuses attributes and children of other names. */
    void allow(Set<String> names) {
        attributes.keySet().forEach(attribute -> allow("attribute", attribute, line, names));
        children.forEach(child -> allow("element", child.name, child.line, names));
    }

    private void allow(String what, String found, int foundAt, Set<String> names) {
        if (!names.contains(found) && !found.equals(DESCRIPTION)) {
            throw MappingProblem.XML_UNKNOWN_NAME.at(
                    file, foundAt, what, found, name, String.join(", ", new TreeSet<>(names)));
        }
    }

    MappingException wrong(String place, String value, String allowed) {
        return MappingProblem.XML_WRONG_VALUE.at(file, line, place, value, allowed);
    }
}
