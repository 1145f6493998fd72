package org.cairnorm.sql;

import java.util.List;

/**
 * How a select locks the rows it reads.
 *
 * @param strength against whom
 * @param waiting what to do when another transaction holds the lock
 * @param of the aliases whose rows are locked; empty for all. Databases that cannot tell lock all
 */
public record Locking(Strength strength, Wait waiting, List<Alias> of) {

    /** Against whom rows are locked. */
    public enum Strength {
        /** Against readers that lock and writers. */
        UPDATE,
        /** Against writers. */
        SHARE
    }

    /** What to do when another transaction holds a lock. */
    public enum Wait {
        /** Wait as long as the session's lock timeout says. */
        BLOCK,
        /** Fail at once. */
        NOWAIT,
        /** Leave the row out. */
        SKIP_LOCKED
    }

    /** Waits for write locks on all rows. */
    public static final Locking FOR_UPDATE = new Locking(Strength.UPDATE, Wait.BLOCK, List.of());

    /** Waits for read locks on all rows. */
    public static final Locking FOR_SHARE = new Locking(Strength.SHARE, Wait.BLOCK, List.of());

    public Locking {
        Checks.present(strength, waiting);
        of = List.copyOf(of);
    }

    /** This lock with another way to wait. */
    public Locking waiting(Wait newWait) {
        return new Locking(strength, newWait, of);
    }

    /** This lock on the rows of some sources only. */
    public Locking of(Alias... aliases) {
        return new Locking(strength, waiting, List.of(aliases));
    }
}
