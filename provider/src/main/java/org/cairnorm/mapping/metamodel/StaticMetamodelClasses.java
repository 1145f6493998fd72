package org.cairnorm.mapping.metamodel;

import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.NamedQueryDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the static metamodel classes (JPA 3.2 §5.1.2): of a managed class {@code X} the class {@code X_} beside it, generated or
 * written by hand. A field that cannot be filled is left empty and told to the log, since nobody may ever use it.
 */
public final class StaticMetamodelClasses {
    private static final Logger LOG = LoggerFactory.getLogger(StaticMetamodelClasses.class);

    private final Map<String, NamedQueryReference<?>> queries = new LinkedHashMap<>();

    private StaticMetamodelClasses(MappingModel model) {
        for (NamedQueryDefinition query : model.namedQueries()) {
            queries.put("_" + identifier(query.name()) + "_", NamedQueryReference.to(query));
        }
    }

    /** Fills the static metamodel classes of all managed classes that have one. */
    public static void fill(ModelMetamodel metamodel, MappingModel model) {
        Map<Class<?>, Class<?>> found = new LinkedHashMap<>();
        managed(model).forEach(type -> {
            Class<?> ofType = find(type);
            if (ofType != null) {
                found.put(type, ofType);
            }
        });
        if (!found.isEmpty()) {
            StaticMetamodelClasses classes = new StaticMetamodelClasses(model);
            found.forEach((type, ofType) -> classes.fill(ofType, metamodel.view(type)));
        }
    }

    private static Stream<Class<?>> managed(MappingModel model) {
        Stream<Class<?>> entities = model.entities().stream().map(EntityMapping::javaClass);
        Stream<Class<?>> others = Stream.concat(model.embeddables().stream(), model.mappedSuperclasses().stream());
        return Stream.concat(entities, others);
    }

    private static @Nullable Class<?> find(Class<?> managed) {
        String name = managed.getName();
        Class<?> found = find(managed, name + "_");
        return found == null && name.indexOf('$') >= 0 ? find(managed, name.replace("$", "_$") + "_") : found;
    }

    private static @Nullable Class<?> find(Class<?> managed, String name) {
        try {
            Class<?> found = Class.forName(name, false, managed.getClassLoader());
            StaticMetamodel annotation = found.getAnnotation(StaticMetamodel.class);
            return annotation != null && annotation.value() == managed ? found : null;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private void fill(Class<?> metamodelClass, ManagedTypeView<?> type) {
        for (Field field : metamodelClass.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.isSynthetic()) {
                fill(field, type);
            }
        }
    }

    private void fill(Field field, ManagedTypeView<?> type) {
        Object value = value(field, type);
        if (value == null) {
            if (Attribute.class.isAssignableFrom(field.getType())) {
                leave(field, "'" + type.describe() + "' has no such attribute");
            }
            return;
        }
        if (!field.getType().isInstance(value)) {
            leave(field, "it is a " + field.getType().getSimpleName() + ", but the attribute is " + kind(value));
            return;
        }
        try {
            field.setAccessible(true);
            field.set(null, value);
        } catch (IllegalAccessException | RuntimeException e) {
            leave(field, e.toString());
        }
    }

    private @Nullable Object value(Field field, ManagedTypeView<?> type) {
        if (ManagedType.class.isAssignableFrom(field.getType())) {
            return field.getName().equals("class_") ? type : null;
        }
        if (Attribute.class.isAssignableFrom(field.getType())) {
            return type.find(field.getName());
        }
        return TypedQueryReference.class.isAssignableFrom(field.getType()) ? queries.get(field.getName()) : null;
    }

    private static String kind(Object value) {
        return value instanceof PluralAttributeView<?, ?, ?> plural
                ? "of type " + plural.getCollectionType()
                : "single-valued";
    }

    private static void leave(Field field, String reason) {
        if (LOG.isWarnEnabled()) {
            LOG.warn(MetamodelProblem.FIELD_NOT_FILLED.with(
                    field.getDeclaringClass().getName(), field.getName(), reason));
        }
    }

    /** A name as part of an identifier of Java: every character that cannot stand there becomes an underscore. */
    private static String identifier(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.codePoints().map(c -> Character.isJavaIdentifierPart(c) ? c : '_').forEach(text::appendCodePoint);
        return text.toString();
    }
}
