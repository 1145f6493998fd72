package org.cairnorm.examples.atlas;

import java.time.LocalDate;

/** A day and the number of zones that change their clocks on it. */
public record ChangeDay(LocalDate day, long zones) {}
