package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.EmbeddableType;

/** An embeddable class, wherever it is embedded. */
final class EmbeddableTypeView<X> extends ManagedTypeView<X> implements EmbeddableType<X> {
    EmbeddableTypeView(Class<X> javaType) {
        super(javaType);
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.EMBEDDABLE;
    }
}
