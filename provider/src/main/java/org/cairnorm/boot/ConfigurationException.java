package org.cairnorm.boot;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** A configuration that cannot be used: which file or setting, what is wrong with it, and what is allowed. */
public class ConfigurationException extends PersistenceException {
    private final BootProblem problem;

    ConfigurationException(BootProblem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** The problem in the catalogue. */
    public BootProblem problem() {
        return problem;
    }
}
