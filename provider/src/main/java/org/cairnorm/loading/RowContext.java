package org.cairnorm.loading;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.LoadGroup;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.engine.DatabaseException;
import org.cairnorm.engine.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of one statement know of one execution of it: where instances go, which of them came together, and what
 * must be loaded after them. Made by {@link Loaders#begin}.
 */
public final class RowContext {
    private final Operation operation;
    private final PersistenceContext persistence;
    private final @Nullable Object[] states;
    private @Nullable EntityEntry overwritten;

    RowContext(Operation operation, int roles) {
        this.operation = operation;
        this.persistence = operation.loading().persistenceContext();
        this.states = new @Nullable Object[roles];
    }

    PersistenceContext persistence() {
        return persistence;
    }

    Operation operation() {
        return operation;
    }

    LoadingContext loading() {
        return operation.loading();
    }

    /** The entries that this execution brings in one role. */
    LoadGroup group(int role) {
        Object known = states[role];
        if (known != null) {
            return (LoadGroup) known;
        }
        LoadGroup made = new LoadGroup();
        states[role] = made;
        return made;
    }

    @Nullable Object state(int role) {
        return states[role];
    }

    void state(int role, Object state) {
        states[role] = state;
    }

    /** Names the one entity whose loaded instance is overwritten by its row. */
    void overwrite(@Nullable EntityEntry entry) {
        overwritten = entry;
    }

    boolean overwrites(EntityEntry entry) {
        return overwritten == entry;
    }

    /**
     * Reads rows to their end, or so many. Whatever the driver throws becomes what the engine makes of it, and instances that
     * would stay incomplete leave the context.
     *
     * @return how many rows were read
     */
    public <T> int read(Rows rows, RowReader<T> reader, int most, Consumer<? super @Nullable T> results) {
        int count = 0;
        boolean complete = false;
        try {
            while (count < most && rows.next()) {
                results.accept(reader.read(rows.resultSet(), this));
                count++;
            }
            complete = true;
        } catch (PersistenceException | DatabaseException e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw rows.failure(e);
        } finally {
            if (!complete) {
                operation.abandon();
            }
        }
        return count;
    }

    /**
     * Loads what must follow the rows read until now, and fills collections. To be called after the last row, and after each
     * window of a stream; only then instances may be handed out.
     */
    public void finish() {
        Arrays.fill(states, null);
        operation.complete();
    }
}
