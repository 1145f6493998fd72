package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.Source;
import org.jspecify.annotations.Nullable;

/**
 * An entity in the from clause of one statement, whatever its inheritance strategy: gives the columns of its attributes, and
 * joins a table only when a column of it was asked for. Call {@link #source()} last. Not thread-safe.
 */
public abstract sealed class EntitySource permits TableSource, UnionSource, ResultSource {
    private final EntityMapping entity;
    private final AliasNames names;
    private final Map<EntityMapping, AttributeColumns> places = new HashMap<>();
    private final Map<String, EntitySource> explicit = new HashMap<>();
    private final Map<String, Fetched> fetched = new LinkedHashMap<>();

    private record Fetched(EntitySource target, Expression on) {}

    EntitySource(EntityMapping entity, AliasNames names) {
        this.entity = Objects.requireNonNull(entity);
        this.names = Objects.requireNonNull(names);
    }

    /** An entity, with all entities below it. */
    public static EntitySource of(EntityMapping entity, AliasNames names) {
        return entity.inheritance() == EntityMapping.InheritanceStrategy.TABLE_PER_CLASS && entity.isPolymorphic()
                ? new UnionSource(entity, names)
                : new TableSource(entity, names);
    }

    public final EntityMapping entity() {
        return entity;
    }

    final AliasNames names() {
        return names;
    }

    /** The columns of an attribute of this entity; none for a collection or an inverse association. */
    public final List<Expression> columns(AttributeMapping attribute) {
        return columns(entity, attribute);
    }

    /** The columns of an attribute that this entity or one below it has. */
    public final List<Expression> columns(EntityMapping of, AttributeMapping attribute) {
        return places(of).of(attribute);
    }

    final AttributeColumns places(EntityMapping of) {
        return places.computeIfAbsent(of, mapping -> new AttributeColumns() {
            @Override
            Expression column(int tableIndex, Column<?> column) {
                return EntitySource.this.column(mapping, tableIndex, column);
            }

            @Override
            List<Expression> linked(ToOneAttribute attribute, JoinTable table) {
                return EntitySource.this.linked(mapping, attribute, table);
            }
        });
    }

    /**
     * A column of one of the tables of this entity or of one below it.
     *
     * @param of whose {@link EntityMapping#tables()} are counted
     */
    public abstract Expression column(EntityMapping of, int tableIndex, Column<?> column);

    /** The columns of a join table that refer to the target of a to-one association. */
    abstract List<Expression> linked(EntityMapping of, ToOneAttribute attribute, JoinTable table);

    /** The columns of the identifier, in its order. */
    public abstract List<Expression> identifier();

    /** What rows must meet to be of this entity or one below it; null if all rows of the source are. */
    public abstract @Nullable Expression restriction();

    /** Tells which entity a row is: equal to {@link #typeOf} of that entity. */
    public abstract Expression type();

    /** The value that {@link #type()} has for rows of exactly one entity; a null literal for an abstract one. */
    public abstract Literal typeOf(EntityMapping concrete);

    abstract Source own();

    /** The columns that a foreign key refers to, in the order of the key. */
    final List<Expression> referenced(ReferencedKey key) {
        return key.isIdentifier() ? identifier() : key.columnsOf(this);
    }

    /** The condition under which a row of this source and a row of the target of one of its associations belong together. */
    public final Expression on(EntityMapping of, ToOneAttribute attribute, EntitySource target) {
        return ToOneJoin.on(this, of, attribute, target);
    }

    /** Lets an explicit join of the statement serve the fetching of an association. */
    public final void fetched(String attribute, EntitySource target) {
        explicit.put(attribute, target);
    }

    /**
     * The joined target of an association, joined now if it is not yet.
     *
     * @param role what the association is called in the whole hierarchy, so that subclasses which inherit it share the join
     */
    final EntitySource fetch(EntityMapping of, String role, String path, ToOneAttribute attribute) {
        EntitySource known = explicit.get(path);
        if (known != null) {
            return known;
        }
        Fetched joined = fetched.get(role);
        if (joined == null) {
            EntitySource target = EntitySource.of(attribute.target(), names);
            joined = new Fetched(target, ToOneJoin.on(this, of, attribute, target));
            fetched.put(role, joined);
        }
        return joined.target();
    }

    /** Everything that was asked for, joined. */
    public final Source source() {
        Source source = own();
        for (Fetched join : fetched.values()) {
            source = join.target().joinedTo(source, Join.Kind.LEFT, join.on());
        }
        return source;
    }

    /** Everything that was asked for, joined to what stands left of it; instead of {@link #source()}. */
    public final Source joinedTo(Source left, Join.Kind kind, Expression on) {
        return FlatJoin.of(left, kind, source(), on);
    }

    static Expression equal(List<Expression> left, List<Expression> right) {
        List<Expression> conditions = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            conditions.add(left.get(i).eq(right.get(i)));
        }
        return org.cairnorm.sql.Logical.and(conditions);
    }

    @Override
    public String toString() {
        return "EntitySource[" + entity.name() + "]";
    }
}
