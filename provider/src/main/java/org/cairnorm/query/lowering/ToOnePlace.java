package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Join;
import org.jspecify.annotations.Nullable;

/**
 * The target of a to-one association that a path leads through. As long as only its identifier is asked for, its foreign key
 * answers and nothing is joined.
 */
final class ToOnePlace extends EntityPlace {
    private final Block block;
    private final ToOneAttribute attribute;
    private final Link link;
    private @Nullable EntitySource source;
    private @Nullable Step step;

    /** How the association hangs on to what owns it. */
    interface Link {
        /** The columns that hold the foreign key; empty if the other side holds it. */
        List<Expression> foreignKey(boolean inner);

        /** The condition of the join. */
        Expression on(EntitySource target, boolean inner);

        /** What the join hangs on to; null if that is in an outer query. */
        @Nullable Step owner(boolean inner);

        /** Whether the owner may be missing. */
        boolean isOptional();
    }

    ToOnePlace(Block block, ToOneAttribute attribute, Link link) {
        this.block = block;
        this.attribute = attribute;
        this.link = link;
    }

    @Override
    EntityMapping entity() {
        return attribute.target();
    }

    @Override
    boolean isOptional() {
        return step == null ? link.isOptional() : step.isOptional();
    }

    @Override
    EntitySource source(boolean inner) {
        step(inner);
        return Objects.requireNonNull(source);
    }

    @Override
    @Nullable EntitySource known() {
        return source;
    }

    @Override
    Step step(boolean inner) {
        Step joined = step;
        if (joined == null) {
            Step owner = link.owner(inner);
            EntitySource target = EntitySource.of(attribute.target(), block.names());
            source = target;
            Expression on = link.on(target, inner);
            joined = new Step(Join.Kind.LEFT, target::source, on, owner, block);
            step = joined;
            if (owner == null) {
                joined.makeCross();
                block.add(joined);
            } else {
                owner.addChild(joined);
            }
        }
        if (inner && !link.isOptional()) {
            joined.makeInner();
        }
        return joined;
    }

    /** Whether the foreign key holds exactly the identifier of the target. */
    static boolean holdsIdentifier(ToOneAttribute attribute) {
        if (attribute.storage() instanceof ToOneAttribute.ForeignKey key) {
            return key.toIdentifier();
        }
        if (attribute.storage() instanceof ToOneAttribute.InJoinTable inTable) {
            JoinTable table = inTable.joinTable();
            return table.toTarget().stream()
                    .map(JoinColumn::referenced)
                    .toList()
                    .equals(attribute.target().identifier().columns());
        }
        return false;
    }

    @Override
    public List<Expression> columns(boolean inner) {
        return source == null && holdsIdentifier(attribute)
                ? link.foreignKey(inner)
                : source(inner).identifier();
    }

    /** The entity at the end of a path: it may be missing, but nothing on the way to it. */
    EntitySource terminalSource(boolean inner) {
        link.owner(inner);
        return source(false);
    }

    /** The identifier of the entity at the end of a path. */
    List<Expression> terminalColumns(boolean inner) {
        return source == null && holdsIdentifier(attribute)
                ? link.foreignKey(inner)
                : terminalSource(inner).identifier();
    }

    @Override
    List<Expression> columns(EntityMapping of, AttributeMapping wanted, boolean inner) {
        if (source == null && holdsIdentifier(attribute)) {
            List<Expression> held = identifierPart(wanted, inner);
            if (held != null) {
                return held;
            }
        }
        return source(inner).columns(of, wanted);
    }

    /** The columns of the foreign key that hold an attribute, or a member of an embedded one; null if they do not. */
    private @Nullable List<Expression> identifierPart(AttributeMapping wanted, boolean inner) {
        Identifier identifier = attribute.target().identifier();
        int offset = 0;
        for (AttributeMapping part : identifier.attributes()) {
            int width = part.columns().size();
            if (part.equals(wanted)) {
                return new ArrayList<>(link.foreignKey(inner).subList(offset, offset + width));
            }
            if (part instanceof EmbeddedAttribute embedded) {
                List<Expression> held = EmbeddablePlace.over(
                                embedded.embeddable(), link.foreignKey(inner).subList(offset, offset + width), "")
                        .columns(wanted, inner);
                if (!held.isEmpty()) {
                    return held;
                }
            }
            offset += width;
        }
        return null;
    }
}
