package org.cairnorm.boot;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One {@code persistence-unit} of a {@code persistence.xml}, as written: what the file does not say is absent (JPA 3.2 §8.2.1).
 *
 * @param file the persistence.xml
 * @param root the jar or directory that holds it
 * @param version the version that the file names; null if it names none
 * @param excludeUnlistedClasses true for an empty element
 */
public record UnitDescriptor(
        String name,
        URL file,
        URL root,
        @Nullable String version,
        @Nullable String description,
        @Nullable PersistenceUnitTransactionType transactionType,
        @Nullable String provider,
        List<String> qualifiers,
        @Nullable String scope,
        @Nullable String jtaDataSource,
        @Nullable String nonJtaDataSource,
        List<String> mappingFiles,
        List<String> jarFiles,
        List<String> classes,
        @Nullable Boolean excludeUnlistedClasses,
        @Nullable SharedCacheMode sharedCacheMode,
        @Nullable ValidationMode validationMode,
        Map<String, String> properties) {

    public UnitDescriptor {
        qualifiers = List.copyOf(qualifiers);
        mappingFiles = List.copyOf(mappingFiles);
        jarFiles = List.copyOf(jarFiles);
        classes = List.copyOf(classes);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** Names the unit and its file; properties may hold a password and are left out. */
    @Override
    public String toString() {
        return "UnitDescriptor[" + name + " in " + file + "]";
    }
}
