package org.cairnorm.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnorm.entity.AccessPlan.FieldMember;
import org.jspecify.annotations.Nullable;

/** Tells at boot whether a class was woven, and well. */
public final class WovenClasses {
    private WovenClasses() {}

    /**
     * Whether instances of a class know their own state.
     *
     * @return false for a class that is wholly plain
     * @throws EnhancementException if the class was woven for other attributes or by another version, or if only a part of its
     *     hierarchy was woven
     */
    public static boolean isWoven(AccessPlan plan) {
        Class<?> type = plan.type();
        Enhanced enhanced = marker(type);
        if (enhanced == null) {
            if (StateHolder.class.isAssignableFrom(type) && !Reference.class.isAssignableFrom(type)) {
                throw EnhancementProblem.ENHANCED_PARTLY.exception(type.getName(), wovenAncestor(type));
            }
            return false;
        }
        List<String> names = new ArrayList<>();
        for (AccessPlan.Member member : plan.members()) {
            names.add(member.name());
            if (member instanceof FieldMember field && marker(field.field().getDeclaringClass()) == null) {
                throw EnhancementProblem.ENHANCED_PARTLY.exception(
                        field.field().getDeclaringClass().getName(), type.getName());
            }
        }
        List<String> woven = Arrays.asList(enhanced.attributes());
        if (enhanced.version() != Enhanced.CURRENT_VERSION || !woven.equals(names)) {
            throw EnhancementProblem.ENHANCED_DIFFERENTLY.exception(
                    type.getName(), enhanced.version(), woven, names, Enhanced.CURRENT_VERSION);
        }
        return true;
    }

    private static String wovenAncestor(Class<?> type) {
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            if (marker(ancestor) != null) {
                return ancestor.getName();
            }
        }
        return StateHolder.class.getName();
    }

    private static @Nullable Enhanced marker(Class<?> type) {
        return type.getDeclaredAnnotation(Enhanced.class);
    }
}
