package org.cairnorm.mapping.source;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.SequenceGenerators;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.TableGenerators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairnorm.mapping.MappingProblem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scanner that is used where no other is set: reads class files with Jandex. Nothing is kept between two scans. */
public final class JandexClassScanner implements ClassScanner {
    private static final Logger LOG = LoggerFactory.getLogger(JandexClassScanner.class);
    private static final List<DotName> MANAGED = List.of(
            DotName.createSimple(Entity.class),
            DotName.createSimple(Embeddable.class),
            DotName.createSimple(MappedSuperclass.class),
            DotName.createSimple(Converter.class));
    private static final List<DotName> GENERATORS = List.of(
            DotName.createSimple(SequenceGenerator.class),
            DotName.createSimple(SequenceGenerators.class),
            DotName.createSimple(TableGenerator.class),
            DotName.createSimple(TableGenerators.class));

    @Override
    public Set<String> scan(URL root) {
        Indexer indexer = new Indexer();
        try {
            ClassFiles.each(root, (name, content) -> {
                try {
                    indexer.index(content);
                } catch (IOException | RuntimeException e) {
                    LOG.warn("Skipped the class file {} in {}: {}", name, root, e.toString());
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw MappingProblem.ROOT_NOT_READABLE.because(e, root, e);
        }
        return managedClasses(indexer.complete());
    }

    private static Set<String> managedClasses(Index index) {
        Set<String> names = new TreeSet<>();
        for (DotName annotation : MANAGED) {
            collect(index, annotation, false, names);
        }
        for (DotName annotation : GENERATORS) {
            collect(index, annotation, true, names);
        }
        return names;
    }

    private static void collect(Index index, DotName annotation, boolean packagesOnly, Set<String> names) {
        for (AnnotationInstance instance : index.getAnnotations(annotation)) {
            AnnotationTarget target = instance.target();
            if (target.kind() == AnnotationTarget.Kind.CLASS) {
                String name = target.asClass().name().toString();
                if (!packagesOnly || name.endsWith("package-info")) {
                    names.add(name);
                }
            }
        }
    }
}
