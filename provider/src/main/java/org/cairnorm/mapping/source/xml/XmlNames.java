package org.cairnorm.mapping.source.xml;

import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.IdClass;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.StoredProcedureParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a mapping file calls the element of an annotation: its name in lower case with hyphens ({@code columnDefinition} is
 * {@code column-definition}), but for those listed here.
 */
final class XmlNames {
    /** The element's own text. */
    static final String TEXT = "";

    private static final Map<String, String> OF_ALL = Map.ofEntries(
            Map.entry("uniqueConstraints", "unique-constraint"),
            Map.entry("indexes", "index"),
            Map.entry("check", "check-constraint"),
            Map.entry("joinColumns", "join-column"),
            Map.entry("inverseJoinColumns", "inverse-join-column"),
            Map.entry("pkJoinColumns", "primary-key-join-column"),
            Map.entry("columnNames", "column-name"),
            Map.entry("hints", "hint"),
            Map.entry("fields", "field-result"),
            Map.entry("entities", "entity-result"),
            Map.entry("classes", "constructor-result"),
            Map.entry("columns", "column-result"),
            Map.entry("parameters", "parameter"),
            Map.entry("resultClasses", "result-class"),
            Map.entry("resultSetMappings", "result-set-mapping"),
            Map.entry("attributeNodes", "named-attribute-node"),
            Map.entry("subgraphs", "subgraph"),
            Map.entry("subclassSubgraphs", "subclass-subgraph"));

    private static final Map<Class<? extends Annotation>, Map<String, String>> OF_ONE = ofOne();

    private XmlNames() {}

    @SuppressWarnings("deprecation") // the annotations of Date and Calendar
    private static Map<Class<? extends Annotation>, Map<String, String>> ofOne() {
        Map<Class<? extends Annotation>, Map<String, String>> names = new HashMap<>();
        names.put(SecondaryTable.class, Map.of("foreignKey", "primary-key-foreign-key"));
        names.put(ConstructorResult.class, Map.of("columns", "column"));
        names.put(ForeignKey.class, Map.of("value", "constraint-mode"));
        names.put(NamedAttributeNode.class, Map.of("value", "name"));
        names.put(ColumnResult.class, Map.of("type", "class"));
        names.put(NamedSubgraph.class, Map.of("type", "class"));
        names.put(StoredProcedureParameter.class, Map.of("type", "class"));
        names.put(IdClass.class, Map.of("value", "class"));
        names.put(MapKeyClass.class, Map.of("value", "class"));
        names.put(DiscriminatorValue.class, Map.of("value", TEXT));
        names.put(Enumerated.class, Map.of("value", TEXT));
        names.put(MapKeyEnumerated.class, Map.of("value", TEXT));
        names.put(jakarta.persistence.Temporal.class, Map.of("value", TEXT));
        names.put(jakarta.persistence.MapKeyTemporal.class, Map.of("value", TEXT));
        names.put(OrderBy.class, Map.of("value", TEXT));
        return names;
    }

    static String of(Method element) {
        String name = element.getName();
        String own = OF_ONE.getOrDefault(element.getDeclaringClass(), Map.of()).get(name);
        return own != null ? own : OF_ALL.getOrDefault(name, hyphened(name));
    }

    private static String hyphened(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
