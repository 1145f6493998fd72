package org.cairnorm.engine;

import java.sql.Connection;

/** How much concurrent transactions see of each other; the four levels of the SQL standard. */
public enum Isolation {
    /** May see what others have not committed. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** Sees what is committed at each statement. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** Rows once read stay as they are. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** As if transactions ran one after the other. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int level;

    Isolation(int level) {
        this.level = level;
    }

    int level() {
        return level;
    }
}
