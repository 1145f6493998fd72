package org.cairnorm.mapping.build;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.entity.EntityEnhancer;
import org.cairnorm.entity.LateAccess;
import org.cairnorm.entity.ReferenceFactory;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.Cascades;
import org.cairnorm.mapping.Discriminator;
import org.cairnorm.mapping.EmbeddableMapping;
import org.cairnorm.mapping.EmbeddedAttribute;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.Identifier;
import org.cairnorm.mapping.JoinTable;
import org.cairnorm.mapping.MappedTable;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.mapping.source.AssociationDeclaration;
import org.cairnorm.mapping.source.AttributeDeclaration;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.mapping.source.ClassKind;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Schema;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Table;
import org.jspecify.annotations.Nullable;

/** Drafts → the frozen model. */
final class FreezePass {
    private final MappingBuild build;
    private final EntityEnhancer enhancer;
    private final LifecyclePass lifecycle;
    private final Map<TableDraft, Table> tables = new LinkedHashMap<>();
    private final Map<AttributeDraft, AttributeMapping> attributes = new HashMap<>();

    FreezePass(MappingBuild build, LifecyclePass lifecycle) {
        this.build = build;
        this.enhancer = build.options().enhancer();
        this.lifecycle = lifecycle;
    }

    MappingModel run() {
        build.tables().forEach(draft -> tables.put(draft, draft.build()));
        build.entities().forEach(this::freeze);
        return new MappingModel(
                build.entities().stream().map(EntityDraft::mapping).toList(),
                classes(ClassKind.EMBEDDABLE),
                classes(ClassKind.MAPPED_SUPERCLASS),
                new NamedQueries(build).definitions(),
                new ResultSetMappings(build).mappings(),
                schema());
    }

    private List<Class<?>> classes(ClassKind kind) {
        List<Class<?>> classes = new ArrayList<>();
        for (ClassDeclaration declared : build.unit().classes().values()) {
            if (declared.kind() == kind) {
                classes.add(declared.javaClass());
            }
        }
        return classes;
    }

    /** An abstract entity of TABLE_PER_CLASS has no table of its own. */
    private Schema schema() {
        Set<TableDraft> imaginary = new HashSet<>();
        for (EntityDraft entity : build.entities()) {
            if (entity.inheritance() == InheritanceStrategy.TABLE_PER_CLASS
                    && entity.mapping().isAbstract()) {
                imaginary.add(entity.primaryTable().table());
            }
        }
        List<Table> real = new ArrayList<>();
        tables.forEach((draft, table) -> {
            if (!imaginary.contains(draft)) {
                real.add(table);
            }
        });
        Collection<Sequence> sequences = build.sequences().values();
        return new Schema(real, List.copyOf(sequences));
    }

    private void freeze(EntityDraft draft) {
        Class<?> type = draft.javaClass();
        List<AttributeDraft> drafts = draft.attributes();
        AccessPlan plan = plan(type, drafts);
        boolean enhanced = enhancer.isEnhanced(plan);
        LateAccess access = enhancer.lateAccess(plan);
        List<AttributeMapping> mapped = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            AttributeDraft attribute = drafts.get(i);
            int index = i;
            mapped.add(attributes.computeIfAbsent(attribute, key -> attribute(attribute, index, enhanced)));
        }
        EntityMapping mapping = draft.mapping();
        Identifier identifier = identifier(draft, access);
        mapping.freeze(new EntityMapping.Parts(
                access,
                mapped,
                identifier,
                version(mapped),
                draft.inheritance(),
                draft.discriminatorColumn() == null
                        ? null
                        : new Discriminator(draft.discriminatorColumn(), draft.discriminatorValue()),
                draft.tables().stream()
                        .map(table ->
                                new MappedTable(table(table.table()), table.keyColumns(), table.secondary() != null))
                        .toList(),
                enhanced,
                enhanced ? null : references(draft),
                lifecycle.callbacks(draft),
                cacheable(draft)));
    }

    private Table table(TableDraft draft) {
        return Objects.requireNonNull(tables.get(draft));
    }

    private static @Nullable BasicAttribute version(List<AttributeMapping> attributes) {
        for (AttributeMapping attribute : attributes) {
            if (attribute instanceof BasicAttribute basic && basic.version()) {
                return basic;
            }
        }
        return null;
    }

    private @Nullable Boolean cacheable(EntityDraft draft) {
        for (EntityDraft at = draft; at != null; at = at.parent()) {
            for (int i = at.chain().size() - 1; i >= 0; i--) {
                Boolean said = at.chain().get(i).cacheable();
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    // ---- access -------------------------------------------------------------------------------------------------

    private static AccessPlan plan(Class<?> type, List<AttributeDraft> drafts) {
        return new AccessPlan(
                type, drafts.stream().map(draft -> draft.declaration().member()).toList());
    }

    private @Nullable ReferenceFactory references(EntityDraft draft) {
        Class<?> type = draft.javaClass();
        return enhancer.canMakeReferences(type)
                ? enhancer.references(
                        type, IdentifierGetters.of(draft.identifier().attributes(), type))
                : null;
    }

    // ---- attributes ---------------------------------------------------------------------------------------------

    private AttributeMapping attribute(AttributeDraft draft, int index, boolean enhanced) {
        if (draft instanceof BasicDraft basic) {
            return basic(basic, index, enhanced);
        }
        if (draft instanceof EmbeddedDraft embedded) {
            boolean lazy = enhanced && embedded.declaration().basic().fetch() == FetchType.LAZY;
            return EmbeddedAttribute.of(embedded.name(), index, embeddable(embedded.embeddable()), lazy);
        }
        return draft instanceof ToOneDraft toOne ? toOne(toOne, index) : plural((PluralDraft) draft, index);
    }

    private static BasicAttribute basic(BasicDraft draft, int index, boolean enhanced) {
        AttributeDeclaration declared = draft.declaration();
        return new BasicAttribute(
                draft.name(),
                index,
                draft.type().erasure(),
                draft.column(),
                draft.tableIndex(),
                draft.column().type(),
                draft.generation(),
                draft.optional(),
                draft.insertable(),
                draft.updatable(),
                enhanced && declared.basic().fetch() == FetchType.LAZY && !declared.isIdentifier(),
                declared.identity().version());
    }

    private EmbeddableMapping embeddable(EmbeddableDraft draft) {
        List<AttributeMapping> members = new ArrayList<>();
        for (AttributeDraft attribute : draft.attributes()) {
            members.add(attribute(attribute, members.size(), false));
        }
        return EmbeddableMapping.of(
                draft.javaClass(),
                enhancer.lateAccess(plan(draft.javaClass(), draft.attributes())),
                members,
                draft.javaClass().isRecord());
    }

    private ToOneAttribute toOne(ToOneDraft draft, int index) {
        AssociationDeclaration association = draft.association();
        return new ToOneAttribute(
                draft.name(),
                index,
                draft.type().erasure(),
                draft.target().mapping(),
                storage(draft),
                draft.tableIndex(),
                draft.optional(),
                association.fetch() == FetchType.LAZY,
                draft.isOneToOne(),
                cascades(association),
                Boolean.TRUE.equals(association.orphanRemoval()),
                draft.mapsId());
    }

    private ToOneAttribute.Storage storage(ToOneDraft draft) {
        if (draft.mappedBy() != null) {
            return new ToOneAttribute.MappedBy(draft.mappedBy());
        }
        if (draft.joinTable() != null) {
            return new ToOneAttribute.InJoinTable(joinTable(draft.joinTable()));
        }
        JoinColumns joins = Objects.requireNonNull(draft.joinColumns());
        return ToOneAttribute.ForeignKey.of(joins.columns(), joins.toIdentifier());
    }

    private JoinTable joinTable(JoinTableDraft draft) {
        return new JoinTable(table(draft.table()), draft.toOwner(), draft.toTarget());
    }

    private Cascades cascades(AssociationDeclaration association) {
        Set<CascadeType> types = new HashSet<>(association.cascade());
        if (build.unit().defaults().cascadePersist()) {
            types.add(CascadeType.PERSIST);
        }
        return Cascades.of(types);
    }

    private PluralAttribute plural(PluralDraft draft, int index) {
        AssociationDeclaration association = draft.association();
        FetchType fetch = association == null ? draft.declaration().collection().fetch() : association.fetch();
        return new PluralAttribute(
                draft.name(),
                index,
                draft.type().erasure(),
                draft.kind(),
                element(draft),
                storage(draft),
                draft.order(),
                draft.orderColumn(),
                mapKey(draft),
                fetch != FetchType.EAGER,
                association == null ? Cascades.NONE : cascades(association),
                association != null && Boolean.TRUE.equals(association.orphanRemoval()));
    }

    private PluralAttribute.Element element(PluralDraft draft) {
        if (draft.association() != null) {
            return new PluralAttribute.EntityElement(draft.target().mapping());
        }
        if (draft.embeddable() != null) {
            return new PluralAttribute.EmbeddedElement(embeddable(draft.embeddable()));
        }
        Column<?> column = Objects.requireNonNull(draft.elementColumn());
        return new PluralAttribute.BasicElement(draft.elementType(), column, column.type());
    }

    private PluralAttribute.@Nullable MapKey mapKey(PluralDraft draft) {
        if (draft.keyEmbeddable() != null) {
            return new PluralAttribute.EmbeddedKey(embeddable(draft.keyEmbeddable()));
        }
        EntityDraft entity = draft.keyEntity();
        return entity == null
                ? draft.mapKey()
                : new PluralAttribute.EntityKey(new ToOneAttribute(
                        draft.name(),
                        0,
                        entity.javaClass(),
                        entity.mapping(),
                        ToOneAttribute.ForeignKey.of(draft.keyJoin().columns(), true),
                        0,
                        false,
                        false,
                        false,
                        Cascades.NONE,
                        false,
                        null));
    }

    private PluralAttribute.Storage storage(PluralDraft draft) {
        if (draft.mappedBy() != null) {
            return new PluralAttribute.MappedBy(draft.mappedBy());
        }
        if (draft.targetColumns() != null) {
            return new PluralAttribute.ForeignKeyInTarget(draft.targetColumns(), draft.targetTableIndex());
        }
        return new PluralAttribute.InTable(joinTable(Objects.requireNonNull(draft.table())));
    }

    // ---- identifiers --------------------------------------------------------------------------------------------

    private Identifier identifier(EntityDraft draft, LateAccess access) {
        IdentifierDraft identifier = draft.identifier();
        List<AttributeMapping> parts = identifier.attributes().stream()
                .map(part -> Objects.requireNonNull(attributes.get(part)))
                .toList();
        ClassDeclaration idClass = identifier.idClass();
        if (idClass == null) {
            return Identifier.Single.of(access, parts.get(0), IdentifierPass.javaType(draft));
        }
        Map<String, AttributeDeclaration> members = IdentifierPass.members(draft.root(), idClass, build);
        List<AccessPlan.Member> plan = new ArrayList<>();
        for (AttributeMapping part : parts) {
            plan.add(Objects.requireNonNull(members.get(part.name())).member());
        }
        return Identifier.ByClass.of(access, enhancer.lateAccess(new AccessPlan(idClass.javaClass(), plan)), parts);
    }
}
