package org.cairnorm.query.domain;

import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Query;
import org.cairnorm.sql.ScalarQuery;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.SetOperation;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;

/** What an expression of a query stands for: more than a column can. */
public sealed interface DomainType {

    /** Nothing is known: a null literal, a parameter in a place that says nothing, a function of the database. */
    DomainType UNKNOWN = new BasicType(Types.UNKNOWN);

    /** The Java class of the values; a wrapper, never a primitive. */
    Class<?> javaType();

    /** What a reader of a message calls it. */
    String describe();

    /** Whether it is a basic value or nothing is known. */
    default boolean isBasic() {
        return this instanceof BasicType;
    }

    default boolean isUnknown() {
        return this instanceof BasicType basic && basic.type().isUnknown();
    }

    /** A value of one column. */
    record BasicType(DataType<?> type) implements DomainType {
        public BasicType {
            Objects.requireNonNull(type);
        }

        @Override
        public Class<?> javaType() {
            return type.javaType();
        }

        @Override
        public String describe() {
            return isUnknown() ? "a value of unknown type" : type.javaType().getSimpleName();
        }
    }

    /** An instance of an entity. */
    record EntityType(EntityMapping entity) implements DomainType {
        @Override
        public Class<?> javaType() {
            return entity.javaClass();
        }

        @Override
        public String describe() {
            return "entity " + entity.name();
        }
    }

    /** An embeddable, or an id class. */
    record EmbeddableType(EmbeddableMapping embeddable) implements DomainType {
        @Override
        public Class<?> javaType() {
            return embeddable.javaClass();
        }

        @Override
        public String describe() {
            return "embeddable " + embeddable.name();
        }
    }

    /** The identifier of an entity with an id class. */
    record IdClassType(EntityMapping entity) implements DomainType {
        @Override
        public Class<?> javaType() {
            return entity.identifier().javaType();
        }

        @Override
        public String describe() {
            return "identifier of entity " + entity.name();
        }
    }

    /**
     * The class of an entity, as {@code TYPE(x)} tells it.
     *
     * @param bound the entity, or the topmost of those that it may be
     */
    record EntityClassType(EntityMapping bound) implements DomainType {
        @Override
        public Class<?> javaType() {
            return Class.class;
        }

        @Override
        public String describe() {
            return "type of entity " + bound.name();
        }
    }

    /** An entry of a map. */
    record EntryType(DomainType key, DomainType value) implements DomainType {
        @Override
        public Class<?> javaType() {
            return Map.Entry.class;
        }

        @Override
        public String describe() {
            return "map entry";
        }
    }

    /** A collection or map as a whole. */
    record PluralType(PluralAttribute attribute) implements DomainType {
        @Override
        public Class<?> javaType() {
            return attribute.javaType();
        }

        @Override
        public String describe() {
            return "collection '" + attribute.name() + "'";
        }
    }

    /** The type of a resolved expression. */
    static DomainType of(Expression expression) {
        if (expression instanceof ScalarQuery scalar) {
            Query query = scalar.query();
            while (query instanceof SetOperation operation) {
                query = operation.operands().get(0);
            }
            return query instanceof Select select ? of(select.items().get(0).expression()) : of(expression.type());
        }
        return expression instanceof TypedLeaf leaf ? leaf.domainType() : of(expression.type());
    }

    static DomainType of(DataType<?> type) {
        return type.isUnknown() ? UNKNOWN : new BasicType(type);
    }
}
