package org.cairnorm.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The dialects that are there, from one class loader's services. */
public final class Dialects {
    private final List<DialectProvider> providers;

    /** These providers, the first that fits wins. */
    public Dialects(List<? extends DialectProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** All providers that a class loader finds, then those beside this class. */
    public static Dialects load(ClassLoader loader) {
        List<DialectProvider> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        ClassLoader own = Dialects.class.getClassLoader();
        for (ClassLoader each : loader == own ? List.of(own) : List.of(loader, own)) {
            try {
                for (DialectProvider provider : ServiceLoader.load(DialectProvider.class, each)) {
                    if (!names.contains(provider.getClass().getName())) {
                        names.add(provider.getClass().getName());
                        found.add(provider);
                    }
                }
            } catch (ServiceConfigurationError e) {
                throw new IllegalStateException("A dialect on the class path cannot be loaded: " + e.getMessage(), e);
            }
        }
        return new Dialects(found);
    }

    /**
     * The dialect for a database.
     *
     * @throws DialectException if there is none
     */
    public Dialect forProduct(DatabaseProduct product) {
        for (DialectProvider provider : providers) {
            Dialect dialect = provider.dialectFor(product);
            if (dialect != null) {
                return dialect;
            }
        }
        throw new DialectException("There is no dialect for the database '" + product + "'; known are " + names()
                + ". Put the module 'cairn-dialects' on the class path or name a dialect");
    }

    /**
     * The dialect of a name.
     *
     * @throws DialectException if there is none
     */
    public Dialect named(String name) {
        return provider(name).newest();
    }

    /**
     * The dialect of a name for the version a connection tells, or for the newest version where the connection tells another
     * product.
     *
     * @throws DialectException if there is none of that name
     */
    public Dialect named(String name, DatabaseProduct product) {
        DialectProvider provider = provider(name);
        Dialect dialect = provider.dialectFor(product);
        return dialect == null ? provider.newest() : dialect;
    }

    private DialectProvider provider(String name) {
        for (DialectProvider provider : providers) {
            if (provider.name().equalsIgnoreCase(name)) {
                return provider;
            }
        }
        throw new DialectException("There is no dialect '" + name + "'; known are " + names());
    }

    private List<String> names() {
        return providers.stream().map(DialectProvider::name).toList();
    }
}
