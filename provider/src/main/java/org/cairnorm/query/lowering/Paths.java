package org.cairnorm.query.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.loading.ElementSource;
import org.cairnorm.loading.EntitySource;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.query.domain.AttributePath;
import org.cairnorm.query.domain.DomainPath;
import org.cairnorm.query.domain.DomainType;
import org.cairnorm.query.domain.MapKeyPath;
import org.cairnorm.query.domain.PluralTypes;
import org.cairnorm.query.domain.TreatedPath;
import org.cairnorm.query.domain.Variable;
import org.cairnorm.query.domain.VariablePath;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Logical;
import org.jspecify.annotations.Nullable;

/** Finds the columns of paths in one block, joining what they need. */
final class Paths {
    /** A path that no attribute has. */
    private static final String KEY = "KEY()";

    private final Block block;
    private final TreatListener treats;

    /** Hears of each entity that is treated as one below it. */
    interface TreatListener {
        void treated(EntityPlace place, EntityMapping as);
    }

    Paths(Block block, TreatListener treats) {
        this.block = block;
        this.treats = treats;
    }

    /** A place, and the entity whose attributes are asked of it. */
    record View(Place place, @Nullable EntityMapping of) {}

    /** The columns of what a path leads to: of an entity its identifier. */
    List<Expression> columns(DomainPath path, boolean inner) {
        if (path instanceof AttributePath attributePath && !(attributePath.attribute() instanceof ToOneAttribute)) {
            AttributeMapping attribute = attributePath.attribute();
            if (attribute instanceof EmbeddedAttribute) {
                return place(path, inner).columns(inner);
            }
            return member(view(attributePath.base(), inner), attribute, inner);
        }
        Place place = place(path, inner);
        return place instanceof ToOnePlace association && path instanceof AttributePath
                ? association.terminalColumns(inner)
                : place.columns(inner);
    }

    private static List<Expression> member(View owner, AttributeMapping attribute, boolean inner) {
        if (owner.place() instanceof EntityPlace entity) {
            return entity.columns(Objects.requireNonNull(owner.of()), attribute, inner);
        }
        return ((EmbeddablePlace) owner.place()).columns(attribute, inner);
    }

    /** Where a path leads to. */
    Place place(DomainPath path, boolean inner) {
        return view(path, inner).place();
    }

    /** The entity that a path leads to. */
    EntityPlace entity(DomainPath path, boolean inner) {
        return (EntityPlace) place(path, inner);
    }

    View view(DomainPath path, boolean inner) {
        if (path instanceof VariablePath variable) {
            Place place = block.place(variable.variable());
            EntityMapping of = variable.domainType() instanceof DomainType.EntityType type
                    ? type.entity()
                    : place instanceof EmbeddablePlace embeddable ? embeddable.of() : null;
            return new View(place, of);
        }
        if (path instanceof TreatedPath treated) {
            EntityPlace place = entity(treated.base(), inner);
            treats.treated(place, treated.entity());
            return new View(place, treated.entity());
        }
        if (path instanceof MapKeyPath key) {
            return mapKey(key);
        }
        AttributePath attributePath = (AttributePath) path;
        View owner = view(attributePath.base(), inner);
        if (attributePath.attribute() instanceof EmbeddedAttribute embedded) {
            return new View(embedded(owner, embedded), owner.of());
        }
        ToOneAttribute toOne = (ToOneAttribute) attributePath.attribute();
        return new View(association(owner, toOne), toOne.target());
    }

    private static EmbeddablePlace embedded(View owner, EmbeddedAttribute embedded) {
        if (owner.place() instanceof EmbeddablePlace outer) {
            return outer.embedded(embedded);
        }
        EntityPlace entity = (EntityPlace) owner.place();
        EntityMapping of = Objects.requireNonNull(owner.of());
        return new EmbeddablePlace(
                embedded.embeddable(),
                (member, inner) -> entity.columns(of, member, inner),
                entity,
                of,
                embedded.name() + ".",
                null,
                embedded);
    }

    private View mapKey(MapKeyPath key) {
        FromLowering.Elements element = block.elements(key.variable());
        PluralAttribute.MapKey kind =
                Objects.requireNonNull(element.source().plural().mapKey());
        if (kind instanceof PluralAttribute.AttributeKey) {
            return elementAttribute(key.variable(), element.source());
        }
        if (kind instanceof PluralAttribute.EmbeddedKey embedded) {
            EmbeddablePlace place = new EmbeddablePlace(
                    embedded.embeddable(),
                    (member, inner) -> element.source().mapKey(member),
                    null,
                    null,
                    "",
                    element.step(),
                    null);
            return new View(place, null);
        }
        if (kind instanceof PluralAttribute.EntityKey entity) {
            ToOneAttribute reference = entity.reference();
            ToOnePlace place = block.association(
                    element.place(), KEY, () -> new ToOnePlace(block, reference, new KeyLink(element, reference)));
            return new View(place, reference.target());
        }
        return new View(new ValuePlace(element.source().mapKey()), null);
    }

    /** The attribute of an element that is the key of its map. */
    private View elementAttribute(Variable variable, ElementSource elements) {
        Place element = block.place(variable);
        EntityMapping of = element instanceof EntityPlace entity ? entity.entity() : null;
        List<AttributeMapping> path = PluralTypes.keyPath(elements.plural());
        if (path.isEmpty()) {
            return new View(new ValuePlace(element.columns(true)), null);
        }
        View view = new View(element, of);
        for (AttributeMapping attribute : path) {
            if (attribute instanceof EmbeddedAttribute embedded) {
                view = new View(embedded(view, embedded), of);
            } else if (attribute instanceof ToOneAttribute toOne) {
                view = new View(association(view, toOne), toOne.target());
            } else {
                view = new View(new ValuePlace(member(view, attribute, true)), null);
            }
        }
        return view;
    }

    // associations

    /** The target of an association of an embeddable. */
    ToOnePlace association(EmbeddablePlace owner, ToOneAttribute toOne) {
        return association(new View(owner, owner.of()), toOne);
    }

    private ToOnePlace association(View owner, ToOneAttribute toOne) {
        if (owner.place() instanceof EntityPlace entity) {
            EntityMapping of = Objects.requireNonNull(owner.of());
            return block.association(
                    entity,
                    of.name() + ":" + toOne.name(),
                    () -> new ToOnePlace(block, toOne, new EntityLink(entity, of, toOne)));
        }
        EmbeddablePlace embeddable = (EmbeddablePlace) owner.place();
        EntityPlace holder = embeddable.owner();
        if (holder != null) {
            EntityMapping of = Objects.requireNonNull(embeddable.of());
            return block.association(
                    holder,
                    of.name() + ":" + embeddable.path() + toOne.name(),
                    () -> new ToOnePlace(block, toOne, new EntityLink(holder, of, toOne)));
        }
        return block.association(
                embeddable,
                embeddable.path() + toOne.name(),
                () -> new ToOnePlace(block, toOne, new ColumnLink(embeddable, toOne)));
    }

    /** An association of an entity, or of an embeddable in it. */
    private final class EntityLink implements ToOnePlace.Link {
        private final EntityPlace owner;
        private final EntityMapping of;
        private final ToOneAttribute attribute;

        EntityLink(EntityPlace owner, EntityMapping of, ToOneAttribute attribute) {
            this.owner = owner;
            this.of = of;
            this.attribute = attribute;
        }

        @Override
        public List<Expression> foreignKey(boolean inner) {
            return owner.columns(of, attribute, inner);
        }

        @Override
        public Expression on(EntitySource target, boolean inner) {
            return owner.source(inner).on(of, attribute, target);
        }

        @Override
        public @Nullable Step owner(boolean inner) {
            Step step = owner.step(inner);
            return step.block() == block ? step : null;
        }

        @Override
        public boolean isOptional() {
            return owner.isOptional();
        }
    }

    /** An association of an embeddable that is not part of an entity: its columns are all there is. */
    private final class ColumnLink implements ToOnePlace.Link {
        private final EmbeddablePlace owner;
        private final ToOneAttribute attribute;

        ColumnLink(EmbeddablePlace owner, ToOneAttribute attribute) {
            this.owner = owner;
            this.attribute = attribute;
        }

        @Override
        public List<Expression> foreignKey(boolean inner) {
            return owner.columns(attribute, inner);
        }

        @Override
        public Expression on(EntitySource target, boolean inner) {
            return referringTo(target, attribute, foreignKey(inner));
        }

        @Override
        public @Nullable Step owner(boolean inner) {
            Step step = owner.step();
            return step != null && step.block() == block ? step : null;
        }

        @Override
        public boolean isOptional() {
            Step step = owner.step();
            return step != null && step.isOptional();
        }
    }

    /** The entity that is the key of a map: its columns stand beside those of the element. */
    private final class KeyLink implements ToOnePlace.Link {
        private final FromLowering.Elements element;
        private final ToOneAttribute reference;

        KeyLink(FromLowering.Elements element, ToOneAttribute reference) {
            this.element = element;
            this.reference = reference;
        }

        @Override
        public List<Expression> foreignKey(boolean inner) {
            return element.source().mapKey();
        }

        @Override
        public Expression on(EntitySource target, boolean inner) {
            return referringTo(target, reference, foreignKey(inner));
        }

        @Override
        public @Nullable Step owner(boolean inner) {
            return element.step().block() == block ? element.step() : null;
        }

        @Override
        public boolean isOptional() {
            return element.step().isOptional();
        }
    }

    private static Expression referringTo(EntitySource target, ToOneAttribute attribute, List<Expression> referring) {
        List<Expression> conditions = new ArrayList<>();
        List<JoinColumn> joins = ((ToOneAttribute.ForeignKey) attribute.storage()).columns();
        for (int i = 0; i < joins.size(); i++) {
            conditions.add(
                    referring.get(i).eq(column(target, attribute, joins.get(i).referenced())));
        }
        Expression restriction = target.restriction();
        if (restriction != null) {
            conditions.add(restriction);
        }
        return Logical.and(conditions);
    }

    private static Expression column(EntitySource target, ToOneAttribute attribute, Column<?> referenced) {
        EntityMapping entity = target.entity();
        for (int i = 0; i < entity.tables().size(); i++) {
            MappedTable table = entity.tables().get(i);
            if (table.table().columns().contains(referenced)) {
                return target.column(entity, i, referenced);
            }
        }
        throw new IllegalStateException("No table of entity '" + entity.name() + "' has the column '"
                + referenced.name() + "' that association '" + attribute.name() + "' refers to");
    }
}
