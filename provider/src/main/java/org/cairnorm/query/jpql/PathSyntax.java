package org.cairnorm.query.jpql;

import java.util.List;

/**
 * A path (JPA 3.2 §4.4.4). What its names mean is for the resolver: a plain path may be a variable, an attribute of
 * {@code this}, an enum constant, an entity name or a result variable.
 */
public sealed interface PathSyntax extends ExpressionSyntax {

    /**
     * Names between dots: {@code customer.address.city}.
     *
     * @param names the names, at least one
     * @param span where it was written
     */
    record Names(List<IdentifierSyntax> names, Span span) implements PathSyntax {

        public Names {
            names = List.copyOf(names);
        }

        /** The path as written, with dots. */
        public String text() {
            if (names.size() == 1) {
                return names.get(0).name();
            }
            StringBuilder text = new StringBuilder(names.get(0).name());
            for (IdentifierSyntax name : names.subList(1, names.size())) {
                text.append('.').append(name.name());
            }
            return text.toString();
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNames(this);
        }
    }

    /** The parts of an element of a map. */
    enum MapPart {
        KEY,
        VALUE,
        /** Key and value together; such a path is never navigated further. */
        ENTRY
    }

    /**
     * The key, value or entry of a map: {@code KEY(p)}.
     *
     * @param part which part
     * @param map the variable that ranges over the map
     * @param span where it was written
     */
    record MapElement(MapPart part, PathSyntax map, Span span) implements PathSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitMapElement(this);
        }
    }

    /**
     * A downcast: {@code TREAT(p AS LargeProject)} (JPA 3.2 §4.4.9).
     *
     * @param operand the path whose type is narrowed
     * @param type the entity it is treated as
     * @param span where it was written
     */
    record Treated(PathSyntax operand, EntityNameSyntax type, Span span) implements PathSyntax {

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitTreated(this);
        }
    }

    /**
     * A path that goes on behind a map element or a downcast: {@code KEY(p).name}.
     *
     * @param base where it starts, a {@link MapElement} or a {@link Treated}
     * @param names the names behind it, at least one
     * @param span where it was written
     */
    record Navigated(PathSyntax base, List<IdentifierSyntax> names, Span span) implements PathSyntax {

        public Navigated {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.visitNavigated(this);
        }
    }
}
