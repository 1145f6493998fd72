package org.cairnorm.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairnorm.engine.Rows;
import org.cairnorm.loading.LoadingContext;
import org.cairnorm.loading.RowContext;
import org.cairnorm.loading.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * The results of a query, read as they are asked for. Rows are read a window at a time, so that what must follow them (eager
 * associations, collections) is loaded for many at once. Closes itself after the last result; close it when you stop earlier.
 * Not thread-safe.
 */
public final class ResultCursor implements Iterator<@Nullable Object>, AutoCloseable {
    /** How many rows are read at once. */
    static final int WINDOW = 2048;

    private final RowReader<?> reader;
    private final Completion completion;
    private final LoadingContext context;
    private final Rows rows;
    private final RowContext rowContext;
    private List<@Nullable Object> results = new ArrayList<>();
    private int next;
    private boolean ended;

    /** Replaces what stands for entities that were loaded after the rows. */
    interface Completion {
        void complete(LoadingContext context, List<@Nullable Object> results);
    }

    ResultCursor(RowReader<?> reader, Completion completion, LoadingContext context, Rows rows, RowContext rowContext) {
        this.reader = reader;
        this.completion = completion;
        this.context = context;
        this.rows = rows;
        this.rowContext = rowContext;
    }

    @Override
    public boolean hasNext() {
        if (next == results.size() && !ended) {
            readWindow();
        }
        return next < results.size();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return results.get(next++);
    }

    private void readWindow() {
        List<@Nullable Object> read = new ArrayList<>();
        try {
            ended = rowContext.read(rows, reader, WINDOW, read::add) < WINDOW;
            rowContext.finish();
            completion.complete(context, read);
        } catch (Throwable e) {
            ended = true;
            rows.close();
            throw e;
        }
        results = read;
        next = 0;
    }

    /** Gives back the rows that were not read; never throws. */
    @Override
    public void close() {
        ended = true;
        results = List.of();
        next = 0;
        rows.close();
    }
}
