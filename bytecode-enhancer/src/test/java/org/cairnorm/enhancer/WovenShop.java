package org.cairnorm.enhancer;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cairnorm.enhancer.EnhancementPlan.Attribute;
import org.cairnorm.enhancer.EnhancementPlan.PlannedClass;
import org.cairnorm.entity.RecordingState;
import org.cairnorm.entity.StateHolder;
import org.jspecify.annotations.Nullable;

/** A model that is compiled as any, and woven with its plan. */
final class WovenShop {
    static final String BASE = """
            package shop.base;
            public abstract class Base<K extends Comparable<K>> {
                private K id;
                private int version;
                protected String note;
                public K getId() { return id; }
                public void setId(K id) { this.id = id; }
                public int getVersion() { return version; }
                public void setVersion(int version) { this.version = version; }
            }
            """;

    static final String ORDER = """
            package shop;
            import java.util.*;
            import java.util.function.*;
            public class Order extends shop.base.Base<Long> implements Cloneable {
                private String number;
                int count;
                private long total;
                private float weight;
                private double price;
                private boolean paid;
                private byte[] scan;
                private Order previous;
                private List<String> lines = new ArrayList<>();
                private transient String cache;
                private static int made;

                protected Order() { made++; }
                public Order(Order other) { this(other.number, other.lines); count = other.count; }
                public Order(String number, List<String> lines) {
                    super();
                    this.number = lines.isEmpty() ? new String(number) : number;
                    this.lines = lines;
                }
                public String getNumber() { return number; }
                public void setNumber(String number) { this.number = number; }
                public int getCount() { return count; }
                public void setCount(int count) { this.count = count; }
                public int increment() { return ++count; }
                public long getTotal() { return total; }
                public void setTotal(long total) { this.total = total; }
                public void addTotal(long more) { this.total += more; }
                public float getWeight() { return weight; }
                public void setWeight(float weight) { this.weight = weight; }
                public double getPrice() { return price; }
                public void setPrice(double price) { this.price = price; }
                public boolean isPaid() { return paid; }
                public void setPaid(boolean paid) { this.paid = paid; }
                public byte[] getScan() { return scan; }
                public void setScan(byte[] scan) { this.scan = scan; }
                public Order getPrevious() { return previous; }
                public void setPrevious(Order previous) { this.previous = previous; }
                public List<String> getLines() { return lines; }
                public void setLines(List<String> lines) { this.lines = lines; }
                public String getCache() { return cache; }
                public void setCache(String cache) { this.cache = cache; }
                public String inheritedNote() { return note; }
                public void inheritedNote(String note) { this.note = note; }
                public String numberOfPrevious() { return previous.previous.number; }
                public String numberByLambda() { Supplier<String> s = () -> number; return s.get(); }
                public String numberByInner() { return new Reader().read(); }
                public String twice() {
                    String all = "";
                    for (int i = 0; i < 2; i++) { all += i == 1 ? number : number + ","; }
                    return all;
                }
                public Order copy() throws CloneNotSupportedException { return (Order) clone(); }
                @Override protected Object clone() throws CloneNotSupportedException {
                    Object copy = super.clone();
                    ((Order) copy).cache = "cloned";
                    return copy;
                }
                public void fail() { throw new IllegalStateException(); }
                public class Reader { String read() { return number; } }
                public static class Builder {
                    private final Order order = new Order();
                    public Builder number(String number) { order.number = number; return this; }
                    public String number() { return order.number; }
                    public Order order() { return order; }
                }
            }
            """;

    static final String URGENT = """
            package shop.special;
            public class Urgent extends shop.Order {
                private String number;
                private int speed;
                private transient int version;
                public Urgent() {}
                public int getSpeed() { return speed + version; }
                public void setSpeed(int speed) { this.speed = speed; this.version = 0; }
                public String note() { return note; }
                public String getUrgentNumber() { return number; }
            }
            """;

    static final String COUNTER = """
            package shop;
            public class Counter {
                public static int count(Order order) { order.count = order.count + 1; return order.count; }
            }
            """;

    static final String PARCEL = """
            package parcels;
            public class Parcel extends shop.Order {
                public String parcelNote() { return this.note; }
                public void parcelNote(String note) { this.note = note; }
            }
            """;

    static final List<Attribute> BASE_ATTRIBUTES = attributes("shop.base.Base", "id", "version", "note");
    static final List<Attribute> ORDER_ATTRIBUTES = join(
            BASE_ATTRIBUTES,
            attributes(
                    "shop.Order", "number", "count", "total", "weight", "price", "paid", "scan", "previous", "lines"));
    static final List<Attribute> URGENT_ATTRIBUTES = join(ORDER_ATTRIBUTES, attributes("shop.special.Urgent", "speed"));

    static final EnhancementPlan PLAN = new EnhancementPlan(
            List.of(
                    new PlannedClass("shop.base.Base", null, BASE_ATTRIBUTES),
                    new PlannedClass("shop.Order", "shop.base.Base", ORDER_ATTRIBUTES),
                    new PlannedClass("shop.special.Urgent", "shop.Order", URGENT_ATTRIBUTES)),
            Set.of("parcels.Parcel"));

    static final Compiled PLAIN = Compiled.sources(BASE, ORDER, URGENT, COUNTER, PARCEL);
    private static final Compiled WOVEN = PLAIN.changedBy(new EntityTransformer(PLAN)::transform);

    private final ClassLoader loader;

    WovenShop() {
        loader = WOVEN.loader();
    }

    static int number(String attribute) {
        return URGENT_ATTRIBUTES.stream().map(Attribute::name).toList().indexOf(attribute);
    }

    static List<Attribute> attributes(String declaringClass, String... names) {
        return Arrays.stream(names)
                .map(name -> new Attribute(name, declaringClass, name.equals("id")))
                .toList();
    }

    static List<Attribute> join(List<Attribute> inherited, List<Attribute> own) {
        List<Attribute> all = new ArrayList<>(inherited);
        all.addAll(own);
        return all;
    }

    ClassLoader loader() {
        return loader;
    }

    Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    Object make(String className, Object... arguments) {
        for (Constructor<?> constructor : type(className).getDeclaredConstructors()) {
            if (fits(constructor.getParameterTypes(), arguments)) {
                try {
                    constructor.setAccessible(true);
                    return constructor.newInstance(arguments);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        throw new AssertionError("no constructor");
    }

    /** An instance with a state. */
    Object managed(String className, RecordingState state) {
        Object instance = make(className);
        ((StateHolder) instance).cairn$state(state);
        return instance;
    }

    static @Nullable Object call(Object target, String name, @Nullable Object... arguments) {
        Class<?> type = target instanceof Class<?> owner ? owner : target.getClass();
        for (; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && !method.isBridge()
                        && fits(method.getParameterTypes(), arguments)) {
                    try {
                        method.setAccessible(true);
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RuntimeException cause) {
                            throw cause;
                        }
                        throw new AssertionError(e);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
        throw new AssertionError("no method " + name);
    }

    private static boolean fits(Class<?>[] parameters, @Nullable Object[] arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isPrimitive() && arguments[i] != null && !parameters[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
