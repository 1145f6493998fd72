package org.cairnorm.boot;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.LoadState;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import java.util.Map;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.entity.StateHolder;
import org.jspecify.annotations.Nullable;

/**
 * The entry of Cairn for {@code jakarta.persistence.Persistence} and for containers (JPA 3.2 §9.2). Found through
 * {@link java.util.ServiceLoader}, or named by {@code <provider>org.cairnorm.boot.CairnPersistenceProvider</provider>}.
 */
public final class CairnPersistenceProvider implements PersistenceProvider, ProviderUtil {

    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(String unitName, @Nullable Map<?, ?> properties) {
        UnitConfiguration unit = find(unitName, properties);
        return unit == null ? null : FactoryAssembly.of(unit).start();
    }

    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
        UnitConfiguration unit = UnitConfiguration.of(configuration, contextLoader());
        return unit.isFor(CairnPersistenceProvider.class)
                ? FactoryAssembly.of(unit).start()
                : null;
    }

    @Override
    public EntityManagerFactory createContainerEntityManagerFactory(
            PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
        return FactoryAssembly.of(UnitConfiguration.of(info, properties)).start();
    }

    @Override
    public void generateSchema(PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
        FactoryAssembly.of(UnitConfiguration.of(info, properties)).generateSchema();
    }

    @Override
    public boolean generateSchema(String unitName, @Nullable Map<?, ?> properties) {
        UnitConfiguration unit = find(unitName, properties);
        if (unit == null) {
            return false;
        }
        FactoryAssembly.of(unit).generateSchema();
        return true;
    }

    private static @Nullable UnitConfiguration find(String unitName, @Nullable Map<?, ?> properties) {
        ClassLoader loader = contextLoader();
        UnitDescriptor descriptor = PersistenceXmlFiles.unit(unitName, loader);
        if (descriptor == null) {
            return null;
        }
        UnitConfiguration unit = UnitConfiguration.of(descriptor, properties == null ? Map.of() : properties, loader);
        return unit.isFor(CairnPersistenceProvider.class) ? unit : null;
    }

    private static ClassLoader contextLoader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? CairnPersistenceProvider.class.getClassLoader() : loader;
    }

    @Override
    public ProviderUtil getProviderUtil() {
        return this;
    }

    @Override
    public LoadState isLoaded(Object entity) {
        if (entity instanceof PersistentCollection collection) {
            return collection.isLoaded() ? LoadState.LOADED : LoadState.NOT_LOADED;
        }
        InstanceState state = entity instanceof StateHolder holder ? holder.cairn$state() : null;
        if (state == null) {
            return LoadState.UNKNOWN;
        }
        return state.isReference() ? LoadState.NOT_LOADED : LoadState.LOADED;
    }

    @Override
    public LoadState isLoadedWithoutReference(Object entity, String attributeName) {
        return AttributeLoadState.of(entity, attributeName, false);
    }

    @Override
    public LoadState isLoadedWithReference(Object entity, String attributeName) {
        return AttributeLoadState.of(entity, attributeName, true);
    }
}
