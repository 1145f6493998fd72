package org.cairnorm.entity;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Access through method handles: slower than a generated class, but it needs no class to be defined, so it works wherever a
 * member can be reached at all. A snapshot is an {@code Object[]}.
 */
public final class ReflectiveAccess implements ClassAccess {
    private final Class<?> type;
    private final Class<?>[] types;
    private final MethodHandle[] getters;
    private final MethodHandle[] boxedGetters;
    private final @Nullable MethodHandle[] setters;
    private final @Nullable MethodHandle[] boxedSetters;
    private final @Nullable MethodHandle constructor;
    private final @Nullable CanonicalConstructor canonicalConstructor;

    /** @throws EnhancementException if a member cannot be reached, because its package is not open */
    public ReflectiveAccess(AccessPlan plan) {
        type = plan.type();
        List<AccessPlan.Member> members = plan.members();
        int count = members.size();
        types = new Class<?>[count];
        getters = new MethodHandle[count];
        boxedGetters = new MethodHandle[count];
        setters = new MethodHandle[count];
        boxedSetters = new MethodHandle[count];
        for (int i = 0; i < count; i++) {
            AccessPlan.Member member = members.get(i);
            types[i] = member.type();
            MethodHandle getter = MemberHandles.getter(member);
            getters[i] = getter;
            boxedGetters[i] = getter.asType(MethodType.methodType(Object.class, Object.class));
            MethodHandle setter = MemberHandles.setter(member);
            if (setter != null) {
                setters[i] = setter;
                boxedSetters[i] = setter.asType(MethodType.methodType(void.class, Object.class, Object.class));
            }
        }
        constructor = type.isRecord() ? null : MemberHandles.constructor(type);
        canonicalConstructor = type.isRecord() ? CanonicalConstructor.of(plan) : null;
    }

    @Override
    public Class<?> type() {
        return type;
    }

    @Override
    public Object newInstance() {
        if (constructor == null) {
            throw EnhancementProblem.NO_CONSTRUCTOR.exception(
                    type.getName(), "it is abstract, a record, or has no constructor without parameters");
        }
        try {
            return constructor.invokeExact();
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public Object newInstance(@Nullable Object[] values) {
        if (canonicalConstructor != null) {
            return canonicalConstructor.newInstance(values);
        }
        Object instance = newInstance();
        for (int i = 0; i < types.length; i++) {
            set(instance, i, values[i]);
        }
        return instance;
    }

    @Override
    public @Nullable Object get(Object instance, int attribute) {
        try {
            return boxedGetters[attribute].invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void set(Object instance, int attribute, @Nullable Object value) {
        MethodHandle setter = boxedSetters[attribute];
        if (setter == null) {
            throw wrong(attribute, "set");
        }
        Class<?> attributeType = types[attribute];
        Object given = value == null && attributeType.isPrimitive() ? zero(attributeType) : value;
        try {
            setter.invokeExact(instance, given);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public boolean getBoolean(Object instance, int attribute) {
        MethodHandle getter = getter(attribute, boolean.class);
        try {
            return (boolean) getter.invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public byte getByte(Object instance, int attribute) {
        MethodHandle getter = getter(attribute, byte.class);
        try {
            return (byte) getter.invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public char getChar(Object instance, int attribute) {
        MethodHandle getter = getter(attribute, char.class);
        try {
            return (char) getter.invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public short getShort(Object instance, int attribute) {
        MethodHandle getter = getter(attribute, short.class);
        try {
            return (short) getter.invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public int getInt(Object instance, int attribute) {
        MethodHandle getter = getter(attribute, int.class);
        try {
            return (int) getter.invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public long getLong(Object instance, int attribute) {
        MethodHandle getter = getter(attribute, long.class);
        try {
            return (long) getter.invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public float getFloat(Object instance, int attribute) {
        MethodHandle getter = getter(attribute, float.class);
        try {
            return (float) getter.invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public double getDouble(Object instance, int attribute) {
        MethodHandle getter = getter(attribute, double.class);
        try {
            return (double) getter.invokeExact(instance);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void setBoolean(Object instance, int attribute, boolean value) {
        MethodHandle setter = setter(attribute, boolean.class);
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void setByte(Object instance, int attribute, byte value) {
        MethodHandle setter = setter(attribute, byte.class);
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void setChar(Object instance, int attribute, char value) {
        MethodHandle setter = setter(attribute, char.class);
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void setShort(Object instance, int attribute, short value) {
        MethodHandle setter = setter(attribute, short.class);
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void setInt(Object instance, int attribute, int value) {
        MethodHandle setter = setter(attribute, int.class);
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void setLong(Object instance, int attribute, long value) {
        MethodHandle setter = setter(attribute, long.class);
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void setFloat(Object instance, int attribute, float value) {
        MethodHandle setter = setter(attribute, float.class);
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public void setDouble(Object instance, int attribute, double value) {
        MethodHandle setter = setter(attribute, double.class);
        try {
            setter.invokeExact(instance, value);
        } catch (Throwable t) {
            throw rethrown(t);
        }
    }

    @Override
    public Object capture(Object instance) {
        Object[] snapshot = new Object[types.length];
        for (int i = 0; i < snapshot.length; i++) {
            snapshot[i] = get(instance, i);
        }
        return snapshot;
    }

    @Override
    public int firstDifference(Object instance, Object snapshot, int from) {
        Object[] captured = (Object[]) snapshot;
        for (int i = from; i < captured.length; i++) {
            Object current = get(instance, i);
            // Boxed floating point is compared by bits.
            if (types[i].isPrimitive() ? !Objects.equals(current, captured[i]) : current != captured[i]) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Object captured(Object snapshot, int attribute) {
        return ((Object[]) snapshot)[attribute];
    }

    @Override
    public void recapture(Object snapshot, int attribute, @Nullable Object value) {
        ((Object[]) snapshot)[attribute] =
                value == null && types[attribute].isPrimitive() ? zero(types[attribute]) : value;
    }

    private MethodHandle getter(int attribute, Class<?> expected) {
        if (types[attribute] != expected) {
            throw wrong(attribute, "read as " + expected);
        }
        return getters[attribute];
    }

    private MethodHandle setter(int attribute, Class<?> expected) {
        MethodHandle setter = setters[attribute];
        if (types[attribute] != expected || setter == null) {
            throw wrong(attribute, "set as " + expected);
        }
        return setter;
    }

    private EnhancementException wrong(int attribute, String use) {
        return EnhancementProblem.WRONG_ATTRIBUTE.exception(type.getName(), attribute, use);
    }

    static Object zero(Class<?> primitive) {
        return Array.get(Array.newInstance(primitive, 1), 0);
    }

    /** What a constructor, getter or setter of the user throws passes as it is, as it would in a generated class. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException rethrown(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** The canonical constructor of a record, fed in the order of the attributes. */
    private record CanonicalConstructor(MethodHandle constructor, RecordComponent[] components, int[] attributes) {

        static CanonicalConstructor of(AccessPlan plan) {
            RecordComponent[] components = plan.type().getRecordComponents();
            Class<?>[] parameters = new Class<?>[components.length];
            int[] attributes = new int[components.length];
            for (int i = 0; i < components.length; i++) {
                parameters[i] = components[i].getType();
                attributes[i] = plan.number(components[i].getName());
            }
            try {
                MethodHandle constructor = MemberHandles.constructor(plan.type().getDeclaredConstructor(parameters));
                return new CanonicalConstructor(
                        constructor
                                .asType(MethodType.genericMethodType(components.length))
                                .asSpreader(Object[].class, components.length),
                        components,
                        attributes);
            } catch (NoSuchMethodException e) {
                throw new AssertionError("a record has a canonical constructor", e);
            }
        }

        Object newInstance(@Nullable Object[] values) {
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < arguments.length; i++) {
                Object value = attributes[i] < 0 ? null : values[attributes[i]];
                Class<?> component = components[i].getType();
                arguments[i] = value == null && component.isPrimitive() ? zero(component) : value;
            }
            try {
                return constructor.invokeExact(arguments);
            } catch (Throwable t) {
                throw rethrown(t);
            }
        }
    }
}
