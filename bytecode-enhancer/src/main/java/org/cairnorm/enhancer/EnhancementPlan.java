package org.cairnorm.enhancer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.entity.EnhancementProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which classes are to be woven, and what the numbers of their attributes are. Names are binary names of classes, as in
 * {@code shop.Order$Line}, so that no class must be loaded for a plan.
 */
public final class EnhancementPlan {
    private final Map<String, PlannedClass> classes;
    private final Set<String> accessors;

    /**
     * @param classes entities and mapped superclasses with field access
     * @param accessors other classes that touch fields of these directly, though they are in another package
     */
    public EnhancementPlan(List<PlannedClass> classes, Set<String> accessors) {
        this.classes = new LinkedHashMap<>();
        for (PlannedClass planned : classes) {
            this.classes.put(planned.name(), planned);
        }
        this.accessors = Set.copyOf(accessors);
        classes.forEach(this::checkNumbering);
    }

    public EnhancementPlan(List<PlannedClass> classes) {
        this(classes, Set.of());
    }

    private void checkNumbering(PlannedClass planned) {
        PlannedClass parent = planned.superclass() == null ? null : classes.get(planned.superclass());
        if (parent == null) {
            return;
        }
        List<Attribute> inherited = parent.attributes();
        List<Attribute> own = planned.attributes();
        if (own.size() < inherited.size() || !own.subList(0, inherited.size()).equals(inherited)) {
            throw EnhancementProblem.NUMBERING.exception(
                    planned.name(), planned.attributeNames(), parent.name(), parent.attributeNames());
        }
    }

    /** The class of the name, or null if it is not to be enhanced. */
    public @Nullable PlannedClass find(String className) {
        return classes.get(className);
    }

    /** Whether the class is to be woven, or may touch fields of one that is: it stands in the package of one. */
    boolean concerns(String className) {
        if (classes.containsKey(className) || accessors.contains(className)) {
            return true;
        }
        String packageName = packageOf(className);
        for (String planned : classes.keySet()) {
            if (packageOf(planned).equals(packageName)) {
                return true;
            }
        }
        return false;
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.') + 1);
    }

    /** Whether the class has no planned class above it: it carries the state. */
    boolean isRoot(PlannedClass planned) {
        return planned.superclass() == null || !classes.containsKey(planned.superclass());
    }

    /**
     * A class to be woven.
     *
     * @param superclass the nearest class above it that is planned, too; null if there is none
     * @param attributes all attributes, beginning with those of the superclass in its order; the place is the number
     */
    public record PlannedClass(String name, @Nullable String superclass, List<Attribute> attributes) {
        public PlannedClass {
            Objects.requireNonNull(name);
            attributes = List.copyOf(attributes);
        }

        /** The names in the order of the numbers. */
        public List<String> attributeNames() {
            return attributes.stream().map(Attribute::name).toList();
        }
    }

    /**
     * An attribute that is a field of the same name.
     *
     * @param declaringClass the class that declares the field
     * @param identifier whether it is known before the instance is loaded, so that reading it loads nothing
     */
    public record Attribute(String name, String declaringClass, boolean identifier) {}
}
