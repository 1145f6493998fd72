/**
 * The entities of the atlas: areas with their time zones and clock changes, countries with their currencies and languages.
 *
 * <p>{@link org.cairnorm.examples.atlas.world.Country} is the one to read first. What extends
 * {@link org.cairnorm.examples.atlas.world.Recorded} is enhanced when the module is built (see its {@code pom.xml}); the
 * others stay as the compiler left them. A program does not see the difference, but for one thing: only an enhanced entity
 * can leave a single column unread until it is asked for, as {@code Country.almanac}.
 */
@NullMarked
package org.cairnorm.examples.atlas.world;

import org.jspecify.annotations.NullMarked;
