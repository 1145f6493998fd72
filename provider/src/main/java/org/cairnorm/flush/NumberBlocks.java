package org.cairnorm.flush;

import org.cairnorm.engine.EngineConnection;

/** Hands out numbers and fetches them a block at a time. */
interface NumberBlocks {

    /** The next number. Thread-safe. */
    long next(EngineConnection connection);
}
