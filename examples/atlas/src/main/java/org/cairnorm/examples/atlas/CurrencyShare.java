package org.cairnorm.examples.atlas;

/** A currency and the number of countries that pay in it. */
public record CurrencyShare(String code, String name, long countries) {}
