package org.cairnorm.mapping.source;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @OneToOne}, {@code @ManyToOne}, {@code @OneToMany} or {@code @ManyToMany} said.
 *
 * @param targetEntity null: the type of the attribute says it
 * @param mappedBy null: this is the owning side
 */
public record AssociationDeclaration(
        Kind kind,
        @Nullable Class<?> targetEntity,
        Set<CascadeType> cascade,
        @Nullable FetchType fetch,
        @Nullable Boolean optional,
        @Nullable String mappedBy,
        @Nullable Boolean orphanRemoval) {

    public AssociationDeclaration {
        cascade = Set.copyOf(cascade);
    }

    /** The four multiplicities. */
    public enum Kind {
        ONE_TO_ONE("@OneToOne"),
        MANY_TO_ONE("@ManyToOne"),
        ONE_TO_MANY("@OneToMany"),
        MANY_TO_MANY("@ManyToMany");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }

        /** The annotation as a user writes it. */
        public String annotation() {
            return annotation;
        }

        public boolean isToMany() {
            return this == ONE_TO_MANY || this == MANY_TO_MANY;
        }
    }
}
