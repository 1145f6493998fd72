package org.cairnorm.enhancer;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.util.Arrays;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.cairnorm.enhancer.ClassOutline.InstanceField;
import org.cairnorm.enhancer.EnhancementPlan.Attribute;
import org.cairnorm.enhancer.EnhancementPlan.PlannedClass;
import org.cairnorm.entity.Clones;
import org.cairnorm.entity.DetachedState;
import org.cairnorm.entity.Enhanced;
import org.cairnorm.entity.InstanceState;
import org.cairnorm.entity.StateHolder;
import org.jspecify.annotations.Nullable;

/** Weaves one class: replaces its direct uses of persistent fields, and adds the members of a planned class. */
final class WeavingVisitor extends ClassVisitor {
    private static final String READ = "cairn$read$";
    private static final String WRITE = "cairn$write$";
    private static final String STATE_NAME = "cairn$state";
    private static final String STATE = Type.getInternalName(InstanceState.class);
    private static final String STATE_DESCRIPTOR = Type.getDescriptor(InstanceState.class);
    private static final String HOLDER = Type.getInternalName(StateHolder.class);
    private static final String CLONES = Type.getInternalName(Clones.class);
    private static final int VISIBILITY = ACC_PUBLIC | ACC_PROTECTED | ACC_PRIVATE;

    private final EnhancementPlan plan;
    private final @Nullable PlannedClass planned;
    private final ClassOutline outline;
    private final String self;
    private boolean changed;

    /** @param planned what the plan says of the class; null if only its uses of other classes are woven */
    WeavingVisitor(ClassWriter writer, EnhancementPlan plan, @Nullable PlannedClass planned, ClassOutline outline) {
        super(OpenedClassReader.ASM_API, writer);
        this.plan = plan;
        this.planned = planned;
        this.outline = outline;
        this.self = outline.name().replace('.', '/');
    }

    /** Whether the code of the class was changed. */
    boolean hasChanged() {
        return changed;
    }

    @Override
    public void visit(
            int version, int access, String name, @Nullable String signature, String superName, String[] interfaces) {
        if (planned == null || !plan.isRoot(planned)) {
            super.visit(version, access, name, signature, superName, interfaces);
            return;
        }
        String[] extended = Arrays.copyOf(interfaces, interfaces.length + 1);
        extended[interfaces.length] = HOLDER;
        String extendedSignature = signature == null ? null : signature + "L" + HOLDER + ";";
        super.visit(version, access, name, extendedSignature, superName, extended);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new BodyWeaver(method, name.equals("<init>"));
    }

    @Override
    public void visitEnd() {
        if (planned != null) {
            writeMarker(planned);
            if (plan.isRoot(planned)) {
                writeStateField();
                writeSerialization();
            }
            for (int number = 0; number < planned.attributes().size(); number++) {
                Attribute attribute = planned.attributes().get(number);
                InstanceField field = outline.field(attribute.name());
                if (attribute.declaringClass().equals(planned.name()) && field != null) {
                    writeAccess(field, number, attribute.identifier());
                }
            }
        }
        super.visitEnd();
    }

    /** The attribute that a field instruction is about; null if it is about something else. */
    private @Nullable Attribute resolve(String owner, String field) {
        String className = owner.replace('/', '.');
        InstanceField declaredHere = null;
        if (className.equals(outline.name())) {
            declaredHere = outline.field(field);
            if (planned == null) {
                if (declaredHere != null || outline.superclass() == null) {
                    return null;
                }
                className = outline.superclass();
            }
        }
        PlannedClass target = plan.find(className);
        if (target == null) {
            return null;
        }
        for (Attribute attribute : target.attributes()) {
            if (attribute.name().equals(field)
                    && (declaredHere == null || attribute.declaringClass().equals(outline.name()))) {
                return attribute;
            }
        }
        return null;
    }

    // Members of a planned class

    private void writeMarker(PlannedClass target) {
        AnnotationVisitor marker = cv.visitAnnotation(Type.getDescriptor(Enhanced.class), true);
        marker.visit("version", Enhanced.CURRENT_VERSION);
        AnnotationVisitor names = marker.visitArray("attributes");
        for (String name : target.attributeNames()) {
            names.visit(null, name);
        }
        names.visitEnd();
        marker.visitEnd();
    }

    /** The methods are not synthetic: the compiler must find them when the class is extended later. */
    private void writeStateField() {
        cv.visitField(ACC_PROTECTED | ACC_TRANSIENT | ACC_SYNTHETIC, STATE_NAME, STATE_DESCRIPTOR, null, null)
                .visitEnd();
        MethodVisitor getter = begin(ACC_PUBLIC | ACC_FINAL, STATE_NAME, "()" + STATE_DESCRIPTOR);
        pushState(getter);
        getter.visitInsn(ARETURN);
        end(getter, 1, 1);
        MethodVisitor setter = begin(ACC_PUBLIC | ACC_FINAL, STATE_NAME, "(" + STATE_DESCRIPTOR + ")V");
        setter.visitVarInsn(ALOAD, 0);
        setter.visitVarInsn(ALOAD, 1);
        setter.visitFieldInsn(PUTFIELD, self, STATE_NAME, STATE_DESCRIPTOR);
        setter.visitInsn(RETURN);
        end(setter, 2, 2);
    }

    /** Writes what is not loaded behind the fields; who does that by hand must do without. */
    private void writeSerialization() {
        String out = "java/io/ObjectOutputStream";
        String in = "java/io/ObjectInputStream";
        if (outline.hasMethod("writeObject", "(L" + out + ";)V")
                || outline.hasMethod("readObject", "(L" + in + ";)V")) {
            return;
        }
        MethodVisitor write = begin(ACC_PRIVATE, "writeObject", "(L" + out + ";)V", "java/io/IOException");
        write.visitVarInsn(ALOAD, 1);
        write.visitMethodInsn(INVOKEVIRTUAL, out, "defaultWriteObject", "()V", false);
        write.visitVarInsn(ALOAD, 1);
        pushState(write);
        write.visitVarInsn(ALOAD, 0);
        write.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
        String detached = Type.getInternalName(DetachedState.class);
        write.visitMethodInsn(
                INVOKESTATIC, detached, "of", "(" + STATE_DESCRIPTOR + "Ljava/lang/Class;)L" + detached + ";", false);
        write.visitMethodInsn(INVOKEVIRTUAL, out, "writeObject", "(Ljava/lang/Object;)V", false);
        write.visitInsn(RETURN);
        end(write, 3, 2);

        MethodVisitor read = begin(
                ACC_PRIVATE,
                "readObject",
                "(L" + in + ";)V",
                "java/io/IOException",
                "java/lang/ClassNotFoundException");
        Label start = new Label();
        Label done = new Label();
        Label writtenByPlainClass = new Label();
        read.visitTryCatchBlock(start, done, writtenByPlainClass, "java/io/OptionalDataException");
        read.visitVarInsn(ALOAD, 1);
        read.visitMethodInsn(INVOKEVIRTUAL, in, "defaultReadObject", "()V", false);
        read.visitLabel(start);
        read.visitVarInsn(ALOAD, 0);
        read.visitVarInsn(ALOAD, 1);
        read.visitMethodInsn(INVOKEVIRTUAL, in, "readObject", "()Ljava/lang/Object;", false);
        read.visitTypeInsn(CHECKCAST, STATE);
        read.visitFieldInsn(PUTFIELD, self, STATE_NAME, STATE_DESCRIPTOR);
        read.visitInsn(RETURN);
        read.visitLabel(done);
        read.visitLabel(writtenByPlainClass);
        read.visitFrame(F_FULL, 2, new Object[] {self, in}, 1, new Object[] {"java/io/OptionalDataException"});
        read.visitInsn(POP);
        read.visitInsn(RETURN);
        end(read, 2, 2);
    }

    private void writeAccess(InstanceField field, int number, boolean identifier) {
        int access = (field.access() & VISIBILITY) | ACC_STATIC | ACC_SYNTHETIC;
        if (!identifier) {
            writeReader(access, field, number);
        }
        if (!field.isFinal()) {
            writeWriter(access, field, number);
        }
    }

    private void writeReader(int access, InstanceField field, int number) {
        Type type = Type.getType(field.descriptor());
        MethodVisitor code = begin(access, READ + field.name(), readDescriptor(self, field.descriptor()));
        Label loaded = new Label();
        pushState(code);
        code.visitJumpInsn(IFNULL, loaded);
        pushState(code);
        push(code, number);
        code.visitMethodInsn(INVOKEVIRTUAL, STATE, "read", "(I)V", false);
        code.visitLabel(loaded);
        code.visitFrame(F_FULL, 1, new Object[] {self}, 0, null);
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, field.name(), field.descriptor());
        code.visitInsn(type.getOpcode(IRETURN));
        end(code, 2, 1);
    }

    private void writeWriter(int access, InstanceField field, int number) {
        Type type = Type.getType(field.descriptor());
        int old = 1 + type.getSize();
        MethodVisitor code = begin(access, WRITE + field.name(), writeDescriptor(self, field.descriptor()));
        Label tracked = new Label();
        Label written = new Label();
        Label done = new Label();
        pushState(code);
        code.visitJumpInsn(IFNONNULL, tracked);
        put(code, field, type);
        code.visitInsn(RETURN);
        code.visitLabel(tracked);
        code.visitFrame(F_FULL, 2, new Object[] {self, frameType(type)}, 0, null);
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, field.name(), field.descriptor());
        code.visitVarInsn(type.getOpcode(ISTORE), old);
        put(code, field, type);
        code.visitVarInsn(type.getOpcode(ILOAD), old);
        ValueComparison.bits(code, type);
        code.visitVarInsn(type.getOpcode(ILOAD), 1);
        ValueComparison.bits(code, type);
        ValueComparison.jumpIfDifferent(code, type, written);
        pushState(code);
        push(code, number);
        code.visitMethodInsn(INVOKEVIRTUAL, STATE, "isLoaded", "(I)Z", false);
        code.visitJumpInsn(IFNE, done);
        code.visitLabel(written);
        Object[] locals = {self, frameType(type), frameType(type)};
        code.visitFrame(F_FULL, 3, locals, 0, null);
        pushState(code);
        push(code, number);
        code.visitMethodInsn(INVOKEVIRTUAL, STATE, "written", "(I)V", false);
        code.visitLabel(done);
        code.visitFrame(F_FULL, 3, locals, 0, null);
        code.visitInsn(RETURN);
        end(code, 4, old + type.getSize());
    }

    private void put(MethodVisitor code, InstanceField field, Type type) {
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(type.getOpcode(ILOAD), 1);
        code.visitFieldInsn(PUTFIELD, self, field.name(), field.descriptor());
    }

    private void pushState(MethodVisitor code) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, STATE_NAME, STATE_DESCRIPTOR);
    }

    private static Object frameType(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> LONG;
            case Type.FLOAT -> FLOAT;
            case Type.DOUBLE -> DOUBLE;
            case Type.OBJECT, Type.ARRAY -> type.getInternalName();
            default -> INTEGER;
        };
    }

    private static void push(MethodVisitor code, int number) {
        code.visitIntInsn(number <= Byte.MAX_VALUE ? BIPUSH : SIPUSH, number);
    }

    private MethodVisitor begin(int access, String name, String descriptor, String... exceptions) {
        MethodVisitor code = cv.visitMethod(access, name, descriptor, null, exceptions);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int maxStack, int maxLocals) {
        code.visitMaxs(maxStack, maxLocals);
        code.visitEnd();
    }

    private static String readDescriptor(String owner, String field) {
        return "(L" + owner + ";)" + field;
    }

    private static String writeDescriptor(String owner, String field) {
        return "(L" + owner + ";" + field + ")V";
    }

    // Code that is there

    private final class BodyWeaver extends MethodVisitor {
        private final boolean constructor;
        private int newWithoutConstructor;
        private boolean constructed;
        private int moreStack;

        BodyWeaver(MethodVisitor method, boolean constructor) {
            super(OpenedClassReader.ASM_API, method);
            this.constructor = constructor;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            Attribute attribute = opcode == GETFIELD || opcode == PUTFIELD ? resolve(owner, name) : null;
            if (attribute == null || !isWoven(opcode, attribute)) {
                super.visitFieldInsn(opcode, owner, name, descriptor);
                return;
            }
            changed = true;
            String target = attribute.declaringClass().replace('.', '/');
            if (opcode == GETFIELD) {
                super.visitMethodInsn(INVOKESTATIC, target, READ + name, readDescriptor(target, descriptor), false);
            } else {
                super.visitMethodInsn(INVOKESTATIC, target, WRITE + name, writeDescriptor(target, descriptor), false);
            }
        }

        private boolean isWoven(int opcode, Attribute attribute) {
            if (opcode == GETFIELD) {
                return !attribute.identifier();
            }
            // Before the superclass's constructor there is no instance to call with; final fields are set there only.
            InstanceField here =
                    attribute.declaringClass().equals(outline.name()) ? outline.field(attribute.name()) : null;
            return !(constructor && !constructed) && (here == null || !here.isFinal());
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == NEW) {
                newWithoutConstructor++;
            }
            super.visitTypeInsn(opcode, type);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            boolean cloning = planned != null
                    && opcode == INVOKESPECIAL
                    && name.equals("clone")
                    && descriptor.startsWith("()L")
                    && !owner.equals(self);
            if (cloning) {
                changed = true;
                moreStack = 1;
                super.visitInsn(DUP);
                super.visitMethodInsn(INVOKESTATIC, CLONES, "prepare", "(Ljava/lang/Object;)V", false);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            if (cloning) {
                super.visitInsn(DUP);
                super.visitMethodInsn(INVOKESTATIC, CLONES, "release", "(Ljava/lang/Object;)V", false);
            }
            if (opcode == INVOKESPECIAL && name.equals("<init>")) {
                if (newWithoutConstructor > 0) {
                    newWithoutConstructor--;
                } else {
                    constructed = true;
                }
            }
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + moreStack, maxLocals);
        }
    }
}
