/**
 * The engine: a pool of connections and a dialect. It runs statements of the tree or ready SQL, translates whatever goes
 * wrong, and tells listeners and statistics.
 *
 * <p>Entry class: {@link org.cairnorm.engine.Engine}. Flow: {@code Statement} → {@link
 * org.cairnorm.engine.PreparedSql} (text and codecs, cached) → {@link org.cairnorm.engine.EngineConnection} or {@link
 * org.cairnorm.engine.Transaction} → {@link org.cairnorm.engine.Result} of {@link org.cairnorm.engine.Row}s for users of
 * Core; {@link org.cairnorm.engine.Binder}, {@link org.cairnorm.engine.Rows}, {@link org.cairnorm.engine.Batch} and {@link
 * org.cairnorm.engine.PreparedInsert} are the face for code that cannot afford an object per value.
 */
@NullMarked
package org.cairnorm.engine;

import org.jspecify.annotations.NullMarked;
