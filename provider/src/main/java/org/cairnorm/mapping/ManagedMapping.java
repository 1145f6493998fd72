package org.cairnorm.mapping;

import java.util.ArrayList;
import java.util.List;
import org.cairnorm.entity.ClassAccess;
import org.jspecify.annotations.Nullable;

/** A class whose attributes are mapped: an entity, or an embeddable at one place where it is embedded. */
public sealed interface ManagedMapping permits EntityMapping, EmbeddableMapping {

    Class<?> javaClass();

    /** The name for messages: the entity name, or the simple name of the embeddable. */
    String name();

    ClassAccess access();

    /**
     * All persistent attributes, inherited ones first: an attribute has the same index in every subclass, and
     * {@code attributes().get(i).index() == i} is its number in {@link #access()}.
     */
    List<AttributeMapping> attributes();

    /**
     * The attributes behind which other instances or rows stand: associations, collections, and embeddables that hold any of
     * these. Few entities have many, so that a walk over a graph passes the others by.
     */
    List<AttributeMapping> associations();

    /** The attribute with that name, or null. */
    @Nullable AttributeMapping attribute(String name);

    /** What {@link #associations()} is of these attributes. */
    static List<AttributeMapping> associationsAmong(List<AttributeMapping> attributes) {
        List<AttributeMapping> found = new ArrayList<>();
        for (AttributeMapping attribute : attributes) {
            boolean leadsOn = attribute instanceof EmbeddedAttribute embedded
                    ? !embedded.embeddable().associations().isEmpty()
                    : !(attribute instanceof BasicAttribute);
            if (leadsOn) {
                found.add(attribute);
            }
        }
        return List.copyOf(found);
    }
}
