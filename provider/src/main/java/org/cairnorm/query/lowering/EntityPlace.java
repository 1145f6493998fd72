package org.cairnorm.query.lowering;

import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.ElementSource;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.sql.Expression;
import org.jspecify.annotations.Nullable;

/** An entity. */
abstract sealed class EntityPlace implements Place permits EntityPlace.Joined, EntityPlace.Element, ToOnePlace {

    abstract EntityMapping entity();

    /** The entity in the from clause, joined now if it is not yet. */
    abstract EntitySource source(boolean inner);

    /** The entity in the from clause; null if it is not joined. */
    abstract @Nullable EntitySource known();

    /** The step of the from clause that joins hang on to. */
    abstract Step step(boolean inner);

    /** Whether rows of it may be missing. */
    abstract boolean isOptional();

    /**
     * The columns of one of its attributes.
     *
     * @param of the entity whose attribute it is: this one, or one below it
     */
    List<Expression> columns(EntityMapping of, AttributeMapping attribute, boolean inner) {
        return source(inner).columns(of, attribute);
    }

    @Override
    public List<Expression> columns(boolean inner) {
        return source(inner).identifier();
    }

    /** An entity that is in the from clause already. */
    static final class Joined extends EntityPlace {
        private final EntitySource source;
        private final Step step;

        Joined(EntitySource source, Step step) {
            this.source = source;
            this.step = step;
        }

        @Override
        EntityMapping entity() {
            return source.entity();
        }

        @Override
        EntitySource source(boolean inner) {
            return source;
        }

        @Override
        EntitySource known() {
            return source;
        }

        @Override
        Step step(boolean inner) {
            return step;
        }

        @Override
        boolean isOptional() {
            return step.isOptional();
        }
    }

    /** The target of a to-many association; only the rows that link to it are read as long as they tell enough. */
    static final class Element extends EntityPlace {
        private final ElementSource elements;
        private final EntityMapping entity;
        private final Step step;

        Element(ElementSource elements, EntityMapping entity, Step step) {
            this.elements = elements;
            this.entity = entity;
            this.step = step;
        }

        @Override
        EntityMapping entity() {
            return entity;
        }

        @Override
        EntitySource source(boolean inner) {
            return Objects.requireNonNull(elements.target());
        }

        @Override
        @Nullable EntitySource known() {
            return elements.joinedTarget();
        }

        @Override
        Step step(boolean inner) {
            return step;
        }

        @Override
        boolean isOptional() {
            return step.isOptional();
        }

        @Override
        List<Expression> columns(EntityMapping of, AttributeMapping attribute, boolean inner) {
            boolean isIdentifier = entity.identifier() instanceof Identifier.Single single
                    && single.attribute().equals(attribute);
            return isIdentifier ? elements.identifier() : super.columns(of, attribute, inner);
        }

        @Override
        public List<Expression> columns(boolean inner) {
            return elements.identifier();
        }
    }
}
