package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.JoinColumnDeclaration;
import org.cairnorm.mapping.source.JoinColumnsDeclaration;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Identifier;
import org.jspecify.annotations.Nullable;

/** Join columns as declared, or by default, against the columns that they refer to (JPA 3.2 §11.1.26). */
final class ReferencedColumns {
    private final Names names;

    ReferencedColumns(Names names) {
        this.names = names;
    }

    /**
     * What join columns refer to.
     *
     * @param identifier the columns of the identifier
     * @param aliases the same columns as other tables of the entity name them
     * @param others the other columns of its primary table
     * @param name the entity, for messages
     */
    record Target(
            List<? extends Column<?>> identifier,
            List<? extends List<? extends Column<?>>> aliases,
            List<? extends Column<?>> others,
            String name) {

        static Target of(EntityDraft entity) {
            List<List<Column<?>>> aliases = new ArrayList<>();
            List<Column<?>> others = new ArrayList<>();
            for (EntityTable table : entity.tables()) {
                aliases.add(table.keyColumns());
            }
            others.addAll(entity.tables().get(0).table().columns());
            return new Target(entity.identifier().columns(), aliases, others, entity.name());
        }
    }

    /**
     * How the columns are written.
     *
     * @param defaultName the name of a column that was given none, from that of the column it refers to
     * @param nullable what holds where nothing was said
     * @param fixedNull overrules what was said; null: nothing does
     */
    record Manner(
            UnaryOperator<String> defaultName,
            boolean nullable,
            @Nullable Boolean fixedNull,
            boolean insertable,
            boolean updatable) {}

    /** Default names that begin with the name of what refers. */
    UnaryOperator<String> namesOf(String referrer) {
        return referenced -> names.naming().joinColumn(referrer, referenced);
    }

    /**
     * The join columns that refer to an entity.
     *
     * @throws org.cairnorm.mapping.MappingException if one refers to a column that is not there
     */
    JoinColumns require(JoinColumnsDeclaration declared, EntityDraft target, Manner manner, String where) {
        JoinColumns joins = resolve(declared, Target.of(target), manner, where);
        if (joins == null) {
            throw MappingProblem.REFERENCED_COLUMN_UNKNOWN.at(
                    where,
                    declared.columns().stream()
                            .map(column -> String.valueOf(column.referencedColumnName()))
                            .toList(),
                    target.name(),
                    Names.texts(target.tables().get(0).table().columns()));
        }
        return joins;
    }

    /** The join columns; null where one refers to a column that is not there (yet). */
    @Nullable JoinColumns resolve(JoinColumnsDeclaration declared, Target target, Manner manner, String where) {
        List<JoinColumnDeclaration> columns = declared.columns();
        int width = target.identifier().size();
        boolean named = columns.stream().anyMatch(column -> column.referencedColumnName() != null);
        if (columns.isEmpty() || (!named && columns.size() == width)) {
            return byPosition(columns, target, manner);
        }
        JoinColumn[] byIdentifier = new JoinColumn[width];
        List<JoinColumn> inOrder = new ArrayList<>();
        boolean toIdentifier = columns.size() == width;
        for (JoinColumnDeclaration column : columns) {
            String referenced = column.referencedColumnName();
            if (referenced == null) {
                throw MappingProblem.JOIN_COLUMNS_INCOMPLETE.at(
                        where, columns.size(), target.name(), Names.texts(target.identifier()));
            }
            int place = place(target, referenced);
            Column<?> found = place >= 0 ? target.identifier().get(place) : names.find(target.others(), referenced);
            if (found == null) {
                return null;
            }
            JoinColumn join = join(column, found, manner);
            inOrder.add(join);
            if (place < 0 || byIdentifier[place] != null) {
                toIdentifier = false;
            } else {
                byIdentifier[place] = join;
            }
        }
        if (!toIdentifier
                && inOrder.stream().allMatch(join -> target.identifier().contains(join.referenced()))) {
            throw MappingProblem.JOIN_COLUMNS_INCOMPLETE.at(
                    where, columns.size(), target.name(), Names.texts(target.identifier()));
        }
        return new JoinColumns(toIdentifier ? Arrays.asList(byIdentifier) : inOrder, toIdentifier);
    }

    private JoinColumns byPosition(List<JoinColumnDeclaration> columns, Target target, Manner manner) {
        List<JoinColumn> joins = new ArrayList<>();
        for (int i = 0; i < target.identifier().size(); i++) {
            JoinColumnDeclaration column = columns.isEmpty() ? JoinColumnDeclaration.UNSAID : columns.get(i);
            joins.add(join(column, target.identifier().get(i), manner));
        }
        return new JoinColumns(joins, true);
    }

    private int place(Target target, String written) {
        Column<?> found = names.find(target.identifier(), written);
        if (found != null) {
            return target.identifier().indexOf(found);
        }
        for (List<? extends Column<?>> alias : target.aliases()) {
            found = names.find(alias, written);
            if (found != null) {
                return alias.indexOf(found);
            }
        }
        return -1;
    }

    private JoinColumn join(JoinColumnDeclaration said, Column<?> referenced, Manner manner) {
        String defaultName = manner.defaultName().apply(referenced.name().text());
        Identifier name = names.identifier(said.name(), defaultName);
        boolean nullable = manner.fixedNull() != null
                ? manner.fixedNull()
                : manner.nullable() && !Boolean.FALSE.equals(said.nullable());
        Column<?> column = Column.of(name, referenced.type())
                .withNullable(nullable)
                .withDefinition(said.columnDefinition())
                .withComment(said.comment());
        return new JoinColumn(
                column,
                referenced,
                manner.insertable() && !Boolean.FALSE.equals(said.insertable()),
                manner.updatable() && !Boolean.FALSE.equals(said.updatable()));
    }
}
