package org.cairnorm.mapping.source.xml;

import jakarta.persistence.EntityListeners;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cairnorm.mapping.source.Metadata;
import org.cairnorm.mapping.source.UnitDefaults;
import org.jspecify.annotations.Nullable;

/** The classes of a unit as its mapping files describe them. */
final class DescribedUnit implements Metadata {
    private final Map<AnnotatedElement, AnnotatedElement> described = new HashMap<>();
    private final UnitDefaults defaults;
    private final AnnotatedElement unit;

    DescribedUnit(List<MappingFile> files, ClassLoader loader) {
        defaults = defaults(files);
        List<Annotation> ofUnit = new ArrayList<>();
        for (Section<?> section : ClassDescription.NAMED) {
            List<Annotation> said = new ArrayList<>();
            for (MappingFile file : files) {
                said.addAll(section.read(file.root(), file.annotations(loader), Metadata.NOTHING));
            }
            if (!said.isEmpty()) {
                ofUnit.add(XmlAnnotations.together(said));
            }
        }
        Class<?>[] listeners = files.stream()
                .filter(file -> file.defaults() != null)
                .flatMap(file -> new Callbacks(
                                described, file.annotations(loader).classes())
                        .listeners(Objects.requireNonNull(file.defaults())).stream())
                .toArray(Class<?>[]::new);
        if (listeners.length > 0) {
            ofUnit.add(SaidAnnotation.of(EntityListeners.class, Map.of("value", listeners)));
        }
        unit = DescribedElement.instead(Metadata.NOTHING, ofUnit);
        for (MappingFile file : files) {
            for (XmlElement xml : file.classes()) {
                new ClassDescription(file, xml, file.annotations(loader), defaults).describe(described);
            }
        }
    }

    private static UnitDefaults defaults(List<MappingFile> files) {
        List<UnitDefaults> all = files.stream().map(MappingFile::unitDefaults).toList();
        return new UnitDefaults(
                all.stream().anyMatch(UnitDefaults::metadataComplete),
                all.stream().anyMatch(UnitDefaults::delimitedIdentifiers),
                all.stream().anyMatch(UnitDefaults::cascadePersist),
                first(all, UnitDefaults::access),
                first(all, UnitDefaults::catalog),
                first(all, UnitDefaults::schema));
    }

    private static <V> @Nullable V first(List<UnitDefaults> all, Function<UnitDefaults, @Nullable V> value) {
        return all.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }

    @Override
    public AnnotatedElement of(AnnotatedElement declared) {
        AnnotatedElement found = described.get(declared);
        if (found != null) {
            return found;
        }
        return defaults.metadataComplete() ? DescribedElement.bare(declared) : declared;
    }

    @Override
    public AnnotatedElement unit() {
        return unit;
    }

    @Override
    public UnitDefaults defaults() {
        return defaults;
    }
}
