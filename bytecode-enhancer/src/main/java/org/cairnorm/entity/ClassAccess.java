package org.cairnorm.entity;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the attributes of one class by number, without boxing and without waking lazy loading or dirty tracking.
 * Made by an {@link EntityEnhancer} from an {@link AccessPlan}; the number of an attribute is its place in the plan.
 *
 * <p>A <em>snapshot</em> is an object of a generated class that holds the attribute values of one instance as they were; it
 * lets a flush compare without boxing. Implementations are thread-safe.
 */
public interface ClassAccess {

    Class<?> type();

    /** A new instance by the no-argument constructor. Not for records. */
    Object newInstance();

    /** A new instance of a record (by its canonical constructor) or of a class (constructor, then each value is set). */
    Object newInstance(@Nullable Object[] values);

    @Nullable Object get(Object instance, int attribute);

    /** Sets an attribute; a null for a primitive attribute sets its zero. Not for records. */
    void set(Object instance, int attribute, @Nullable Object value);

    boolean getBoolean(Object instance, int attribute);

    byte getByte(Object instance, int attribute);

    char getChar(Object instance, int attribute);

    short getShort(Object instance, int attribute);

    int getInt(Object instance, int attribute);

    long getLong(Object instance, int attribute);

    float getFloat(Object instance, int attribute);

    double getDouble(Object instance, int attribute);

    void setBoolean(Object instance, int attribute, boolean value);

    void setByte(Object instance, int attribute, byte value);

    void setChar(Object instance, int attribute, char value);

    void setShort(Object instance, int attribute, short value);

    void setInt(Object instance, int attribute, int value);

    void setLong(Object instance, int attribute, long value);

    void setFloat(Object instance, int attribute, float value);

    void setDouble(Object instance, int attribute, double value);

    /** A snapshot of all attribute values; references are copied, not what they refer to. */
    Object capture(Object instance);

    /**
     * The first attribute, counted from {@code from}, whose value is not the captured one (primitives by value, floating point
     * by bits, references by identity), or -1.
     */
    int firstDifference(Object instance, Object snapshot, int from);

    /** The captured value of an attribute, boxed. */
    @Nullable Object captured(Object snapshot, int attribute);

    /** Replaces one captured value, for instance by a copy of a mutable one. */
    void recapture(Object snapshot, int attribute, @Nullable Object value);
}
