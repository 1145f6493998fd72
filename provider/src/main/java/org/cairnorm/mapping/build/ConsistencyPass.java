package org.cairnorm.mapping.build;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.sql.Column;

/** What only shows when all columns are known: columns written twice, versions, overrides that met nothing. */
final class ConsistencyPass {
    private static final Set<Class<?>> VERSION_TYPES =
            Set.of(Integer.class, Short.class, Long.class, LocalDateTime.class, Instant.class, Timestamp.class);
    private final MappingBuild build;

    ConsistencyPass(MappingBuild build) {
        this.build = build;
    }

    void run() {
        build.entities().forEach(this::columns);
        build.entities().forEach(this::version);
        build.eachAttribute(attribute -> {
            if (attribute instanceof PluralDraft plural) {
                elements(plural);
            }
        });
        new SeparateTables().run(build);
        overrides();
    }

    /** The columns of the elements of a collection and of the keys of a map. */
    private static void elements(PluralDraft plural) {
        Map<String, AttributeDraft> writers = new HashMap<>();
        if (plural.embeddable() != null) {
            plural.embeddable().attributes().forEach(member -> writers(member, writers));
        }
        if (plural.elementColumn() != null) {
            writer(plural.elementColumn(), plural, writers);
        }
        if (plural.keyEmbeddable() != null) {
            plural.keyEmbeddable().attributes().forEach(member -> writers(member, writers));
        } else {
            for (Column<?> column : plural.keyColumns()) {
                AttributeDraft other = writers.get("0." + Names.key(column.name()));
                if (other != null) {
                    throw MappingProblem.COLUMN_TWICE.at(column.name().text(), plural.where() + ".key", other.where());
                }
            }
        }
    }

    private void columns(EntityDraft entity) {
        Map<String, AttributeDraft> writers = new HashMap<>();
        entity.attributes().forEach(attribute -> writers(attribute, writers));
        for (AttributeDraft attribute : writers.values()) {
            TableDraft table = entity.tables().get(attribute.tableIndex()).table();
            attribute.columns().forEach(column -> checkType(table, column, attribute));
        }
    }

    /** Subclasses that share a table may share a column, if it is of one type. */
    private static void checkType(TableDraft table, Column<?> column, AttributeDraft attribute) {
        Column<?> present = table.present(column);
        if (present != null
                && present.type().sqlType().kind() != column.type().sqlType().kind()) {
            throw MappingProblem.COLUMN_TYPES_DIFFER.at(
                    column.name().text(), table.text(), present.type(), attribute.where(), column.type());
        }
    }

    private static void writers(AttributeDraft attribute, Map<String, AttributeDraft> writers) {
        if (attribute instanceof EmbeddedDraft embedded) {
            embedded.embeddable().attributes().forEach(member -> writers(member, writers));
        } else if (attribute instanceof BasicDraft basic && (basic.insertable() || basic.updatable())) {
            writer(basic.column(), basic, writers);
        } else if (attribute instanceof ToOneDraft toOne && toOne.joinColumns() != null) {
            for (JoinColumn join : toOne.joinColumns().columns()) {
                if (join.insertable() || join.updatable()) {
                    writer(join.column(), toOne, writers);
                }
            }
        }
    }

    private static void writer(Column<?> column, AttributeDraft attribute, Map<String, AttributeDraft> writers) {
        AttributeDraft other = writers.put(attribute.tableIndex() + "." + Names.key(column.name()), attribute);
        if (other != null && other != attribute) {
            throw MappingProblem.COLUMN_TWICE.at(column.name().text(), other.where(), attribute.where());
        }
    }

    private void version(EntityDraft entity) {
        AttributeDraft found = null;
        for (AttributeDraft attribute : entity.attributes()) {
            if (!attribute.declaration().identity().version()) {
                continue;
            }
            if (found != null) {
                throw MappingProblem.VERSION_TWICE.at(entity.name(), found.name(), attribute.name());
            }
            Class<?> type = Primitives.boxed(attribute.type().erasure());
            if (!(attribute instanceof BasicDraft) || !VERSION_TYPES.contains(type)) {
                throw MappingProblem.VERSION_TYPE.at(attribute.where(), type.getSimpleName());
            }
            found = attribute;
        }
    }

    /** An override of a mapped superclass is met if it is met in any entity that inherits it. */
    private void overrides() {
        Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
        build.scopes().forEach(scope -> met.addAll(scope.met()));
        for (OverrideScope scope : build.scopes()) {
            for (OverrideScope.Unmet unmet : scope.unmet()) {
                if (!met.contains(unmet.override())) {
                    throw MappingProblem.OVERRIDE_UNKNOWN.at(unmet.annotation(), scope.where(), unmet.path());
                }
            }
        }
    }
}
