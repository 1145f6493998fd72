package org.cairnorm.query.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.cairnorm.mapping.ManagedMapping;
import org.cairnorm.mapping.PluralAttribute;
import org.cairnorm.query.jpql.EntityNameSyntax;
import org.cairnorm.query.jpql.IdentifierSyntax;
import org.cairnorm.query.jpql.JpqlException;
import org.cairnorm.query.jpql.PathSyntax;
import org.cairnorm.query.jpql.Span;
import org.cairnorm.sql.Expression;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.type.DataType;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** Finds out what the names of a path mean (JPA 3.2 §4.4.4). */
final class PathResolver {
    /** More than any model needs; keeps trees shallow. */
    private static final int MOST_NAMES = 100;

    private final Resolution resolution;

    PathResolver(Resolution resolution) {
        this.resolution = resolution;
    }

    /**
     * The meaning of a path where a value may stand: a path, an entity type, an enum constant or another constant.
     *
     * @param expected what is compared with it
     */
    Expression value(PathSyntax syntax, Scope scope, DomainType expected) {
        if (!(syntax instanceof PathSyntax.Names names)) {
            return path(syntax, scope);
        }
        if (expected instanceof DomainType.EntityClassType
                && (resolution.findEntity(names.text()) != null || scope.find(first(names)) == null)) {
            return new EntityTypeLiteral(resolution.entity(names.text(), names.span()));
        }
        DomainPath path = tryPath(names, scope);
        if (path != null) {
            return path;
        }
        Expression constant = constant(names, expected);
        if (constant != null) {
            return constant;
        }
        EntityMapping entity = resolution.findEntity(names.text());
        if (entity != null) {
            return new EntityTypeLiteral(entity);
        }
        throw unknown(names, scope);
    }

    /** The meaning of what must be a path. */
    DomainPath path(PathSyntax syntax, Scope scope) {
        if (syntax instanceof PathSyntax.Names names) {
            DomainPath path = tryPath(names, scope);
            if (path == null) {
                throw unknown(names, scope);
            }
            return path;
        }
        if (syntax instanceof PathSyntax.MapElement element) {
            return mapElement(element, scope);
        }
        if (syntax instanceof PathSyntax.Treated treated) {
            return treated(path(treated.operand(), scope), treated.type());
        }
        PathSyntax.Navigated navigated = (PathSyntax.Navigated) syntax;
        DomainPath path = path(navigated.base(), scope);
        for (IdentifierSyntax name : navigated.names()) {
            path = step(path, name);
        }
        return path;
    }

    /** The collection that a path leads to. */
    AttributePath collection(PathSyntax syntax, Scope scope, String user) {
        DomainPath path = path(syntax, scope);
        if (path instanceof AttributePath attribute && attribute.attribute() instanceof PluralAttribute) {
            return attribute;
        }
        throw resolution.failure(
                syntax.span(),
                ResolutionProblem.NOT_A_COLLECTION,
                user,
                resolution.written(syntax.span()),
                path.domainType().describe());
    }

    /** The entity that a path leads to. */
    DomainPath entity(PathSyntax syntax, Scope scope, String user) {
        DomainPath path = path(syntax, scope);
        if (path.domainType() instanceof DomainType.EntityType) {
            return path;
        }
        throw resolution.failure(
                syntax.span(),
                ResolutionProblem.NOT_AN_ENTITY,
                user,
                resolution.written(syntax.span()),
                path.domainType().describe());
    }

    /** The variable that a path is. */
    VariablePath variable(PathSyntax syntax, Scope scope, ResolutionProblem problem, @Nullable Object... arguments) {
        if (path(syntax, scope) instanceof VariablePath variable) {
            return variable;
        }
        throw resolution.failure(syntax.span(), problem, arguments);
    }

    /** {@code KEY(x)}, {@code VALUE(x)}; also the key of an {@code ENTRY(x)}. */
    DomainPath mapElement(PathSyntax.MapElement element, Scope scope) {
        String function = element.part().name();
        String written = resolution.written(element.map().span());
        VariablePath path = variable(element.map(), scope, ResolutionProblem.NOT_A_MAP, function, written);
        Variable variable = path.variable();
        PluralAttribute collection = resolution.collection(variable);
        if (collection == null || collection.mapKey() == null) {
            throw resolution.failure(element.span(), ResolutionProblem.NOT_A_MAP, function, written);
        }
        return element.part() == PathSyntax.MapPart.VALUE
                ? path
                : new MapKeyPath(variable, PluralTypes.key(collection));
    }

    DomainPath treated(DomainPath operand, EntityNameSyntax type) {
        EntityMapping target = resolution.entity(type);
        DomainType from = operand.domainType();
        if (from instanceof DomainType.PluralType plural && plural.attribute().target() != null) {
            from = new DomainType.EntityType(
                    Objects.requireNonNull(plural.attribute().target()));
        }
        if (!(from instanceof DomainType.EntityType entity)) {
            throw resolution.failure(
                    type.span(),
                    ResolutionProblem.NOT_AN_ENTITY,
                    "TREAT",
                    operand.describe(),
                    operand.domainType().describe());
        }
        if (!entity.entity().isSuperOf(target)) {
            throw resolution.failure(
                    type.span(),
                    ResolutionProblem.NOT_A_SUBTYPE,
                    operand.describe() + " (entity " + entity.entity().name() + ")",
                    "entity " + target.name());
        }
        return target == entity.entity() && !(operand.domainType() instanceof DomainType.PluralType)
                ? operand
                : new TreatedPath(operand, target);
    }

    /** One attribute further. */
    DomainPath step(DomainPath base, IdentifierSyntax name) {
        DomainType type = base.domainType();
        ManagedMapping owner = owner(type);
        if (owner == null) {
            if (type instanceof DomainType.PluralType) {
                throw resolution.failure(
                        name.span(),
                        "Declare a variable for its elements: JOIN " + base.describe() + " x, then x." + name.name(),
                        ResolutionProblem.PATH_THROUGH_COLLECTION,
                        base.describe());
            }
            throw resolution.failure(name.span(), ResolutionProblem.NOT_NAVIGABLE, base.describe(), type.describe());
        }
        return new AttributePath(base, attribute(owner, base.describe(), name));
    }

    static @Nullable ManagedMapping owner(DomainType type) {
        if (type instanceof DomainType.EntityType entity) {
            return entity.entity();
        }
        return type instanceof DomainType.EmbeddableType embeddable ? embeddable.embeddable() : null;
    }

    AttributeMapping attribute(ManagedMapping owner, String path, IdentifierSyntax name) {
        AttributeMapping attribute = owner.attribute(name.name());
        if (attribute != null) {
            return attribute;
        }
        String kind = owner instanceof EntityMapping ? "Entity '" : "Embeddable '";
        throw resolution.failure(
                name.span(),
                attributeHint(owner, path, name.name()),
                ResolutionProblem.UNKNOWN_ATTRIBUTE,
                kind + owner.name() + "'",
                name.name());
    }

    private static @Nullable String attributeHint(ManagedMapping owner, String path, String name) {
        if (owner instanceof EntityMapping entity) {
            for (EntityMapping subclass : entity.hierarchy()) {
                if (subclass.attribute(name) != null) {
                    return "Its subclass has it: TREAT(" + path + " AS " + subclass.name() + ")." + name;
                }
            }
            if (name.equalsIgnoreCase("id")) {
                return "The identifier is ID(" + path + ")";
            }
        }
        List<String> names = new ArrayList<>();
        for (AttributeMapping attribute : owner.attributes()) {
            names.add(attribute.name());
        }
        return NearestName.hint(name, names);
    }

    /** A path from a variable or the implicit {@code this}; null if its first name is neither. */
    private @Nullable DomainPath tryPath(PathSyntax.Names syntax, Scope scope) {
        List<IdentifierSyntax> names = syntax.names();
        if (names.size() > MOST_NAMES) {
            throw resolution.failure(syntax.span(), ResolutionProblem.PATH_TOO_LONG, MOST_NAMES);
        }
        IdentifierSyntax first = names.get(0);
        Variable variable = scope.find(first.name());
        DomainPath path;
        if (variable != null) {
            path = new VariablePath(variable);
        } else {
            path = implicitAttribute(scope, first.name());
            if (path == null && scope.findFetch(first.name()) != null) {
                throw resolution.failure(
                        first.span(),
                        "Join the collection once more without FETCH: what is fetched is always the whole collection",
                        ResolutionProblem.FETCH_VARIABLE,
                        first.name());
            }
            if (path == null) {
                return null;
            }
        }
        for (int i = 1; i < names.size(); i++) {
            path = step(path, names.get(i));
        }
        return path;
    }

    private static @Nullable DomainPath implicitAttribute(Scope scope, String name) {
        for (Scope at = scope; at != null; at = at.outer()) {
            Variable implicit = at.implicit();
            if (implicit != null && implicit.type() instanceof DomainType.EntityType entity) {
                AttributeMapping attribute = entity.entity().attribute(name);
                if (attribute != null) {
                    return new AttributePath(new VariablePath(implicit), attribute);
                }
            }
        }
        return null;
    }

    private @Nullable Expression constant(PathSyntax.Names syntax, DomainType expected) {
        String text = syntax.text();
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        Object value = resolution.classes().constant(text.substring(0, dot), text.substring(dot + 1));
        if (value == null) {
            return null;
        }
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        if (expected instanceof DomainType.BasicType basic && basic.type().javaType() == type) {
            return new Literal(value, basic.type());
        }
        DataType<?> dataType = Types.find(type).<DataType<?>>map(found -> found).orElse(null);
        return dataType == null ? null : new Literal(value, dataType);
    }

    private JpqlException unknown(PathSyntax.Names syntax, Scope scope) {
        String text = syntax.text();
        int dot = text.lastIndexOf('.');
        Class<?> named = dot < 0 ? null : resolution.classes().find(text.substring(0, dot));
        if (named != null) {
            String constant = text.substring(dot + 1);
            List<String> constants = new ArrayList<>();
            if (named.isEnum()) {
                for (Object known : named.getEnumConstants()) {
                    constants.add(((Enum<?>) known).name());
                }
            }
            return resolution.failure(
                    syntax.span(),
                    NearestName.hint(constant, constants),
                    ResolutionProblem.UNKNOWN_CONSTANT,
                    named.getName(),
                    constant);
        }
        IdentifierSyntax first = syntax.names().get(0);
        List<String> known = new ArrayList<>(scope.names());
        Variable implicit = null;
        for (Scope at = scope; at != null && implicit == null; at = at.outer()) {
            implicit = at.implicit();
        }
        Span span = syntax.span();
        if (implicit != null && implicit.type() instanceof DomainType.EntityType entity) {
            entity.entity().attributes().forEach(attribute -> known.add(attribute.name()));
            span = first.span();
        }
        String hint = NearestName.hint(first.name(), known);
        if (hint == null && implicit == null && known.size() == 1) {
            EntityMapping entity =
                    scope.own().iterator().next().type() instanceof DomainType.EntityType type ? type.entity() : null;
            if (entity != null && entity.attribute(first.name()) != null) {
                hint = "Did you mean '" + known.get(0) + "." + first.name() + "'?";
            }
        }
        String written = syntax.names().size() == 1 ? first.name() : resolution.written(syntax.span());
        return resolution.failure(span, hint, ResolutionProblem.UNKNOWN_NAME, written);
    }

    private static String first(PathSyntax.Names names) {
        return names.names().get(0).name();
    }
}
