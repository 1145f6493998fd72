/**
 * Queries, from text or criteria to results.
 *
 * <p>text → {@code .jpql} → syntax tree → {@code .domain} → resolved query → {@code .lowering} → statement and row reader. {@link
 * org.cairnorm.query.QueryCompiler} walks this road once per text and result class and keeps the {@link
 * org.cairnorm.query.CompiledQuery}; running it again parses, lowers and renders nothing. A {@link
 * org.cairnorm.query.CompiledSelect} gives results as a list or a {@link org.cairnorm.query.ResultCursor}, a {@link
 * org.cairnorm.query.CompiledUpdate} a count.
 */
@NullMarked
package org.cairnorm.query;

import org.jspecify.annotations.NullMarked;
