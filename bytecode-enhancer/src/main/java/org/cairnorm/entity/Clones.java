package org.cairnorm.entity;

/** Called by woven code around {@code super.clone()}, which copies the state field as any other. */
public final class Clones {
    private Clones() {}

    /** Loads what the clone could not load by itself. */
    public static void prepare(Object original) {
        if (original instanceof StateHolder holder) {
            InstanceState state = holder.cairn$state();
            if (state != null) {
                state.initialize();
                for (int attribute : state.unloadedAttributes()) {
                    state.read(attribute);
                }
            }
        }
    }

    /** The clone is nobody's yet. */
    public static void release(Object clone) {
        if (clone instanceof StateHolder holder) {
            holder.cairn$state(null);
        }
    }
}
