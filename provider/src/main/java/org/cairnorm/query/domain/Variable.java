package org.cairnorm.query.domain;

import java.util.Objects;

/**
 * An identification variable (JPA 3.2 §4.4.2).
 *
 * @param name the name as declared; {@code this} for the implicit one
 * @param number counts the variables of one query, subqueries included, so that two of the same name differ
 * @param type what the variable stands for
 */
public record Variable(String name, int number, DomainType type) {
    public Variable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }

    @Override
    public String toString() {
        return name;
    }
}
