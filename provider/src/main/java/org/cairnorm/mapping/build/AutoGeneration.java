package org.cairnorm.mapping.build;

/** What {@code GenerationType.AUTO} becomes for a numeric identifier (JPA 3.2 §11.1.21). */
public enum AutoGeneration {
    /** A sequence where the database has sequences, else an identity column, else a generator table. */
    BEST,
    SEQUENCE,
    TABLE,
    IDENTITY
}
