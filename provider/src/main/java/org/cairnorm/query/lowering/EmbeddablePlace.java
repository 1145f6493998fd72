package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.sql.Expression;
import org.jspecify.annotations.Nullable;

/** An embeddable: embedded in an entity, part of a foreign key, or an element of a collection. */
final class EmbeddablePlace implements Place {
    private final EmbeddableMapping embeddable;
    private final Members members;
    private final @Nullable EntityPlace owner;
    private final @Nullable EntityMapping of;
    private final String path;
    private final @Nullable Step step;
    private final @Nullable EmbeddedAttribute attribute;

    /** Finds the columns of a member. */
    interface Members {
        List<Expression> columns(AttributeMapping member, boolean inner);
    }

    /**
     * An embeddable.
     *
     * @param owner the entity that it is embedded in; null for an element of a collection
     * @param of whose attributes those of the owner are
     * @param path from the owner, with a dot at its end
     * @param step where an element of a collection stands; null for any other
     * @param attribute the attribute of the owner that it is; null for an element of a collection
     */
    EmbeddablePlace(
            EmbeddableMapping embeddable,
            Members members,
            @Nullable EntityPlace owner,
            @Nullable EntityMapping of,
            String path,
            @Nullable Step step,
            @Nullable EmbeddedAttribute attribute) {
        this.embeddable = embeddable;
        this.members = members;
        this.owner = owner;
        this.of = of;
        this.path = path;
        this.step = step;
        this.attribute = attribute;
    }

    EmbeddableMapping embeddable() {
        return embeddable;
    }

    @Nullable EntityPlace owner() {
        return owner;
    }

    @Nullable EntityMapping of() {
        return of;
    }

    String path() {
        return path;
    }

    /** The attribute that it is the value of; null for an element of a collection. */
    @Nullable EmbeddedAttribute attribute() {
        return attribute;
    }

    /** What joins hang on to that start at an element of a collection. */
    @Nullable Step step() {
        return step;
    }

    List<Expression> columns(AttributeMapping member, boolean inner) {
        return members.columns(member, inner);
    }

    EmbeddablePlace embedded(EmbeddedAttribute nested) {
        return new EmbeddablePlace(nested.embeddable(), members, owner, of, path + nested.name() + ".", step, nested);
    }

    @Override
    public List<Expression> columns(boolean inner) {
        List<Expression> columns = new ArrayList<>();
        for (AttributeMapping member : embeddable.attributes()) {
            columns.addAll(members.columns(member, inner));
        }
        return columns;
    }

    /** An embeddable whose columns are given in the order of its members, nested ones unfolded. */
    static EmbeddablePlace over(EmbeddableMapping embeddable, List<Expression> columns, String path) {
        return new EmbeddablePlace(
                embeddable, (member, inner) -> slice(embeddable, columns, member), null, null, path, null, null);
    }

    private static List<Expression> slice(
            EmbeddableMapping embeddable, List<Expression> columns, AttributeMapping member) {
        int offset = 0;
        for (AttributeMapping attribute : embeddable.attributes()) {
            int width = attribute.columns().size();
            if (attribute.equals(member)) {
                return columns.subList(offset, offset + width);
            }
            if (attribute instanceof EmbeddedAttribute nested) {
                List<Expression> found = slice(nested.embeddable(), columns.subList(offset, offset + width), member);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            offset += width;
        }
        return List.of();
    }
}
