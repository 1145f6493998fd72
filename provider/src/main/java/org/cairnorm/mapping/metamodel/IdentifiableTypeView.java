package org.cairnorm.mapping.metamodel;

import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity or mapped superclass. */
abstract sealed class IdentifiableTypeView<X> extends ManagedTypeView<X> implements IdentifiableType<X>
        permits EntityTypeView, MappedSuperclassTypeView {
    private @Nullable IdentifiableTypeView<? super X> supertype;
    private List<SingularAttribute<? super X, ?>> idAttributes = List.of();
    private @Nullable SingularAttribute<? super X, ?> version;
    private @Nullable Type<?> idType;
    private boolean idClass;

    IdentifiableTypeView(Class<X> javaType) {
        super(javaType);
    }

    void supertype(@Nullable IdentifiableTypeView<? super X> type) {
        supertype = type;
    }

    /**
     * Says which of the attributes identify an instance.
     *
     * @param type null for a mapped superclass that has no identifier
     * @param byClass whether the identifier has an id class
     */
    void identifiedBy(List<SingularAttribute<? super X, ?>> ids, @Nullable Type<?> type, boolean byClass) {
        idAttributes = List.copyOf(ids);
        idType = type;
        idClass = byClass;
    }

    void versionedBy(@Nullable SingularAttribute<? super X, ?> attribute) {
        version = attribute;
    }

    @Override
    public @Nullable IdentifiableType<? super X> getSupertype() {
        return supertype;
    }

    @Override
    public boolean hasSingleIdAttribute() {
        return !idClass && idAttributes.size() == 1;
    }

    @Override
    public boolean hasVersionAttribute() {
        return version != null;
    }

    @Override
    public Set<SingularAttribute<? super X, ?>> getIdClassAttributes() {
        if (!idClass) {
            throw MetamodelProblem.NO_ID_CLASS.refusal(describe());
        }
        return new LinkedHashSet<>(idAttributes);
    }

    @Override
    public @Nullable Type<?> getIdType() {
        return idType;
    }

    @Override
    public <Y> SingularAttribute<? super X, Y> getId(Class<Y> type) {
        return id(type, false);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredId(Class<Y> type) {
        return unchecked(id(type, true));
    }

    private <Y> SingularAttribute<? super X, Y> id(Class<Y> type, boolean own) {
        if (idClass) {
            throw MetamodelProblem.ID_CLASS.refusal(describe());
        }
        if (idAttributes.isEmpty() || own && !declares(idAttributes.get(0).getName())) {
            throw MetamodelProblem.NO_IDENTIFIER.refusal(describe(), own ? "declares" : "has");
        }
        return typed("identifier", idAttributes.get(0), type);
    }

    @Override
    public <Y> SingularAttribute<? super X, Y> getVersion(Class<Y> type) {
        return version(type, false);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredVersion(Class<Y> type) {
        return unchecked(version(type, true));
    }

    private <Y> SingularAttribute<? super X, Y> version(Class<Y> type, boolean own) {
        if (version == null || own && !declares(version.getName())) {
            throw MetamodelProblem.NO_VERSION.refusal(describe(), own ? "declares" : "has");
        }
        return typed("version", version, type);
    }

    private <Y> SingularAttribute<? super X, Y> typed(
            String what, SingularAttribute<? super X, ?> attribute, Class<Y> type) {
        if (box(attribute.getJavaType()) != box(type)) {
            throw MetamodelProblem.WRONG_TYPE.refusal(
                    what,
                    describe(),
                    attribute.getName(),
                    attribute.getJavaType().getName(),
                    type.getName());
        }
        return unchecked(attribute);
    }
}
