package org.cairnorm.session;

import jakarta.persistence.LockModeType;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairnorm.query.ResultCursor;

/**
 * The results of a query as a stream. It holds a cursor, and outside a transaction a connection, until its last result was taken,
 * it is closed, or reading fails.
 */
final class ResultStream<X> implements Iterator<X> {
    private final Session session;
    private final ResultCursor cursor;
    private final QuerySource source;
    private final FindOptions lock;
    private boolean open = true;

    private ResultStream(Session session, ResultCursor cursor, QuerySource source, FindOptions lock) {
        this.session = session;
        this.cursor = cursor;
        this.source = source;
        this.lock = lock;
    }

    static <X> ResultStream<X> open(
            Session session, Supplier<ResultCursor> query, QuerySource source, FindOptions lock) {
        session.connections().resultOpened();
        ResultStream<X> opened = null;
        try {
            opened = new ResultStream<>(session, session.loading().reading(query), source, lock);
            return opened;
        } finally {
            if (opened == null) {
                session.connections().resultClosed();
            }
        }
    }

    Stream<X> stream() {
        int characteristics = Spliterator.ORDERED;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, characteristics), false)
                .onClose(this::close);
    }

    @Override
    public boolean hasNext() {
        if (!open) {
            return false;
        }
        session.guard().requireOpen();
        boolean found = false;
        try {
            found = session.guard().guarded(() -> session.loading().reading(cursor::hasNext));
        } finally {
            if (!found) {
                close();
            }
        }
        return found;
    }

    @Override
    @SuppressWarnings("unchecked")
    public X next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object result = source.result(cursor.next());
        if (lock.lock() != LockModeType.NONE) {
            session.locking().noteResult(result, lock);
        }
        return (X) result;
    }

    private void close() {
        if (open) {
            open = false;
            cursor.close();
            session.connections().resultClosed();
        }
    }
}
