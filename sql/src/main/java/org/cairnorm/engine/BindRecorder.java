package org.cairnorm.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes the values that pass on their way to a statement; only in use when somebody asked to see bind values. */
final class BindRecorder {

    private final PreparedStatement face;
    private final List<List<@Nullable Object>> elements = new ArrayList<>();
    private List<@Nullable Object> current = new ArrayList<>();

    BindRecorder(PreparedStatement target) {
        this.face = (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (method.getName().startsWith("set")
                                && arguments != null
                                && arguments.length >= 2
                                && arguments[0] instanceof Integer index) {
                            note(index, method.getName().equals("setNull") ? null : arguments[1]);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void note(int index, @Nullable Object value) {
        while (current.size() < index) {
            current.add(null);
        }
        current.set(index - 1, value);
    }

    /** What the binder is to write to. */
    PreparedStatement face() {
        return face;
    }

    /** The values noted so far make one element. */
    void elementEnds() {
        elements.add(Collections.unmodifiableList(new ArrayList<>(current)));
        current = new ArrayList<>();
    }

    void clear() {
        elements.clear();
    }

    List<List<@Nullable Object>> elements() {
        return List.copyOf(elements);
    }
}
