package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.mapping.source.UnitDeclaration;

/** An embeddable or id class with the superclasses that hold persistent state, topmost first. */
final class EmbeddableChain {
    private EmbeddableChain() {}

    static List<ClassDeclaration> of(ClassDeclaration declared, UnitDeclaration unit) {
        List<ClassDeclaration> chain = new ArrayList<>();
        for (Class<?> at = declared.javaClass(); at != null; at = at.getSuperclass()) {
            ClassDeclaration part = unit.find(at);
            if (part != null) {
                chain.add(0, part);
            }
        }
        return chain;
    }
}
