package org.cairnorm.mapping;

import java.util.List;
import org.cairnorm.sql.Column;

/** One persistent attribute of a {@link ManagedMapping}. */
public sealed interface AttributeMapping permits BasicAttribute, EmbeddedAttribute, ToOneAttribute, PluralAttribute {

    String name();

    /** The number of this attribute in its class: for access, dirty bits and lazy bits. */
    int index();

    /** The type that the class declares for the attribute. */
    Class<?> javaType();

    /** The columns that hold the value in the tables of the owner, in a fixed order; empty if it is held elsewhere. */
    List<Column<?>> columns();

    /** Which of {@link EntityMapping#tables()} holds {@link #columns()}; 0 for embeddables in a collection table. */
    int tableIndex();

    /** Whether the value is loaded only when it is touched. For basic and embedded attributes this needs an enhanced class. */
    boolean lazy();
}
