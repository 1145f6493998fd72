package org.cairnorm.mapping.source.xml;

import jakarta.persistence.AccessType;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.UnitDefaults;
import org.jspecify.annotations.Nullable;

/** One mapping file as it is written. */
record MappingFile(XmlElement root) {
    static final String CONVERTER = "converter";
    static final String ENTITY_LISTENERS = "entity-listeners";
    private static final String PACKAGE = "package";
    private static final String SCHEMA = "schema";
    private static final String CATALOG = "catalog";
    private static final String ACCESS = "access";
    private static final String METADATA = "persistence-unit-metadata";
    private static final String DEFAULTS = "persistence-unit-defaults";
    private static final String COMPLETE = "xml-mapping-metadata-complete";
    private static final Set<String> CLASSES = Set.of("mapped-superclass", "entity", "embeddable", CONVERTER);
    private static final Set<String> NAMES = Set.of(
            "version",
            METADATA,
            PACKAGE,
            SCHEMA,
            CATALOG,
            ACCESS,
            "sequence-generator",
            "table-generator",
            "named-query",
            "named-native-query",
            "named-stored-procedure-query",
            "sql-result-set-mapping",
            "mapped-superclass",
            "entity",
            "embeddable",
            CONVERTER);

    static MappingFile read(URL file) {
        XmlElement root = XmlTree.read(file);
        if (!root.name().equals("entity-mappings")) {
            throw MappingProblem.XML_UNKNOWN_ROOT.at(root.file(), root.line(), root.name());
        }
        root.allow(NAMES);
        XmlElement metadata = root.child(METADATA);
        if (metadata != null) {
            metadata.allow(Set.of(COMPLETE, DEFAULTS));
            XmlElement defaults = metadata.child(DEFAULTS);
            if (defaults != null) {
                defaults.allow(
                        Set.of(SCHEMA, CATALOG, "delimited-identifiers", ACCESS, "cascade-persist", ENTITY_LISTENERS));
            }
        }
        return new MappingFile(root);
    }

    /** The elements of the entities, mapped superclasses, embeddables and converters. */
    List<XmlElement> classes() {
        return root.children().stream()
                .filter(child -> CLASSES.contains(child.name()))
                .toList();
    }

    /** The full name of the class that one of {@link #classes()} describes. */
    String className(XmlElement described) {
        return ClassNames.full(root.childText(PACKAGE), described.requiredAttribute("class"));
    }

    XmlAnnotations annotations(ClassLoader loader) {
        Map<String, String> tableDefaults = new HashMap<>();
        put(tableDefaults, SCHEMA);
        put(tableDefaults, CATALOG);
        return new XmlAnnotations(new ClassNames(root.childText(PACKAGE), loader), Map.copyOf(tableDefaults));
    }

    private void put(Map<String, String> values, String child) {
        String text = root.childText(child);
        if (text != null) {
            values.put(child, text);
        }
    }

    /** The access type of the classes of this file, or null. */
    @Nullable AccessType access() {
        return access(root);
    }

    private static @Nullable AccessType access(XmlElement parent) {
        String written = parent.childText(ACCESS);
        return written == null ? null : XmlAttribute.accessType(written, parent);
    }

    /** Whether no annotation of the unit counts. */
    boolean isMetadataComplete() {
        XmlElement metadata = root.child(METADATA);
        return metadata != null && metadata.has(COMPLETE);
    }

    /** The defaults of the whole unit, or null. */
    @Nullable XmlElement defaults() {
        XmlElement metadata = root.child(METADATA);
        return metadata == null ? null : metadata.child(DEFAULTS);
    }

    /** What this file says for the whole unit. */
    UnitDefaults unitDefaults() {
        XmlElement defaults = defaults();
        if (defaults == null) {
            return new UnitDefaults(isMetadataComplete(), false, false, null, null, null);
        }
        return new UnitDefaults(
                isMetadataComplete(),
                defaults.has("delimited-identifiers"),
                defaults.has("cascade-persist"),
                access(defaults),
                defaults.childText(CATALOG),
                defaults.childText(SCHEMA));
    }
}
