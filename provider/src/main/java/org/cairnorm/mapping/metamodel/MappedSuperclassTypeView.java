package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.MappedSuperclassType;

/** A mapped superclass; its attributes are known from an entity below it. */
final class MappedSuperclassTypeView<X> extends IdentifiableTypeView<X> implements MappedSuperclassType<X> {
    MappedSuperclassTypeView(Class<X> javaType) {
        super(javaType);
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.MAPPED_SUPERCLASS;
    }
}
