package org.cairnorm.mapping.build;

import jakarta.persistence.EnumType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.PluralAttribute.Kind;
import org.cairnorm.mapping.source.AssociationDeclaration;
import org.cairnorm.mapping.source.AssociationOverrideDeclaration;
import org.cairnorm.mapping.source.AttributeOverrideDeclaration;
import org.cairnorm.mapping.source.BasicDeclaration;
import org.cairnorm.mapping.source.CollectionTableDeclaration;
import org.cairnorm.mapping.source.ColumnDeclaration;
import org.cairnorm.mapping.source.ConvertDeclaration;
import org.cairnorm.mapping.source.JoinColumnsDeclaration;
import org.cairnorm.mapping.source.JoinTableDeclaration;
import org.cairnorm.mapping.source.TableDeclaration;
import org.cairnorm.sql.Column;

/** Collections and maps: where their membership, order and keys are stored (JPA 3.2 §2.7, §2.11, §11.1.14). */
final class CollectionsPass {
    private static final CollectionTableDeclaration NO_COLLECTION_TABLE =
            new CollectionTableDeclaration(TableDeclaration.UNSAID, JoinColumnsDeclaration.UNSAID);
    private static final JoinTableDeclaration NO_JOIN_TABLE = new JoinTableDeclaration(
            TableDeclaration.UNSAID, JoinColumnsDeclaration.UNSAID, JoinColumnsDeclaration.UNSAID);

    private final MappingBuild build;
    private final ColumnsPass columns;
    private final AssociationsPass associations;
    private final ReferencedColumns references;
    private final TableConstraints constraints;
    private final OrderAndKeys orderAndKeys;

    CollectionsPass(MappingBuild build, ColumnsPass columns, AssociationsPass associations) {
        this.build = build;
        this.columns = columns;
        this.associations = associations;
        this.references = new ReferencedColumns(build.names());
        this.constraints = new TableConstraints(build);
        this.orderAndKeys = new OrderAndKeys(build, columns, associations.joinTables());
    }

    /** Owning sides first, because an inverse side keeps its order and keys in the table of the owning one. */
    void run() {
        List<PluralDraft> inverse = new ArrayList<>();
        build.eachAttribute(attribute -> {
            if (attribute instanceof PluralDraft plural) {
                if (plural.mappedBy() == null) {
                    owning(plural);
                } else {
                    inverse.add(plural);
                }
            }
        });
        inverse.forEach(this::inverse);
    }

    private void owning(PluralDraft plural) {
        AssociationDeclaration association = plural.association();
        if (association == null) {
            elements(plural);
            return;
        }
        AssociationOverrideDeclaration override = plural.place().overrides().association(plural.name());
        JoinColumnsDeclaration join = override == null || override.join().isUnsaid()
                ? plural.declaration().join()
                : override.join();
        JoinTableDeclaration table = override == null || override.joinTable() == null
                ? plural.declaration().joinTable()
                : override.joinTable();
        boolean oneToMany = association.kind() == AssociationDeclaration.Kind.ONE_TO_MANY;
        if (oneToMany && table == null && !join.columns().isEmpty()) {
            foreignKeyInTarget(plural, join);
        } else {
            joinTable(plural, table == null ? NO_JOIN_TABLE : table, oneToMany);
        }
    }

    private void joinTable(PluralDraft plural, JoinTableDeclaration declared, boolean oneToMany) {
        JoinTableDraft draft = associations.joinTables().between(plural, plural.target(), declared);
        plural.table(draft);
        List<Column<?>> toOwner = JoinTables.columns(draft.toOwner());
        List<Column<?>> toTarget = JoinTables.columns(draft.toTarget());
        orderAndKeys.inTable(plural, draft.table());
        if (plural.kind() == Kind.SET) {
            draft.table().primaryKey(plus(toOwner, toTarget));
        } else {
            orderedKey(plural, draft.table(), toOwner);
        }
        if (oneToMany) {
            constraints.unique(draft.table(), null, toTarget);
        }
        constraints.declared(draft.table(), declared.table(), plural.where());
    }

    /** A list with an order column and a map have a key of their own; a bag has none. */
    private static void orderedKey(PluralDraft plural, TableDraft table, List<Column<?>> toOwner) {
        if (plural.orderColumn() != null && !plural.orderColumn().nullable()) {
            table.primaryKey(plus(toOwner, List.of(plural.orderColumn())));
            return;
        }
        List<Column<?>> key = plural.keyColumns();
        if (!key.isEmpty() && key.stream().noneMatch(Column::nullable)) {
            table.primaryKey(plus(toOwner, key));
        }
    }

    private static List<Column<?>> plus(List<Column<?>> columns, List<? extends Column<?>> more) {
        List<Column<?>> all = new ArrayList<>(columns);
        all.addAll(more);
        return all;
    }

    /** A unidirectional one-to-many by join columns in the table of the target (JPA 3.2 §2.10). */
    private void foreignKeyInTarget(PluralDraft plural, JoinColumnsDeclaration declared) {
        EntityDraft owner = plural.place().entity();
        EntityDraft target = plural.target();
        if (target.inheritance() == InheritanceStrategy.TABLE_PER_CLASS) {
            throw MappingProblem.NOT_SUPPORTED_YET.at(
                    plural.where(), "@OneToMany with @JoinColumn to an entity of strategy TABLE_PER_CLASS");
        }
        ReferencedColumns.Manner manner = new ReferencedColumns.Manner(
                references.namesOf(plural.name()), true, target.sharesTable() ? Boolean.TRUE : null, true, true);
        JoinColumns joins = references.require(declared, owner, manner, plural.where());
        String said = declared.columns().get(0).table();
        ColumnHome home = ColumnHome.of(Place.in(target, plural.scope()), said, plural.where(), build.names());
        JoinColumns named = joins.in(home.table());
        associations.joinTables().foreignKey(home.table(), named, owner, declared.anyForeignKey());
        plural.targetColumns(named.columns(), home.tableIndex());
        orderAndKeys.inTable(plural, home.table());
    }

    private void elements(PluralDraft plural) {
        CollectionTableDeclaration said = plural.declaration().collection().table();
        CollectionTableDeclaration declared = said == null ? NO_COLLECTION_TABLE : said;
        JoinTableDraft draft = associations.joinTables().ofElements(plural, declared);
        plural.table(draft);
        TableDraft table = draft.table();
        List<Column<?>> toOwner = JoinTables.columns(draft.toOwner());
        EmbeddableDraft embeddable = plural.embeddable();
        orderAndKeys.columnsInTable(plural, table);
        if (embeddable == null) {
            Column<?> column = elementColumn(plural, table);
            if (plural.kind() == Kind.SET) {
                table.primaryKey(plus(toOwner, List.of(column)));
            }
        } else {
            embeddedElement(plural, embeddable);
        }
        if (plural.kind() != Kind.SET) {
            orderedKey(plural, table, toOwner);
        }
        orderAndKeys.order(plural);
        constraints.declared(table, declared.table(), plural.where());
    }

    private void embeddedElement(PluralDraft plural, EmbeddableDraft embeddable) {
        List<ToOneDraft> toOnes = new ArrayList<>();
        MappingBuild.each(embeddable.attributes(), attribute -> {
            if (attribute instanceof BasicDraft basic) {
                columns.column(basic);
            } else if (attribute instanceof ToOneDraft toOne) {
                if (toOne.mappedBy() != null || toOne.declaration().joinTable() != null) {
                    throw MappingProblem.ELEMENT_ASSOCIATION.at(toOne.where());
                }
                toOnes.add(toOne);
            }
        });
        associations.resolve(toOnes);
    }

    /** The column of a basic element; that of a set is part of the primary key. */
    private Column<?> elementColumn(PluralDraft plural, TableDraft table) {
        BasicDeclaration basic = plural.declaration().basic();
        boolean map = plural.kind() == Kind.MAP;
        AttributeOverrideDeclaration override = map ? plural.scope().attribute("value") : null;
        ColumnDeclaration said = override != null ? override.column() : basic.column();
        said = said == null ? ColumnDeclaration.UNSAID : said;
        ConvertDeclaration convert = map ? plural.scope().convert("value") : null;
        if (convert == null) {
            convert = plural.place().overrides().convert(plural.name());
        }
        if (convert == null) {
            convert = plural.scope().ownConvert();
        }
        EnumType enumerated = basic.enumerated();
        boolean plain = enumerated != null || basic.temporal() != null;
        BasicTypes.Said value = new BasicTypes.Said(
                basic.lob(),
                enumerated,
                basic.temporal(),
                columns.converter(convert, plural.elementType(), plain, plural.where()));
        Column<?> column = columns.column(
                plural.elementType(), said, build.names().naming().column(plural.name()), value, plural.where());
        boolean required = plural.kind() == Kind.SET || Boolean.FALSE.equals(said.nullable());
        column = columns.addTo(table, column.withNullable(!required), true, said, plural.where());
        plural.elementColumn(column);
        return column;
    }

    private void inverse(PluralDraft plural) {
        String mappedBy = Objects.requireNonNull(plural.mappedBy());
        if (plural.declaration().joinTable() != null
                || !plural.declaration().join().isUnsaid()) {
            throw MappingProblem.INVERSE_WITH_COLUMNS.at(plural.where(), mappedBy);
        }
        EntityDraft target = plural.target();
        AttributeDraft owner = OwningSide.of(plural, target, mappedBy);
        boolean oneToMany =
                Objects.requireNonNull(plural.association()).kind() == AssociationDeclaration.Kind.ONE_TO_MANY;
        if (oneToMany && owner instanceof ToOneDraft toOne) {
            OwningSide.check(plural, toOne.mappedBy(), toOne.target(), target, mappedBy);
            TableDraft table = toOne.joinTable() != null
                    ? toOne.joinTable().table()
                    : target.tables().get(toOne.tableIndex()).table();
            orderAndKeys.inTable(plural, table);
        } else if (!oneToMany
                && owner instanceof PluralDraft many
                && many.association() != null
                && many.association().kind() == AssociationDeclaration.Kind.MANY_TO_MANY) {
            OwningSide.check(plural, many.mappedBy(), many.target(), target, mappedBy);
            orderAndKeys.inTable(plural, Objects.requireNonNull(many.table()).table());
        } else {
            throw MappingProblem.MAPPED_BY_KIND.at(
                    plural.where(), target.name(), mappedBy, oneToMany ? "@ManyToOne" : "@ManyToMany");
        }
    }
}
