package org.cairnorm.mapping.source;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;

/**
 * Where the annotations of a persistence unit are read: at its classes, or as mapping files describe these (JPA 3.2 §12). A mapping
 * file is another spelling of the annotations, so nobody behind this interface knows which of the two was used.
 */
public interface Metadata {
    /** What stands in the classes, and nothing else. */
    Metadata OF_CLASSES = new Metadata() {
        @Override
        public AnnotatedElement of(AnnotatedElement declared) {
            return declared;
        }

        @Override
        public AnnotatedElement unit() {
            return NOTHING;
        }

        @Override
        public UnitDefaults defaults() {
            return UnitDefaults.UNSAID;
        }
    };

    /** An element without annotations. */
    AnnotatedElement NOTHING = new AnnotatedElement() {
        @Override
        public <A extends Annotation> A getAnnotation(Class<A> type) {
            return null;
        }

        @Override
        public Annotation[] getAnnotations() {
            return new Annotation[0];
        }

        @Override
        public Annotation[] getDeclaredAnnotations() {
            return new Annotation[0];
        }
    };

    /** The annotations that count for a class, field or method. */
    AnnotatedElement of(AnnotatedElement declared);

    /** The generators, named queries and listeners that belong to no class. */
    AnnotatedElement unit();

    /** What is said for all classes. */
    UnitDefaults defaults();
}
