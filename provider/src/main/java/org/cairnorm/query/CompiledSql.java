package org.cairnorm.query;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cairnorm.dialect.SlotPlace;
import org.cairnorm.dialect.SqlText;
import org.cairnorm.engine.Binder;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Rows;
import org.cairnorm.loading.Loaders;
import org.cairnorm.loading.LoadingContext;
import org.cairnorm.loading.RowContext;
import org.cairnorm.query.domain.QueryParameter;
import org.cairnorm.query.nativesql.SqlReading;
import org.cairnorm.query.nativesql.SqlResult;
import org.cairnorm.query.nativesql.SqlTemplate;
import org.cairnorm.query.nativesql.SqlValues;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** SQL of the application: what it does, giving rows or changing them, only the database knows. */
public final class CompiledSql extends CompiledQuery implements ResultQuery, ChangeQuery {
    private final SqlTemplate template;
    private final SqlResult result;
    private final SqlValues writer;
    private final Loaders loaders;
    private final SqlText plain;
    private volatile @Nullable SqlReading reading;

    CompiledSql(
            SqlTemplate template,
            SqlResult result,
            List<QueryParameter> parameters,
            SqlValues writer,
            Loaders loaders) {
        super(template.written(), parameters);
        this.template = template;
        this.result = result;
        this.writer = writer;
        this.loaders = loaders;
        this.plain = new SqlText(template.text(), slots(template.uses().length));
    }

    private static List<SlotPlace> slots(int count) {
        List<SlotPlace> slots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            slots.add(SlotPlace.value(Integer.toString(i + 1), Types.UNKNOWN));
        }
        return slots;
    }

    @Override
    public Class<?> resultType() {
        return result.resultClass();
    }

    @Override
    public String toSql() {
        return plain.text();
    }

    /** As the application wrote it, values left as {@code ?}. */
    @Override
    public String toPrettySql() {
        return plain.text();
    }

    @Override
    int weight() {
        return 512 + weightOf(description()) + 2 * weightOf(plain.text());
    }

    @Override
    public int execute(LoadingContext context, ParameterValues values, int timeoutMillis) {
        requireValues(values);
        return context.connection().update(text(values), binder(values), timeoutMillis);
    }

    @Override
    public List<@Nullable Object> list(LoadingContext context, ParameterValues values, SelectOptions options) {
        List<@Nullable Object> results = new ArrayList<>();
        if (options.maxResults() == 0) {
            values.requireComplete(this);
            return results;
        }
        try (Rows rows = rows(context, values, options)) {
            SqlReading read = reading(rows);
            RowContext rowContext = loaders.begin(context, read.list());
            skip(rows, options);
            rowContext.read(rows, read.reader(), Integer.MAX_VALUE, results::add);
            rowContext.finish();
            read.complete(context, results);
        }
        return results;
    }

    @Override
    public ResultCursor open(LoadingContext context, ParameterValues values, SelectOptions options, boolean streaming) {
        Rows rows = rows(context, values, streaming ? options.streamed() : options);
        try {
            SqlReading read = reading(rows);
            skip(rows, options);
            return new ResultCursor(read.reader(), read::complete, context, rows, loaders.begin(context, read.list()));
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private Rows rows(LoadingContext context, ParameterValues values, SelectOptions options) {
        requireValues(values);
        SelectOptions wanted = options.stopAfter(mostRows(options));
        return context.connection().query(text(values), binder(values), wanted.forStatement());
    }

    /** SQL of the application is not changed, so that the driver has to leave rows out. */
    private static int mostRows(SelectOptions options) {
        int most = options.mostRows() == 0 ? options.maxResults() : Math.min(options.maxResults(), options.mostRows());
        long last = (long) options.firstResult() + most;
        return most == Integer.MAX_VALUE || last > Integer.MAX_VALUE ? 0 : (int) last;
    }

    private static void skip(Rows rows, SelectOptions options) {
        int left = options.firstResult();
        while (left > 0 && rows.next()) {
            left--;
        }
    }

    /** The readers for these rows; those of the last run, unless their columns were others. */
    private SqlReading reading(Rows rows) {
        try {
            SqlReading known = reading;
            SqlReading made = SqlReading.of(rows.resultSet().getMetaData(), result, loaders, known);
            if (made != known) {
                reading = made;
            }
            return made;
        } catch (PersistenceException | DatabaseException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw rows.failure(e);
        }
    }

    private void requireValues(ParameterValues values) {
        values.requireComplete(this);
        for (int place = 0; place < parameters().size(); place++) {
            for (Object value : values.listAt(place)) {
                writer.require(value, parameters().get(place));
            }
        }
    }

    private SqlText text(ParameterValues values) {
        int[] sizes = null;
        for (int place = 0; place < parameters().size(); place++) {
            if (values.isList(place)) {
                sizes = sizes == null ? template.unitSizes() : sizes;
                sizes[place] = bound(values, place).size();
            }
        }
        if (sizes == null) {
            return plain;
        }
        int markers = 0;
        for (int use : template.uses()) {
            markers += sizes[use];
        }
        return new SqlText(template.text(sizes), slots(markers));
    }

    private Binder binder(ParameterValues values) {
        return statement -> {
            int marker = 1;
            for (int use : template.uses()) {
                for (Object value : bound(values, use)) {
                    writer.write(statement, marker++, value);
                }
            }
        };
    }

    /** An empty collection is bound as one null, which equals nothing. */
    private static List<?> bound(ParameterValues values, int place) {
        List<?> all = values.listAt(place);
        return all.isEmpty() ? Collections.singletonList(null) : all;
    }
}
