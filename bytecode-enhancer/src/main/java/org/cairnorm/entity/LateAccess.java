package org.cairnorm.entity;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Access that is made when it is first used: of a large model, little is used soon. Thread-safe. */
public final class LateAccess {
    private final Class<?> type;
    private final Supplier<ClassAccess> maker;
    private volatile @Nullable ClassAccess made;

    /**
     * @param type the class whose attributes it reaches
     * @param maker may be asked more than once
     */
    public LateAccess(Class<?> type, Supplier<ClassAccess> maker) {
        this.type = Objects.requireNonNull(type);
        this.maker = Objects.requireNonNull(maker);
    }

    /** The class whose attributes it reaches; makes nothing. */
    public Class<?> type() {
        return type;
    }

    /** The access, made now if it was not before. */
    public ClassAccess made() {
        ClassAccess known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
