package org.cairnorm.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the readers of one statement, and adds the columns that they read to its select list. Decides how each attribute comes:
 * with the row, by a join, by a batch after the rows, as a reference, or when it is touched.
 */
final class ReaderBuilder {
    private static final int JOIN_DEPTH = 4;
    private static final int JOINS = 10;

    private final Loaders loaders;
    private final SelectList list;
    private final List<EntityMapping> joining = new ArrayList<>();
    private int joins;

    /**
     * Where attributes are read from and to.
     *
     * @param source null for an embeddable in a collection table
     * @param of the entity whose attributes these are, or belong to; null in a collection table and for a value that stands alone
     * @param holder the class that has the attributes
     * @param way the embedded attributes from the entity to the holder
     */
    private record Scope(
            @Nullable EntitySource source,
            @Nullable EntityMapping of,
            ManagedMapping holder,
            AttributeColumns columns,
            FetchPlan plan,
            List<AttributeMapping> way,
            ToOneTarget.Place place) {

        String path(AttributeMapping attribute) {
            if (way.isEmpty()) {
                return attribute.name();
            }
            StringBuilder path = new StringBuilder();
            for (AttributeMapping step : way) {
                path.append(step.name()).append('.');
            }
            return path.append(attribute.name()).toString();
        }

        /** Whether the attribute can be left unloaded: it is an enhanced entity's own. */
        boolean canUnload() {
            return place == ToOneTarget.Place.ENTITY && of != null && of.enhanced();
        }

        boolean inRecord() {
            return holder instanceof EmbeddableMapping embeddable && embeddable.record();
        }

        Scope in(EmbeddedAttribute embedded) {
            List<AttributeMapping> further = new ArrayList<>(way);
            further.add(embedded);
            ToOneTarget.Place inner = place == ToOneTarget.Place.ENTITY ? ToOneTarget.Place.EMBEDDED : place;
            return new Scope(source, of, embedded.embeddable(), columns, plan, further, inner);
        }
    }

    ReaderBuilder(Loaders loaders, SelectList list) {
        this.loaders = loaders;
        this.list = list;
    }

    EntityReader entity(EntitySource source, FetchPlan plan) {
        EntityMapping mapping = source.entity();
        joining.add(mapping.root());
        ReferencedKey key = ReferencedKey.identifierOf(mapping);
        KeyReader keyReader = KeyReader.of(key, source.identifier(), list, loaders.dialect());
        int role = list.newRole();
        List<EntityMapping> concrete = mapping.hierarchy().stream()
                .filter(candidate -> !candidate.isAbstract())
                .toList();
        TypeReader types = concrete.size() == 1
                ? new TypeReader(instances(source, concrete.get(0), plan))
                : types(source, concrete, plan);
        joining.remove(joining.size() - 1);
        return new EntityReader(mapping, keyReader, types, role);
    }

    private TypeReader types(EntitySource source, List<EntityMapping> concrete, FetchPlan plan) {
        Expression type = source.type();
        Codec<?> codec = loaders.dialect().codec(type.type());
        int place = list.add(type);
        InstanceReader[] readers = new InstanceReader[concrete.size()];
        Map<Object, InstanceReader> byValue = new HashMap<>();
        for (int i = 0; i < readers.length; i++) {
            readers[i] = instances(source, concrete.get(i), plan);
            byValue.put(Objects.requireNonNull(source.typeOf(concrete.get(i)).value()), readers[i]);
        }
        return new TypeReader(source.entity(), readers, codec, place, byValue);
    }

    private InstanceReader instances(EntitySource source, EntityMapping of, FetchPlan plan) {
        Scope scope = new Scope(source, of, of, source.places(of), plan, List.of(), ToOneTarget.Place.ENTITY);
        List<AttributeReader> readers = new ArrayList<>();
        for (AttributeMapping attribute : of.attributes()) {
            boolean assigned =
                    of.identifier().attributes().contains(attribute) && !(attribute instanceof ToOneAttribute);
            if (!assigned) {
                readers.add(attribute(scope, attribute));
            }
        }
        return new InstanceReader(of, readers.toArray(AttributeReader[]::new));
    }

    /** A reader of embeddable elements in a collection table; an element is never null. */
    EmbeddableReader element(EmbeddableMapping embeddable, AttributeColumns columns) {
        return key(embeddable, columns, false);
    }

    /**
     * A reader of embeddables that are keys of a map.
     *
     * @param mayBeNull whether rows may have no key
     */
    EmbeddableReader key(EmbeddableMapping embeddable, AttributeColumns columns, boolean mayBeNull) {
        Scope scope =
                new Scope(null, null, embeddable, columns, FetchPlan.DEFAULT, List.of(), ToOneTarget.Place.ELEMENT);
        return embeddable(scope, embeddable, mayBeNull);
    }

    /** A reader of an embedded attribute as a value that stands alone; without its collections. */
    EmbeddableReader value(EntitySource source, EmbeddedAttribute attribute) {
        Scope scope = new Scope(
                source,
                null,
                attribute.embeddable(),
                source.places(source.entity()),
                FetchPlan.DEFAULT,
                List.of(),
                ToOneTarget.Place.ELEMENT);
        return embeddable(scope, attribute.embeddable(), !attribute.columns().isEmpty());
    }

    /** A reader of one attribute of a loaded entity. */
    AttributeReader lazy(EntitySource source, AttributeMapping attribute) {
        FetchPlan plan = FetchPlan.DEFAULT.with(attribute.name(), FetchPlan.Style.BATCH, FetchPlan.DEFAULT);
        EntityMapping of = source.entity();
        Scope scope = new Scope(source, of, of, source.places(of), plan, List.of(), ToOneTarget.Place.ENTITY);
        return attribute(scope, attribute);
    }

    private EmbeddableReader embeddable(Scope scope, EmbeddableMapping embeddable, boolean mayBeNull) {
        List<AttributeReader> values = new ArrayList<>();
        List<AttributeReader> collections = new ArrayList<>();
        for (AttributeMapping attribute : embeddable.attributes()) {
            if (!(attribute instanceof PluralAttribute)) {
                values.add(attribute(scope, attribute));
            } else if (scope.of() != null) {
                collections.add(attribute(scope, attribute));
            }
        }
        return new EmbeddableReader(
                embeddable,
                mayBeNull,
                values.toArray(AttributeReader[]::new),
                collections.toArray(AttributeReader[]::new));
    }

    private AttributeReader attribute(Scope scope, AttributeMapping attribute) {
        boolean wanted = !attribute.lazy() || scope.plan().fetch(scope.path(attribute)) != null;
        if (attribute instanceof BasicAttribute basic) {
            return !wanted && scope.canUnload() ? new UnloadedReader(basic.index()) : basic(scope, basic);
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return !wanted && scope.canUnload() ? new UnloadedReader(embedded.index()) : embedded(scope, embedded);
        }
        if (attribute instanceof ToOneAttribute toOne) {
            return toOne(scope, toOne, wanted);
        }
        return plural(scope, (PluralAttribute) attribute, wanted);
    }

    private AttributeReader basic(Scope scope, BasicAttribute basic) {
        int place = list.add(scope.columns().column(basic.tableIndex(), basic.column()));
        Codec<?> codec = loaders.dialect().codec(basic.type());
        return BasicReaders.of(scope.holder().access(), basic.index(), basic.javaType(), codec, place);
    }

    private AttributeReader embedded(Scope scope, EmbeddedAttribute embedded) {
        EmbeddableReader reader = embeddable(
                scope.in(embedded), embedded.embeddable(), !embedded.columns().isEmpty());
        return new EmbeddedReader(scope.holder().access(), embedded.index(), reader);
    }

    private AttributeReader plural(Scope scope, PluralAttribute plural, boolean wanted) {
        if (!wanted && scope.canUnload()) {
            return new UnloadedReader(plural.index());
        }
        FetchPlan.Fetch fetch = scope.plan().fetch(scope.path(plural));
        AttributePath path = path(scope, plural);
        AssociationLoader eager = wanted ? loaders.association(path, next(fetch)) : null;
        return new CollectionReader(scope.holder().access(), plural, path, eager, fetch != null);
    }

    private static AttributePath path(Scope scope, AttributeMapping attribute) {
        List<AttributeMapping> way = new ArrayList<>(scope.way());
        way.add(attribute);
        return AttributePath.of(Objects.requireNonNull(scope.of()), way);
    }

    private static FetchPlan next(FetchPlan.@Nullable Fetch fetch) {
        return fetch == null ? FetchPlan.DEFAULT : fetch.plan();
    }

    private AttributeReader toOne(Scope scope, ToOneAttribute toOne, boolean wanted) {
        FetchPlan.Fetch fetch = scope.plan().fetch(scope.path(toOne));
        boolean partOfId = scope.of() != null
                && scope.place() == ToOneTarget.Place.ENTITY
                && scope.of().identifier().attributes().contains(toOne);
        boolean joined = fetch != null
                ? fetch.style() == FetchPlan.Style.JOIN
                : wanted && scope.plan().joinsEager();
        if (joined && mayJoin(scope, toOne, fetch != null)) {
            return joined(scope, toOne, fetch);
        }
        ReferencedKey key = toOne.isInverse() ? null : ReferencedKey.of(toOne.target(), ToOneJoin.joins(toOne));
        // whether an instance can be made of the foreign key alone
        boolean referable = key != null && key.isIdentifier() && toOne.target().canBeReferenced();
        if (!wanted && scope.canUnload() && !partOfId && !referable) {
            return new UnloadedReader(toOne.index());
        }
        if (scope.inRecord() && !referable) {
            if (mayJoin(scope, toOne, false)) {
                return joined(scope, toOne, fetch);
            }
            throw new jakarta.persistence.PersistenceException(LoadingProblem.RECORD_WITH_POLYMORPHIC_ASSOCIATION.with(
                    scope.holder().name(),
                    toOne.name(),
                    toOne.target().name(),
                    scope.holder().name()));
        }
        ToOneTarget target = new ToOneTarget(scope.holder().access(), toOne.index(), scope.place());
        if (key == null) {
            AssociationLoader loader = loaders.association(path(scope, toOne), next(fetch));
            return new InverseToOneReader(target, loader, fetch != null);
        }
        KeyReader keyReader = foreignKey(scope, toOne, key);
        EntityLoader loader = wanted || !referable ? loaders.entities(toOne.target(), key, next(fetch)) : null;
        if (loader == null || scope.inRecord() || (referable && toOne.target().enhanced())) {
            if (loader == null
                    && !scope.inRecord()
                    && !toOne.target().enhanced()
                    && joining.contains(toOne.target().root())) {
                return new LateReferenceReader(target, keyReader, toOne.target(), list.newRole());
            }
            return new ReferenceReader(
                    target.access(), toOne.index(), keyReader, toOne.target(), list.newRole(), loader);
        }
        return new DeferredToOneReader(target, keyReader, loader, list.newRole(), fetch != null);
    }

    private KeyReader foreignKey(Scope scope, ToOneAttribute toOne, ReferencedKey key) {
        List<Expression> columns = key.inOrder(scope.columns().of(toOne), ToOneJoin.joins(toOne));
        return KeyReader.of(key, columns, list, loaders.dialect());
    }

    private boolean mayJoin(Scope scope, ToOneAttribute toOne, boolean demanded) {
        if (scope.source() == null || scope.of() == null) {
            return false;
        }
        return demanded
                || (joins < JOINS
                        && joining.size() < JOIN_DEPTH
                        && !joining.contains(toOne.target().root()));
    }

    private AttributeReader joined(Scope scope, ToOneAttribute toOne, FetchPlan.@Nullable Fetch fetch) {
        joins++;
        EntitySource source = Objects.requireNonNull(scope.source());
        EntityMapping of = Objects.requireNonNull(scope.of());
        AttributeMapping first = scope.way().isEmpty() ? toOne : scope.way().get(0);
        EntityMapping declaring = AttributePath.declaring(of, first.index());
        EntitySource joined = source.fetch(of, declaring.name() + "." + scope.path(toOne), scope.path(toOne), toOne);
        KeyReader key = toOne.isInverse()
                ? null
                : foreignKey(scope, toOne, ReferencedKey.of(toOne.target(), ToOneJoin.joins(toOne)));
        FetchPlan plan =
                fetch != null ? fetch.plan() : scope.plan().joinsEager() ? FetchPlan.ONE_ROW : FetchPlan.DEFAULT;
        EntityReader reader = entity(joined, plan);
        ToOneTarget target = new ToOneTarget(scope.holder().access(), toOne.index(), scope.place());
        return new JoinedToOneReader(target, reader, key);
    }
}
