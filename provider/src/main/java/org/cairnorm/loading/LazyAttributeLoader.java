package org.cairnorm.loading;

import jakarta.persistence.EntityNotFoundException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MutableValues;

/** Loads one lazy basic or embedded attribute for many enhanced entities. */
final class LazyAttributeLoader {
    private final AttributePath path;
    private final KeyedStatement statement;
    private final KeyReader key;
    private final AttributeReader reader;

    LazyAttributeLoader(Loaders loaders, AttributePath path) {
        this.path = path;
        EntityMapping mapping = path.declaring();
        EntitySource source = EntitySource.of(mapping, new AliasNames());
        SelectList list = new SelectList();
        ReferencedKey identifier = ReferencedKey.identifierOf(mapping);
        this.key = KeyReader.of(identifier, source.identifier(), list, loaders.dialect());
        this.reader = new ReaderBuilder(loaders, list).lazy(source, path.attribute());
        this.statement = KeyedStatement.of(
                loaders.engine(),
                list,
                source.source(),
                identifier,
                source.identifier(),
                null,
                List.of(),
                loaders.options());
    }

    int chunk() {
        return statement.chunk();
    }

    void load(Operation operation, List<EntityEntry> entries) {
        EntityEntry touched = entries.get(0);
        Set<Object> ids = new LinkedHashSet<>();
        for (EntityEntry entry : entries) {
            ids.add(Objects.requireNonNull(entry.id()));
        }
        RowContext context = new RowContext(operation, statement.roles());
        statement.run(context, ids, row -> {
            Object id = Objects.requireNonNull(key.read(row));
            EntityEntry entry = context.persistence().find(path.declaring(), id);
            if (entry != null && !entry.isReference() && !entry.isLoaded(path.index())) {
                reader.read(row, entry.instance(), entry, context);
                entry.markLoaded(path.index());
                store(entry);
            }
        });
        if (!touched.isLoaded(path.index())) {
            throw new EntityNotFoundException(
                    LoadingProblem.ROW_MISSING.with(touched.mapping().name(), touched.id()));
        }
    }

    private void store(EntityEntry entry) {
        Object snapshot = entry.snapshot();
        if (snapshot != null) {
            AttributeMapping attribute = entry.mapping().attributes().get(path.index());
            ClassAccess access = entry.mapping().access();
            Object value = access.get(entry.instance(), path.index());
            access.recapture(snapshot, path.index(), MutableValues.copy(attribute, value));
        }
    }
}
