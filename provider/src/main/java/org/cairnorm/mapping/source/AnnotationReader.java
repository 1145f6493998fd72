package org.cairnorm.mapping.source;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairnorm.mapping.MappingProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the annotations of managed classes: the first step of a mapping.
 *
 * <p>Given are the classes that a persistence unit lists. Annotated superclasses, embeddables that attributes use, id classes
 * and converters named by {@code @Convert} are found from there; an entity must be listed.
 */
public final class AnnotationReader {
    private static final Logger LOG = LoggerFactory.getLogger(AnnotationReader.class);
    private final Map<Class<?>, ClassDeclaration> classes = new LinkedHashMap<>();
    private final Map<Class<?>, ConverterDeclaration> converters = new LinkedHashMap<>();
    private final Map<String, PackageDeclaration> packages = new TreeMap<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();
    private final Metadata metadata;

    private AnnotationReader(Metadata metadata) {
        this.metadata = metadata;
    }

    /**
     * Reads all declarations.
     *
     * @param managed entities, mapped superclasses, embeddables, converters, and {@code package-info} classes
     *     A listed class that bears no annotation which makes it managed is left out with a warning: id classes and listeners are
     *     often listed as well.
     * @throws org.cairnorm.mapping.MappingException if the annotations of a class contradict each other
     */
    public static UnitDeclaration read(Collection<Class<?>> managed) {
        return read(managed, Metadata.OF_CLASSES);
    }

    /** As {@link #read(Collection)}, with the annotations that mapping files put in the place of those of the classes. */
    public static UnitDeclaration read(Collection<Class<?>> managed, Metadata metadata) {
        AnnotationReader reader = new AnnotationReader(metadata);
        for (Class<?> type : new LinkedHashSet<>(managed)) {
            reader.readListed(type);
            reader.readReached();
        }
        return new UnitDeclaration(
                reader.classes,
                List.copyOf(reader.converters.values()),
                reader.packages,
                TableAnnotations.generators(metadata.unit()),
                QueryAnnotations.named(metadata.unit()),
                LifecycleAnnotations.listeners(metadata.unit(), metadata),
                metadata.defaults());
    }

    private void readListed(Class<?> type) {
        readPackage(type);
        if (metadata.of(type).isAnnotationPresent(Converter.class) || AttributeConverter.class.isAssignableFrom(type)) {
            readConverter(type);
            return;
        }
        ClassKind kind = ClassAnnotations.kind(type, metadata);
        if (kind != null) {
            readClass(type, kind);
        } else if (!type.getSimpleName().equals("package-info")) {
            LOG.warn("{}", MappingProblem.NOT_A_MANAGED_CLASS.with(type.getName()));
        }
    }

    private void readClass(Class<?> type, ClassKind kind) {
        if (classes.containsKey(type)) {
            return;
        }
        readPackage(type);
        Class<?> superclass = type.getSuperclass();
        for (Class<?> at = superclass; at != null && at != Object.class; at = at.getSuperclass()) {
            ClassKind superKind = ClassAnnotations.kind(at, metadata);
            if (superKind == null && kind == ClassKind.ID_CLASS) {
                superKind = ClassKind.ID_CLASS;
            }
            if (superKind == ClassKind.MAPPED_SUPERCLASS || superKind == kind) {
                readClass(at, superKind);
                break;
            }
        }
        ClassDeclaration declared = ClassAnnotations.read(type, kind, metadata);
        classes.put(type, declared);
        if (kind != ClassKind.MAPPED_SUPERCLASS) {
            waiting.add(type);
        }
        readReferred(declared);
    }

    /** Superclasses are seen through each concrete class, because only that class gives their type variables a value. */
    private void readReached() {
        for (Class<?> type = waiting.poll(); type != null; type = waiting.poll()) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                ClassDeclaration declared = classes.get(at);
                if (declared != null) {
                    for (AttributeDeclaration attribute : attributes(declared)) {
                        readEmbeddables(attribute, type);
                    }
                }
            }
        }
    }

    private void readEmbeddables(AttributeDeclaration attribute, Class<?> context) {
        ResolvedType type = ResolvedType.of(attribute.type(), context);
        boolean declaredSo = attribute.embedded() || attribute.identity().embeddedId();
        Set<@Nullable Class<?>> candidates = new LinkedHashSet<>();
        candidates.add(type.erasure());
        type.arguments().forEach(argument -> candidates.add(argument.erasure()));
        candidates.add(attribute.collection().targetClass());
        candidates.add(attribute.mapKey().keyClass());
        for (Class<?> candidate : candidates) {
            if (candidate == null) {
                continue;
            }
            // what the platform brings is never embeddable, whatever an annotation says
            boolean isType = candidate == type.erasure()
                    && type.arguments().isEmpty()
                    && candidate.getClassLoader() != null
                    && !candidate.isEnum()
                    && !candidate.isInterface();
            if (ClassAnnotations.kind(candidate, metadata) == ClassKind.EMBEDDABLE || (declaredSo && isType)) {
                readClass(candidate, ClassKind.EMBEDDABLE);
            }
        }
    }

    private void readReferred(ClassDeclaration declared) {
        Class<?> idClass = declared.idClass();
        if (idClass != null && !classes.containsKey(idClass)) {
            ClassKind kind = ClassAnnotations.kind(idClass, metadata);
            readClass(idClass, kind == null ? ClassKind.ID_CLASS : kind);
        }
        Stream.concat(
                        declared.overrides().converts().stream(),
                        attributes(declared).stream().flatMap(attribute -> attribute.overrides().converts().stream()))
                .map(ConvertDeclaration::converter)
                .forEach(converter -> {
                    if (converter != null) {
                        readConverter(converter);
                    }
                });
    }

    private static List<AttributeDeclaration> attributes(ClassDeclaration declared) {
        List<AttributeDeclaration> all = new ArrayList<>(declared.fields());
        all.addAll(declared.properties());
        return all;
    }

    private void readConverter(Class<?> type) {
        if (converters.containsKey(type)) {
            return;
        }
        List<ResolvedType> arguments = ResolvedType.argumentsOf(type, AttributeConverter.class);
        if (arguments.size() != 2) {
            throw MappingProblem.CONVERTER_TYPES_UNKNOWN.at(type.getName());
        }
        Converter annotation = metadata.of(type).getAnnotation(Converter.class);
        converters.put(
                type,
                new ConverterDeclaration(
                        type,
                        arguments.get(0).erasure(),
                        arguments.get(1).erasure(),
                        annotation != null && annotation.autoApply()));
    }

    private void readPackage(Class<?> type) {
        Package declared = type.getPackage();
        if (declared == null || packages.containsKey(declared.getName())) {
            return;
        }
        GeneratorDeclarations generators = TableAnnotations.generators(declared);
        if (!generators.isEmpty()) {
            packages.put(declared.getName(), new PackageDeclaration(declared.getName(), generators));
        }
    }
}
