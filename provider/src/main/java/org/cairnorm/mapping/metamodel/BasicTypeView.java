package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.BasicType;
import java.util.Objects;

/** A type of simple values; also that of an id class which is no embeddable. */
record BasicTypeView<X>(Class<X> javaType) implements BasicType<X> {
    BasicTypeView {
        Objects.requireNonNull(javaType);
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.BASIC;
    }

    @Override
    public Class<X> getJavaType() {
        return javaType;
    }
}
