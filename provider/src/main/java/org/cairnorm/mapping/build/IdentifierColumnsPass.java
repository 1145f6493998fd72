package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.JoinColumnsDeclaration;
import org.cairnorm.sql.Column;

/**
 * The columns of identifiers, parents before the dependents whose identifiers derive from theirs (JPA 3.2 §2.4.1), and the key
 * columns of every further table of an entity.
 */
final class IdentifierColumnsPass {
    private final MappingBuild build;
    private final ColumnsPass columns;
    private final AssociationsPass associations;
    private final Set<EntityDraft> done = new HashSet<>();
    private final Set<EntityDraft> visiting = new LinkedHashSet<>();

    IdentifierColumnsPass(MappingBuild build, ColumnsPass columns, AssociationsPass associations) {
        this.build = build;
        this.columns = columns;
        this.associations = associations;
    }

    void run() {
        build.entities().forEach(entity -> visit(entity.root()));
    }

    private void visit(EntityDraft root) {
        if (done.contains(root)) {
            return;
        }
        if (!visiting.add(root)) {
            throw MappingProblem.ID_DERIVES_FROM_ITSELF.at(
                    root.name(), visiting.stream().map(EntityDraft::name).toList());
        }
        List<ToOneDraft> parents = new ArrayList<>();
        for (AttributeDraft attribute : root.ownAttributes()) {
            if (attribute instanceof ToOneDraft toOne
                    && (toOne.declaration().identity().id() || toOne.mapsId() != null)) {
                visit(toOne.target().root());
                parents.add(toOne);
            }
        }
        for (ToOneDraft parent : parents) {
            associations.joinColumnsOfIdentifier(parent);
        }
        for (ToOneDraft parent : parents) {
            if (parent.mapsId() != null) {
                mapsId(root, parent, parent.mapsId());
            }
        }
        MappingBuild.each(root.identifier().attributes(), attribute -> {
            if (attribute instanceof BasicDraft basic && !basic.hasColumn()) {
                columns.column(basic);
            }
        });
        visiting.remove(root);
        done.add(root);
        keys(root);
    }

    /** The part of the identifier that an association maps takes the columns of the association. */
    private void mapsId(EntityDraft root, ToOneDraft parent, String part) {
        List<AttributeDraft> attributes = root.identifier().attributes();
        AttributeDraft mapped = part.isEmpty() && attributes.size() == 1 ? attributes.get(0) : null;
        if (!part.isEmpty()) {
            mapped = attributes.get(0) instanceof EmbeddedDraft embedded
                    ? embedded.embeddable().attribute(part)
                    : attributes.stream()
                            .filter(attribute -> attribute.name().equals(part))
                            .findFirst()
                            .orElse(null);
        }
        if (mapped == null || mapped instanceof ToOneDraft || mapped instanceof PluralDraft) {
            throw MappingProblem.MAPS_ID_UNKNOWN.at(parent.where(), part, root.name());
        }
        List<JoinColumn> joins = Objects.requireNonNull(parent.joinColumns()).columns();
        List<BasicDraft> leaves = leaves(mapped, parent.target());
        if (leaves.size() != joins.size()) {
            throw MappingProblem.MAPS_ID_WIDTH.at(
                    parent.where(),
                    mapped.where(),
                    leaves.size(),
                    parent.target().name(),
                    joins.size());
        }
        for (int i = 0; i < leaves.size(); i++) {
            BasicDraft leaf = leaves.get(i);
            // The column is that of the association. An override may name it nevertheless, and has met it.
            leaf.place().overrides().attribute(leaf.name());
            leaf.column(joins.get(i).column(), parent.tableIndex());
        }
    }

    /** The basic attributes of the mapped part in the order of the parent's identifier columns. */
    private static List<BasicDraft> leaves(AttributeDraft mapped, EntityDraft parent) {
        List<AttributeDraft> members = List.of(mapped);
        if (mapped instanceof EmbeddedDraft embedded) {
            members = embedded.embeddable().attributes();
            List<AttributeDraft> likeParent = new ArrayList<>();
            for (AttributeDraft attribute : parent.identifier().attributes()) {
                AttributeDraft member = embedded.embeddable().attribute(attribute.name());
                if (member != null) {
                    likeParent.add(member);
                }
            }
            members = likeParent.size() == members.size() ? likeParent : members;
        }
        List<BasicDraft> leaves = new ArrayList<>();
        MappingBuild.each(members, attribute -> {
            if (attribute instanceof BasicDraft basic) {
                leaves.add(basic);
            }
        });
        return leaves;
    }

    private void keys(EntityDraft root) {
        List<Column<?>> identifier = root.identifier().columns();
        for (EntityDraft entity : root.hierarchy()) {
            List<EntityTable> tables = entity.ownTables();
            for (EntityTable table : tables) {
                if (table.secondary() != null) {
                    List<Column<?>> primary = entity.primaryTable().keyColumns();
                    key(table, primary, table.secondary().primaryKeyJoin(), entity.name());
                } else if (entity.isRoot() || entity.inheritance() == InheritanceStrategy.TABLE_PER_CLASS) {
                    table.keyColumns(identifier);
                    table.table().primaryKey(identifier);
                } else {
                    List<Column<?>> above = Objects.requireNonNull(entity.parent())
                            .primaryTable()
                            .keyColumns();
                    key(table, above, entity.declaration().primaryKeyJoin(), entity.name());
                }
            }
        }
    }

    private void key(EntityTable table, List<Column<?>> above, JoinColumnsDeclaration declared, String where) {
        List<Column<?>> key = PrimaryKeyJoin.columns(declared, above, build.names(), where);
        table.keyColumns(key);
        table.table().primaryKey(key);
    }
}
