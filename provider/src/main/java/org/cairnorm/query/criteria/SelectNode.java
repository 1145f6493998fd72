package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.CriteriaSelect;

/** A query for rows: a select, or several put together. */
sealed interface SelectNode<T> extends CriteriaSelect<T> permits QueryNode, SetNode {

    /** The class of the results. */
    Class<T> resultType();
}
