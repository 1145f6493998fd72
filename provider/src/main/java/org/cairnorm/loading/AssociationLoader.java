package org.cairnorm.loading;

import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.OrderItem;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/**
 * Loads one association or element collection for many owners in one statement: everything but to-one associations whose foreign
 * key is known.
 */
final class AssociationLoader implements FollowUp.Loader {
    private final Loaders loaders;
    private final AttributePath path;
    private final FetchPlan plan;
    private final MapKeys mapKeys;
    private volatile @Nullable Compiled compiled;

    private record Compiled(
            KeyedStatement statement,
            ReferencedKey key,
            KeyReader ownerKey,
            ElementReader element,
            @Nullable RowReader<?> mapKey,
            @Nullable ColumnReader position) {}

    private record ColumnReader(Codec<?> codec, int place) {
        @Nullable Object read(ResultSet row) throws SQLException {
            return codec.read(row, place);
        }
    }

    @FunctionalInterface
    private interface ElementReader {
        @Nullable Object read(ResultSet row, EntityEntry owner, RowContext context) throws SQLException;
    }

    AssociationLoader(Loaders loaders, AttributePath path, FetchPlan plan) {
        this.loaders = loaders;
        this.path = path;
        this.plan = plan;
        this.mapKeys = path.attribute() instanceof PluralAttribute plural ? MapKeys.of(plural) : MapKeys.NONE;
    }

    AttributePath path() {
        return path;
    }

    /** The most owners that one statement serves. */
    int chunk() {
        return compiled().statement().chunk();
    }

    // ------------------------------------------------------------------ making the statement

    private Compiled compiled() {
        Compiled known = compiled;
        if (known == null) {
            known = compile();
            compiled = known;
        }
        return known;
    }

    private Compiled compile() {
        SelectList list = new SelectList();
        ElementSource source = ElementSource.of(path.declaring(), path.attribute(), new AliasNames());
        KeyReader ownerKey = KeyReader.of(source.key(), source.ownerKey(), list, loaders.dialect());
        RowReader<?> mapKey = null;
        ColumnReader position = null;
        List<OrderItem> order = List.of();
        if (path.attribute() instanceof PluralAttribute plural) {
            mapKey = mapKey(plural, source, list);
            Expression positionColumn = source.position();
            if (positionColumn != null) {
                position = column(list, positionColumn, positionColumn.type());
            }
            order = order(plural, source, positionColumn);
        }
        ElementReader element = element(source, list);
        KeyedStatement statement = KeyedStatement.of(
                loaders.engine(),
                list,
                source.source(),
                source.key(),
                source.ownerKey(),
                source.target() == null ? null : source.target().restriction(),
                order,
                loaders.options());
        return new Compiled(statement, source.key(), ownerKey, element, mapKey, position);
    }

    /** Reads the key of a map from columns beside the element; null if there are none. */
    private @Nullable RowReader<?> mapKey(PluralAttribute plural, ElementSource source, SelectList list) {
        if (plural.mapKey() instanceof PluralAttribute.ColumnKey basic) {
            ColumnReader reader = column(list, source.mapKey().get(0), basic.type());
            return (row, context) -> reader.read(row);
        }
        if (plural.mapKey() instanceof PluralAttribute.EmbeddedKey embedded) {
            boolean mayBeNull = !(plural.storage() instanceof PluralAttribute.InTable);
            EmbeddableReader reader =
                    new ReaderBuilder(loaders, list).key(embedded.embeddable(), source.keyPlaces(), mayBeNull);
            return (row, context) -> reader.read(row, null, context);
        }
        if (plural.mapKey() instanceof PluralAttribute.EntityKey entity) {
            EntityMapping target = entity.reference().target();
            ReferencedKey key = ReferencedKey.identifierOf(target);
            KeyReader reader = KeyReader.of(key, source.mapKey(), list, loaders.dialect());
            return new IdentifiedReader(target, reader, loaders.entities(target, key, FetchPlan.DEFAULT));
        }
        return null;
    }

    private ColumnReader column(SelectList list, Expression expression, org.cairnorm.sql.type.DataType<?> type) {
        return new ColumnReader(loaders.dialect().codec(type), list.add(expression));
    }

    private ElementReader element(ElementSource source, SelectList list) {
        EntitySource target = source.target();
        if (target != null) {
            EntityReader reader = loaders.reader(target, plan, list);
            return (row, owner, context) -> reader.read(row, context);
        }
        PluralAttribute plural = (PluralAttribute) path.attribute();
        if (plural.element() instanceof PluralAttribute.BasicElement basic) {
            ColumnReader reader = column(list, source.value(), basic.type());
            return (row, owner, context) -> reader.read(row);
        }
        EmbeddableReader reader = new ReaderBuilder(loaders, list)
                .element(((PluralAttribute.EmbeddedElement) plural.element()).embeddable(), source.places());
        return reader::read;
    }

    private static List<OrderItem> order(PluralAttribute plural, ElementSource source, @Nullable Expression position) {
        List<OrderItem> order = new ArrayList<>();
        if (position != null) {
            order.add(position.asc());
        }
        for (PluralAttribute.OrderItem item : plural.order()) {
            for (Expression expression : orderColumns(plural, source, item)) {
                order.add(item.ascending() ? expression.asc() : expression.desc());
            }
        }
        return order;
    }

    private static List<Expression> orderColumns(
            PluralAttribute plural, ElementSource source, PluralAttribute.OrderItem item) {
        EntitySource target = source.target();
        String name = String.join(".", item.path());
        if (target != null) {
            return name.isEmpty() ? target.identifier() : target.columns(AttributePath.find(target.entity(), name));
        }
        if (plural.element() instanceof PluralAttribute.EmbeddedElement embedded) {
            return source.columns(AttributePath.find(embedded.embeddable(), name));
        }
        return List.of(source.value());
    }

    // ------------------------------------------------------------------ loading

    /** Loads for owners whose collection or association is not loaded. {@code touched} is the collection of the first, if known. */
    void load(Operation operation, Collection<EntityEntry> owners, @Nullable PersistentCollection touched) {
        Compiled shape = compiled();
        Map<Object, Filling> fillings = new HashMap<>();
        List<Filling> without = new ArrayList<>(0);
        PersistentCollection mine = touched;
        for (EntityEntry owner : owners) {
            Filling filling = new Filling(owner, path, mine, mapKeys);
            mine = null;
            Object key = shape.key().of(owner);
            if (key == null) {
                without.add(filling);
            } else {
                fillings.putIfAbsent(key, filling);
            }
        }
        if (!fillings.isEmpty()) {
            read(shape, operation, fillings);
        }
        without.forEach(filling -> done(operation, filling));
        fillings.values().forEach(filling -> done(operation, filling));
    }

    private void read(Compiled shape, Operation operation, Map<Object, Filling> fillings) {
        RowContext context = new RowContext(operation, shape.statement().roles());
        Filling[] last = new Filling[1];
        Object[] lastKey = new Object[1];
        shape.statement().run(context, fillings.keySet(), row -> {
            Object key = Objects.requireNonNull(shape.ownerKey().read(row));
            Filling filling = key.equals(lastKey[0]) ? last[0] : fillings.get(key);
            if (filling == null) {
                return;
            }
            last[0] = filling;
            lastKey[0] = key;
            Object element = shape.element().read(row, filling.owner(), context);
            if (shape.mapKey() != null) {
                filling.put(shape.mapKey().read(row, context), element);
            } else if (shape.position() != null) {
                filling.addAt(position(shape.position(), row, filling), element);
            } else if (element != null) {
                filling.add(element);
            }
        });
    }

    private int position(ColumnReader reader, ResultSet row, Filling filling) throws SQLException {
        Object value = reader.read(row);
        int position = value instanceof Number number ? number.intValue() : -1;
        if (position < 0) {
            PluralAttribute plural = (PluralAttribute) path.attribute();
            throw new PersistenceException(LoadingProblem.BAD_POSITION.with(
                    Objects.requireNonNull(plural.orderColumn()).name(),
                    path.declaring().name(),
                    path.name(),
                    filling.owner().id(),
                    value));
        }
        return position;
    }

    private void done(Operation operation, Filling filling) {
        if (path.attribute() instanceof PluralAttribute) {
            operation.fillLater(filling);
        } else {
            setToOne(operation, filling);
        }
    }

    private void setToOne(Operation operation, Filling filling) {
        EntityEntry owner = filling.owner();
        List<@Nullable Object> elements = filling.elements();
        if (elements.size() > 1 && elements.stream().distinct().count() > 1) {
            String target = ((org.cairnorm.mapping.ToOneAttribute) path.attribute())
                    .target()
                    .name();
            throw new PersistenceException(LoadingProblem.MORE_THAN_ONE.with(
                    path.declaring().name(),
                    path.name(),
                    owner.id(),
                    target,
                    path.declaring().name()));
        }
        if (path.isDirect() && owner.isWritten(path.index())) {
            return;
        }
        Object value = elements.isEmpty() ? null : elements.get(0);
        Object holder = owner.instance();
        ClassAccess access = owner.mapping().access();
        for (AttributeMapping step : path.steps()) {
            if (holder != null && step instanceof EmbeddedAttribute embedded) {
                holder = access.get(holder, step.index());
                access = embedded.embeddable().access();
            }
        }
        if (holder != null) {
            ToOneTarget.Place place = path.isDirect() ? ToOneTarget.Place.ENTITY : ToOneTarget.Place.EMBEDDED;
            new ToOneTarget(access, path.attribute().index(), place).set(operation, owner, holder, value);
        }
        if (path.isDirect()) {
            owner.markLoaded(path.index());
        }
    }

    @Override
    public Waiting newFollowUp() {
        return new Waiting();
    }

    Waiting followUp(Operation operation) {
        return (Waiting) operation.followUp(this);
    }

    /** Owners to load for. */
    final class Waiting implements FollowUp {
        private final List<EntityEntry> owners = new ArrayList<>();

        void add(EntityEntry owner) {
            owners.add(owner);
        }

        @Override
        public void run(Operation operation) {
            load(operation, owners, null);
        }

        @Override
        public void abandon(PersistenceContext context) {
            if (!(path.attribute() instanceof PluralAttribute)) {
                owners.forEach(context::remove);
            }
        }
    }
}
