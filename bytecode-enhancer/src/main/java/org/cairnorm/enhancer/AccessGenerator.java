package org.cairnorm.enhancer;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.function.IntPredicate;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.entity.AccessPlan.FieldMember;
import org.cairnorm.entity.AccessPlan.Member;
import org.cairnorm.entity.AccessPlan.PropertyMember;

/**
 * Writes one class that reaches the attributes of another: switches over attribute numbers with direct field instructions and
 * calls, or calls of constant method handles where {@link MemberRoutes} says so.
 * The class has one field per attribute and is its own snapshot class, since a hidden class can name no other one.
 */
final class AccessGenerator {
    /** Larger methods are cut, for the limits of the virtual machine and of its compiler. */
    private static final int ATTRIBUTES_PER_METHOD = 100;

    private static final String BASE = Type.getInternalName(GeneratedAccess.class);
    private static final String OBJECT = "java/lang/Object";
    private static final Type OBJECT_TYPE = Type.getObjectType(OBJECT);
    private static final String HANDLE = "java/lang/invoke/MethodHandle";
    private static final Handle CLASS_DATA_AT = new Handle(
            H_INVOKESTATIC,
            "java/lang/invoke/MethodHandles",
            "classDataAt",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)Ljava/lang/Object;",
            false);
    private static final int INSTANCE = 1;
    private static final int ATTRIBUTE = 2;
    private static final int VALUE = 3;

    private final AccessPlan plan;
    private final MemberRoutes routes;
    private final String self;
    private final Type[] types;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
        @Override
        protected String getCommonSuperClass(String type1, String type2) {
            return OBJECT; // no value of two types meets another here; and no class must be loaded for it
        }
    };

    AccessGenerator(AccessPlan plan, MemberRoutes routes) {
        this.plan = plan;
        this.routes = routes;
        this.self = Type.getInternalName(plan.type()) + "$CairnAccess";
        types = new Type[plan.members().size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = Type.getType(plan.members().get(i).type());
        }
    }

    byte[] classFile() {
        writer.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, self, null, BASE, null);
        for (int i = 0; i < types.length; i++) {
            writer.visitField(0, capturedField(i), snapshotType(i).getDescriptor(), null, null);
        }
        writeSelfConstructor();
        writeType();
        if (plan.type().isRecord()) {
            writeNewRecord();
        } else {
            writeNewInstance();
        }
        writeGet();
        writeSet();
        for (Primitive primitive : Primitive.values()) {
            writeTypedGet(primitive);
            writeTypedSet(primitive);
        }
        writeCapture();
        writeFirstDifference();
        writeCaptured();
        writeRecapture();
        writer.visitEnd();
        return writer.toByteArray();
    }

    // Instances

    private void writeSelfConstructor() {
        MethodVisitor code = method(0, "<init>", "()V");
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, BASE, "<init>", "()V", false);
        code.visitInsn(RETURN);
        end(code);
    }

    private void writeType() {
        MethodVisitor code = method(ACC_PUBLIC, "type", "()Ljava/lang/Class;");
        code.visitLdcInsn(Type.getType(plan.type()));
        code.visitInsn(ARETURN);
        end(code);
    }

    private void writeNewInstance() {
        Class<?> type = plan.type();
        if (Modifier.isAbstract(type.getModifiers()) || !hasNoArgumentConstructor(type)) {
            return;
        }
        MethodVisitor code = method(ACC_PUBLIC, "newInstance", "()Ljava/lang/Object;");
        code.visitTypeInsn(NEW, Type.getInternalName(type));
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, Type.getInternalName(type), "<init>", "()V", false);
        code.visitInsn(ARETURN);
        end(code);
    }

    private static boolean hasNoArgumentConstructor(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }

    private void writeNewRecord() {
        MethodVisitor code = method(ACC_PUBLIC, "newInstance", "([Ljava/lang/Object;)Ljava/lang/Object;");
        String record = Type.getInternalName(plan.type());
        code.visitTypeInsn(NEW, record);
        code.visitInsn(DUP);
        StringBuilder parameters = new StringBuilder("(");
        for (RecordComponent component : plan.type().getRecordComponents()) {
            Type type = Type.getType(component.getType());
            parameters.append(type.getDescriptor());
            int number = plan.number(component.getName());
            if (number < 0) {
                code.visitInsn(ACONST_NULL);
            } else {
                code.visitVarInsn(ALOAD, 1);
                push(code, number);
                code.visitInsn(AALOAD);
            }
            cast(code, type);
        }
        code.visitMethodInsn(
                INVOKESPECIAL, record, "<init>", parameters.append(")V").toString(), false);
        code.visitInsn(ARETURN);
        end(code);
    }

    // Attributes

    private void writeGet() {
        writeSwitch("get", "(Ljava/lang/Object;I)Ljava/lang/Object;", i -> true, "read", (code, i) -> {
            load(code, i);
            box(code, types[i]);
            code.visitInsn(ARETURN);
        });
    }

    private void writeSet() {
        writeSwitch("set", "(Ljava/lang/Object;ILjava/lang/Object;)V", routes::isSettable, "set", (code, i) -> {
            boolean byHandle = routes.setterHandle(i) >= 0;
            storeTarget(code, i);
            code.visitVarInsn(ALOAD, VALUE);
            if (!byHandle || Primitive.of(types[i]) != null) {
                cast(code, types[i]);
            }
            store(code, i);
            code.visitInsn(RETURN);
        });
    }

    private void writeTypedGet(Primitive primitive) {
        Type type = primitive.type();
        String descriptor = Type.getMethodDescriptor(type, OBJECT_TYPE, Type.INT_TYPE);
        writeSwitch(
                "get" + primitive.suffix(),
                descriptor,
                i -> types[i].equals(type),
                "read as " + type.getClassName(),
                (code, i) -> {
                    load(code, i);
                    code.visitInsn(type.getOpcode(IRETURN));
                });
    }

    private void writeTypedSet(Primitive primitive) {
        Type type = primitive.type();
        String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, OBJECT_TYPE, Type.INT_TYPE, type);
        writeSwitch(
                "set" + primitive.suffix(),
                descriptor,
                i -> routes.isSettable(i) && types[i].equals(type),
                "set as " + type.getClassName(),
                (code, i) -> {
                    storeTarget(code, i);
                    code.visitVarInsn(type.getOpcode(ILOAD), VALUE);
                    store(code, i);
                    code.visitInsn(RETURN);
                });
    }

    /** Pushes the value of an attribute of the instance. */
    private void load(MethodVisitor code, int i) {
        if (routes.getterHandle(i) >= 0) {
            pushHandle(code, routes.getterHandle(i));
            code.visitVarInsn(ALOAD, INSTANCE);
            code.visitMethodInsn(
                    INVOKEVIRTUAL,
                    HANDLE,
                    "invokeExact",
                    Type.getMethodDescriptor(snapshotType(i), OBJECT_TYPE),
                    false);
            return;
        }
        code.visitVarInsn(ALOAD, INSTANCE);
        if (plan.members().get(i) instanceof FieldMember member) {
            Field field = member.field();
            String owner = Type.getInternalName(field.getDeclaringClass());
            code.visitTypeInsn(CHECKCAST, owner);
            code.visitFieldInsn(GETFIELD, owner, field.getName(), types[i].getDescriptor());
        } else {
            Method getter = ((PropertyMember) plan.members().get(i)).getter();
            code.visitTypeInsn(CHECKCAST, Type.getInternalName(getter.getDeclaringClass()));
            call(code, getter);
        }
    }

    /** Pushes what {@link #store} needs below the value. */
    private void storeTarget(MethodVisitor code, int i) {
        if (routes.setterHandle(i) >= 0) {
            pushHandle(code, routes.setterHandle(i));
            code.visitVarInsn(ALOAD, INSTANCE);
            return;
        }
        code.visitVarInsn(ALOAD, INSTANCE);
        Member member = plan.members().get(i);
        java.lang.reflect.Member target =
                member instanceof FieldMember field ? field.field() : ((PropertyMember) member).setter();
        code.visitTypeInsn(CHECKCAST, Type.getInternalName(target.getDeclaringClass()));
    }

    private void store(MethodVisitor code, int i) {
        if (routes.setterHandle(i) >= 0) {
            String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, OBJECT_TYPE, snapshotType(i));
            code.visitMethodInsn(INVOKEVIRTUAL, HANDLE, "invokeExact", descriptor, false);
        } else if (plan.members().get(i) instanceof FieldMember member) {
            Field field = member.field();
            code.visitFieldInsn(
                    PUTFIELD,
                    Type.getInternalName(field.getDeclaringClass()),
                    field.getName(),
                    types[i].getDescriptor());
        } else {
            Method setter = ((PropertyMember) plan.members().get(i)).setter();
            call(code, setter);
            int size = Type.getReturnType(setter).getSize();
            if (size > 0) {
                code.visitInsn(size == 1 ? POP : POP2);
            }
        }
    }

    // Snapshots

    private void writeCapture() {
        MethodVisitor code = method(ACC_PUBLIC, "capture", "(Ljava/lang/Object;)Ljava/lang/Object;");
        code.visitTypeInsn(NEW, self);
        code.visitInsn(DUP);
        code.visitMethodInsn(INVOKESPECIAL, self, "<init>", "()V", false);
        code.visitVarInsn(ASTORE, 2);
        boolean paged = types.length > ATTRIBUTES_PER_METHOD;
        for (int from = 0; from < types.length; from += ATTRIBUTES_PER_METHOD) {
            int to = Math.min(from + ATTRIBUTES_PER_METHOD, types.length);
            if (!paged) {
                captureRange(code, from, to);
                break;
            }
            String page = "capture$" + from;
            String descriptor = "(Ljava/lang/Object;L" + self + ";)V";
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, INSTANCE);
            code.visitVarInsn(ALOAD, 2);
            code.visitMethodInsn(INVOKEVIRTUAL, self, page, descriptor, false);
            MethodVisitor pageCode = method(ACC_PRIVATE, page, descriptor);
            captureRange(pageCode, from, to);
            pageCode.visitInsn(RETURN);
            end(pageCode);
        }
        code.visitVarInsn(ALOAD, 2);
        code.visitInsn(ARETURN);
        end(code);
    }

    private void captureRange(MethodVisitor code, int from, int to) {
        for (int i = from; i < to; i++) {
            code.visitVarInsn(ALOAD, 2);
            load(code, i);
            code.visitFieldInsn(
                    PUTFIELD, self, capturedField(i), snapshotType(i).getDescriptor());
        }
    }

    private void writeFirstDifference() {
        String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;I)I";
        MethodVisitor code = method(ACC_PUBLIC, "firstDifference", descriptor);
        boolean paged = types.length > ATTRIBUTES_PER_METHOD;
        for (int from = 0; from < types.length; from += ATTRIBUTES_PER_METHOD) {
            int to = Math.min(from + ATTRIBUTES_PER_METHOD, types.length);
            if (!paged) {
                compareRange(code, from, to);
                break;
            }
            String page = "firstDifference$" + from;
            Label next = new Label();
            Label found = new Label();
            code.visitVarInsn(ILOAD, 3);
            push(code, to);
            code.visitJumpInsn(IF_ICMPGE, next);
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, INSTANCE);
            code.visitVarInsn(ALOAD, 2);
            code.visitVarInsn(ILOAD, 3);
            code.visitMethodInsn(INVOKEVIRTUAL, self, page, descriptor, false);
            code.visitInsn(DUP);
            code.visitJumpInsn(IFGE, found);
            code.visitInsn(POP);
            push(code, to);
            code.visitVarInsn(ISTORE, 3);
            code.visitJumpInsn(GOTO, next);
            code.visitLabel(found);
            code.visitInsn(IRETURN);
            code.visitLabel(next);
            MethodVisitor pageCode = method(ACC_PRIVATE, page, descriptor);
            compareRange(pageCode, from, to);
            pageCode.visitInsn(ICONST_M1);
            pageCode.visitInsn(IRETURN);
            end(pageCode);
        }
        code.visitInsn(ICONST_M1);
        code.visitInsn(IRETURN);
        end(code);
    }

    /** Jumps into the row of comparisons at the attribute to begin with; falls out where all are equal. */
    private void compareRange(MethodVisitor code, int from, int to) {
        if (from == to) {
            return;
        }
        code.visitVarInsn(ALOAD, 2);
        code.visitTypeInsn(CHECKCAST, self);
        code.visitVarInsn(ASTORE, 4);
        Label[] labels = labels(to - from + 1);
        Label end = labels[to - from];
        code.visitVarInsn(ILOAD, 3);
        code.visitTableSwitchInsn(from, to, end, labels);
        for (int i = from; i < to; i++) {
            code.visitLabel(labels[i - from]);
            load(code, i);
            ValueComparison.bits(code, types[i]);
            code.visitVarInsn(ALOAD, 4);
            code.visitFieldInsn(
                    GETFIELD, self, capturedField(i), snapshotType(i).getDescriptor());
            ValueComparison.bits(code, types[i]);
            ValueComparison.jumpIfEqual(code, types[i], labels[i - from + 1]);
            push(code, i);
            code.visitInsn(IRETURN);
        }
        code.visitLabel(end);
    }

    private void writeCaptured() {
        writeSwitch("captured", "(Ljava/lang/Object;I)Ljava/lang/Object;", i -> true, "captured", (code, i) -> {
            code.visitVarInsn(ALOAD, 1);
            code.visitTypeInsn(CHECKCAST, self);
            code.visitFieldInsn(
                    GETFIELD, self, capturedField(i), snapshotType(i).getDescriptor());
            box(code, types[i]);
            code.visitInsn(ARETURN);
        });
    }

    private void writeRecapture() {
        writeSwitch("recapture", "(Ljava/lang/Object;ILjava/lang/Object;)V", i -> true, "captured", (code, i) -> {
            code.visitVarInsn(ALOAD, 1);
            code.visitTypeInsn(CHECKCAST, self);
            code.visitVarInsn(ALOAD, VALUE);
            cast(code, snapshotType(i));
            code.visitFieldInsn(
                    PUTFIELD, self, capturedField(i), snapshotType(i).getDescriptor());
            code.visitInsn(RETURN);
        });
    }

    private static String capturedField(int i) {
        return "a" + i;
    }

    /** The type as far as the generated class may always name it. */
    private Type snapshotType(int i) {
        return Primitive.of(types[i]) == null ? OBJECT_TYPE : types[i];
    }

    // Pieces of code

    private interface Case {
        void write(MethodVisitor code, int attribute);
    }

    /** A method that switches over the attribute in local 2; over many, pages of it are methods of their own. */
    private void writeSwitch(String name, String descriptor, IntPredicate suits, String use, Case body) {
        int last = types.length - 1;
        int count = 0;
        for (int i = 0; i <= last; i++) {
            count += suits.test(i) ? 1 : 0;
        }
        if (count == 0) {
            return;
        }
        MethodVisitor code = method(ACC_PUBLIC, name, descriptor);
        if (last < ATTRIBUTES_PER_METHOD) {
            writeSwitch(code, 0, last, suits, use, body);
            end(code);
            return;
        }
        for (int from = 0; from <= last; from += ATTRIBUTES_PER_METHOD) {
            int to = Math.min(from + ATTRIBUTES_PER_METHOD - 1, last);
            Label next = new Label();
            if (to < last) {
                code.visitVarInsn(ILOAD, ATTRIBUTE);
                push(code, to);
                code.visitJumpInsn(IF_ICMPGT, next);
            }
            String page = name + "$" + from;
            code.visitVarInsn(ALOAD, 0);
            int local = 1;
            for (Type argument : Type.getArgumentTypes(descriptor)) {
                code.visitVarInsn(argument.getOpcode(ILOAD), local);
                local += argument.getSize();
            }
            code.visitMethodInsn(INVOKEVIRTUAL, self, page, descriptor, false);
            code.visitInsn(Type.getReturnType(descriptor).getOpcode(IRETURN));
            code.visitLabel(next);
            MethodVisitor pageCode = method(ACC_PRIVATE, page, descriptor);
            writeSwitch(pageCode, from, to, suits, use, body);
            end(pageCode);
        }
        end(code);
    }

    private static void writeSwitch(MethodVisitor code, int from, int to, IntPredicate suits, String use, Case body) {
        Label other = new Label();
        Label[] labels = labels(to - from + 1);
        for (int i = from; i <= to; i++) {
            if (!suits.test(i)) {
                labels[i - from] = other;
            }
        }
        code.visitVarInsn(ILOAD, ATTRIBUTE);
        code.visitTableSwitchInsn(from, to, other, labels);
        for (int i = from; i <= to; i++) {
            if (suits.test(i)) {
                code.visitLabel(labels[i - from]);
                body.write(code, i);
            }
        }
        code.visitLabel(other);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ILOAD, ATTRIBUTE);
        code.visitLdcInsn(use);
        code.visitMethodInsn(
                INVOKEVIRTUAL,
                BASE,
                "wrongAttribute",
                "(ILjava/lang/String;)Lorg/cairnorm/entity/EnhancementException;",
                false);
        code.visitInsn(ATHROW);
    }

    private static Label[] labels(int count) {
        Label[] labels = new Label[count];
        for (int i = 0; i < count; i++) {
            labels[i] = new Label();
        }
        return labels;
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

    private static void call(MethodVisitor code, Method method) {
        boolean ofInterface = method.getDeclaringClass().isInterface();
        code.visitMethodInsn(
                ofInterface ? INVOKEINTERFACE : INVOKEVIRTUAL,
                Type.getInternalName(method.getDeclaringClass()),
                method.getName(),
                Type.getMethodDescriptor(method),
                ofInterface);
    }

    private static void pushHandle(MethodVisitor code, int constant) {
        code.visitLdcInsn(new ConstantDynamic("_", "L" + HANDLE + ";", CLASS_DATA_AT, constant));
    }

    private static void push(MethodVisitor code, int value) {
        if (value <= 5) {
            code.visitInsn(ICONST_0 + value);
        } else {
            code.visitIntInsn(value <= Byte.MAX_VALUE ? BIPUSH : SIPUSH, value);
        }
    }

    private static void box(MethodVisitor code, Type type) {
        Primitive primitive = Primitive.of(type);
        if (primitive != null) {
            code.visitMethodInsn(
                    INVOKESTATIC,
                    primitive.wrapper(),
                    "valueOf",
                    Type.getMethodDescriptor(Type.getObjectType(primitive.wrapper()), type),
                    false);
        }
    }

    /** From {@code Object} to the type; null becomes the zero of a primitive. */
    private static void cast(MethodVisitor code, Type type) {
        Primitive primitive = Primitive.of(type);
        if (primitive != null) {
            code.visitMethodInsn(
                    INVOKESTATIC,
                    BASE,
                    "unbox" + primitive.suffix(),
                    Type.getMethodDescriptor(type, OBJECT_TYPE),
                    false);
        } else if (!type.equals(OBJECT_TYPE)) {
            code.visitTypeInsn(CHECKCAST, type.getInternalName());
        }
    }
}
