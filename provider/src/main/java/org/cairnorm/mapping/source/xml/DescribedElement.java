package org.cairnorm.mapping.source.xml;

import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class, field or method as a mapping file describes it.
 *
 * @param element what is annotated
 * @param kept which of its annotations still count
 * @param said what the file says, at most one annotation of each type
 */
record DescribedElement(AnnotatedElement element, Predicate<Annotation> kept, List<Annotation> said)
        implements AnnotatedElement {
    private static final String MAPPING_PACKAGE = Entity.class.getPackageName();

    DescribedElement {
        said = List.copyOf(said);
    }

    /** The element without any annotation that maps it. */
    static DescribedElement bare(AnnotatedElement element) {
        return instead(element, List.of());
    }

    /** The element with the annotations of the file in the place of all that map it. */
    static DescribedElement instead(AnnotatedElement element, List<Annotation> said) {
        return new DescribedElement(element, annotation -> !isMapping(annotation), said);
    }

    static boolean isMapping(Annotation annotation) {
        return annotation.annotationType().getPackageName().equals(MAPPING_PACKAGE);
    }

    @Override
    public <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
        for (Annotation annotation : said) {
            if (annotation.annotationType() == type) {
                return type.cast(annotation);
            }
        }
        A annotation = element.getAnnotation(type);
        return annotation != null && kept.test(annotation) ? annotation : null;
    }

    @Override
    public Annotation[] getAnnotations() {
        return all(element.getAnnotations());
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return all(element.getDeclaredAnnotations());
    }

    private Annotation[] all(Annotation[] annotated) {
        List<Annotation> all = new ArrayList<>(said);
        Stream.of(annotated).filter(kept).forEach(all::add);
        return all.toArray(Annotation[]::new);
    }
}
