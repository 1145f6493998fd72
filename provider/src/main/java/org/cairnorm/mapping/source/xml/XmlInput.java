package org.cairnorm.mapping.source.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML that may come from a foreign jar, so nothing in it may reach outside: no document type is read, no entity is resolved,
 * no schema is fetched. The parser is always the one of the JDK, whatever else is on the class path.
 */
public final class XmlInput {
    private XmlInput() {}

    /** A reader that the caller closes. */
    public static XMLStreamReader open(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory.createXMLStreamReader(content);
    }

    /** What was wrong: the last line of the message without its full stop; the lines before repeat the place. */
    public static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        String last = message.substring(message.lastIndexOf('\n') + 1);
        String said = last.startsWith("Message: ") ? last.substring("Message: ".length()) : last;
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /** The line where it was wrong. */
    public static int line(XMLStreamException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    }
}
