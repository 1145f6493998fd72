package org.cairnorm.enhancer.model;

/** A field of each kind of type. */
public class AllTypes {
    private boolean aBoolean;
    private byte aByte;
    private char aChar;
    private short aShort;
    private int anInt;
    private long aLong;
    private float aFloat;
    private double aDouble;
    private String aString;
    private int[] anArray;
    private Inner anInner;
    private final String aFinal;

    private AllTypes() {
        aFinal = "constructed";
    }

    /** A type that only this class may name in source. */
    private static class Inner {}

    public static Object newInner() {
        return new Inner();
    }
}
