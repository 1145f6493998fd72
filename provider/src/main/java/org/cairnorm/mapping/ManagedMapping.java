package org.cairnorm.mapping;

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

    /** The attribute with that name, or null. */
    @Nullable AttributeMapping attribute(String name);
}
