package org.cairnorm.enhancer;

import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.EnhancementException;
import org.cairnorm.entity.EnhancementProblem;
import org.jspecify.annotations.Nullable;

/**
 * What generated access classes share: they override a method where the class has an attribute that it suits. Public only
 * because they are defined in the packages of the user's model. Without fields, since a generated class is its own snapshot.
 */
public abstract class GeneratedAccess implements ClassAccess {

    /** For generated classes. */
    protected GeneratedAccess() {}

    @Override
    public Object newInstance() {
        throw EnhancementProblem.NO_CONSTRUCTOR.exception(
                type().getName(), "it is abstract, a record, or has no constructor without parameters");
    }

    @Override
    public Object newInstance(@Nullable Object[] values) {
        Object instance = newInstance();
        for (int i = 0; i < values.length; i++) {
            set(instance, i, values[i]);
        }
        return instance;
    }

    @Override
    public @Nullable Object get(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read");
    }

    @Override
    public void set(Object instance, int attribute, @Nullable Object value) {
        throw wrongAttribute(attribute, "set");
    }

    @Override
    public boolean getBoolean(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read as boolean");
    }

    @Override
    public byte getByte(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read as byte");
    }

    @Override
    public char getChar(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read as char");
    }

    @Override
    public short getShort(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read as short");
    }

    @Override
    public int getInt(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read as int");
    }

    @Override
    public long getLong(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read as long");
    }

    @Override
    public float getFloat(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read as float");
    }

    @Override
    public double getDouble(Object instance, int attribute) {
        throw wrongAttribute(attribute, "read as double");
    }

    @Override
    public void setBoolean(Object instance, int attribute, boolean value) {
        throw wrongAttribute(attribute, "set as boolean");
    }

    @Override
    public void setByte(Object instance, int attribute, byte value) {
        throw wrongAttribute(attribute, "set as byte");
    }

    @Override
    public void setChar(Object instance, int attribute, char value) {
        throw wrongAttribute(attribute, "set as char");
    }

    @Override
    public void setShort(Object instance, int attribute, short value) {
        throw wrongAttribute(attribute, "set as short");
    }

    @Override
    public void setInt(Object instance, int attribute, int value) {
        throw wrongAttribute(attribute, "set as int");
    }

    @Override
    public void setLong(Object instance, int attribute, long value) {
        throw wrongAttribute(attribute, "set as long");
    }

    @Override
    public void setFloat(Object instance, int attribute, float value) {
        throw wrongAttribute(attribute, "set as float");
    }

    @Override
    public void setDouble(Object instance, int attribute, double value) {
        throw wrongAttribute(attribute, "set as double");
    }

    @Override
    public @Nullable Object captured(Object snapshot, int attribute) {
        throw wrongAttribute(attribute, "captured");
    }

    @Override
    public void recapture(Object snapshot, int attribute, @Nullable Object value) {
        throw wrongAttribute(attribute, "captured");
    }

    /** For the default branch of generated switches. */
    protected final EnhancementException wrongAttribute(int attribute, String use) {
        return EnhancementProblem.WRONG_ATTRIBUTE.exception(type().getName(), attribute, use);
    }

    /** The value, zero for null. */
    protected static boolean unboxBoolean(@Nullable Object value) {
        return value == null ? false : (Boolean) value;
    }

    /** The value, zero for null. */
    protected static byte unboxByte(@Nullable Object value) {
        return value == null ? 0 : (Byte) value;
    }

    /** The value, zero for null. */
    protected static char unboxChar(@Nullable Object value) {
        return value == null ? 0 : (Character) value;
    }

    /** The value, zero for null. */
    protected static short unboxShort(@Nullable Object value) {
        return value == null ? 0 : (Short) value;
    }

    /** The value, zero for null. */
    protected static int unboxInt(@Nullable Object value) {
        return value == null ? 0 : (Integer) value;
    }

    /** The value, zero for null. */
    protected static long unboxLong(@Nullable Object value) {
        return value == null ? 0 : (Long) value;
    }

    /** The value, zero for null. */
    protected static float unboxFloat(@Nullable Object value) {
        return value == null ? 0 : (Float) value;
    }

    /** The value, zero for null. */
    protected static double unboxDouble(@Nullable Object value) {
        return value == null ? 0 : (Double) value;
    }
}
