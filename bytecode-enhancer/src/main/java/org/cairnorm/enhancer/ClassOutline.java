package org.cairnorm.enhancer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.cairnorm.entity.Enhanced;
import org.jspecify.annotations.Nullable;

/** What must be known of a class file before its code is woven. */
final class ClassOutline {

    /** An instance field. */
    record InstanceField(int access, String name, String descriptor) {
        boolean isFinal() {
            return (access & Opcodes.ACC_FINAL) != 0;
        }
    }

    private final Map<String, InstanceField> fields = new HashMap<>();
    private final Set<String> methods = new HashSet<>();
    private final List<String> enhancedAttributes = new ArrayList<>();
    private int access;
    private String name = "";
    private @Nullable String superclass;
    private int enhancedVersion;

    private ClassOutline() {}

    static ClassOutline of(ClassReader reader) {
        ClassOutline outline = new ClassOutline();
        reader.accept(
                outline.new Collector(), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return outline;
    }

    /** The binary name. */
    String name() {
        return name;
    }

    /** The binary name of the superclass. */
    @Nullable String superclass() {
        return superclass;
    }

    boolean isPlainClass() {
        return (access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD | Opcodes.ACC_MODULE)) == 0;
    }

    @Nullable InstanceField field(String fieldName) {
        return fields.get(fieldName);
    }

    boolean hasMethod(String methodName, String descriptor) {
        return methods.contains(methodName + descriptor);
    }

    /** The version of the weaving that the class went through, or 0. */
    int enhancedVersion() {
        return enhancedVersion;
    }

    List<String> enhancedAttributes() {
        return enhancedAttributes;
    }

    private final class Collector extends ClassVisitor {
        Collector() {
            super(OpenedClassReader.ASM_API);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                String signature,
                @Nullable String superName,
                String[] interfaces) {
            ClassOutline.this.access = access;
            ClassOutline.this.name = name.replace('/', '.');
            superclass = superName == null ? null : superName.replace('/', '.');
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            if ((access & Opcodes.ACC_STATIC) == 0) {
                fields.put(name, new InstanceField(access, name, descriptor));
            }
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            methods.add(name + descriptor);
            return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return descriptor.equals(Type.getDescriptor(Enhanced.class)) ? new EnhancedReader() : null;
        }
    }

    private final class EnhancedReader extends AnnotationVisitor {
        EnhancedReader() {
            super(OpenedClassReader.ASM_API);
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            if (value instanceof Integer version) {
                enhancedVersion = version;
            } else {
                enhancedAttributes.add((String) value);
            }
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }
    }
}
