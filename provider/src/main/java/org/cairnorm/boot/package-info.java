/**
 * From configuration to a running persistence unit.
 *
 * <p>{@link org.cairnorm.boot.PersistenceXmlFiles} finds and parses {@code META-INF/persistence.xml} into
 * {@link org.cairnorm.boot.UnitDescriptor}s; a descriptor, a {@code PersistenceConfiguration} or the container's
 * {@code PersistenceUnitInfo} becomes a {@link org.cairnorm.boot.UnitConfiguration}, whose {@link org.cairnorm.boot.Settings} read
 * every property by its type; {@link org.cairnorm.boot.ManagedClasses} finds the classes of the unit.
 */
@NullMarked
package org.cairnorm.boot;

import org.jspecify.annotations.NullMarked;
