package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnorm.query.jpql.ParameterSyntax;
import org.cairnorm.sql.CollectionSlot;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Slot;

/** Learns from the places of each parameter what values it takes. */
final class ParameterTable {
    private final Resolution resolution;
    private final Map<String, Use> uses = new HashMap<>();

    private record Use(DomainType type, boolean single, boolean collection) {
        @Override
        public String toString() {
            return (single ? "" : "collection of ") + type.describe();
        }
    }

    ParameterTable(Resolution resolution) {
        this.resolution = resolution;
    }

    /** The place of a parameter that holds one value. */
    Expression single(ParameterSyntax parameter, DomainType expected) {
        learn(parameter, new Use(expected, true, false));
        if (expected instanceof DomainType.BasicType basic) {
            return new Slot(slot(parameter), basic.type());
        }
        return new ReferenceSlot(slot(parameter), expected);
    }

    /** The place of a parameter that holds a collection. */
    CollectionSlot collection(ParameterSyntax parameter, DomainType expected, boolean orSingle) {
        learn(parameter, new Use(expected, orSingle, true));
        DomainType.BasicType basic =
                (DomainType.BasicType) (expected instanceof DomainType.BasicType ? expected : DomainType.UNKNOWN);
        return CollectionSlot.of(slot(parameter), basic.type());
    }

    /** The parameters in the order of their first appearance. */
    List<QueryParameter> list(List<ParameterSyntax> written) {
        List<QueryParameter> parameters = new ArrayList<>(written.size());
        for (ParameterSyntax parameter : written) {
            Use use = uses.getOrDefault(parameter.label(), new Use(DomainType.UNKNOWN, true, false));
            boolean named = parameter instanceof ParameterSyntax.Named;
            parameters.add(new QueryParameter(
                    named ? slot(parameter) : null,
                    named ? 0 : ((ParameterSyntax.Positional) parameter).position(),
                    use.type(),
                    use.single(),
                    use.collection()));
        }
        return parameters;
    }

    private void learn(ParameterSyntax parameter, Use use) {
        Use known = uses.get(parameter.label());
        if (known == null) {
            uses.put(parameter.label(), use);
            return;
        }
        boolean single = known.single() && use.single();
        boolean collection = known.collection() && use.collection();
        if (!single && !collection || !TypeRules.comparable(known.type(), use.type())) {
            throw resolution.failure(
                    parameter.span(), ResolutionProblem.CONFLICTING_PARAMETER, parameter.label(), known, use);
        }
        DomainType type = known.type().isUnknown() ? use.type() : known.type();
        uses.put(parameter.label(), new Use(type, single, collection));
    }

    private static String slot(ParameterSyntax parameter) {
        return parameter.label().substring(1);
    }
}
