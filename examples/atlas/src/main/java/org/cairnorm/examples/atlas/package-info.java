/**
 * The world as the JDK knows it, stored and asked through Jakarta Persistence.
 *
 * <p>{@link org.cairnorm.examples.atlas.Atlas} opens the database and starts the {@link org.cairnorm.examples.atlas.Tour}: {@link org.cairnorm.examples.atlas.WorldReader} makes
 * entities of what {@code java.util} and {@code java.time} know, {@link org.cairnorm.examples.atlas.Questions} asks about
 * them, {@link org.cairnorm.examples.atlas.Changes} changes some of them, and a {@link org.cairnorm.examples.atlas.Logbook}
 * prints each {@link org.cairnorm.examples.atlas.Table} with what it took to get it.
 */
@NullMarked
package org.cairnorm.examples.atlas;

import org.jspecify.annotations.NullMarked;
