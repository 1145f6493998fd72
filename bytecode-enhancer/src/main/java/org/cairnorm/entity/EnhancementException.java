package org.cairnorm.entity;

import org.jspecify.annotations.Nullable;

/** A class of the user's model cannot be used as it is; the message says why and what to do. */
public class EnhancementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EnhancementProblem problem;

    EnhancementException(EnhancementProblem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public EnhancementProblem problem() {
        return problem;
    }
}
