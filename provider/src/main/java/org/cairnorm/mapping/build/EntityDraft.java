package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** One entity while it is built. */
final class EntityDraft {
    private final EntityMapping mapping;
    private final ClassDeclaration declaration;
    private final @Nullable EntityDraft parent;
    private final List<ClassDeclaration> chain;
    private final List<EntityDraft> subclasses = new ArrayList<>();
    private final List<AttributeDraft> ownAttributes = new ArrayList<>();
    private final List<EntityTable> ownTables = new ArrayList<>();
    private InheritanceStrategy inheritance = InheritanceStrategy.NONE;
    private @Nullable IdentifierDraft identifier;
    private @Nullable Column<?> discriminatorColumn;
    private @Nullable Object discriminatorValue;

    /**
     * @param chain the mapped superclasses between the parent and this entity, topmost first, then the entity itself
     */
    EntityDraft(
            EntityMapping mapping,
            ClassDeclaration declaration,
            @Nullable EntityDraft parent,
            List<ClassDeclaration> chain) {
        this.mapping = mapping;
        this.declaration = declaration;
        this.parent = parent;
        this.chain = List.copyOf(chain);
        if (parent != null) {
            parent.subclasses.add(this);
        }
    }

    EntityMapping mapping() {
        return mapping;
    }

    ClassDeclaration declaration() {
        return declaration;
    }

    String name() {
        return mapping.name();
    }

    Class<?> javaClass() {
        return declaration.javaClass();
    }

    @Nullable EntityDraft parent() {
        return parent;
    }

    EntityDraft root() {
        return parent == null ? this : parent.root();
    }

    boolean isRoot() {
        return parent == null;
    }

    List<EntityDraft> subclasses() {
        return subclasses;
    }

    /** This entity and all below it, each before its subclasses. */
    List<EntityDraft> hierarchy() {
        List<EntityDraft> all = new ArrayList<>();
        all.add(this);
        subclasses.forEach(subclass -> all.addAll(subclass.hierarchy()));
        return all;
    }

    List<ClassDeclaration> chain() {
        return chain;
    }

    InheritanceStrategy inheritance() {
        return inheritance;
    }

    void inheritance(InheritanceStrategy strategy) {
        inheritance = strategy;
    }

    /** The attributes that the entity and its mapped superclasses declare. */
    List<AttributeDraft> ownAttributes() {
        return ownAttributes;
    }

    /** All attributes, inherited ones first. */
    List<AttributeDraft> attributes() {
        List<AttributeDraft> all = new ArrayList<>();
        if (parent != null) {
            all.addAll(parent.attributes());
        }
        all.addAll(ownAttributes);
        return all;
    }

    @Nullable AttributeDraft attribute(String name) {
        for (AttributeDraft attribute : attributes()) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** The tables that this entity adds to those of its parent; of TABLE_PER_CLASS all its tables. */
    List<EntityTable> ownTables() {
        return ownTables;
    }

    /** All tables in the order of the runtime model. */
    List<EntityTable> tables() {
        List<EntityTable> all = new ArrayList<>();
        if (parent != null && inheritance != InheritanceStrategy.TABLE_PER_CLASS) {
            all.addAll(parent.tables());
        }
        all.addAll(ownTables);
        return all;
    }

    /** The table that holds the attributes that this entity declares. */
    EntityTable primaryTable() {
        if (parent != null && inheritance == InheritanceStrategy.SINGLE_TABLE) {
            return root().primaryTable();
        }
        return ownTables.get(0);
    }

    /** Whether a column of an own attribute stays empty in rows of other entities. */
    boolean sharesTable() {
        return parent != null && inheritance == InheritanceStrategy.SINGLE_TABLE;
    }

    /** Whether rows of the entity stand in several tables that have no key in common, so that no foreign key can refer to it. */
    boolean isSpreadOverTables() {
        return inheritance == InheritanceStrategy.TABLE_PER_CLASS && !subclasses.isEmpty();
    }

    IdentifierDraft identifier() {
        return Objects.requireNonNull(root().identifier);
    }

    void identifier(IdentifierDraft draft) {
        identifier = draft;
    }

    @Nullable Column<?> discriminatorColumn() {
        return root().discriminatorColumn;
    }

    @Nullable Object discriminatorValue() {
        return discriminatorValue;
    }

    void discriminatorColumn(Column<?> column) {
        discriminatorColumn = column;
    }

    void discriminatorValue(@Nullable Object value) {
        discriminatorValue = value;
    }

    @Override
    public String toString() {
        return "EntityDraft[" + name() + "]";
    }
}
