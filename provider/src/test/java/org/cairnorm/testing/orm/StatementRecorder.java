package org.cairnorm.testing.orm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairnorm.engine.StatementEvent;
import org.cairnorm.engine.StatementListener;

/** Remembers the statements that one engine sent; a batch counts as one. */
public final class StatementRecorder implements StatementListener {
    private final List<StatementEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void executed(StatementEvent event) {
        events.add(event);
    }

    /** Forgets what was sent until now. */
    public void clear() {
        events.clear();
    }

    public int count() {
        return events.size();
    }

    public List<StatementEvent> events() {
        return List.copyOf(events);
    }

    /** The texts in the order in which they were sent. */
    public List<String> texts() {
        return events.stream().map(StatementEvent::sql).toList();
    }

    /** The text of the only statement. */
    public String only() {
        if (events.size() != 1) {
            throw new AssertionError("Expected one statement but there are " + events.size() + ": " + texts());
        }
        return events.get(0).sql();
    }

    /** How many statements a piece of work sends. */
    public int of(Runnable work) {
        int before = events.size();
        work.run();
        return events.size() - before;
    }
}
