package org.cairnorm.engine;

import java.util.Arrays;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners of one engine; may change while statements run. */
public final class StatementListeners {

    private static final Logger LOG = LoggerFactory.getLogger(StatementListeners.class);
    private static final StatementListener[] NONE = {};

    // Replaced as a whole on every change, so that telling them needs neither lock nor iterator.
    private volatile StatementListener[] listeners = NONE;

    StatementListeners() {}

    /** From now on the listener hears of every statement. */
    public synchronized void add(StatementListener listener) {
        Objects.requireNonNull(listener, "listener");
        StatementListener[] longer = Arrays.copyOf(listeners, listeners.length + 1);
        longer[listeners.length] = listener;
        listeners = longer;
    }

    /** The listener hears no more; false when it was none. */
    public synchronized boolean remove(StatementListener listener) {
        StatementListener[] old = listeners;
        for (int i = 0; i < old.length; i++) {
            if (old[i] == listener) {
                StatementListener[] shorter = Arrays.copyOf(old, old.length - 1);
                System.arraycopy(old, i + 1, shorter, i, old.length - 1 - i);
                listeners = shorter.length == 0 ? NONE : shorter;
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return listeners.length == 0;
    }

    void tell(StatementEvent event) {
        for (StatementListener listener : listeners) {
            try {
                listener.executed(event);
            } catch (RuntimeException e) {
                LOG.warn("A statement listener failed: {}", listener.getClass().getName(), e);
            }
        }
    }
}
