package org.cairnorm.enhancer;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.utility.OpenedClassReader;
import org.cairnorm.enhancer.EnhancementPlan.Attribute;
import org.cairnorm.enhancer.EnhancementPlan.PlannedClass;
import org.cairnorm.entity.Enhanced;
import org.cairnorm.entity.EnhancementProblem;
import org.jspecify.annotations.Nullable;

/**
 * Weaves class files, at build time or when a class is loaded. Thread-safe.
 *
 * <p>A planned class gets a field for its {@code InstanceState}; the topmost one of a hierarchy implements {@code
 * StateHolder}. Where the code of this or another class reads or writes a persistent field, it calls a woven method instead:
 *
 * <ul>
 *   <li>a write tells the state, if there is one, of another value, or of any value of an attribute that was not loaded;
 *       values such as strings and numbers are compared by {@code equals}, others by identity
 *   <li>a read asks the state, if there is one, to load the attribute if need be: for every attribute but the identifier, since an
 *       instance may be known by its key only. That costs a test for null and a test of a bit
 * </ul>
 *
 * <p>Woven serialization remembers what was not loaded. A class without {@code serialVersionUID} has another one after weaving.
 */
public final class EntityTransformer {
    private final EnhancementPlan plan;

    public EntityTransformer(EnhancementPlan plan) {
        this.plan = Objects.requireNonNull(plan);
    }

    /** Whether a class of the binary name may need to be transformed; to spare the others a closer look. */
    public boolean concerns(String className) {
        return plan.concerns(className);
    }

    /**
     * The woven class file; null if there is nothing to weave, or it has been done before.
     *
     * @throws org.cairnorm.entity.EnhancementException if the class was woven for other attributes, or cannot be woven
     */
    public byte @Nullable [] transform(byte[] classFile) {
        return transform("given", classFile);
    }

    /** @param source where the class file comes from, for errors */
    byte @Nullable [] transform(String source, byte[] classFile) {
        if (classFile.length < 4 || ByteBuffer.wrap(classFile).getInt() != 0xCAFEBABE) {
            throw EnhancementProblem.CLASS_FILE.exception(source, "it is no class file");
        }
        ClassReader reader;
        ClassOutline outline;
        try {
            reader = OpenedClassReader.of(classFile);
            outline = ClassOutline.of(reader);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw EnhancementProblem.CLASS_FILE.exception(e, source, String.valueOf(e.getMessage()));
        }
        PlannedClass planned = plan.find(outline.name());
        if (planned != null) {
            if (outline.enhancedVersion() > 0) {
                checkSame(planned, outline);
                return null;
            }
            checkFields(planned, outline);
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        WeavingVisitor weaver = new WeavingVisitor(writer, plan, planned, outline);
        reader.accept(weaver, 0);
        return planned != null || weaver.hasChanged() ? writer.toByteArray() : null;
    }

    private static void checkSame(PlannedClass planned, ClassOutline outline) {
        List<String> names = planned.attributeNames();
        if (outline.enhancedVersion() != Enhanced.CURRENT_VERSION
                || !outline.enhancedAttributes().equals(names)) {
            throw EnhancementProblem.ENHANCED_DIFFERENTLY.exception(
                    outline.name(),
                    outline.enhancedVersion(),
                    outline.enhancedAttributes(),
                    names,
                    Enhanced.CURRENT_VERSION);
        }
    }

    private static void checkFields(PlannedClass planned, ClassOutline outline) {
        if (!outline.isPlainClass()) {
            throw EnhancementProblem.CLASS_FILE.exception(planned.name(), "only ordinary classes are enhanced");
        }
        for (Attribute attribute : planned.attributes()) {
            if (attribute.declaringClass().equals(planned.name()) && outline.field(attribute.name()) == null) {
                throw EnhancementProblem.ATTRIBUTE_WITHOUT_FIELD.exception(planned.name(), attribute.name());
            }
        }
    }
}
