package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.AssociationOverrideDeclaration;
import org.cairnorm.mapping.source.JoinColumnDeclaration;
import org.cairnorm.mapping.source.JoinColumnsDeclaration;
import org.cairnorm.mapping.source.JoinTableDeclaration;
import org.cairnorm.sql.Column;
import org.jspecify.annotations.Nullable;

/** To-one associations: join columns, shared primary keys, join tables, and the owning side of inverse ones (JPA 3.2 §2.11). */
final class AssociationsPass {
    private final MappingBuild build;
    private final ReferencedColumns references;
    private final TableConstraints constraints;
    private final JoinTables joinTables;

    AssociationsPass(MappingBuild build) {
        this.build = build;
        this.references = new ReferencedColumns(build.names());
        this.constraints = new TableConstraints(build);
        this.joinTables = new JoinTables(build, references, constraints);
    }

    JoinTables joinTables() {
        return joinTables;
    }

    void run() {
        List<ToOneDraft> owning = new ArrayList<>();
        build.eachAttribute(attribute -> {
            if (attribute instanceof ToOneDraft toOne && toOne.place().collection() == null) {
                if (toOne.mappedBy() != null) {
                    inverse(toOne, toOne.mappedBy());
                } else {
                    owning.add(toOne);
                }
            }
        });
        resolve(owning);
    }

    /** Join columns may refer to columns of other join columns, so what cannot be resolved yet waits for the others. */
    void resolve(List<ToOneDraft> owning) {
        List<ToOneDraft> waiting = owning;
        while (!waiting.isEmpty()) {
            List<ToOneDraft> next = new ArrayList<>();
            for (ToOneDraft toOne : waiting) {
                if (!owning(toOne)) {
                    next.add(toOne);
                }
            }
            if (next.size() == waiting.size()) {
                throw unknownReference(next.get(0));
            }
            waiting = next;
        }
    }

    private boolean owning(ToOneDraft toOne) {
        JoinTableDeclaration table = joinTable(toOne);
        if (table != null) {
            toOne.joinTable(joinTables.toOne(toOne, table));
            toOne.optional(isOptional(toOne));
            return true;
        }
        if (toOne.joinColumns() == null && !join(toOne, false)) {
            return false;
        }
        constrain(toOne, Objects.requireNonNull(toOne.joinColumns()));
        return true;
    }

    /** The join columns of an association that is part of the identifier, which is known before all else. */
    void joinColumnsOfIdentifier(ToOneDraft toOne) {
        if (toOne.mappedBy() != null) {
            throw MappingProblem.ID_BY_INVERSE.at(toOne.where());
        }
        if (!join(toOne, true)) {
            throw MappingProblem.ID_BY_OTHER_COLUMN.at(
                    toOne.where(), toOne.target().name());
        }
    }

    private RuntimeException unknownReference(ToOneDraft toOne) {
        List<String> referenced = declared(toOne).columns().stream()
                .map(JoinColumnDeclaration::referencedColumnName)
                .filter(Objects::nonNull)
                .toList();
        return MappingProblem.REFERENCED_COLUMN_UNKNOWN.at(
                toOne.where(),
                referenced,
                toOne.target().name(),
                Names.texts(toOne.target().tables().get(0).table().columns()));
    }

    private static @Nullable AssociationOverrideDeclaration override(ToOneDraft toOne) {
        return toOne.place().overrides().association(toOne.name());
    }

    private static JoinColumnsDeclaration declared(ToOneDraft toOne) {
        AssociationOverrideDeclaration override = override(toOne);
        return override == null || override.join().isUnsaid()
                ? toOne.declaration().join()
                : override.join();
    }

    private static @Nullable JoinTableDeclaration joinTable(ToOneDraft toOne) {
        AssociationOverrideDeclaration override = override(toOne);
        if (override != null && override.joinTable() != null) {
            return override.joinTable();
        }
        return override != null && !override.join().isUnsaid()
                ? null
                : toOne.declaration().joinTable();
    }

    private boolean join(ToOneDraft toOne, boolean ofIdentifier) {
        Place place = toOne.place();
        JoinColumnsDeclaration declared = declared(toOne);
        ReferencedColumns.Target target = ReferencedColumns.Target.of(toOne.target());
        if (toOne.isOneToOne() && !toOne.declaration().primaryKeyJoin().isUnsaid()) {
            sharePrimaryKey(toOne, target);
            return true;
        }
        boolean mapsId = toOne.mapsId() != null;
        boolean required = Boolean.FALSE.equals(toOne.association().optional());
        boolean shares = place.entity().sharesTable() && place.collection() == null;
        Boolean fixedNull = ofIdentifier ? Boolean.FALSE : shares ? Boolean.TRUE : null;
        JoinColumns joins = references.resolve(
                declared,
                target,
                new ReferencedColumns.Manner(
                        references.namesOf(toOne.name()), !required, fixedNull, !mapsId, !mapsId && !ofIdentifier),
                toOne.where());
        if (joins == null) {
            return false;
        }
        String said = declared.columns().stream()
                .map(JoinColumnDeclaration::table)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        ColumnHome home = ColumnHome.of(place, said, toOne.where(), build.names());
        toOne.joinColumns(joins.in(home.table()), home.tableIndex());
        toOne.optional(!ofIdentifier && isOptional(toOne));
        return true;
    }

    private boolean isOptional(ToOneDraft toOne) {
        boolean required = Boolean.FALSE.equals(toOne.association().optional())
                || declared(toOne).columns().stream().anyMatch(column -> Boolean.FALSE.equals(column.nullable()));
        return !required;
    }

    /** The identifier itself refers to the target (JPA 3.2 §11.1.45); no column is written for the association. */
    private void sharePrimaryKey(ToOneDraft toOne, ReferencedColumns.Target target) {
        List<Column<?>> own = toOne.place().entity().identifier().columns();
        if (own.size() != target.identifier().size()) {
            throw MappingProblem.JOIN_COLUMNS_INCOMPLETE.at(
                    toOne.where(), own.size(), target.name(), Names.texts(target.identifier()));
        }
        List<JoinColumn> joins = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            joins.add(new JoinColumn(own.get(i), target.identifier().get(i), false, false));
        }
        toOne.joinColumns(new JoinColumns(joins, true), 0);
        toOne.optional(!Boolean.FALSE.equals(toOne.association().optional()));
    }

    private void constrain(ToOneDraft toOne, JoinColumns joins) {
        JoinColumnsDeclaration declared = declared(toOne);
        Place place = toOne.place();
        boolean sharesKey =
                toOne.isOneToOne() && !toOne.declaration().primaryKeyJoin().isUnsaid();
        if (sharesKey) {
            return;
        }
        TableDraft table = place.collection() != null
                ? ColumnHome.of(place, null, toOne.where(), build.names()).table()
                : place.entity().tables().get(toOne.tableIndex()).table();
        joinTables.foreignKey(table, joins, toOne.target(), declared.anyForeignKey());
        boolean unique = toOne.isOneToOne()
                || (declared.columns().size() == 1
                        && Boolean.TRUE.equals(declared.columns().get(0).unique()));
        if (unique && place.collection() == null) {
            constraints.unique(table, null, joins.own());
        }
        for (JoinColumnDeclaration column : declared.columns()) {
            column.checks().forEach(check -> constraints.check(table, check, toOne.where()));
            TableConstraints.refuseOptions(column.options(), "the join column of " + toOne.where());
        }
    }

    private void inverse(ToOneDraft toOne, String mappedBy) {
        if (toOne.declaration().joinTable() != null
                || !toOne.declaration().join().isUnsaid()) {
            throw MappingProblem.INVERSE_WITH_COLUMNS.at(toOne.where(), mappedBy);
        }
        AttributeDraft owner = OwningSide.of(toOne, toOne.target(), mappedBy);
        if (!(owner instanceof ToOneDraft owning)) {
            throw MappingProblem.MAPPED_BY_KIND.at(toOne.where(), toOne.target().name(), mappedBy, "@OneToOne");
        }
        OwningSide.check(toOne, owning.mappedBy(), owning.target(), toOne.target(), mappedBy);
        toOne.optional(!Boolean.FALSE.equals(toOne.association().optional()));
    }
}
