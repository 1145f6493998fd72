package org.cairnorm.query.criteria;

import jakarta.persistence.criteria.ParameterExpression;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the parameters of a query, those of its subqueries included. */
final class ParameterSearch {
    private final Set<ParameterExpression<?>> found = new LinkedHashSet<>();
    private final Set<SelectionNode<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ParameterSearch() {}

    static Set<ParameterExpression<?>> in(Collection<? extends SelectionNode<?>> parts) {
        ParameterSearch search = new ParameterSearch();
        parts.forEach(search::visit);
        return search.found;
    }

    private void visit(SelectionNode<?> node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof ParameterNode<?> parameter) {
            found.add(parameter);
        }
        node.parts().forEach(this::visit);
    }
}
