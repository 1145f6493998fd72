package org.cairnorm.benchmarks;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The provider on the class path of this process, with the settings that stand beside it in {@code contender.properties}. */
public final class Contender {
    private final Properties settings;

    private Contender(Properties settings) {
        this.settings = settings;
    }

    /** {@code null} on a class path without a provider: plain JDBC does the work. */
    public static @Nullable Contender onClassPath() throws IOException {
        try (InputStream file = Contender.class.getResourceAsStream("/contender.properties")) {
            if (file == null) {
                return null;
            }
            Properties settings = new Properties();
            settings.load(file);
            return new Contender(settings);
        }
    }

    public EntityManagerFactory start(List<Class<?>> entities, DataSource dataSource) {
        PersistenceConfiguration unit = new PersistenceConfiguration("library");
        entities.forEach(unit::managedClass);
        settings.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("contender."))
                .forEach(key -> unit.property(key, settings.getProperty(key)));
        return unit.property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("jakarta.persistence.sharedCache.mode", "NONE")
                .property("jakarta.persistence.validation.mode", "NONE")
                .createEntityManagerFactory();
    }
}
