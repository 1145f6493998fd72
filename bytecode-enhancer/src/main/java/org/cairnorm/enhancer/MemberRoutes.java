package org.cairnorm.enhancer;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.entity.AccessPlan.FieldMember;
import org.cairnorm.entity.AccessPlan.Member;
import org.cairnorm.entity.AccessPlan.PropertyMember;
import org.cairnorm.entity.MemberHandles;
import org.jspecify.annotations.Nullable;

/**
 * How generated code reaches each member of a plan: by its name, or by a constant method handle where a nestmate may not name it,
 * as a private field of a superclass.
 */
final class MemberRoutes {
    private static final int BY_NAME = -1;

    private final Visibility visibility;
    private final List<MethodHandle> handles = new ArrayList<>();
    private final int[] getterHandles;
    private final int[] setterHandles;
    private final boolean[] settable;

    /** @throws org.cairnorm.entity.EnhancementException if a member cannot be reached at all */
    MemberRoutes(AccessPlan plan) {
        visibility = new Visibility(plan.type());
        int count = plan.members().size();
        getterHandles = new int[count];
        setterHandles = new int[count];
        settable = new boolean[count];
        for (int i = 0; i < count; i++) {
            resolve(i, plan.members().get(i));
        }
    }

    private void resolve(int i, Member member) {
        boolean typeUsable = visibility.canUse(member.type());
        boolean readable;
        boolean writable;
        if (member instanceof FieldMember field) {
            int modifiers = field.field().getModifiers();
            readable = visibility.canUse(field.field());
            writable = readable && !Modifier.isFinal(modifiers);
            settable[i] = !field.field().getDeclaringClass().isRecord();
        } else {
            PropertyMember property = (PropertyMember) member;
            Method setter = property.setter();
            readable = visibility.canUse(property.getter());
            writable = setter != null && visibility.canUse(setter) && visibility.canUse(setter.getReturnType());
            settable[i] = setter != null;
        }
        getterHandles[i] = readable && typeUsable ? BY_NAME : constant(MemberHandles.getter(member));
        setterHandles[i] = (writable && typeUsable) || !settable[i] ? BY_NAME : constant(MemberHandles.setter(member));
    }

    private int constant(@Nullable MethodHandle handle) {
        handles.add(handle);
        return handles.size() - 1;
    }

    boolean isSettable(int attribute) {
        return settable[attribute];
    }

    /** The place of the handle that reads the attribute, or a negative number. */
    int getterHandle(int attribute) {
        return getterHandles[attribute];
    }

    /** The place of the handle that sets the attribute, or a negative number. */
    int setterHandle(int attribute) {
        return setterHandles[attribute];
    }

    /** The class data of the generated class. */
    List<MethodHandle> constants() {
        return handles;
    }
}
