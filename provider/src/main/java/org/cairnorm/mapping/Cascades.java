package org.cairnorm.mapping;

import jakarta.persistence.CascadeType;
import java.util.Collection;
import java.util.EnumSet;

/** Which operations an association passes on (JPA 3.2 §3.3). */
public record Cascades(boolean persist, boolean merge, boolean remove, boolean refresh, boolean detach) {
    public static final Cascades NONE = new Cascades(false, false, false, false, false);

    public static Cascades of(Collection<CascadeType> types) {
        if (types.isEmpty()) {
            return NONE;
        }
        EnumSet<CascadeType> set = EnumSet.copyOf(types);
        boolean all = set.contains(CascadeType.ALL);
        return new Cascades(
                all || set.contains(CascadeType.PERSIST),
                all || set.contains(CascadeType.MERGE),
                all || set.contains(CascadeType.REMOVE),
                all || set.contains(CascadeType.REFRESH),
                all || set.contains(CascadeType.DETACH));
    }
}
