package org.cairnorm.mapping.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cairnorm.mapping.source.UnitDeclaration;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Sequence;
import org.jspecify.annotations.Nullable;

/** What the passes share: the declarations, the options, and the drafts they work on. */
final class MappingBuild {
    private final UnitDeclaration unit;
    private final BuildOptions options;
    private final Names names;
    private final Converters converters;
    private final Map<Class<?>, EntityDraft> entities = new LinkedHashMap<>();
    private final Map<String, TableDraft> tables = new LinkedHashMap<>();
    private final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
    private final List<OverrideScope> scopes = new ArrayList<>();

    MappingBuild(UnitDeclaration unit, BuildOptions options) {
        this.unit = unit;
        this.options = options;
        this.names = new Names(options.naming(), unit.defaults());
        this.converters = new Converters(unit.converters(), options.converters());
    }

    UnitDeclaration unit() {
        return unit;
    }

    BuildOptions options() {
        return options;
    }

    Names names() {
        return names;
    }

    Converters converters() {
        return converters;
    }

    /** The entities, superclasses before their subclasses. */
    List<EntityDraft> entities() {
        return List.copyOf(entities.values());
    }

    @Nullable EntityDraft entity(Class<?> type) {
        return entities.get(type);
    }

    void add(EntityDraft entity) {
        entities.put(entity.javaClass(), entity);
    }

    /** The table of that name, made at the first call: join tables and generator tables may be named twice. */
    TableDraft table(QualifiedName name) {
        String key = (name.catalog() == null ? "" : Names.key(name.catalog()))
                + "." + (name.schema() == null ? "" : Names.key(name.schema()))
                + "." + Names.key(name.name());
        return tables.computeIfAbsent(key, ignored -> new TableDraft(name));
    }

    List<TableDraft> tables() {
        return List.copyOf(tables.values());
    }

    Map<QualifiedName, Sequence> sequences() {
        return sequences;
    }

    /** Notes a scope, so that overrides which met no attribute are reported in the end. */
    OverrideScope noted(OverrideScope scope) {
        scopes.add(scope);
        return scope;
    }

    List<OverrideScope> scopes() {
        return scopes;
    }

    /** Every attribute of every entity, also inside embeddables and inside elements of collections; each once. */
    void eachAttribute(Consumer<AttributeDraft> visitor) {
        for (EntityDraft entity : entities.values()) {
            each(entity.ownAttributes(), visitor);
        }
    }

    static void each(List<AttributeDraft> attributes, Consumer<AttributeDraft> visitor) {
        for (AttributeDraft attribute : attributes) {
            visitor.accept(attribute);
            if (attribute instanceof EmbeddedDraft embedded) {
                each(embedded.embeddable().attributes(), visitor);
            } else if (attribute instanceof PluralDraft plural && plural.embeddable() != null) {
                each(plural.embeddable().attributes(), visitor);
            }
        }
    }
}
