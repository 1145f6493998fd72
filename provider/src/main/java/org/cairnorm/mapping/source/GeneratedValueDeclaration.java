package org.cairnorm.mapping.source;

import jakarta.persistence.GenerationType;
import org.jspecify.annotations.Nullable;

/** What {@code @GeneratedValue} said (JPA 3.2 §11.1.21). */
public record GeneratedValueDeclaration(
        @Nullable GenerationType strategy, @Nullable String generator) {}
