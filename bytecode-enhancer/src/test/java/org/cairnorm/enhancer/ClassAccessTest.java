package org.cairnorm.enhancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cairnorm.enhancer.model.Account;
import org.cairnorm.enhancer.model.AllTypes;
import org.cairnorm.enhancer.model.Book;
import org.cairnorm.enhancer.model.Money;
import org.cairnorm.enhancer.model.base.Identified;
import org.cairnorm.entity.AccessPlan;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.EnhancementException;
import org.cairnorm.entity.ReflectiveAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassAccessTest {

    /** The two ways to reach attributes; what they promise is the same. */
    interface Way {
        ClassAccess access(AccessPlan plan);
    }

    static Stream<Way> ways() {
        return Stream.of(new ByteBuddyEnhancer()::access, ReflectiveAccess::new);
    }

    private static final String[] ALL = {
        "aBoolean",
        "aByte",
        "aChar",
        "aShort",
        "anInt",
        "aLong",
        "aFloat",
        "aDouble",
        "aString",
        "anArray",
        "anInner",
        "aFinal"
    };

    @ParameterizedTest
    @MethodSource("ways")
    void readsAndWritesEachTypeOfFieldWithoutBoxing(Way way) {
        ClassAccess access = way.access(Plans.fields(AllTypes.class, ALL));
        Object instance = access.newInstance();

        access.setBoolean(instance, 0, true);
        access.setByte(instance, 1, (byte) 2);
        access.setChar(instance, 2, 'c');
        access.setShort(instance, 3, (short) 4);
        access.setInt(instance, 4, 5);
        access.setLong(instance, 5, 6L);
        access.setFloat(instance, 6, 7f);
        access.setDouble(instance, 7, 8d);

        assertThat(access.getBoolean(instance, 0)).isTrue();
        assertThat(access.getByte(instance, 1)).isEqualTo((byte) 2);
        assertThat(access.getChar(instance, 2)).isEqualTo('c');
        assertThat(access.getShort(instance, 3)).isEqualTo((short) 4);
        assertThat(access.getInt(instance, 4)).isEqualTo(5);
        assertThat(access.getLong(instance, 5)).isEqualTo(6L);
        assertThat(access.getFloat(instance, 6)).isEqualTo(7f);
        assertThat(access.getDouble(instance, 7)).isEqualTo(8d);
        assertThat(access.type()).isEqualTo(AllTypes.class);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void readsAndWritesEachTypeOfFieldAsAnObject(Way way) {
        ClassAccess access = way.access(Plans.fields(AllTypes.class, ALL));
        Object[] values = {
            true, (byte) 2, 'c', (short) 4, 5, 6L, 7f, 8d, "nine", new int[] {10}, AllTypes.newInner(), "twelve"
        };

        Object instance = access.newInstance(values);

        for (int i = 0; i < values.length; i++) {
            assertThat(access.get(instance, i)).as(ALL[i]).isEqualTo(values[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void setsAPrimitiveToZeroForNull(Way way) {
        ClassAccess access = way.access(Plans.fields(AllTypes.class, ALL));
        Object instance = access.newInstance(
                new Object[] {true, (byte) 2, 'c', (short) 4, 5, 6L, 7f, 8d, "nine", null, null, null});
        Object snapshot = access.capture(instance);

        for (int i = 0; i < ALL.length; i++) {
            access.set(instance, i, null);
            access.recapture(snapshot, i, null);
        }

        assertThat(access.get(instance, 0)).isEqualTo(false);
        assertThat(access.get(instance, 2)).isEqualTo('\0');
        assertThat(access.get(instance, 5)).isEqualTo(0L);
        assertThat(access.get(instance, 8)).isNull();
        assertThat(access.captured(snapshot, 7)).isEqualTo(0d);
        assertThat(access.firstDifference(instance, snapshot, 0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void findsEachDifferenceFromASnapshot(Way way) {
        ClassAccess access = way.access(Plans.fields(AllTypes.class, ALL));
        Object[] values = {
            true, (byte) 2, 'c', (short) 4, 5, 6L, 7f, 8d, "nine", new int[] {10}, AllTypes.newInner(), "twelve"
        };
        Object instance = access.newInstance();

        Object snapshot = access.capture(instance);
        assertThat(access.firstDifference(instance, snapshot, 0)).isEqualTo(-1);
        for (int i = 0; i < values.length; i++) {
            Object before = access.get(instance, i);
            access.set(instance, i, values[i]);
            for (int from = 0; from < values.length; from++) {
                assertThat(access.firstDifference(instance, snapshot, from)).isEqualTo(from <= i ? i : -1);
            }
            assertThat(access.captured(snapshot, i)).isEqualTo(before);
            access.recapture(snapshot, i, values[i]);
            assertThat(access.firstDifference(instance, snapshot, 0)).isEqualTo(-1);
        }
        assertThat(access.firstDifference(instance, snapshot, values.length)).isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void comparesFloatingPointByBitsAndReferencesByIdentity(Way way) {
        ClassAccess access = way.access(Plans.fields(AllTypes.class, "aFloat", "aDouble", "aString"));
        Object instance = access.newInstance(new Object[] {Float.NaN, 0.0, "same"});
        Object snapshot = access.capture(instance);

        assertThat(access.firstDifference(instance, snapshot, 0)).isEqualTo(-1);
        access.setDouble(instance, 1, -0.0);
        assertThat(access.firstDifference(instance, snapshot, 0)).isEqualTo(1);
        access.set(instance, 2, new String("same"));
        assertThat(access.firstDifference(instance, snapshot, 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void reachesFieldsOfEachVisibilityInASuperclassOfAnotherPackage(Way way) {
        ClassAccess access = way.access(Plans.fields(Book.class, "id", "revision", "note", "stamp", "title"));

        Book book = (Book) access.newInstance(new Object[] {1L, 2, "three", 4L, "five"});

        assertThat(book.getId()).isEqualTo(1L);
        assertThat(book.finalNote()).isEqualTo("three");
        assertThat(book.stamp).isEqualTo(4L);
        assertThat(book.getTitle()).isEqualTo("five");
        assertThat(access.getInt(book, 1)).isEqualTo(2);
        Object snapshot = access.capture(book);
        access.setInt(book, 1, 3);
        assertThat(access.firstDifference(book, snapshot, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void readsAndWritesProperties(Way way) {
        ClassAccess access = way.access(new AccessPlan(
                Account.class,
                List.of(
                        Plans.property(Account.class, "owner"),
                        Plans.property(Account.class, "balance"),
                        Plans.property(Account.class, "label"))));
        Object account = access.newInstance();

        access.set(account, 0, "Ada");
        access.setLong(account, 1, 7);

        assertThat(access.get(account, 0)).isEqualTo("Ada");
        assertThat(access.getLong(account, 1)).isEqualTo(7);
        assertThat(access.get(account, 2)).isEqualTo("account of Ada");
        assertThatThrownBy(() -> access.set(account, 2, "x"))
                .isInstanceOf(EnhancementException.class)
                .hasMessage(
                        "CAIRN-8005: Class 'org.cairnorm.enhancer.model.Account' has no attribute number 2 that can be set");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void letsAnExceptionOfASetterPass(Way way) {
        ClassAccess access =
                way.access(new AccessPlan(Account.class, List.of(Plans.property(Account.class, "balance"))));

        assertThatThrownBy(() -> access.setLong(access.newInstance(), 0, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("balance below zero");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void makesARecordByItsCanonicalConstructorInTheOrderOfTheAttributes(Way way) {
        ClassAccess access = way.access(Plans.fields(Money.class, "currency", "amount"));

        Object money = access.newInstance(new Object[] {"EUR", BigDecimal.TEN});

        assertThat(money).isEqualTo(new Money(BigDecimal.TEN, "EUR", 0));
        assertThat(access.get(money, 0)).isEqualTo("EUR");
        assertThatThrownBy(() -> access.newInstance(new Object[] {" ", null})).hasMessage("blank currency");
        assertThatThrownBy(() -> access.set(money, 0, "x"))
                .hasMessageContaining("has no attribute number 0 that can be set");
        assertThatThrownBy(access::newInstance).hasMessageContaining("CAIRN-8004: Cannot make an instance of");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void reachesTheAttributesOfAnAbstractClass(Way way) {
        ClassAccess access = way.access(Plans.fields(Identified.class, "id"));

        assertThat(access.get(new Book(3L, "t"), 0)).isEqualTo(3L);
        assertThatThrownBy(access::newInstance)
                .isInstanceOf(EnhancementException.class)
                .hasMessage("CAIRN-8004: Cannot make an instance of 'org.cairnorm.enhancer.model.base.Identified':"
                        + " it is abstract, a record, or has no constructor without parameters");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void refusesToReadAnAttributeAsATypeThatItDoesNotHave(Way way) {
        ClassAccess access = way.access(Plans.fields(Book.class, "title", "pages"));

        assertThatThrownBy(() -> access.getLong(new Book(1L, "t"), 1))
                .isInstanceOf(EnhancementException.class)
                .hasMessage("CAIRN-8005: Class 'org.cairnorm.enhancer.model.Book' has no attribute number 1 that can be"
                        + " read as long");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void reachesSevenHundredAttributes(Way way) throws ReflectiveOperationException {
        int count = 700;
        String[] names = new String[count];
        StringBuilder source = new StringBuilder("package wide; public class Wide {");
        String[] types = {"int", "long", "String", "double"};
        for (int i = 0; i < count; i++) {
            names[i] = "a" + i;
            source.append("private ")
                    .append(types[i % 4])
                    .append(' ')
                    .append(names[i])
                    .append(";\n");
        }
        Class<?> wide = Compiled.sources(source + "}").loader().loadClass("wide.Wide");
        ClassAccess access = way.access(Plans.fields(wide, names));

        Object instance = access.newInstance();
        Object snapshot = access.capture(instance);
        for (int i = 0; i < count; i++) {
            switch (i % 4) {
                case 0 -> access.setInt(instance, i, i);
                case 1 -> access.setLong(instance, i, i);
                case 2 -> access.set(instance, i, "" + i);
                default -> access.setDouble(instance, i, i);
            }
        }

        assertThat(access.getInt(instance, 696)).isEqualTo(696);
        assertThat(access.get(instance, 501)).isEqualTo(501L);
        assertThat(access.get(instance, 102)).isEqualTo("102");
        assertThat(access.getDouble(instance, 699)).isEqualTo(699d);
        assertThat(access.firstDifference(instance, snapshot, 0)).isEqualTo(1); // attribute 0 was set to 0
        assertThat(access.firstDifference(instance, snapshot, 650)).isEqualTo(650);
        Object later = access.capture(instance);
        assertThat(access.firstDifference(instance, later, 0)).isEqualTo(-1);
        access.set(instance, 401, 0L);
        assertThat(access.firstDifference(instance, later, 0)).isEqualTo(401);
        assertThat(access.firstDifference(instance, later, 402)).isEqualTo(-1);
        assertThatThrownBy(() -> access.getInt(instance, 401)).hasMessageContaining("attribute number 401");
    }

    @Test
    void generatesAClassOnceForAPlan() {
        AccessPlan plan = Plans.fields(Book.class, "title", "pages");

        ClassAccess access = new ByteBuddyEnhancer().access(plan);

        assertThat(access).isNotInstanceOf(ReflectiveAccess.class);
        assertThat(access.getClass().isHidden()).isTrue();
        assertThat(new ByteBuddyEnhancer().access(Plans.fields(Book.class, "title", "pages")))
                .isSameAs(access);
        assertThat(new ByteBuddyEnhancer().access(Plans.fields(Book.class, "title")))
                .isNotSameAs(access);
    }

    @Test
    void givesAllThreadsTheSameAccess() throws Exception {
        ByteBuddyEnhancer enhancer = new ByteBuddyEnhancer();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<ClassAccess>> tasks =
                    Collections.nCopies(32, () -> enhancer.access(Plans.fields(Book.class, "sold", "price")));

            Set<ClassAccess> found = new HashSet<>();
            for (Future<ClassAccess> result : threads.invokeAll(tasks)) {
                found.add(result.get());
            }

            assertThat(found).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void allocatesNothingToReadWriteAndComparePrimitives() {
        ClassAccess access =
                new ByteBuddyEnhancer().access(Plans.fields(Book.class, "id", "title", "pages", "price", "revision"));
        Book book = new Book(1L, "t");
        Object snapshot = access.capture(book);
        for (int i = 0; i < 2; i++) {
            long before = allocated();
            for (int n = 0; n < 100_000; n++) {
                access.setInt(book, 2, access.getInt(book, 2) + 1000);
                access.setDouble(book, 3, access.getDouble(book, 3) + 0.5);
                access.setInt(book, 4, access.getInt(book, 4) + 1000); // by a method handle
                access.firstDifference(book, snapshot, 0);
            }
            if (i == 1) {
                assertThat(allocated() - before).isLessThan(100_000);
            }
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void lendsASnapshotNoMoreThanItsValues() {
        ClassAccess access = new ByteBuddyEnhancer().access(Plans.fields(AllTypes.class, "aLong", "aString"));

        Field[] fields = access.capture(access.newInstance()).getClass().getDeclaredFields();

        assertThat(fields).extracting(Field::getType).map(Object.class::cast).containsExactly(long.class, Object.class);
    }

    @Test
    void worksForClassesOfAnotherClassLoaderAndGoesWithIt() throws Exception {
        WeakReference<ClassLoader> loader = useAndForget();

        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(loader.get()).isNull();
    }

    private static WeakReference<ClassLoader> useAndForget() throws Exception {
        ClassLoader loader = Compiled.sources(
                        "package other; public class Thing { private int size; Thing() {} }",
                        "package other; public class Part extends Thing { private String name; }")
                .loader();
        ByteBuddyEnhancer enhancer = new ByteBuddyEnhancer();
        for (String name : List.of("other.Thing", "other.Part")) {
            Class<?> type = loader.loadClass(name);
            ClassAccess access = enhancer.access(Plans.fields(type, "size"));
            assertThat(access.getClass().isHidden()).isTrue();
            Object instance = access.newInstance();
            access.setInt(instance, 0, 3);
            assertThat(access.getInt(instance, 0)).isEqualTo(3);
            assertThat(enhancer.references(type, Set.of()).newReference()).isInstanceOf(type);
        }
        return new WeakReference<>(loader);
    }

    @Test
    void fallsBackToReflectionWhereTheClassLoaderDoesNotSeeCairn() throws Exception {
        Compiled compiled = Compiled.sources("package far; public class Thing { private int size = 4; }");
        Class<?> type = compiled.loader(ClassLoader.getPlatformClassLoader()).loadClass("far.Thing");

        ClassAccess access = new ByteBuddyEnhancer().access(Plans.fields(type, "size"));

        assertThat(access).isInstanceOf(ReflectiveAccess.class);
        assertThat(access.getInt(access.newInstance(), 0)).isEqualTo(4);
        assertThat(new ByteBuddyEnhancer().canMakeReferences(type)).isFalse();
    }
}
