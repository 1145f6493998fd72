package org.cairnorm.flush;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * Insert, update or delete of one row (of all rows of one owner, where a whole collection goes). Values are not copied: they are read
 * from the instances when the row is written, so that keys generated on the way are there by then.
 */
public final class RowOperation {
    private final RowShape shape;
    private final EntityEntry owner;
    private final String reason;
    private final @Nullable Object element;
    private final @Nullable Object key;
    private final int position;
    private @Nullable Object newVersion;
    private @Nullable Map<Column<?>, Object> postponed;
    private @Nullable List<ExtraValue> extras;
    private @Nullable List<Object> released;
    private boolean besideLink;
    private EntityRows.@Nullable TableRows tableRows;
    private @Nullable RowOperation nextOfEntity;

    // the place in the constraint graph
    private @Nullable List<Dependency> followers;
    int unmet;
    boolean planned;

    /**
     * A value for a column of an entity's row that no attribute of that entity holds: it comes from the collection of another.
     *
     * @param source what gives the value
     */
    record ExtraValue(Column<?> column, RowOperation operation, ColumnWriter source) {}

    RowOperation(
            RowShape shape,
            EntityEntry owner,
            @Nullable Object element,
            @Nullable Object key,
            int position,
            String reason) {
        this.shape = Objects.requireNonNull(shape);
        this.owner = Objects.requireNonNull(owner);
        this.element = element;
        this.key = key;
        this.position = position;
        this.reason = reason;
    }

    static RowOperation ofEntity(EntityRows.TableRows tableRows, RowShape shape, EntityEntry entry, String reason) {
        RowOperation operation = new RowOperation(shape, entry, null, null, -1, reason);
        operation.tableRows = tableRows;
        return operation;
    }

    /** Where the row belongs in its entity; null for rows of collections. */
    EntityRows.@Nullable TableRows tableRows() {
        return tableRows;
    }

    /** The operation on the same entity's row in another table that comes after this one; null if there is none. */
    @Nullable RowOperation nextOfEntity() {
        return nextOfEntity;
    }

    void nextOfEntity(RowOperation next) {
        this.nextOfEntity = next;
        next.after(this);
    }

    /** Makes this wait for another operation, whatever the keys say. */
    void after(RowOperation first) {
        first.addFollower(new Dependency(first, this, List.of(), Dependency.Kind.REFERENCE));
    }

    /** What waits for this operation. */
    List<Dependency> followers() {
        return followers == null ? List.of() : followers;
    }

    /** Notes that another operation waits for this one. */
    void addFollower(Dependency dependency) {
        if (followers == null) {
            followers = new ArrayList<>(2);
        }
        followers.add(dependency);
        dependency.then().unmet++;
    }

    /** Forgets that these wait; they no longer count as unmet. */
    void removeFollowers(List<Dependency> dependencies) {
        if (followers != null && followers.removeAll(dependencies)) {
            dependencies.forEach(dependency -> dependency.then().unmet--);
        }
    }

    public RowShape shape() {
        return shape;
    }

    /** The entity whose row this is, or whose collection the row belongs to. */
    public EntityEntry owner() {
        return owner;
    }

    /** Why the row is written, for people. */
    public String reason() {
        return reason;
    }

    Object instance() {
        return owner.instance();
    }

    /** The element of the owner's collection that the row stands for; null for rows of entities. */
    @Nullable Object element() {
        return element;
    }

    /** The key of the map entry, if any. */
    @Nullable Object key() {
        return key;
    }

    /** The position in the list, or -1. */
    int position() {
        return position;
    }

    /** Notes what the row refers to until this is done: an element or key that gives way to another. */
    RowOperation releasing(@Nullable Object before) {
        if (before != null) {
            if (released == null) {
                released = new ArrayList<>(2);
            }
            released.add(before);
        }
        return this;
    }

    List<Object> released() {
        return released == null ? List.of() : released;
    }

    /** Says that the row is one that the other side of the association inserts. */
    RowOperation besideLink() {
        besideLink = true;
        return this;
    }

    boolean isBesideLink() {
        return besideLink;
    }

    boolean isCollectionRow() {
        return tableRows == null;
    }

    @Nullable Object newVersion() {
        return newVersion;
    }

    void newVersion(@Nullable Object version) {
        this.newVersion = version;
    }

    // ---- columns that are written in a second step

    /** Leaves a column to a fix-up; until then it holds the stand-in. */
    void postpone(Column<?> column, @Nullable Object standIn) {
        if (postponed == null) {
            postponed = new LinkedHashMap<>();
        }
        postponed.put(column, standIn);
    }

    boolean isPostponed(Column<?> column) {
        return postponed != null && postponed.containsKey(column);
    }

    void writeStandIn(ColumnWriter writer, PreparedStatement statement, int place) throws SQLException {
        writer.writeBoxed(statement, place, Objects.requireNonNull(postponed).get(writer.column()));
    }

    // ---- columns that another entity's collection fills

    void extra(ExtraValue value) {
        if (extras == null) {
            extras = new ArrayList<>(2);
        }
        extras.add(value);
    }

    List<ExtraValue> extras() {
        return extras == null ? List.of() : extras;
    }

    @Override
    public String toString() {
        return shape.sql() + "  -- " + owner.mapping().name() + "#" + owner.id() + ": " + reason;
    }
}
