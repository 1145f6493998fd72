package org.cairnorm.mapping.source;

import jakarta.persistence.AccessType;
import java.lang.reflect.Type;
import org.cairnorm.entity.AccessPlan;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one field or one property. Whether it is persistent at all depends on the access type of its class.
 *
 * @param declaringClass the class that declares the member
 * @param type the declared type, which may hold type variables of the declaring class
 * @param access what {@code @Access} at the member said
 * @param ignored whether the member bears {@code @Transient}
 * @param annotated whether the member bears a mapping annotation, which decides the default access type (JPA 3.2 §2.3.1)
 * @param embedded whether the member bears {@code @Embedded}
 */
public record AttributeDeclaration(
        AccessPlan.Member member,
        Class<?> declaringClass,
        Type type,
        @Nullable AccessType access,
        boolean ignored,
        boolean annotated,
        boolean embedded,
        IdentityDeclaration identity,
        BasicDeclaration basic,
        @Nullable AssociationDeclaration association,
        JoinColumnsDeclaration join,
        @Nullable JoinTableDeclaration joinTable,
        JoinColumnsDeclaration primaryKeyJoin,
        CollectionDeclaration collection,
        MapKeyDeclaration mapKey,
        OverrideDeclarations overrides) {

    /** A member that bears no annotation which maps it. */
    static AttributeDeclaration unmapped(
            AccessPlan.Member member,
            Class<?> declaringClass,
            Type type,
            @Nullable AccessType access,
            boolean ignored) {
        return new AttributeDeclaration(
                member,
                declaringClass,
                type,
                access,
                ignored,
                false,
                false,
                IdentityDeclaration.UNSAID,
                BasicDeclaration.UNSAID,
                null,
                JoinColumnsDeclaration.UNSAID,
                null,
                JoinColumnsDeclaration.UNSAID,
                CollectionDeclaration.UNSAID,
                MapKeyDeclaration.UNSAID,
                OverrideDeclarations.NONE);
    }

    /** The name of the field or property. */
    public String name() {
        return member.name();
    }

    /** Whether the member is a field, else it is a getter. */
    public boolean isField() {
        return member instanceof AccessPlan.FieldMember;
    }

    /** Whether the attribute bears {@code @Id} or {@code @EmbeddedId}. */
    public boolean isIdentifier() {
        return identity.id() || identity.embeddedId();
    }
}
