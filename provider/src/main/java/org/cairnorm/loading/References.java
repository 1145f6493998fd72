package org.cairnorm.loading;

import java.util.List;
import java.util.Objects;
import org.cairnorm.context.EntityEntry;
import org.cairnorm.context.EntityState;
import org.cairnorm.context.PersistenceContext;
import org.cairnorm.entity.ReferenceFactory;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.ToOneAttribute;

/** Makes instances of which only the key is known. */
final class References {
    private References() {}

    /** A reference to an entity that the context does not know yet; it must be one that can be referenced. */
    static EntityEntry create(PersistenceContext context, EntityMapping mapping, Object id) {
        ReferenceFactory factory = mapping.references();
        Object instance = factory == null ? mapping.access().newInstance() : factory.newReference();
        EntityEntry entry = context.add(mapping, instance, id, EntityState.MANAGED);
        assignIdentifier(context, entry, id);
        entry.becomeReference();
        return entry;
    }

    private static void assignIdentifier(PersistenceContext context, EntityEntry entry, Object id) {
        Identifier identifier = entry.mapping().identifier();
        identifier.assign(entry.instance(), id);
        List<AttributeMapping> attributes = identifier.attributes();
        int column = 0;
        for (AttributeMapping attribute : attributes) {
            int width = attribute.columns().size();
            if (attribute instanceof ToOneAttribute toOne) {
                Object[] parts = new Object[width];
                for (int i = 0; i < width; i++) {
                    parts[i] = identifier.part(id, column + i);
                }
                EntityMapping target = toOne.target();
                Object targetId = Objects.requireNonNull(target.identifier().fromParts(parts));
                EntityEntry known = context.find(target, targetId);
                if (known == null && target.canBeReferenced()) {
                    known = create(context, target, targetId);
                }
                if (known != null) {
                    entry.mapping().access().set(entry.instance(), attribute.index(), known.instance());
                }
            }
            column += width;
        }
    }
}
