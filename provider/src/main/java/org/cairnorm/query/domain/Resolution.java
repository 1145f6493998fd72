package org.cairnorm.query.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.MappingModel;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.query.jpql.EntityNameSyntax;
import org.cairnorm.query.jpql.JpqlException;
import org.cairnorm.query.jpql.QueryText;
import org.cairnorm.query.jpql.Span;
import org.jspecify.annotations.Nullable;

/** What all parts of one resolution share. */
final class Resolution {
    private final MappingModel model;
    private final QueryText text;
    private final ParameterTable parameters = new ParameterTable(this);
    private final Map<Variable, PluralAttribute> collections = new HashMap<>();
    private int variables;

    Resolution(MappingModel model, QueryText text) {
        this.model = Objects.requireNonNull(model);
        this.text = Objects.requireNonNull(text);
    }

    MappingModel model() {
        return model;
    }

    ParameterTable parameters() {
        return parameters;
    }

    Variable newVariable(String name, DomainType type) {
        return new Variable(name, variables++, type);
    }

    /** Notes that a variable ranges over a collection. */
    void ranges(Variable variable, PluralAttribute collection) {
        collections.put(variable, collection);
    }

    /** The collection that a variable ranges over; null if it is none. */
    @Nullable PluralAttribute collection(Variable variable) {
        return collections.get(variable);
    }

    /** The entity of a name: an entity name, or a class name written in full. */
    EntityMapping entity(EntityNameSyntax name) {
        return entity(name.name(), name.span());
    }

    EntityMapping entity(String name, Span span) {
        EntityMapping found = findEntity(name);
        if (found == null) {
            String hint = NearestName.hint(
                    name, model.entities().stream().map(EntityMapping::name).toList());
            throw failure(span, hint, ResolutionProblem.UNKNOWN_ENTITY, name);
        }
        return found;
    }

    @Nullable EntityMapping findEntity(String name) {
        EntityMapping found = model.entity(name);
        if (found == null && name.indexOf('.') >= 0) {
            for (EntityMapping entity : model.entities()) {
                if (name.equals(entity.javaClass().getName())
                        || name.equals(entity.javaClass().getCanonicalName())) {
                    return entity;
                }
            }
        }
        return found;
    }

    /** Where classes that a query names are looked for. */
    ClassNames classes() {
        return new ClassNames(model);
    }

    String written(Span span) {
        String written = text.slice(span);
        return written.length() <= 60 ? written : written.substring(0, 57) + "…";
    }

    JpqlException failure(Span span, ResolutionProblem problem, @Nullable Object... arguments) {
        return failure(span, null, problem, arguments);
    }

    JpqlException failure(Span span, PlaceRules.Mistake mistake) {
        return failure(span, null, mistake);
    }

    JpqlException failure(Span span, @Nullable String hint, PlaceRules.Mistake mistake) {
        return failure(span, hint, mistake.problem(), mistake.arguments().toArray());
    }

    JpqlException failure(Span span, @Nullable String hint, ResolutionProblem problem, @Nullable Object... arguments) {
        return new JpqlException(text, span, hint, problem, arguments);
    }
}
