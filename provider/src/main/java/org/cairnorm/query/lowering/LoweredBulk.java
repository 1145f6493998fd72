package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * A bulk update or delete as the database understands it. Either each statement finds its rows by itself, or the identifiers of the
 * entities are read first, because one of the statements would change what the next one looks for.
 *
 * @param keys selects the identifiers; null if the statements find their rows by themselves
 * @param keyTypes the data types of the parts of an identifier
 * @param steps the statements in their order
 * @param slots where the values of each slot come from; that of {@link #KEYS} is not among them
 */
public record LoweredBulk(
        @Nullable Select keys, List<DataType<?>> keyTypes, List<Step> steps, Map<String, List<SlotBinding>> slots) {

    /** The collection slot of the identifiers. */
    public static final String KEYS = "#keys";

    /**
     * One statement.
     *
     * @param counts whether the number of its rows is the number of entities; several such numbers are added up
     */
    public record Step(Statement statement, boolean counts) {}

    public LoweredBulk {
        keyTypes = List.copyOf(keyTypes);
        steps = List.copyOf(steps);
        slots = Map.copyOf(slots);
    }

    /** All statements, that for the identifiers first. */
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        if (keys != null) {
            all.add(keys);
        }
        steps.forEach(step -> all.add(step.statement()));
        return all;
    }
}
