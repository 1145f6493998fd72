package org.cairnorm.loading;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.QueryOptions;
import org.cairnorm.entity.PersistentCollection;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ResultSetMapping.EntityResult;
import org.cairnorm.sql.Locking;
import org.cairnorm.sql.type.Codec;
import org.jspecify.annotations.Nullable;

/**
 * Everything that reads rows into a persistence context. One per persistence unit, thread-safe; keeps the statement and the
 * reader of each shape once it was needed.
 */
public final class Loaders {
    private final MappingModel model;
    private final Engine engine;
    private final LoadingOptions options;
    private final Map<FindShape, FindStatement> finds = new ConcurrentHashMap<>();
    private final Map<FindShape, List<LockStatement>> locks = new ConcurrentHashMap<>();
    private final Map<FindShape, List<LockStatement>> collectionLocks = new ConcurrentHashMap<>();
    private final Map<EntityShape, EntityLoader> entities = new ConcurrentHashMap<>();
    private final Map<AssociationShape, AssociationLoader> associations = new ConcurrentHashMap<>();
    private final Map<AttributePath, LazyAttributeLoader> attributes = new ConcurrentHashMap<>();

    private record FindShape(
            EntityMapping mapping, @Nullable Locking locking) {}

    private record EntityShape(EntityMapping mapping, List<?> key, FetchPlan plan) {}

    private record AssociationShape(AttributePath path, FetchPlan plan) {}

    public Loaders(MappingModel model, Engine engine, LoadingOptions options) {
        this.model = Objects.requireNonNull(model);
        this.engine = Objects.requireNonNull(engine);
        this.options = Objects.requireNonNull(options);
    }

    MappingModel model() {
        return model;
    }

    /** The engine that all statements run on. */
    public Engine engine() {
        return engine;
    }

    Dialect dialect() {
        return engine.dialect();
    }

    LoadingOptions options() {
        return options;
    }

    // ------------------------------------------------------------------ for the session

    /** {@link #find(LoadingContext, EntityMapping, Object, LockModeType, Integer)} without a timeout of its own. */
    public @Nullable EntityEntry find(LoadingContext context, EntityMapping mapping, Object id, LockModeType lock) {
        return find(context, mapping, id, lock, null);
    }

    /**
     * Reads one row by its identifier, with what the mapping fetches eagerly. Fills a reference that the context has for it;
     * leaves an instance that is loaded already as it is. A pessimistic lock mode locks the row where the database can.
     *
     * @param timeoutMillis after which the database gives up, 0: does not wait for a lock; null for the default
     * @return the entry; null if there is no such row
     * @throws jakarta.persistence.OptimisticLockException if the row is locked and its version is not that of the loaded instance
     */
    public @Nullable EntityEntry find(
            LoadingContext context,
            EntityMapping mapping,
            Object id,
            LockModeType lock,
            @Nullable Integer timeoutMillis) {
        return read(context, mapping, id, null, lock, timeoutMillis);
    }

    private @Nullable EntityEntry read(
            LoadingContext context,
            EntityMapping mapping,
            Object id,
            @Nullable EntityEntry overwritten,
            LockModeType lock,
            @Nullable Integer timeoutMillis) {
        Locking locking = RowLocks.of(lock, timeoutMillis, dialect().features());
        QueryOptions options = within(timeoutMillis);
        FindStatement statement = find(mapping, locking);
        EntityEntry known = context.persistenceContext().find(mapping, id);
        EntityEntry loaded = known == null || known.isReference() || known == overwritten ? null : known;
        if (locking != null && !statement.locks()) {
            if (known == null && !mapping.subclasses().isEmpty()) {
                // only the row tells which tables there are to lock; it is read again when it cannot change any more
                overwritten = statement.read(new Operation(this, context), id, null, null, options);
                if (overwritten == null) {
                    return null;
                }
                known = overwritten;
            }
            EntityMapping concrete = known == null ? mapping : known.mapping();
            for (LockStatement lockStatement : locks.computeIfAbsent(
                    new FindShape(concrete, locking), missing -> LockStatement.ofEntity(this, concrete, locking))) {
                lockStatement.run(context, id, options);
            }
        }
        EntityEntry found =
                statement.read(new Operation(this, context), id, overwritten, locking == null ? null : loaded, options);
        return found == null || !mapping.isSuperOf(found.mapping()) ? null : found;
    }

    private static QueryOptions within(@Nullable Integer timeoutMillis) {
        return timeoutMillis == null || timeoutMillis == 0
                ? QueryOptions.DEFAULT
                : QueryOptions.DEFAULT.withTimeoutMillis(timeoutMillis);
    }

    /**
     * Locks the rows of the join tables and collection tables that an entity owns, but not what they refer to: the extended scope
     * of pessimistic locks.
     *
     * @param timeoutMillis after which the database gives up, 0: does not wait for a lock; null for the default
     */
    public void lockCollections(
            LoadingContext context, EntityEntry owner, LockModeType lock, @Nullable Integer timeoutMillis) {
        Locking locking = RowLocks.of(lock, timeoutMillis, dialect().features());
        if (locking == null) {
            return;
        }
        EntityMapping mapping = owner.mapping();
        Object id = Objects.requireNonNull(owner.id());
        for (LockStatement statement : collectionLocks.computeIfAbsent(
                new FindShape(mapping, locking), missing -> LockStatement.ofCollections(this, mapping, locking))) {
            statement.run(context, id, within(timeoutMillis));
        }
    }

    private FindStatement find(EntityMapping mapping, @Nullable Locking locking) {
        FindShape shape = new FindShape(mapping, locking);
        FindStatement known = finds.get(shape);
        return known != null
                ? known
                : finds.computeIfAbsent(shape, missing -> new FindStatement(this, mapping, locking));
    }

    /** Reads the rows of many identifiers; what is loaded already is left as it is, what does not exist is left out. */
    public void findAll(LoadingContext context, EntityMapping mapping, Collection<?> ids) {
        Operation operation = new Operation(this, context);
        EntityLoader.Waiting waiting = entities(mapping, ReferencedKey.identifierOf(mapping), FetchPlan.DEFAULT)
                .followUp(operation);
        ids.forEach(waiting::need);
        operation.complete();
    }

    /**
     * The entry of an identifier without reading its row, where that is possible: of an entity of which no reference can be made
     * the row is read.
     *
     * @throws EntityNotFoundException if the row had to be read and does not exist
     */
    public EntityEntry reference(LoadingContext context, EntityMapping mapping, Object id) {
        PersistenceContext persistence = context.persistenceContext();
        EntityEntry known = persistence.find(mapping, id);
        if (known != null) {
            return known;
        }
        if (mapping.canBeReferenced()) {
            return References.create(persistence, mapping, id);
        }
        EntityEntry found = find(context, mapping, id, LockModeType.NONE);
        if (found == null) {
            throw new EntityNotFoundException(LoadingProblem.ROW_MISSING.with(mapping.name(), id));
        }
        return found;
    }

    /**
     * Loads a reference, and with it the references of its load group.
     *
     * @throws EntityNotFoundException if its row does not exist
     */
    public void initialize(LoadingContext context, EntityEntry reference) {
        EntityMapping mapping = reference.mapping();
        EntityLoader loader = entities(mapping, ReferencedKey.identifierOf(mapping), FetchPlan.DEFAULT);
        Operation operation = new Operation(this, context);
        EntityLoader.Waiting waiting = loader.followUp(operation);
        for (EntityEntry entry : GroupMembers.of(
                reference, options.fetchBatchSize(), entry -> entry.isReference() && entry.mapping() == mapping)) {
            waiting.need(Objects.requireNonNull(entry.id()));
        }
        operation.complete();
        if (reference.isReference()) {
            throw new EntityNotFoundException(LoadingProblem.ROW_MISSING.with(mapping.name(), reference.id()));
        }
    }

    /** Loads an unloaded attribute of an enhanced entity, for its load group. A collection stays to be loaded by its own first touch. */
    public void load(LoadingContext context, EntityEntry owner, int attribute) {
        AttributeMapping mapping = owner.mapping().attributes().get(attribute);
        if (mapping instanceof PluralAttribute) {
            LazyCollections.make(owner, attribute);
            return;
        }
        AttributePath path = AttributePath.of(owner.mapping(), attribute);
        Operation operation = new Operation(this, context);
        if (mapping instanceof BasicAttribute || mapping instanceof EmbeddedAttribute) {
            LazyAttributeLoader known = attributes.get(path);
            LazyAttributeLoader loader =
                    known != null ? known : attributes.computeIfAbsent(path, key -> new LazyAttributeLoader(this, key));
            loader.load(operation, GroupMembers.of(owner, loader.chunk(), entry -> isUnloaded(entry, path)));
        } else {
            AssociationLoader loader = association(path, FetchPlan.DEFAULT);
            loader.load(operation, GroupMembers.of(owner, loader.chunk(), entry -> isUnloaded(entry, path)), null);
        }
        operation.complete();
    }

    private static boolean isUnloaded(EntityEntry entry, AttributePath path) {
        return !entry.isReference() && path.isIn(entry.mapping()) && !entry.isLoaded(path.index());
    }

    /** Loads a collection, for the load group of its owner. */
    public void load(LoadingContext context, EntityEntry owner, PersistentCollection collection) {
        AttributePath path = AttributePath.find(owner.mapping(), (PluralAttribute) collection.role());
        if (path == null) {
            throw new IllegalArgumentException("The collection " + collection.role() + " is none of entity '"
                    + owner.mapping().name() + "'");
        }
        AssociationLoader loader = association(path, FetchPlan.DEFAULT);
        Operation operation = new Operation(this, context);
        List<EntityEntry> owners =
                GroupMembers.of(owner, loader.chunk(), entry -> LazyCollections.isUnloaded(entry, path));
        loader.load(operation, owners, collection);
        operation.complete();
    }

    /** {@link #refresh(LoadingContext, EntityEntry, LockModeType, Integer)} without a timeout of its own. */
    public void refresh(LoadingContext context, EntityEntry entry, LockModeType lock) {
        refresh(context, entry, lock, null);
    }

    /**
     * Overwrites an instance by its row.
     *
     * @param timeoutMillis after which the database gives up, 0: does not wait for a lock; null for the default
     * @throws EntityNotFoundException if the row does not exist
     */
    public void refresh(LoadingContext context, EntityEntry entry, LockModeType lock, @Nullable Integer timeoutMillis) {
        Object id = Objects.requireNonNull(entry.id());
        if (read(context, entry.mapping(), id, entry, lock, timeoutMillis) == null) {
            throw new EntityNotFoundException(
                    LoadingProblem.REFRESHED_ROW_MISSING.with(entry.mapping().name(), id));
        }
    }

    // ------------------------------------------------------------------ for queries

    /** Adds what an entity needs to a statement and gives the reader that makes an instance of each row. */
    public RowReader<Object> entity(EntitySource source, FetchPlan plan, SelectList list) {
        return reader(source, plan, list);
    }

    EntityReader reader(EntitySource source, FetchPlan plan, SelectList list) {
        return new ReaderBuilder(this, list).entity(source, plan);
    }

    /**
     * The reader of an entity in rows that somebody else selected. Where they lack a column that the entity needs, or do not tell
     * which entity of a hierarchy they are, only the identifier is read and the entities follow in batches: then the reader gives
     * an {@link AwaitedEntity}.
     *
     * @throws PersistenceException if the rows do not even hold the identifier
     */
    public RowReader<Object> entity(EntityResult result, ResultColumns columns, SelectList list) {
        ResultSource source = new ResultSource(result, columns, list, new AliasNames());
        EntityMapping mapping = result.entity();
        ReferencedKey key = ReferencedKey.identifierOf(mapping);
        KeyReader keyReader;
        try {
            keyReader = KeyReader.of(key, source.identifier(), list, dialect());
        } catch (ResultSource.MissingColumn missing) {
            throw new PersistenceException(LoadingProblem.RESULT_WITHOUT_IDENTIFIER.with(
                    missing.getMessage(), mapping.name(), columns.labels()));
        }
        try {
            RowReader<Object> reader = reader(source, FetchPlan.DEFAULT, list);
            return source.isOneOfManyInTable() ? new CheckedTypeReader(source, list, dialect(), reader) : reader;
        } catch (ResultSource.MissingColumn missing) {
            return new IdentifiedReader(mapping, keyReader, entities(mapping, key, FetchPlan.DEFAULT));
        }
    }

    /** Adds a basic or embedded attribute of an entity to a statement and gives the reader of its value. */
    public RowReader<Object> value(EntitySource source, AttributeMapping attribute, SelectList list) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            EmbeddableReader reader = new ReaderBuilder(this, list).value(source, embedded);
            return (row, context) -> reader.read(row, null, context);
        }
        if (attribute instanceof BasicAttribute basic) {
            Codec<?> codec = dialect().codec(basic.type());
            int place = list.add(source.columns(basic).get(0));
            return (row, context) -> codec.read(row, place);
        }
        throw new IllegalArgumentException("Attribute '" + attribute.name() + "' is an association; read its target");
    }

    /** Starts one execution of a statement with the readers that were made for the list. */
    public RowContext begin(LoadingContext context, SelectList list) {
        return new RowContext(new Operation(this, context), list.roles());
    }

    // ------------------------------------------------------------------ loaders by shape

    EntityLoader entities(EntityMapping mapping, ReferencedKey key, FetchPlan plan) {
        List<?> columns = key.isIdentifier() ? List.of() : key.referenced();
        EntityShape shape = new EntityShape(mapping, columns, plan);
        EntityLoader known = entities.get(shape);
        return known != null
                ? known
                : entities.computeIfAbsent(shape, missing -> new EntityLoader(this, mapping, key, plan));
    }

    AssociationLoader association(AttributePath path, FetchPlan plan) {
        AssociationShape shape = new AssociationShape(path, plan);
        AssociationLoader known = associations.get(shape);
        return known != null
                ? known
                : associations.computeIfAbsent(shape, missing -> new AssociationLoader(this, path, plan));
    }
}
