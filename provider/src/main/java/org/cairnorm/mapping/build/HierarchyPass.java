package org.cairnorm.mapping.build;

import jakarta.persistence.InheritanceType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.source.ClassDeclaration;
import org.cairnorm.mapping.source.ClassKind;
import org.cairnorm.mapping.source.SecondaryTableDeclaration;
import org.cairnorm.mapping.source.TableDeclaration;
import org.cairnorm.sql.QualifiedName;

/** Classes → entities with their superclasses, inheritance strategy and tables (JPA 3.2 §2.1, §2.12, §2.13). */
final class HierarchyPass {
    private final MappingBuild build;
    private final Map<String, Class<?>> entityNames = new HashMap<>();

    HierarchyPass(MappingBuild build) {
        this.build = build;
    }

    void run() {
        for (ClassDeclaration declared : build.unit().classes().values()) {
            if (declared.kind() == ClassKind.ENTITY) {
                entity(declared);
            }
        }
        for (EntityDraft entity : build.entities()) {
            if (entity.isRoot()) {
                InheritanceStrategy strategy = strategy(entity);
                entity.hierarchy().forEach(member -> member.inheritance(strategy));
            }
        }
        build.entities().forEach(this::tables);
    }

    private EntityDraft entity(ClassDeclaration declared) {
        EntityDraft known = build.entity(declared.javaClass());
        if (known != null) {
            return known;
        }
        checkClass(declared.javaClass());
        List<ClassDeclaration> chain = new ArrayList<>();
        chain.add(declared);
        EntityDraft parent = null;
        for (Class<?> at = declared.javaClass().getSuperclass(); at != null; at = at.getSuperclass()) {
            ClassDeclaration superclass = build.unit().find(at);
            if (superclass != null && superclass.kind() == ClassKind.ENTITY) {
                parent = entity(superclass);
                break;
            }
            if (superclass != null && superclass.kind() == ClassKind.MAPPED_SUPERCLASS) {
                chain.add(0, superclass);
            }
        }
        String name = declared.entityName() == null ? declared.simpleName() : declared.entityName();
        Class<?> other = entityNames.put(name, declared.javaClass());
        if (other != null) {
            throw MappingProblem.ENTITY_NAME_TWICE.at(
                    name, other.getName(), declared.javaClass().getName());
        }
        EntityMapping mapping = new EntityMapping(name, declared.javaClass(), parent == null ? null : parent.mapping());
        EntityDraft entity = new EntityDraft(mapping, declared, parent, chain);
        build.add(entity);
        return entity;
    }

    private static void checkClass(Class<?> type) {
        String kind =
                type.isEnum() ? "an enum" : type.isRecord() ? "a record" : type.isInterface() ? "an interface" : null;
        if (kind != null) {
            throw MappingProblem.ENTITY_NOT_A_CLASS.at(type.getName(), kind);
        }
        if (Modifier.isFinal(type.getModifiers())) {
            throw MappingProblem.ENTITY_FINAL.at(type.getName());
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw MappingProblem.ENTITY_INNER.at(type.getName());
        }
        if (!Modifier.isAbstract(type.getModifiers())) {
            checkConstructor(type);
        }
    }

    static void checkConstructor(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                if (Modifier.isPrivate(constructor.getModifiers())) {
                    throw MappingProblem.CONSTRUCTOR_PRIVATE.at(type.getName(), type.getSimpleName());
                }
                return;
            }
        }
        throw MappingProblem.CONSTRUCTOR_MISSING.at(type.getName(), type.getSimpleName());
    }

    /** An entity alone in its hierarchy needs no strategy, unless it has a discriminator of its own. */
    private static InheritanceStrategy strategy(EntityDraft root) {
        InheritanceType declared = null;
        for (ClassDeclaration type : root.chain()) {
            declared = type.inheritance() == null ? declared : type.inheritance();
        }
        boolean alone = root.subclasses().isEmpty();
        if (alone
                && root.declaration().discriminatorColumn() == null
                && root.declaration().discriminatorValue() == null) {
            return InheritanceStrategy.NONE;
        }
        if (declared == null) {
            return InheritanceStrategy.SINGLE_TABLE;
        }
        return switch (declared) {
            case SINGLE_TABLE -> InheritanceStrategy.SINGLE_TABLE;
            case JOINED -> alone ? InheritanceStrategy.SINGLE_TABLE : InheritanceStrategy.JOINED;
            case TABLE_PER_CLASS -> alone ? InheritanceStrategy.NONE : InheritanceStrategy.TABLE_PER_CLASS;
        };
    }

    private void tables(EntityDraft entity) {
        ClassDeclaration declared = entity.declaration();
        EntityDraft parent = entity.parent();
        if (parent != null
                && declared.inheritance() != null
                && inherited(declared.inheritance()) != entity.inheritance()) {
            throw MappingProblem.MIXED_INHERITANCE.at(
                    entity.name(), declared.inheritance(), entity.root().name());
        }
        if (entity.sharesTable()) {
            if (declared.table() != null && declared.table().name() != null) {
                throw MappingProblem.TABLE_OF_SINGLE_TABLE_SUBCLASS.at(
                        entity.name(), declared.table().name(), entity.root().name());
            }
        } else {
            TableDeclaration table = declared.table() == null ? TableDeclaration.UNSAID : declared.table();
            String name = build.names().naming().table(entity.name());
            entity.ownTables().add(new EntityTable(build.table(build.names().table(table, name)), null));
        }
        for (SecondaryTableDeclaration secondary : declared.secondaryTables()) {
            if (entity.inheritance() == InheritanceStrategy.TABLE_PER_CLASS) {
                throw MappingProblem.NOT_SUPPORTED_YET.at(
                        entity.name(), "a secondary table in a hierarchy of strategy TABLE_PER_CLASS");
            }
            QualifiedName name = build.names().table(secondary.table(), entity.name());
            entity.ownTables().add(new EntityTable(build.table(name), secondary));
        }
    }

    private static InheritanceStrategy inherited(InheritanceType type) {
        return InheritanceStrategy.valueOf(type.name());
    }
}
