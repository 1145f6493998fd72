package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ColumnRef;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.cairnorm.sql.Logical;
import org.cairnorm.sql.Source;
import org.cairnorm.sql.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an association or element collection in the from clause of one statement: the rows of the target entity, of
 * a collection table, or of a join table with the target, and the columns of them that refer to the owner. Call
 * {@link #source()} last. Not thread-safe.
 */
public final class ElementSource {
    private final AttributeMapping attribute;
    private final @Nullable EntitySource owners;
    private final @Nullable TableRef link;
    private final @Nullable EntitySource target;
    private final @Nullable Expression onTarget;
    private final ReferencedKey key;
    private final List<Expression> ownerKey;
    private final @Nullable List<Expression> targetKey;
    private boolean targetUsed;

    private ElementSource(
            AttributeMapping attribute,
            @Nullable EntitySource owners,
            @Nullable TableRef link,
            @Nullable EntitySource target,
            @Nullable Expression onTarget,
            ReferencedKey key,
            List<Expression> ownerKey,
            @Nullable List<Expression> targetKey) {
        this.attribute = attribute;
        this.owners = owners;
        this.link = link;
        this.target = target;
        this.onTarget = onTarget;
        this.key = key;
        this.ownerKey = List.copyOf(ownerKey);
        this.targetKey = targetKey;
        this.targetUsed = target != null && (targetKey == null || target.restriction() != null);
    }

    /**
     * The elements of an attribute.
     *
     * @param owner the entity that has the attribute, directly or in an embeddable
     * @param attribute a plural attribute, or a to-one association
     */
    public static ElementSource of(EntityMapping owner, AttributeMapping attribute, AliasNames names) {
        if (attribute instanceof PluralAttribute plural) {
            return plural(owner, plural, names);
        }
        if (attribute instanceof ToOneAttribute toOne) {
            if (toOne.storage() instanceof ToOneAttribute.MappedBy mappedBy) {
                EntitySource target = EntitySource.of(toOne.target(), names);
                return inverse(owner, attribute, target, mappedBy.owningAttribute(), names);
            }
            EntitySource owners = EntitySource.of(owner, names);
            EntitySource target = EntitySource.of(toOne.target(), names);
            return new ElementSource(
                    attribute,
                    owners,
                    null,
                    target,
                    ToOneJoin.on(owners, owner, toOne, target),
                    ReferencedKey.identifierOf(owner),
                    owners.identifier(),
                    null);
        }
        throw new IllegalArgumentException("Attribute '" + attribute.name() + "' has no elements");
    }

    private static ElementSource plural(EntityMapping owner, PluralAttribute plural, AliasNames names) {
        EntityMapping targetMapping = plural.target();
        EntitySource target = targetMapping == null ? null : EntitySource.of(targetMapping, names);
        if (plural.storage() instanceof PluralAttribute.InTable inTable) {
            JoinTable table = inTable.joinTable();
            return linked(owner, plural, table.table(), table.toOwner(), table.toTarget(), target, names);
        }
        EntitySource entities = Objects.requireNonNull(target);
        if (plural.storage() instanceof PluralAttribute.ForeignKeyInTarget inTarget) {
            ReferencedKey key = ReferencedKey.of(owner, inTarget.columns());
            List<Expression> ownerKey = new ArrayList<>();
            for (Column<?> column : key.referring()) {
                ownerKey.add(entities.column(entities.entity(), inTarget.targetTableIndex(), column));
            }
            return new ElementSource(plural, null, null, entities, null, key, ownerKey, null);
        }
        PluralAttribute.MappedBy mappedBy = (PluralAttribute.MappedBy) plural.storage();
        return inverse(owner, plural, entities, mappedBy.owningAttribute(), names);
    }

    private static ElementSource inverse(
            EntityMapping owner, AttributeMapping attribute, EntitySource target, String owningPath, AliasNames names) {
        AttributeMapping owning = AttributePath.find(target.entity(), owningPath);
        if (owning instanceof PluralAttribute owningPlural) {
            JoinTable table = ((PluralAttribute.InTable) owningPlural.storage()).joinTable();
            return linked(owner, attribute, table.table(), table.toTarget(), table.toOwner(), target, names);
        }
        ToOneAttribute toOne = (ToOneAttribute) owning;
        if (attribute instanceof PluralAttribute && toOne.storage() instanceof ToOneAttribute.InJoinTable inTable) {
            JoinTable table = inTable.joinTable();
            return linked(owner, attribute, table.table(), table.toTarget(), table.toOwner(), target, names);
        }
        List<JoinColumn> joins = ToOneJoin.joins(toOne);
        ReferencedKey key = ReferencedKey.of(owner, joins);
        return new ElementSource(
                attribute, null, null, target, null, key, key.inOrder(target.columns(toOne), joins), null);
    }

    private static ElementSource linked(
            EntityMapping owner,
            AttributeMapping attribute,
            org.cairnorm.sql.Table table,
            List<JoinColumn> toOwner,
            List<JoinColumn> toTarget,
            @Nullable EntitySource target,
            AliasNames names) {
        TableRef link = new TableRef(table, names.next(table.name().name().text()));
        ReferencedKey key = ReferencedKey.of(owner, toOwner);
        Expression onTarget = null;
        List<Expression> identifier = null;
        if (target != null) {
            ReferencedKey targetKey = ReferencedKey.of(target.entity(), toTarget);
            onTarget = EntitySource.equal(columns(link, targetKey.referring()), target.referenced(targetKey));
            identifier = targetKey.isIdentifier() ? columns(link, targetKey.referring()) : null;
        }
        return new ElementSource(
                attribute, null, link, target, onTarget, key, columns(link, key.referring()), identifier);
    }

    private static List<Expression> columns(TableRef table, List<Column<?>> columns) {
        List<Expression> found = new ArrayList<>();
        for (Column<?> column : columns) {
            found.add(new ColumnRef(table.alias(), column));
        }
        return found;
    }

    /** The plural attribute. */
    public PluralAttribute plural() {
        return (PluralAttribute) attribute;
    }

    /** The target entity, joined from now on; null for an element collection. */
    public @Nullable EntitySource target() {
        targetUsed = target != null;
        return target;
    }

    /** The target entity if it is joined; null if the rows that link to it tell enough until now. */
    public @Nullable EntitySource joinedTarget() {
        return targetUsed ? target : null;
    }

    /** The columns of the identifier of the target entity, from the rows that link to it where they hold it. */
    public List<Expression> identifier() {
        return targetKey == null ? Objects.requireNonNull(target).identifier() : targetKey;
    }

    /** The join table or collection table; null if there is none. */
    public @Nullable TableRef link() {
        return link;
    }

    /** The columns that refer to the owner. */
    public List<Expression> ownerKey() {
        return ownerKey;
    }

    ReferencedKey key() {
        return key;
    }

    /** The columns of the owner that {@link #ownerKey()} refers to, in its order. */
    public List<Expression> referenced(EntitySource owner) {
        return owner.referenced(key);
    }

    /** The condition under which an element belongs to an owner; with the restriction of the target. */
    public Expression on(EntitySource owner) {
        Expression on = EntitySource.equal(ownerKey, referenced(owner));
        Expression restriction = target == null ? null : target.restriction();
        return restriction == null ? on : Logical.and(on, restriction);
    }

    /** The column of a basic element. */
    public Expression value() {
        PluralAttribute.BasicElement element = (PluralAttribute.BasicElement) plural().element();
        return new ColumnRef(Objects.requireNonNull(link).alias(), element.column());
    }

    /** The columns of an attribute of an embeddable element, which stands in the collection table. */
    public List<Expression> columns(AttributeMapping ofEmbeddable) {
        return places().of(ofEmbeddable);
    }

    AttributeColumns places() {
        TableRef table = Objects.requireNonNull(link);
        return new AttributeColumns() {
            @Override
            Expression column(int tableIndex, Column<?> column) {
                return new ColumnRef(table.alias(), column);
            }

            @Override
            List<Expression> linked(ToOneAttribute toOne, JoinTable joinTable) {
                throw new IllegalArgumentException("Association '" + toOne.name() + "' in an element of collection '"
                        + attribute.name() + "' has a join table; it must have join columns");
            }
        };
    }

    /** The columns of the map key; empty if it is an attribute of the element. */
    public List<Expression> mapKey() {
        return keyPlaces().columns(plural().keyColumns());
    }

    /** The columns of an attribute of an embeddable that is the map key. */
    public List<Expression> mapKey(AttributeMapping ofEmbeddable) {
        return keyPlaces().of(ofEmbeddable);
    }

    AttributeColumns keyPlaces() {
        return new AttributeColumns() {
            @Override
            Expression column(int tableIndex, Column<?> column) {
                return beside(column);
            }

            @Override
            List<Expression> linked(ToOneAttribute toOne, JoinTable joinTable) {
                throw new IllegalArgumentException("The key of map '" + attribute.name() + "' has an association");
            }
        };
    }

    /** The order column; null if there is none. */
    public @Nullable Expression position() {
        Column<?> column = plural().orderColumn();
        return column == null ? null : beside(column);
    }

    /** A column that stands beside the link to the owner. */
    private Expression beside(Column<?> column) {
        if (link != null) {
            return new ColumnRef(link.alias(), column);
        }
        EntitySource entities = Objects.requireNonNull(target);
        int table = 0;
        if (plural().storage() instanceof PluralAttribute.ForeignKeyInTarget inTarget) {
            table = inTarget.targetTableIndex();
        } else if (plural().storage() instanceof PluralAttribute.MappedBy mappedBy) {
            table = AttributePath.find(entities.entity(), mappedBy.owningAttribute())
                    .tableIndex();
        }
        return entities.column(entities.entity(), table, column);
    }

    /** Everything that was asked for, joined. */
    public Source source() {
        Source from = owners != null ? owners.source() : link;
        if (from == null) {
            return Objects.requireNonNull(target).source();
        }
        return target == null || !targetUsed
                ? from
                : target.joinedTo(from, Join.Kind.INNER, Objects.requireNonNull(onTarget));
    }
}
