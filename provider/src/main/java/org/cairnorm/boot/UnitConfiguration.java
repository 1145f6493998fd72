package org.cairnorm.boot;

import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A persistence unit as it is to be started: where its classes are, and its settings with every override applied.
 *
 * <p>The elements of {@code persistence.xml}, or the setters of {@code PersistenceConfiguration}, are overridden by its properties,
 * and these by the map that is passed when the factory is made (JPA 3.2 §9.7).
 *
 * @param root the jar or directory of the unit; null for a programmatic unit
 * @param classNames the classes listed by name
 * @param classes the classes listed as classes
 * @param jarFiles jars and directories to search as well
 * @param searchRoot whether the root is searched for classes
 * @param loader finds the classes of the application
 * @param temporaryLoader loads classes only to look at them, before they may be loaded in earnest; null where that does not matter
 */
public record UnitConfiguration(
        String name,
        @Nullable URL root,
        List<String> classNames,
        List<Class<?>> classes,
        List<String> mappingFiles,
        List<URL> jarFiles,
        boolean searchRoot,
        ClassLoader loader,
        @Nullable ClassLoader temporaryLoader,
        Settings settings) {

    public UnitConfiguration {
        Objects.requireNonNull(name);
        classNames = List.copyOf(classNames);
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        jarFiles = List.copyOf(jarFiles);
        Objects.requireNonNull(settings);
    }

    /**
     * A unit of a persistence.xml in Java SE. Its root is searched for classes if the file asks for that by
     * {@code <exclude-unlisted-classes>false</exclude-unlisted-classes>}, or says nothing and lists no class.
     *
     * @param overrides the map of {@code createEntityManagerFactory}
     */
    public static UnitConfiguration of(UnitDescriptor unit, Map<?, ?> overrides, ClassLoader loader) {
        Map<String, Object> elements = new LinkedHashMap<>();
        put(elements, StandardSettings.PROVIDER, unit.provider());
        put(elements, StandardSettings.TRANSACTION_TYPE, unit.transactionType());
        put(elements, StandardSettings.QUALIFIERS, unit.qualifiers().toArray(String[]::new));
        put(elements, StandardSettings.SCOPE, unit.scope());
        put(elements, StandardSettings.JTA_DATA_SOURCE, unit.jtaDataSource());
        put(elements, StandardSettings.NON_JTA_DATA_SOURCE, unit.nonJtaDataSource());
        put(elements, StandardSettings.SHARED_CACHE_MODE, unit.sharedCacheMode());
        put(elements, StandardSettings.VALIDATION_MODE, unit.validationMode());
        Boolean exclude = unit.excludeUnlistedClasses();
        return new UnitConfiguration(
                unit.name(),
                unit.root(),
                unit.classes(),
                List.of(),
                unit.mappingFiles(),
                JarFiles.of(unit),
                exclude == null ? unit.classes().isEmpty() : !exclude,
                loader,
                null,
                Settings.of(elements, loader).with(unit.properties()).with(overrides));
    }

    /** A unit that the application describes by code. */
    public static UnitConfiguration of(PersistenceConfiguration unit, ClassLoader loader) {
        Map<String, Object> elements = new LinkedHashMap<>();
        put(elements, StandardSettings.PROVIDER, unit.provider());
        put(elements, StandardSettings.TRANSACTION_TYPE, unit.transactionType());
        put(elements, StandardSettings.JTA_DATA_SOURCE, unit.jtaDataSource());
        put(elements, StandardSettings.NON_JTA_DATA_SOURCE, unit.nonJtaDataSource());
        put(elements, StandardSettings.SHARED_CACHE_MODE, unit.sharedCacheMode());
        put(elements, StandardSettings.VALIDATION_MODE, unit.validationMode());
        return new UnitConfiguration(
                unit.name(),
                null,
                List.of(),
                unit.managedClasses(),
                unit.mappingFiles(),
                List.of(),
                false,
                loader,
                null,
                Settings.of(elements, loader).with(unit.properties()));
    }

    /**
     * A unit that a container has read.
     *
     * @param overrides the map of {@code createContainerEntityManagerFactory}; may be null
     */
    @SuppressWarnings({"deprecation", "removal"}) // the container's type of transaction is the old enum
    public static UnitConfiguration of(PersistenceUnitInfo unit, @Nullable Map<?, ?> overrides) {
        Map<String, Object> elements = new LinkedHashMap<>();
        put(elements, StandardSettings.PROVIDER, unit.getPersistenceProviderClassName());
        put(
                elements,
                StandardSettings.TRANSACTION_TYPE,
                unit.getTransactionType() == null
                        ? null
                        : unit.getTransactionType().name());
        put(elements, StandardSettings.JTA_DATA_SOURCE, unit.getJtaDataSource());
        put(elements, StandardSettings.NON_JTA_DATA_SOURCE, unit.getNonJtaDataSource());
        put(elements, StandardSettings.SHARED_CACHE_MODE, unit.getSharedCacheMode());
        put(elements, StandardSettings.VALIDATION_MODE, unit.getValidationMode());
        ClassLoader loader = unit.getClassLoader();
        ClassLoader finder = loader == null ? UnitConfiguration.class.getClassLoader() : loader;
        Settings settings = Settings.of(elements, finder);
        if (unit.getProperties() != null) {
            settings = settings.with(unit.getProperties());
        }
        return new UnitConfiguration(
                unit.getPersistenceUnitName(),
                unit.getPersistenceUnitRootUrl(),
                orEmpty(unit.getManagedClassNames()),
                List.of(),
                orEmpty(unit.getMappingFileNames()),
                orEmpty(unit.getJarFileUrls()),
                !unit.excludeUnlistedClasses(),
                finder,
                unit.getNewTempClassLoader(),
                overrides == null ? settings : settings.with(overrides));
    }

    private static <E> List<E> orEmpty(@Nullable List<E> list) {
        return list == null ? List.of() : list;
    }

    private static void put(Map<String, Object> elements, Setting<?> setting, @Nullable Object value) {
        if (value != null) {
            elements.put(setting.key(), value);
        }
    }

    /** Whether a provider may start this unit: it names that provider, or none. */
    public boolean isFor(Class<?> provider) {
        String named = settings.find(StandardSettings.PROVIDER);
        return named == null || named.isBlank() || named.strip().equals(provider.getName());
    }

    /** Names the unit; settings may hold a password and are left out. */
    @Override
    public String toString() {
        return "UnitConfiguration[" + name + "]";
    }
}
