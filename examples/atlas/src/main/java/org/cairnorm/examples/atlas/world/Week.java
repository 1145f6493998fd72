package org.cairnorm.examples.atlas.world;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;

/**
 * How a country counts its weeks.
 *
 * @param minimalDays how many days of the new year make a week the first one
 */
@Embeddable
public record Week(@Enumerated(EnumType.STRING) DayOfWeek firstDay, int minimalDays) {}
