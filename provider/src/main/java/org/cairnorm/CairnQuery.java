package org.cairnorm;

/**
 * What every query object offers beside the standard: {@code query.unwrap(CairnQuery.class)}.
 *
 * <pre>{@code
 * String sql = entityManager.createQuery("select b from Book b where b.title = :title")
 *         .unwrap(CairnQuery.class)
 *         .toSql();
 * }</pre>
 */
public interface CairnQuery {

    /**
     * The SQL that the query sends, on one line. Values are left as {@code ?}; a parameter for a collection is shown with one
     * element. Statements for associations that are loaded after the rows are not part of it.
     */
    String toSql();

    /** The SQL of {@link #toSql()} with a line for each clause. */
    String toPrettySql();
}
