package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.mapping.MappingModel;
import org.jspecify.annotations.Nullable;

/**
 * The metamodel of one persistence unit (JPA 3.2 §5.2). Thread-safe. Its types are made when somebody first asks for one: many
 * applications never do, and starting should not cost them anything.
 */
public final class ModelMetamodel implements Metamodel {
    private final MappingModel model;
    private volatile @Nullable Types types;

    private ModelMetamodel(MappingModel model) {
        this.model = model;
    }

    /** The metamodel of a frozen model. */
    public static ModelMetamodel of(MappingModel model) {
        return new ModelMetamodel(model);
    }

    private record Types(Map<Class<?>, ManagedTypeView<?>> byClass, Map<String, EntityTypeView<?>> byName) {
        static Types of(MappingModel model) {
            Map<Class<?>, ManagedTypeView<?>> byClass = new MetamodelBuilder(model).build();
            Map<String, EntityTypeView<?>> byName = new LinkedHashMap<>();
            for (ManagedTypeView<?> type : byClass.values()) {
                if (type instanceof EntityTypeView<?> entity) {
                    byName.put(entity.getName(), entity);
                }
            }
            return new Types(byClass, byName);
        }
    }

    private Types types() {
        Types made = types;
        return made != null ? made : make();
    }

    private synchronized Types make() {
        Types made = types;
        if (made == null) {
            made = Types.of(model);
            types = made;
        }
        return made;
    }

    @Override
    public EntityType<?> entity(String entityName) {
        EntityType<?> found = types().byName().get(entityName);
        if (found == null) {
            throw MetamodelProblem.NO_ENTITY_OF_NAME.refusal(String.valueOf(entityName));
        }
        return found;
    }

    @Override
    public <X> EntityType<X> entity(Class<X> type) {
        return typed(EntityTypeView.class, type, MetamodelProblem.NOT_AN_ENTITY);
    }

    @Override
    public <X> ManagedType<X> managedType(Class<X> type) {
        return typed(ManagedTypeView.class, type, MetamodelProblem.NOT_MANAGED);
    }

    @Override
    public <X> EmbeddableType<X> embeddable(Class<X> type) {
        return typed(EmbeddableTypeView.class, type, MetamodelProblem.NOT_AN_EMBEDDABLE);
    }

    private <T> T typed(Class<?> kind, @Nullable Class<?> type, MetamodelProblem otherwise) {
        ManagedTypeView<?> found = type == null ? null : types().byClass().get(type);
        if (!kind.isInstance(found)) {
            throw otherwise.refusal(type == null ? "null" : type.getName());
        }
        return ManagedTypeView.unchecked(found);
    }

    @Override
    public Set<ManagedType<?>> getManagedTypes() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(views()));
    }

    @Override
    public Set<EntityType<?>> getEntities() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(types().byName().values()));
    }

    @Override
    public Set<EmbeddableType<?>> getEmbeddables() {
        Set<EmbeddableType<?>> found = new LinkedHashSet<>();
        for (ManagedTypeView<?> type : views()) {
            if (type instanceof EmbeddableTypeView<?> embeddable) {
                found.add(embeddable);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** All types, for those who know more of them than the API tells. */
    Collection<ManagedTypeView<?>> views() {
        return types().byClass().values();
    }

    /** The type of a managed class. */
    ManagedTypeView<?> view(Class<?> managed) {
        return Objects.requireNonNull(types().byClass().get(managed), managed::getName);
    }
}
