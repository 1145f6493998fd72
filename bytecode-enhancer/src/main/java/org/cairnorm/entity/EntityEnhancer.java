package org.cairnorm.entity;

import java.lang.reflect.Method;
import java.util.Set;

/**
 * The seam to generated code: attribute access for any class, references for plain entity classes. Implementations are
 * thread-safe and may cache by class.
 */
public interface EntityEnhancer {

    /** Access to the attributes of a class. */
    ClassAccess access(AccessPlan plan);

    /**
     * Access to the attributes of a class that is made when it is first used. What stands in its way is told now.
     *
     * @throws EnhancementException if a member cannot be reached
     */
    default LateAccess lateAccess(AccessPlan plan) {
        ClassAccess access = access(plan);
        return new LateAccess(plan.type(), () -> access);
    }

    /**
     * References to a plain (not enhanced) entity class.
     *
     * @param entityClass a class that {@link #canMakeReferences(Class)} accepts
     * @param identifierGetters methods that answer without loading the instance
     */
    ReferenceFactory references(Class<?> entityClass, Set<Method> identifierGetters);

    /** Whether a reference to the class can be made: not final, not abstract, a constructor that a subclass can call. */
    boolean canMakeReferences(Class<?> entityClass);

    /**
     * Whether instances of the class know their own state.
     *
     * @throws EnhancementException if the class was woven for other attributes, or its hierarchy in part
     */
    default boolean isEnhanced(AccessPlan plan) {
        return WovenClasses.isWoven(plan);
    }
}
