package org.cairnorm.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.RenderOptions;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.sql.Statement;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/**
 * A statement made ready for one dialect: its text, and how values go in and come out. Thread-safe; remembered by {@link
 * Engine#prepare}.
 *
 * <p>A statement with collection slots may have several texts, one for each size. Sizes are rounded up so that few texts
 * serve all; the last value is repeated to fill the list.
 */
public final class PreparedSql {

    private static final int SIZES_REMEMBERED = 64;
    private static final int LARGEST_POWER = 1024;

    private final Statement statement;
    private final Dialect dialect;
    private final RenderOptions layout;
    private final ResultColumns results;
    private final List<Codec<?>> resultCodecs;
    private final StatementCache<Map<String, Integer>, Bindable> bySize = new StatementCache<>(SIZES_REMEMBERED);
    private volatile @Nullable Bindable withoutSizes;
    private volatile @Nullable ResultShape shape;

    /** A text and how each of its places is written. */
    private record Bindable(SqlText text, SlotWriter[] writers) {

        boolean carriesValues() {
            for (SlotPlace place : text.slots()) {
                if (place.form() == SlotPlace.Form.BOUND) {
                    return true;
                }
            }
            return false;
        }
    }

    PreparedSql(Statement statement, Dialect dialect, boolean pretty) {
        this.statement = statement;
        this.dialect = dialect;
        this.layout = pretty ? RenderOptions.PRETTY : RenderOptions.PLAIN;
        this.results = ResultColumns.of(statement);
        this.resultCodecs =
                results.types().stream().<Codec<?>>map(dialect::codec).toList();
    }

    /** The statement. */
    public Statement statement() {
        return statement;
    }

    /** The codecs of the result's columns, in order; empty when the statement gives no rows. */
    public List<Codec<?>> resultCodecs() {
        return resultCodecs;
    }

    /** The text of a statement whose collection slots, if any, are bound as arrays. */
    public SqlText text() {
        return bindable(Map.of()).text;
    }

    /** The text for collections of these sizes, by slot; give only those of {@link #roundedSize}. */
    public SqlText text(Map<String, Integer> roundedSizes) {
        return bindable(roundedSizes).text;
    }

    /** The number of places that serve so many values: the next power of two, or of a thousand when there are many. */
    public static int roundedSize(int values) {
        if (values <= 2) {
            return values;
        }
        if (values <= LARGEST_POWER) {
            return Integer.highestOneBit(values - 1) << 1;
        }
        return (values + LARGEST_POWER - 1) / LARGEST_POWER * LARGEST_POWER;
    }

    private Bindable bindable(Map<String, Integer> sizes) {
        if (sizes.isEmpty()) {
            Bindable known = withoutSizes;
            if (known == null) {
                known = render(sizes);
                withoutSizes = known;
            }
            return known;
        }
        Bindable known = bySize.get(sizes);
        return known != null ? known : bySize.put(Map.copyOf(sizes), render(sizes));
    }

    private Bindable render(Map<String, Integer> sizes) {
        SqlText text =
                dialect.renderer().render(statement, sizes.isEmpty() ? layout : layout.withCollectionSizes(sizes));
        SlotWriter[] writers = new SlotWriter[text.slots().size()];
        for (int i = 0; i < writers.length; i++) {
            writers[i] = SlotWriter.of(text.slots().get(i), dialect);
        }
        return new Bindable(text, writers);
    }

    // ------------------------------------------------------------------ running

    Result execute(EngineConnection connection, Parameters parameters, QueryOptions options) {
        Bindable bindable = bindable(sizes(parameters));
        if (bindable.carriesValues()) {
            // It will hardly come again, and the values are none of the cache's business.
            connection.engine().forget(statement);
        }
        requireKnownNames(bindable.text, parameters);
        for (SlotWriter writer : bindable.writers) {
            writer.check(parameters);
        }
        Binder binder = target -> write(bindable, parameters, target);
        if (!results.hasRows()) {
            return Result.ofUpdate(connection.update(bindable.text, binder, options.timeoutMillis()));
        }
        Rows rows = connection.query(bindable.text, binder, options);
        try {
            return Result.ofRows(shape(rows.resultSet()), resultCodecs, rows);
        } catch (SQLException | RuntimeException e) {
            throw rows.failure(e);
        }
    }

    private static Map<String, Integer> sizes(Parameters parameters) {
        Map<String, Integer> sizes = null;
        for (String name : parameters.names()) {
            if (parameters.value(name) instanceof Collection<?> values) {
                sizes = sizes == null ? new TreeMap<>() : sizes;
                sizes.put(name, roundedSize(values.size()));
            }
        }
        return sizes == null ? Map.of() : sizes;
    }

    private static void requireKnownNames(SqlText text, Parameters parameters) {
        if (parameters.names().isEmpty()) {
            return;
        }
        Set<String> unknown = new LinkedHashSet<>(parameters.names());
        for (SlotPlace place : text.slots()) {
            unknown.remove(place.slot());
        }
        // A collection without values leaves no place.
        unknown.removeIf(name -> parameters.value(name) instanceof Collection<?> values && values.isEmpty());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "The statement has no slot " + unknown + ", for which values were given [SQL: " + text + "]");
        }
    }

    private static void write(Bindable bindable, Parameters parameters, PreparedStatement target) throws SQLException {
        SlotWriter[] writers = bindable.writers;
        for (int i = 0; i < writers.length; i++) {
            writers[i].write(target, i + 1, parameters);
        }
    }

    private ResultShape shape(ResultSet rows) throws SQLException {
        ResultShape known = shape;
        if (known == null) {
            known = results.shape(rows.getMetaData());
            shape = known;
        }
        return known;
    }

    /** The text, or why there is none without the sizes of collections. */
    @Override
    public String toString() {
        return String.valueOf(statement);
    }
}
