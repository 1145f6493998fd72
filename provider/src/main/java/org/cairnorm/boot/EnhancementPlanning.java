package org.cairnorm.boot;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cairnorm.enhancer.EnhancementPlan;
import org.cairnorm.enhancer.EnhancementPlan.Attribute;
import org.cairnorm.enhancer.EnhancementPlan.PlannedClass;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.entity.AccessPlan.FieldMember;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.EnhancementProblem;
import org.cairnorm.entity.EntityEnhancer;
import org.cairnorm.entity.ReferenceFactory;
import org.cairnorm.entity.ReflectiveAccess;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.build.BuildOptions;
import org.cairnorm.mapping.build.MappingModelBuilder;
import org.cairnorm.mapping.source.AnnotationReader;
import org.cairnorm.mapping.source.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Mapping → enhancement plan: a class is woven with the numbers that its attributes have in the mapping.
 *
 * <p>A hierarchy is enhanced wholly or not at all, mapped superclasses included: to choose one class is to choose all that have a
 * managed superclass in common with it.
 */
final class EnhancementPlanning {
    private final MappingModel model;
    private final Map<Class<?>, AccessPlan> plans;
    private final Set<Class<?>> managed = new HashSet<>();

    private EnhancementPlanning(MappingModel model, Map<Class<?>, AccessPlan> plans) {
        this.model = model;
        this.plans = plans;
        model.entities().forEach(entity -> managed.add(entity.javaClass()));
        managed.addAll(model.mappedSuperclasses());
    }

    /**
     * @param classes all classes that the mapping needs
     * @param metadata what is said of them
     * @param names of the classes to enhance; none: all that can be
     * @param place where the classes are, for errors
     * @throws ConfigurationException if a named class is not there or has property access
     * @throws org.cairnorm.mapping.MappingException if there is a mistake in the mapping
     */
    static EnhancementPlan plan(Collection<Class<?>> classes, Metadata metadata, Set<String> names, Object place) {
        Recorder recorder = new Recorder();
        MappingModel model =
                MappingModelBuilder.build(AnnotationReader.read(classes, metadata), BuildOptions.ordinary(recorder));
        EnhancementPlanning planning = new EnhancementPlanning(model, recorder.plans);
        return planning.plan(names.isEmpty() ? planning.withFieldAccess() : planning.named(names, place));
    }

    private Set<Class<?>> withFieldAccess() {
        Set<Class<?>> left = new HashSet<>();
        for (EntityMapping entity : model.entities()) {
            if (property(entity) != null) {
                left.add(entity.javaClass());
            }
        }
        Set<Class<?>> taken = new HashSet<>(managed);
        taken.removeAll(withRelatives(left));
        return taken;
    }

    private Set<Class<?>> named(Set<String> names, Object place) {
        Map<String, Class<?>> known = new TreeMap<>();
        managed.forEach(type -> known.put(type.getName(), type));
        Set<Class<?>> chosen = new HashSet<>();
        for (String name : names) {
            Class<?> type = known.get(name);
            if (type == null) {
                throw BootProblem.ENHANCE_UNKNOWN_CLASS.at(name, place, known.keySet());
            }
            chosen.add(type);
        }
        return withRelatives(chosen);
    }

    private Set<Class<?>> withRelatives(Set<Class<?>> classes) {
        Set<Class<?>> all = new HashSet<>(classes);
        int before;
        do {
            before = all.size();
            for (EntityMapping entity : model.entities()) {
                List<Class<?>> chain = chain(entity);
                if (!Collections.disjoint(chain, all)) {
                    all.addAll(chain);
                }
            }
        } while (all.size() > before);
        return all;
    }

    private EnhancementPlan plan(Set<Class<?>> chosen) {
        Map<String, PlannedClass> planned = new LinkedHashMap<>();
        for (EntityMapping entity : model.entities()) {
            if (chosen.contains(entity.javaClass())) {
                plan(entity, planned);
            }
        }
        return new EnhancementPlan(List.copyOf(planned.values()));
    }

    private void plan(EntityMapping entity, Map<String, PlannedClass> planned) {
        String property = property(entity);
        if (property != null) {
            throw BootProblem.ENHANCE_PROPERTY_ACCESS.at(entity.javaClass().getName(), property);
        }
        Set<String> identifier = new HashSet<>();
        entity.identifier().attributes().forEach(attribute -> identifier.add(attribute.name()));
        String superclass = null;
        for (Class<?> type : chain(entity)) {
            List<Attribute> attributes = new ArrayList<>();
            for (AccessPlan.Member member : members(entity)) {
                Class<?> declaring = ((FieldMember) member).field().getDeclaringClass();
                if (declaring.isAssignableFrom(type)) {
                    attributes.add(
                            new Attribute(member.name(), declaring.getName(), identifier.contains(member.name())));
                }
            }
            planned.putIfAbsent(type.getName(), new PlannedClass(type.getName(), superclass, attributes));
            superclass = type.getName();
        }
    }

    /** The managed classes from the topmost down to the entity. */
    private List<Class<?>> chain(EntityMapping entity) {
        List<Class<?>> chain = new ArrayList<>();
        for (Class<?> at = entity.javaClass(); at != null; at = at.getSuperclass()) {
            if (managed.contains(at)) {
                chain.add(0, at);
            }
        }
        return chain;
    }

    private List<AccessPlan.Member> members(EntityMapping entity) {
        return Objects.requireNonNull(plans.get(entity.javaClass())).members();
    }

    /** The first attribute with property access, or null. */
    private @Nullable String property(EntityMapping entity) {
        for (AccessPlan.Member member : members(entity)) {
            if (!(member instanceof FieldMember)) {
                return member.name();
            }
        }
        return null;
    }

    /** Notes how attributes are reached and generates nothing. What was woven before does not matter to a new plan. */
    private static final class Recorder implements EntityEnhancer {
        private final Map<Class<?>, AccessPlan> plans = new HashMap<>();

        @Override
        public ClassAccess access(AccessPlan plan) {
            plans.put(plan.type(), plan);
            return new ReflectiveAccess(plan);
        }

        @Override
        public boolean canMakeReferences(Class<?> entityClass) {
            return false;
        }

        @Override
        public ReferenceFactory references(Class<?> entityClass, Set<Method> identifierGetters) {
            throw EnhancementProblem.NO_REFERENCE.exception(entityClass.getName(), "it is only looked at");
        }

        @Override
        public boolean isEnhanced(AccessPlan plan) {
            return false;
        }
    }
}
