package org.cairnorm.boot;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairnorm.mapping.source.xml.XmlInput;
import org.jspecify.annotations.Nullable;

/**
 * Parses one {@code persistence.xml} of version 1.0 to 3.2.
 *
 * <p>A document type declaration is refused as soon as it is seen: a file may come from a foreign jar.
 */
final class PersistenceXmlParser {
    private static final Set<String> NAMESPACES = Set.of(
            "https://jakarta.ee/xml/ns/persistence",
            "http://xmlns.jcp.org/xml/ns/persistence",
            "http://java.sun.com/xml/ns/persistence",
            "");

    /** The elements inside {@code persistence-unit}. */
    private enum Element {
        DESCRIPTION("description", false),
        PROVIDER("provider", false),
        QUALIFIER("qualifier", true),
        SCOPE("scope", false),
        JTA_DATA_SOURCE("jta-data-source", false),
        NON_JTA_DATA_SOURCE("non-jta-data-source", false),
        MAPPING_FILE("mapping-file", true),
        JAR_FILE("jar-file", true),
        CLASS("class", true),
        EXCLUDE_UNLISTED_CLASSES("exclude-unlisted-classes", false),
        SHARED_CACHE_MODE("shared-cache-mode", false),
        VALIDATION_MODE("validation-mode", false),
        PROPERTIES("properties", false);

        private final String tag;
        private final boolean repeatable;

        Element(String tag, boolean repeatable) {
            this.tag = tag;
            this.repeatable = repeatable;
        }

        static @Nullable Element named(String tag) {
            for (Element element : values()) {
                if (element.tag.equals(tag)) {
                    return element;
                }
            }
            return null;
        }
    }

    private final XMLStreamReader xml;
    private final URL file;
    private final URL root;

    private PersistenceXmlParser(XMLStreamReader xml, URL file, URL root) {
        this.xml = xml;
        this.file = file;
        this.root = root;
    }

    /**
     * Parses a file.
     *
     * @param file for messages and for {@link UnitDescriptor#file()}; it is not opened
     * @throws ConfigurationException if the file is not what it should be
     */
    static List<UnitDescriptor> parse(InputStream content, URL file, URL root) {
        try {
            XMLStreamReader xml = XmlInput.open(content);
            try {
                return new PersistenceXmlParser(xml, file, root).document();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw BootProblem.XML_NOT_WELL_FORMED.because(e, file, XmlInput.line(e), XmlInput.reason(e));
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private List<UnitDescriptor> document() throws XMLStreamException {
        nextTag();
        if (!xml.getLocalName().equals("persistence") || !inKnownNamespace()) {
            String namespace = xml.getNamespaceURI();
            String name = namespace == null ? xml.getLocalName() : "{" + namespace + "}" + xml.getLocalName();
            throw BootProblem.XML_UNKNOWN_ROOT.at(file, line(), name);
        }
        String version = xml.getAttributeValue(null, "version");
        List<UnitDescriptor> units = new ArrayList<>();
        while (nextTag()) {
            if (!xml.getLocalName().equals("persistence-unit") || !inKnownNamespace()) {
                throw unknownElement("persistence", List.of("persistence-unit"));
            }
            units.add(unit(version));
        }
        return units;
    }

    private UnitDescriptor unit(@Nullable String version) throws XMLStreamException {
        refuseOtherAttributes(List.of("name", "transaction-type"));
        String name = requiredAttribute("name");
        String type = xml.getAttributeValue(null, "transaction-type");
        PersistenceUnitTransactionType transactionType =
                type == null ? null : constant(PersistenceUnitTransactionType.class, "transaction-type", type.strip());
        Map<Element, List<String>> values = new EnumMap<>(Element.class);
        Map<String, String> properties = new LinkedHashMap<>();
        SharedCacheMode cacheMode = null;
        ValidationMode validationMode = null;
        Boolean exclude = null;
        while (nextTag()) {
            Element element = inKnownNamespace() ? Element.named(xml.getLocalName()) : null;
            if (element == null) {
                throw unknownElement(
                        "persistence-unit",
                        Arrays.stream(Element.values()).map(known -> known.tag).toList());
            }
            refuseOtherAttributes(List.of());
            if (values.containsKey(element) && !element.repeatable) {
                throw BootProblem.XML_REPEATED_ELEMENT.at(file, line(), element.tag, name);
            }
            List<String> texts = values.computeIfAbsent(element, key -> new ArrayList<>());
            switch (element) {
                case PROPERTIES -> properties(properties);
                case EXCLUDE_UNLISTED_CLASSES -> exclude = truth(element.tag, text());
                case SHARED_CACHE_MODE -> cacheMode = constant(SharedCacheMode.class, element.tag, text());
                case VALIDATION_MODE -> validationMode = constant(ValidationMode.class, element.tag, text());
                case DESCRIPTION -> texts.add(text());
                default -> texts.add(requiredText(element));
            }
        }
        return new UnitDescriptor(
                name,
                file,
                root,
                version,
                first(values, Element.DESCRIPTION),
                transactionType,
                first(values, Element.PROVIDER),
                all(values, Element.QUALIFIER),
                first(values, Element.SCOPE),
                first(values, Element.JTA_DATA_SOURCE),
                first(values, Element.NON_JTA_DATA_SOURCE),
                all(values, Element.MAPPING_FILE),
                all(values, Element.JAR_FILE),
                all(values, Element.CLASS),
                exclude,
                cacheMode,
                validationMode,
                properties);
    }

    private void properties(Map<String, String> properties) throws XMLStreamException {
        while (nextTag()) {
            if (!xml.getLocalName().equals("property") || !inKnownNamespace()) {
                throw unknownElement("properties", List.of("property"));
            }
            refuseOtherAttributes(List.of("name", "value"));
            String name = requiredAttribute("name");
            String value = xml.getAttributeValue(null, "value");
            String content = text();
            properties.put(name, value == null ? content : value);
        }
    }

    /** Goes to the next start of an element; false at the end of the surrounding one. */
    private boolean nextTag() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw BootProblem.XML_WITH_DTD.at(file, line());
                default -> {
                    // comments, blanks and processing instructions say nothing
                }
            }
        }
        return false;
    }

    private String text() throws XMLStreamException {
        return xml.getElementText().strip();
    }

    private String requiredText(Element element) throws XMLStreamException {
        int line = line();
        String text = text();
        if (text.isEmpty()) {
            throw BootProblem.XML_EMPTY_ELEMENT.at(file, line, element.tag);
        }
        return text;
    }

    private String requiredAttribute(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null) {
            throw BootProblem.XML_MISSING_ATTRIBUTE.at(file, line(), xml.getLocalName(), attribute);
        }
        return value.strip();
    }

    private void refuseOtherAttributes(List<String> known) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            boolean foreign = xml.getAttributeNamespace(i) != null
                    && !xml.getAttributeNamespace(i).isEmpty();
            if (!foreign && !known.contains(name) && !name.equals("id")) {
                String advice = known.isEmpty() ? "Remove it." : Nearest.advice(name, known);
                throw BootProblem.XML_UNKNOWN_ATTRIBUTE.at(file, line(), name, xml.getLocalName(), advice);
            }
        }
    }

    private boolean inKnownNamespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null || NAMESPACES.contains(namespace);
    }

    private ConfigurationException unknownElement(String parent, List<String> known) {
        String name = xml.getLocalName();
        return BootProblem.XML_UNKNOWN_ELEMENT.at(file, line(), name, parent, Nearest.advice(name, known));
    }

    private <E extends Enum<E>> E constant(Class<E> type, String place, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        Set<String> names = new TreeSet<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        throw BootProblem.XML_WRONG_VALUE.at(file, line(), place, value, String.join(", ", names));
    }

    private boolean truth(String place, String value) {
        return switch (value) {
            case "", "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw BootProblem.XML_WRONG_VALUE.at(file, line(), place, value, "true, false");
        };
    }

    private static @Nullable String first(Map<Element, List<String>> values, Element element) {
        List<String> texts = all(values, element);
        return texts.isEmpty() ? null : texts.get(0);
    }

    private static List<String> all(Map<Element, List<String>> values, Element element) {
        return values.getOrDefault(element, List.of());
    }
}
