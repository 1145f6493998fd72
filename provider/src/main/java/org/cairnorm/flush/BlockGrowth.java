package org.cairnorm.flush;

import java.lang.ref.WeakReference;

/**
 * How many blocks of numbers are taken at once: one, and twice as many each time as long as the same transaction goes on asking. So
 * ten thousand rows cost a handful of round trips, and what a transaction leaves over for the next is less than it has used.
 */
final class BlockGrowth {
    private static final int MOST = 128;

    private WeakReference<Object> asker = new WeakReference<>(null);
    private int blocks;

    /** The number of blocks for the next request: a power of two. */
    int blocksFor(Object asking) {
        if (asker.refersTo(asking)) {
            blocks = Math.min(blocks * 2, MOST);
        } else {
            asker = new WeakReference<>(asking);
            blocks = 1;
        }
        return blocks;
    }
}
