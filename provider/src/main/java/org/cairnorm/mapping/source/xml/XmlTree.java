package org.cairnorm.mapping.source.xml;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairnorm.mapping.MappingProblem;

/** Mapping file → its root element. */
final class XmlTree {
    private static final Set<String> NAMESPACES = Set.of(
            "https://jakarta.ee/xml/ns/persistence/orm",
            "http://xmlns.jcp.org/xml/ns/persistence/orm",
            "http://java.sun.com/xml/ns/persistence/orm",
            "");
    private final XMLStreamReader xml;
    private final String file;

    private XmlTree(XMLStreamReader xml, String file) {
        this.xml = xml;
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws org.cairnorm.mapping.MappingException if it cannot be read or is not well-formed
     */
    static XmlElement read(URL file) {
        try {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false); // the file may be another one tomorrow
            try (InputStream content = connection.getInputStream()) {
                return read(content, file.toString());
            }
        } catch (IOException e) {
            throw MappingProblem.XML_NOT_READABLE.because(e, file, e);
        }
    }

    private static XmlElement read(InputStream content, String file) {
        try {
            XMLStreamReader xml = XmlInput.open(content);
            try {
                return new XmlTree(xml, file).document();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw MappingProblem.XML_NOT_WELL_FORMED.because(e, file, XmlInput.line(e), XmlInput.reason(e));
        }
    }

    private XmlElement document() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw MappingProblem.XML_WITH_DTD.at(file, line());
            }
        }
        return element();
    }

    private XmlElement element() throws XMLStreamException {
        String name = name();
        int line = line();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(
                        xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
            }
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw MappingProblem.XML_WITH_DTD.at(file, line());
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return new XmlElement(name, attributes, children, text.toString().strip(), file, line);
    }

    private String name() {
        String namespace = xml.getNamespaceURI();
        return namespace == null || NAMESPACES.contains(namespace)
                ? xml.getLocalName()
                : "{" + namespace + "}" + xml.getLocalName();
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
