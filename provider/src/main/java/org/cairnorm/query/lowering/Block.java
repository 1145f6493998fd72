package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.loading.AliasNames;
import org.cairnorm.query.domain.Variable;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/** The from clause of one select while it is lowered: what its variables are, and the joins so far. */
final class Block {
    private final @Nullable Block outer;
    private final AliasNames names;
    private final Map<Variable, Place> places = new HashMap<>();
    private final Map<Variable, FromLowering.Elements> elements = new HashMap<>();
    private final Map<ToOneKey, ToOnePlace> associations = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** An association reached from one place; the path leads through embeddables. */
    private record ToOneKey(Place owner, String path) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ToOneKey that && owner == that.owner && path.equals(that.path);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(owner) * 31 + path.hashCode();
        }
    }

    Block(@Nullable Block outer, AliasNames names) {
        this.outer = outer;
        this.names = names;
    }

    AliasNames names() {
        return names;
    }

    void add(Step step) {
        steps.add(step);
    }

    void declare(Variable variable, Place place) {
        places.put(variable, place);
    }

    void declareElements(Variable variable, FromLowering.Elements source) {
        elements.put(variable, source);
    }

    /** What a variable of this or an outer query is. */
    Place place(Variable variable) {
        for (Block block = this; block != null; block = block.outer) {
            Place found = block.places.get(variable);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("The variable '" + variable + "' belongs to no source of the query");
    }

    /** The collection that a variable of this or an outer query ranges over. */
    FromLowering.Elements elements(Variable variable) {
        for (Block block = this; block != null; block = block.outer) {
            FromLowering.Elements found = block.elements.get(variable);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("The variable '" + variable + "' ranges over no collection");
    }

    /** The one place of an association for all paths of this query that lead through it. */
    ToOnePlace association(Place owner, String path, java.util.function.Supplier<ToOnePlace> made) {
        ToOneKey key = new ToOneKey(owner, path);
        ToOnePlace known = associations.get(key);
        if (known == null) {
            known = made.get();
            associations.put(key, known);
        }
        return known;
    }

    /** Everything joined; conditions without a join to stand in are added to {@code where}. To be called last. */
    Source source(List<Expression> where) {
        Source source = null;
        for (Step step : steps) {
            source = step.appendTo(source, where);
        }
        return Objects.requireNonNull(source, "source");
    }
}
