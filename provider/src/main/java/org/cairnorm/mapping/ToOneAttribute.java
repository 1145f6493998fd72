package org.cairnorm.mapping;

import java.util.List;
import java.util.Objects;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * A many-to-one or one-to-one association.
 *
 * @param target never to be read before the model is frozen: it may still be empty
 * @param storage where the link is kept
 * @param optional false where null is refused
 * @param oneToOne whether at most one owner refers to a target
 * @param idAttribute the part of this entity's identifier that takes its value from the target's identifier: null if none, the
 *     empty string for the whole ({@code @MapsId}), else the attribute of the embedded id or id class
 */
public record ToOneAttribute(
        String name,
        int index,
        Class<?> javaType,
        EntityMapping target,
        Storage storage,
        int tableIndex,
        boolean optional,
        boolean lazy,
        boolean oneToOne,
        Cascades cascades,
        boolean orphanRemoval,
        @Nullable String idAttribute)
        implements AttributeMapping {
    public ToOneAttribute {
        Objects.requireNonNull(name);
        Objects.requireNonNull(target);
        Objects.requireNonNull(storage);
        Objects.requireNonNull(cascades);
    }

    /** Where the link of a to-one association is kept. */
    public sealed interface Storage {}

    /**
     * In join columns of the owner's table. They usually refer to the identifier of the target, then in its column order.
     *
     * @param own the columns of the owner's table, in the same order
     * @param toIdentifier whether {@code columns} refer to exactly the target's identifier columns, in order
     */
    public record ForeignKey(List<JoinColumn> columns, List<Column<?>> own, boolean toIdentifier) implements Storage {
        public ForeignKey {
            columns = List.copyOf(columns);
            own = List.copyOf(own);
        }

        public static ForeignKey of(List<JoinColumn> columns, boolean toIdentifier) {
            List<Column<?>> own =
                    columns.stream().<Column<?>>map(JoinColumn::column).toList();
            return new ForeignKey(columns, own, toIdentifier);
        }
    }

    /** In a join table. */
    public record InJoinTable(JoinTable joinTable) implements Storage {}

    /** By the owning side at the target: this side is inverse. */
    public record MappedBy(String owningAttribute) implements Storage {}

    public boolean isInverse() {
        return storage instanceof MappedBy;
    }

    @Override
    public List<Column<?>> columns() {
        return storage instanceof ForeignKey key ? key.own() : List.of();
    }

    @Override
    public String toString() {
        return "ToOneAttribute[" + name + " -> " + target.name() + "]";
    }
}
