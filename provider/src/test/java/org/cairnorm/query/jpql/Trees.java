package org.cairnorm.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at syntax trees through their record components, without recursion. */
final class Trees {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Trees() {}

    private record Pair(@Nullable Object one, @Nullable Object other) {}

    /** Whether two trees are the same apart from their spans. */
    static boolean areSame(Object one, Object other) {
        Deque<Pair> open = new ArrayDeque<>(List.of(new Pair(one, other)));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            Object left = pair.one();
            Object right = pair.other();
            if (left == null || right == null) {
                if (left != right) {
                    return false;
                }
            } else if (left instanceof List<?> items && right instanceof List<?> others) {
                if (items.size() != others.size()) {
                    return false;
                }
                for (int i = 0; i < items.size(); i++) {
                    open.push(new Pair(items.get(i), others.get(i)));
                }
            } else if (left instanceof Syntax && left.getClass() == right.getClass()) {
                for (RecordComponent component : components(left.getClass())) {
                    if (component.getType() != Span.class) {
                        open.push(new Pair(value(component, left), value(component, right)));
                    }
                }
            } else if (!left.equals(right)) {
                return false;
            }
        }
        return true;
    }

    /** How many levels of syntax a tree has. */
    static int height(Object root) {
        record Node(Object value, int level) {}
        int height = 0;
        Deque<Node> open = new ArrayDeque<>(List.of(new Node(root, 1)));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node.value() instanceof List<?> items) {
                items.forEach(item -> open.push(new Node(item, node.level())));
            } else if (node.value() instanceof Syntax) {
                height = Math.max(height, node.level());
                for (RecordComponent component : components(node.value().getClass())) {
                    Object child = value(component, node.value());
                    if (child != null) {
                        open.push(new Node(child, node.level() + 1));
                    }
                }
            }
        }
        return height;
    }

    /** Checks that every part lies inside the part that holds it, and inside the text. */
    static void checkSpans(SyntaxTree tree) {
        record Node(Object value, Span outer) {}
        Span whole = new Span(0, tree.text().text().length());
        Deque<Node> open = new ArrayDeque<>(List.of(new Node(tree.statement(), whole)));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node.value() instanceof List<?> items) {
                items.forEach(item -> open.push(new Node(item, node.outer())));
            } else if (node.value() instanceof Syntax part) {
                assertThat(part.span().start())
                        .as("start of %s", part)
                        .isGreaterThanOrEqualTo(node.outer().start());
                assertThat(part.span().end())
                        .as("end of %s", part)
                        .isLessThanOrEqualTo(node.outer().end());
                assertThat(part.span().end())
                        .as("length of %s", part)
                        .isGreaterThan(part.span().start());
                for (RecordComponent component : components(part.getClass())) {
                    Object child = value(component, part);
                    if (child != null) {
                        open.push(new Node(child, part.span()));
                    }
                }
            }
        }
    }

    private static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    private static @Nullable Object value(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
