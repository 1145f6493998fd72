package org.cairnorm.mapping.build;

import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.source.AssociationDeclaration;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ResolvedType;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** A collection or a map. */
final class PluralDraft extends AttributeDraft {
    private final PluralAttribute.Kind kind;
    private final Class<?> elementType;
    private final @Nullable Class<?> keyType;
    private @Nullable EntityDraft target;
    private @Nullable EmbeddableDraft embeddable;
    private @Nullable Column<?> elementColumn;
    private @Nullable JoinTableDraft table;
    private @Nullable List<JoinColumn> targetColumns;
    private int targetTableIndex;
    private @Nullable Column<?> orderColumn;
    private @Nullable TableDraft keyTable;
    private PluralAttribute.@Nullable MapKey mapKey;
    private @Nullable EmbeddableDraft keyEmbeddable;
    private @Nullable EntityDraft keyEntity;
    private @Nullable JoinColumns keyJoin;
    private List<PluralAttribute.OrderItem> order = List.of();

    PluralDraft(
            AttributeDeclaration declaration,
            ResolvedType type,
            Place place,
            OverrideScope scope,
            PluralAttribute.Kind kind,
            Class<?> elementType,
            @Nullable Class<?> keyType) {
        super(declaration, type, place, scope);
        this.kind = kind;
        this.elementType = elementType;
        this.keyType = keyType;
    }

    PluralAttribute.Kind kind() {
        return kind;
    }

    Class<?> elementType() {
        return elementType;
    }

    /** The type of the keys; null if this is no map. */
    @Nullable Class<?> keyType() {
        return keyType;
    }

    @Nullable AssociationDeclaration association() {
        return declaration().association();
    }

    /** The attribute at the target that owns the association; null if this side does. */
    @Nullable String mappedBy() {
        AssociationDeclaration association = association();
        return association == null ? null : association.mappedBy();
    }

    /** The overrides for the elements: of a map, those for its values. */
    OverrideScope elementScope() {
        return kind == PluralAttribute.Kind.MAP ? scope().values() : scope();
    }

    /** The target of an association. */
    EntityDraft target() {
        return Objects.requireNonNull(target, this::where);
    }

    void target(EntityDraft entity) {
        target = entity;
    }

    @Nullable EmbeddableDraft embeddable() {
        return embeddable;
    }

    void embeddable(EmbeddableDraft draft) {
        embeddable = draft;
    }

    @Nullable Column<?> elementColumn() {
        return elementColumn;
    }

    void elementColumn(Column<?> column) {
        elementColumn = column;
    }

    @Nullable JoinTableDraft table() {
        return table;
    }

    void table(JoinTableDraft draft) {
        table = draft;
    }

    @Nullable List<JoinColumn> targetColumns() {
        return targetColumns;
    }

    int targetTableIndex() {
        return targetTableIndex;
    }

    void targetColumns(List<JoinColumn> columns, int tableIndex) {
        targetColumns = columns;
        targetTableIndex = tableIndex;
    }

    @Nullable Column<?> orderColumn() {
        return orderColumn;
    }

    void orderColumn(Column<?> column) {
        orderColumn = column;
    }

    /** The table that holds the columns of the keys. */
    TableDraft keyTable() {
        return Objects.requireNonNull(keyTable, this::where);
    }

    void keyTable(TableDraft draft) {
        keyTable = draft;
    }

    /** A key that is a basic value or an attribute of the element; null if it is anything else. */
    PluralAttribute.@Nullable MapKey mapKey() {
        return mapKey;
    }

    void mapKey(PluralAttribute.MapKey key) {
        mapKey = key;
    }

    /** A key that is an embeddable; null if it is anything else. */
    @Nullable EmbeddableDraft keyEmbeddable() {
        return keyEmbeddable;
    }

    void keyEmbeddable(EmbeddableDraft draft) {
        keyEmbeddable = draft;
    }

    /** The entity that is the key; null if the key is anything else. */
    @Nullable EntityDraft keyEntity() {
        return keyEntity;
    }

    /** The columns that refer to the entity that is the key. */
    JoinColumns keyJoin() {
        return Objects.requireNonNull(keyJoin, this::where);
    }

    void keyEntity(EntityDraft entity, JoinColumns join) {
        keyEntity = entity;
        keyJoin = join;
    }

    /** The columns of the keys in {@link #keyTable()}; empty if an attribute of the element is the key. */
    List<Column<?>> keyColumns() {
        if (keyEmbeddable != null) {
            return keyEmbeddable.columns();
        }
        if (keyJoin != null) {
            return keyJoin.own();
        }
        return mapKey == null ? List.of() : mapKey.columns();
    }

    List<PluralAttribute.OrderItem> order() {
        return order;
    }

    void order(List<PluralAttribute.OrderItem> items) {
        order = items;
    }

    /** None in the tables of the owner. */
    @Override
    List<Column<?>> columns() {
        return List.of();
    }

    @Override
    int tableIndex() {
        return 0;
    }
}
