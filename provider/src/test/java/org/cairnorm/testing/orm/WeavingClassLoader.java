package org.cairnorm.testing.orm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.enhancer.ByteBuddyEnhancer;
import org.cairnorm.enhancer.EnhancementPlan;
import org.cairnorm.enhancer.EntityTransformer;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.build.BuildOptions;
import org.cairnorm.mapping.build.MappingModelBuilder;
import org.cairnorm.mapping.source.AnnotationReader;

/** Loads the classes of one package once more, entities among them woven. */
public final class WeavingClassLoader extends ClassLoader {
    private final String prefix;
    private final EntityTransformer transformer;

    /** Weaves the entities among the classes, and loads all classes of their package itself. */
    public WeavingClassLoader(Class<?>... classes) {
        super(WeavingClassLoader.class.getClassLoader());
        this.prefix = classes[0].getPackageName() + ".";
        List<EnhancementPlan.PlannedClass> planned = new ArrayList<>();
        for (EntityMapping entity : MappingModelBuilder.build(
                        AnnotationReader.read(List.of(classes)), BuildOptions.ordinary(new ByteBuddyEnhancer()))
                .entities()) {
            List<EnhancementPlan.Attribute> attributes = new ArrayList<>();
            for (AttributeMapping attribute : entity.attributes()) {
                attributes.add(new EnhancementPlan.Attribute(
                        attribute.name(),
                        declaring(entity.javaClass(), attribute.name()).getName(),
                        entity.identifier().attributes().contains(attribute)));
            }
            EntityMapping parent = entity.parent();
            planned.add(new EnhancementPlan.PlannedClass(
                    entity.javaClass().getName(),
                    parent == null ? null : parent.javaClass().getName(),
                    attributes));
        }
        this.transformer = new EntityTransformer(new EnhancementPlan(planned));
    }

    private static Class<?> declaring(Class<?> type, String field) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (java.lang.reflect.Field candidate : at.getDeclaredFields()) {
                if (candidate.getName().equals(field)) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException(type + " has no field " + field);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] plain = file.readAllBytes();
            byte[] woven = transformer.transform(plain);
            byte[] bytes = woven == null ? plain : woven;
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
