package org.cairnorm.mapping;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** A mapping that cannot be: what is wrong, at which class or attribute, and what to do about it. */
public class MappingException extends PersistenceException {
    private final MappingProblem problem;

    MappingException(MappingProblem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** The problem in the catalogue. */
    public MappingProblem problem() {
        return problem;
    }
}
