package org.cairnorm.enhancer.model;

import java.math.BigDecimal;

/** An embeddable record. */
public record Money(BigDecimal amount, String currency, int scale) {
    public Money {
        if (currency != null && currency.isBlank()) {
            throw new IllegalArgumentException("blank currency");
        }
    }
}
