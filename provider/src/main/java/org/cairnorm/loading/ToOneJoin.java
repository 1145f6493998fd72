package org.cairnorm.loading;

import java.util.List;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.JoinColumn;
import org.cairnorm.mapping.ToOneAttribute;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Logical;

/** The conditions under which a row of an entity and a row of the target of a to-one association belong together. */
final class ToOneJoin {
    private ToOneJoin() {}

    static Expression on(EntitySource owner, EntityMapping of, ToOneAttribute attribute, EntitySource target) {
        Expression on;
        if (attribute.storage() instanceof ToOneAttribute.MappedBy mappedBy) {
            ToOneAttribute owning = (ToOneAttribute) AttributePath.find(target.entity(), mappedBy.owningAttribute());
            ReferencedKey key = ReferencedKey.of(of, joins(owning));
            on = EntitySource.equal(key.inOrder(target.columns(owning), joins(owning)), owner.referenced(key));
        } else {
            List<JoinColumn> joins = joins(attribute);
            ReferencedKey key = ReferencedKey.of(attribute.target(), joins);
            on = EntitySource.equal(key.inOrder(owner.columns(of, attribute), joins), target.referenced(key));
        }
        Expression restriction = target.restriction();
        return restriction == null ? on : Logical.and(on, restriction);
    }

    /** The columns that refer to the target, in the order in which {@link EntitySource#columns} gives them. */
    static List<JoinColumn> joins(ToOneAttribute attribute) {
        if (attribute.storage() instanceof ToOneAttribute.ForeignKey key) {
            return key.columns();
        }
        if (attribute.storage() instanceof ToOneAttribute.InJoinTable inTable) {
            return inTable.joinTable().toTarget();
        }
        throw new IllegalArgumentException("Attribute '" + attribute.name() + "' is inverse");
    }
}
