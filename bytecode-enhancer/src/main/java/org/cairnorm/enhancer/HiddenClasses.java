package org.cairnorm.enhancer;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Defines hidden classes as nestmates of a class of the user's model. */
final class HiddenClasses {
    private static final String OPENER = "Cairn$Opener";

    private HiddenClasses() {}

    /**
     * Defines a hidden class; it lives as long as it is reachable.
     *
     * @param host the class whose private members the hidden class may use
     * @param classFile in the package of the host
     * @param constants what {@code MethodHandles.classDataAt} gives
     * @return a lookup with all rights in the hidden class
     * @throws IllegalAccessException if the package of the host is not open to Cairn
     * @throws LinkageError if the class loader of the host does not see Cairn
     */
    static Lookup define(Class<?> host, byte[] classFile, Object constants) throws IllegalAccessException {
        return fullPowerLookup(host).defineHiddenClassWithClassData(classFile, constants, true, ClassOption.NESTMATE);
    }

    /**
     * A lookup with full power. It takes a lookup class of the host's own module, and every class loader has a module of its
     * own: from another one a small ordinary class must be defined first, beside the host, that hands out its lookup.
     */
    private static Lookup fullPowerLookup(Class<?> host) throws IllegalAccessException {
        Lookup lookup = MethodHandles.privateLookupIn(host, MethodHandles.lookup());
        if (lookup.hasFullPrivilegeAccess()) {
            return lookup;
        }
        Class<?> opener = opener(lookup);
        try {
            MethodHandle open = MethodHandles.privateLookupIn(opener, MethodHandles.lookup())
                    .findStatic(opener, "open", MethodType.methodType(Lookup.class, Module.class));
            Lookup inside = (Lookup) open.invokeExact(HiddenClasses.class.getModule());
            return MethodHandles.privateLookupIn(host, inside);
        } catch (IllegalAccessException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> opener(Lookup lookup) throws IllegalAccessException {
        String packageName = lookup.lookupClass().getPackageName();
        String name = packageName.isEmpty() ? OPENER : packageName + '.' + OPENER;
        try {
            return lookup.defineClass(openerClassFile(name.replace('.', '/')));
        } catch (LinkageError definedBefore) {
            try {
                return lookup.findClass(name);
            } catch (ClassNotFoundException e) {
                throw definedBefore;
            }
        }
    }

    /** {@code class Opener { private static Lookup open(Module m) { ownModule.addReads(m); return MethodHandles.lookup(); } }}. */
    private static byte[] openerClassFile(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                null);
        MethodVisitor open = writer.visitMethod(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
                "open",
                "(Ljava/lang/Module;)Ljava/lang/invoke/MethodHandles$Lookup;",
                null,
                null);
        open.visitCode();
        open.visitLdcInsn(Type.getObjectType(name));
        open.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getModule", "()Ljava/lang/Module;", false);
        open.visitVarInsn(Opcodes.ALOAD, 0);
        open.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/Module", "addReads", "(Ljava/lang/Module;)Ljava/lang/Module;", false);
        open.visitInsn(Opcodes.POP);
        open.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/MethodHandles",
                "lookup",
                "()Ljava/lang/invoke/MethodHandles$Lookup;",
                false);
        open.visitInsn(Opcodes.ARETURN);
        open.visitMaxs(2, 1);
        open.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
