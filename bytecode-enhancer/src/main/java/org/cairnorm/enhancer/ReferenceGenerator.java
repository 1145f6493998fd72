package org.cairnorm.enhancer;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.Reference;

/**
 * Writes the class of the references to an entity class: a subclass whose methods initialize before they call what they
 * override.
 */
final class ReferenceGenerator {
    private static final String STATE = Type.getInternalName(InstanceState.class);
    private static final String STATE_DESCRIPTOR = Type.getDescriptor(InstanceState.class);
    private static final String STATE_FIELD = "cairn$state";
    private static final String FORM_FIELD = "cairn$form";
    private static final String FORM_DESCRIPTOR = "Ljava/lang/ref/WeakReference;";
    private static final String WRITE_REPLACE = "writeReplace()Ljava/lang/Object;";

    private final Class<?> entityClass;
    private final String parent;
    private final String self;
    private final String identifierGetterNames;
    private final Collection<Method> intercepted;
    private final List<Method> nonInterceptable = new ArrayList<>();
    private final boolean userReplacesOnWrite;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
        @Override
        protected String getCommonSuperClass(String type1, String type2) {
            return "java/lang/Object";
        }
    };

    ReferenceGenerator(Class<?> entityClass, Set<Method> identifierGetters) {
        this.entityClass = entityClass;
        this.parent = Type.getInternalName(entityClass);
        this.self = parent + "$CairnReference";
        this.identifierGetterNames = identifierGetters.stream()
                .map(Method::getName)
                .sorted()
                .distinct()
                .collect(Collectors.joining(","));
        Map<String, Method> methods = findMethods(identifierGetters);
        this.userReplacesOnWrite = methods.containsKey(WRITE_REPLACE);
        this.intercepted = methods.values();
    }

    List<Method> nonInterceptable() {
        return nonInterceptable;
    }

    private Map<String, Method> findMethods(Set<Method> identifierGetters) {
        Set<String> answering = new HashSet<>();
        for (Method getter : identifierGetters) {
            answering.add(getter.getName() + Arrays.toString(getter.getParameterTypes()));
        }
        Visibility visibility = new Visibility(entityClass);
        Map<String, Method> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Class<?> type = entityClass; type != Object.class; type = type.getSuperclass()) {
            for (Method method : declaredMethods(type)) {
                int modifiers = method.getModifiers();
                String signature = method.getName() + Type.getMethodDescriptor(method);
                if (Modifier.isStatic(modifiers)
                        || Modifier.isPrivate(modifiers)
                        || Modifier.isAbstract(modifiers)
                        || !seen.add(signature)
                        || signature.equals("finalize()V")
                        || answering.contains(method.getName() + Arrays.toString(method.getParameterTypes()))) {
                    continue;
                }
                boolean packagePrivate = !Modifier.isPublic(modifiers) && !Modifier.isProtected(modifiers);
                if (Modifier.isFinal(modifiers) || (packagePrivate && !visibility.isSamePackage(type))) {
                    nonInterceptable.add(method);
                } else {
                    found.put(signature, method);
                }
            }
        }
        return found;
    }

    /** In an order that does not change from run to run. */
    private static List<Method> declaredMethods(Class<?> type) {
        List<Method> methods = new ArrayList<>(List.of(type.getDeclaredMethods()));
        methods.sort((a, b) ->
                (a.getName() + Type.getMethodDescriptor(a)).compareTo(b.getName() + Type.getMethodDescriptor(b)));
        return methods;
    }

    byte[] classFile() {
        writer.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, self, null, parent, new String[] {
            Type.getInternalName(Reference.class)
        });
        writer.visitField(ACC_PRIVATE | ACC_TRANSIENT | ACC_SYNTHETIC, STATE_FIELD, STATE_DESCRIPTOR, null, null);
        writer.visitField(ACC_PRIVATE | ACC_TRANSIENT | ACC_SYNTHETIC, FORM_FIELD, FORM_DESCRIPTOR, null, null);
        writeConstructor();
        writeStateMethods();
        if (Serializable.class.isAssignableFrom(entityClass) && !userReplacesOnWrite) {
            writeReplaceOnWrite();
        }
        for (Method method : intercepted) {
            writeInterception(method);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void writeConstructor() {
        MethodVisitor code = method(ACC_PUBLIC, "<init>", "()V");
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, parent, "<init>", "()V", false);
        code.visitInsn(RETURN);
        end(code);
    }

    private void writeStateMethods() {
        MethodVisitor getter = method(ACC_PUBLIC, STATE_FIELD, "()" + STATE_DESCRIPTOR);
        getter.visitVarInsn(ALOAD, 0);
        getter.visitFieldInsn(GETFIELD, self, STATE_FIELD, STATE_DESCRIPTOR);
        getter.visitInsn(ARETURN);
        end(getter);
        MethodVisitor setter = method(ACC_PUBLIC, STATE_FIELD, "(" + STATE_DESCRIPTOR + ")V");
        setter.visitVarInsn(ALOAD, 0);
        setter.visitVarInsn(ALOAD, 1);
        setter.visitFieldInsn(PUTFIELD, self, STATE_FIELD, STATE_DESCRIPTOR);
        setter.visitInsn(RETURN);
        end(setter);
    }

    /** {@code private Object writeReplace() { f = SerializedReference.form(this, form, getters); form = weak f; return f; }}. */
    private void writeReplaceOnWrite() {
        MethodVisitor code = method(ACC_PRIVATE, "writeReplace", "()Ljava/lang/Object;");
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, FORM_FIELD, FORM_DESCRIPTOR);
        code.visitLdcInsn(identifierGetterNames);
        code.visitMethodInsn(
                INVOKESTATIC,
                Type.getInternalName(SerializedReference.class),
                "form",
                "(" + Type.getDescriptor(Reference.class) + FORM_DESCRIPTOR + "Ljava/lang/String;)Ljava/lang/Object;",
                false);
        code.visitVarInsn(ASTORE, 1);
        code.visitVarInsn(ALOAD, 0);
        code.visitTypeInsn(NEW, "java/lang/ref/WeakReference");
        code.visitInsn(DUP);
        code.visitVarInsn(ALOAD, 1);
        code.visitMethodInsn(INVOKESPECIAL, "java/lang/ref/WeakReference", "<init>", "(Ljava/lang/Object;)V", false);
        code.visitFieldInsn(PUTFIELD, self, FORM_FIELD, FORM_DESCRIPTOR);
        code.visitVarInsn(ALOAD, 1);
        code.visitInsn(ARETURN);
        end(code);
    }

    private void writeInterception(Method method) {
        String descriptor = Type.getMethodDescriptor(method);
        int access = method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED);
        MethodVisitor code = method(method.isVarArgs() ? access | ACC_VARARGS : access, method.getName(), descriptor);
        Label initialized = new Label();
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, STATE_FIELD, STATE_DESCRIPTOR);
        code.visitJumpInsn(IFNULL, initialized);
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, STATE_FIELD, STATE_DESCRIPTOR);
        code.visitMethodInsn(INVOKEVIRTUAL, STATE, "initialize", "()V", false);
        code.visitLabel(initialized);
        code.visitVarInsn(ALOAD, 0);
        int local = 1;
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            code.visitVarInsn(argument.getOpcode(ILOAD), local);
            local += argument.getSize();
        }
        code.visitMethodInsn(INVOKESPECIAL, parent, method.getName(), descriptor, false);
        if (method.getName().equals("clone") && descriptor.startsWith("()L")) {
            releaseClone(code);
        }
        code.visitInsn(Type.getReturnType(descriptor).getOpcode(IRETURN));
        end(code);
    }

    /** A clone is nobody's yet. */
    private void releaseClone(MethodVisitor code) {
        Label released = new Label();
        code.visitInsn(DUP);
        code.visitTypeInsn(INSTANCEOF, self);
        code.visitJumpInsn(IFEQ, released);
        code.visitInsn(DUP);
        code.visitTypeInsn(CHECKCAST, self);
        code.visitInsn(DUP);
        code.visitInsn(ACONST_NULL);
        code.visitFieldInsn(PUTFIELD, self, STATE_FIELD, STATE_DESCRIPTOR);
        code.visitInsn(ACONST_NULL);
        code.visitFieldInsn(PUTFIELD, self, FORM_FIELD, FORM_DESCRIPTOR);
        code.visitLabel(released);
    }

    private MethodVisitor method(int access, String name, String descriptor) {
        MethodVisitor code = writer.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
