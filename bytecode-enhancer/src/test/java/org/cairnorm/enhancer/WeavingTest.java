package org.cairnorm.enhancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairnorm.enhancer.WovenShop.call;
import static org.cairnorm.enhancer.WovenShop.number;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cairnorm.enhancer.EnhancementPlan.PlannedClass;
import org.cairnorm.enhancer.model.Book;
import org.cairnorm.entity.ClassAccess;
import org.cairnorm.entity.Enhanced;
import org.cairnorm.entity.EnhancementException;
import org.cairnorm.entity.NotLoadedException;
import org.cairnorm.entity.RecordingState;
import org.cairnorm.entity.Serialized;
import org.cairnorm.entity.StateHolder;
import org.cairnorm.entity.WovenClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeavingTest {
    private final WovenShop shop = new WovenShop();
    private final RecordingState state = new RecordingState();

    @Test
    void tellsTheStateWhichAttributesGotAnotherValue() {
        Object order = shop.managed("shop.Order", state);

        call(order, "setNumber", "A1");
        call(order, "increment");
        call(order, "addTotal", 5L);
        call(order, "inheritedNote", "soon");
        call(order, "setId", 3L);

        assertThat(writtenAttributes()).containsExactly("id", "note", "number", "count", "total");
        assertThat(state.events()).containsExactly("first write");
        assertThat(call(order, "getNumber")).isEqualTo("A1");
        assertThat(call(order, "getTotal")).isEqualTo(5L);
        assertThat(call(order, "getId")).isEqualTo(3L);
    }

    private List<String> writtenAttributes() {
        return WovenShop.URGENT_ATTRIBUTES.stream()
                .map(EnhancementPlan.Attribute::name)
                .filter(name -> state.isWritten(number(name)))
                .toList();
    }

    static List<Map.Entry<String, Object>> settings() {
        return List.of(
                Map.entry("Number", "A1"),
                Map.entry("Count", 3),
                Map.entry("Total", 4L),
                Map.entry("Weight", Float.NaN),
                Map.entry("Price", -0.0),
                Map.entry("Paid", true),
                Map.entry("Scan", new byte[] {1}),
                Map.entry("Lines", new ArrayList<>()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void takesASetterThatChangesNothingForNoWrite(Map.Entry<String, Object> setting) {
        Object order = shop.make("shop.Order");
        String attribute = setting.getKey().toLowerCase(java.util.Locale.ROOT);
        call(order, "set" + setting.getKey(), setting.getValue());
        ((StateHolder) order).cairn$state(state);

        call(order, "set" + setting.getKey(), setting.getValue());
        assertThat(state.hasWritten()).isFalse();

        ClassAccess access = new ByteBuddyEnhancer().access(Plans.fields(order.getClass(), attribute));
        access.set(order, 0, null);
        call(order, "set" + setting.getKey(), setting.getValue());
        assertThat(writtenAttributes()).containsExactly(attribute);
    }

    @Test
    void comparesStringsByEqualsAndOtherObjectsByIdentity() {
        Object order = shop.make("shop.Order");
        call(order, "setNumber", "A1");
        call(order, "setScan", new byte[] {1});
        ((StateHolder) order).cairn$state(state);

        call(order, "setNumber", new String("A1"));
        call(order, "setScan", new byte[] {1});

        assertThat(writtenAttributes()).containsExactly("scan");
    }

    @Test
    void marksAnUnloadedAttributeWrittenWhateverItsValue() {
        Object order = shop.managed("shop.Order", state);
        state.markUnloaded(number("number"));

        call(order, "setNumber", (Object) null);

        assertThat(writtenAttributes()).containsExactly("number");
        assertThat(state.isLoaded(number("number"))).isTrue();
        assertThat(call(order, "getNumber")).isNull();
        assertThat(state.events()).containsExactly("first write");
    }

    @Test
    void loadsALazyAttributeWhenItIsFirstRead() {
        ClassAccess access = new ByteBuddyEnhancer().access(Plans.fields(shop.type("shop.Order"), "scan"));
        Object order = shop.make("shop.Order");
        RecordingState loading = RecordingState.loadingBy(s -> access.set(order, 0, new byte[] {7}));
        loading.markUnloaded(number("scan"));
        ((StateHolder) order).cairn$state(loading);

        assertThat(call(order, "getCount")).isEqualTo(0);
        assertThat(loading.events()).isEmpty();
        assertThat(call(order, "getScan")).isEqualTo(new byte[] {7});
        call(order, "getScan");

        assertThat(loading.events()).containsExactly("load " + number("scan"));
        assertThat(loading.hasWritten()).isFalse();
    }

    @Test
    void servesAsItsOwnReferenceThatKnowsItsIdentifierOnly() {
        Object order = shop.managed("shop.Order", state);
        call(order, "setId", 7L);
        state.clearWritten();
        state.markReference();
        for (int i = 1; i < WovenShop.ORDER_ATTRIBUTES.size(); i++) {
            state.markUnloaded(i);
        }

        assertThat(call(order, "getId")).isEqualTo(7L);
        assertThat(state.events()).containsExactly("first write");
        call(order, "inheritedNote");

        assertThat(state.events()).containsExactly("first write", "load " + number("note"));
    }

    @Test
    void doesNotWakeAnythingFromGeneratedAccess() {
        Object order = shop.managed("shop.Order", state);
        state.markUnloaded(number("number"));
        ClassAccess access = new ByteBuddyEnhancer().access(Plans.fields(order.getClass(), "number", "count"));

        access.set(order, 0, "A1");
        access.setInt(order, 1, 4);
        access.get(order, 0);
        access.firstDifference(order, access.capture(order), 0);

        assertThat(state.events()).isEmpty();
        assertThat(state.isLoaded(number("number"))).isFalse();
    }

    @Test
    void seesReadsInLambdasInnerClassesLoopsAndOfOtherInstances() {
        ClassAccess access =
                new ByteBuddyEnhancer().access(Plans.fields(shop.type("shop.Order"), "number", "previous"));
        for (String method : List.of("numberByLambda", "numberByInner", "twice")) {
            Object order = shop.make("shop.Order");
            RecordingState loading = RecordingState.loadingBy(s -> access.set(order, 0, "A1"));
            loading.markUnloaded(number("number"));
            ((StateHolder) order).cairn$state(loading);

            assertThat((String) call(order, method)).contains("A1");
            assertThat(loading.events()).containsExactly("load " + number("number"));
        }
        Object last = shop.managed("shop.Order", state);
        access.set(last, 0, "last");
        state.markUnloaded(number("number"));
        Object middle = shop.make("shop.Order");
        call(middle, "setPrevious", last);
        Object first = shop.make("shop.Order");
        call(first, "setPrevious", middle);

        assertThat(call(first, "numberOfPrevious")).isEqualTo("last");
        assertThat(state.events()).containsExactly("load " + number("number"));
    }

    @Test
    void seesWhatABuilderAndANeighbourDoToFields() {
        Object builder = shop.make("shop.Order$Builder");
        Object order = call(builder, "order");
        ((StateHolder) order).cairn$state(state);
        state.markUnloaded(number("count"));

        call(builder, "number", "A1");
        call(shop.type("shop.Counter"), "count", order);

        assertThat(writtenAttributes()).containsExactly("number", "count");
        assertThat(state.events()).containsExactly("first write", "load " + number("count"));
        assertThat(call(builder, "number")).isEqualTo("A1");
    }

    @Test
    void seesWhatAnAccessorInAnotherPackageDoesToInheritedFields() {
        Object parcel = shop.managed("parcels.Parcel", state);
        state.markUnloaded(number("note"));

        call(parcel, "parcelNote");
        call(parcel, "parcelNote", "soon");

        assertThat(state.events()).containsExactly("load " + number("note"), "first write");
        assertThat(writtenAttributes()).containsExactly("note");
    }

    @Test
    void runsConstructorsAsTheyAreWritten() {
        Object order = shop.make("shop.Order", "A1", List.of("x"));
        ((StateHolder) order).cairn$state(state);
        state.markUnloaded(number("lines"));

        Object copy = shop.make("shop.Order", order);

        assertThat(call(copy, "getNumber")).isEqualTo("A1");
        assertThat(call(copy, "getLines")).isEqualTo(List.of("x"));
        assertThat(((StateHolder) copy).cairn$state()).isNull();
        assertThat(state.events()).containsExactly("load " + number("lines"));
    }

    @Test
    void leavesFieldsAloneThatAreNoAttributes() {
        Object order = shop.managed("shop.special.Urgent", state);
        state.markUnloaded(number("version"));

        call(order, "setCache", "c");
        call(order, "setSpeed", 3);
        call(order, "getUrgentNumber");

        assertThat(call(order, "getSpeed")).isEqualTo(3);
        assertThat(call(order, "getCache")).isEqualTo("c");
        assertThat(writtenAttributes()).containsExactly("speed");
        assertThat(state.events()).containsExactly("first write");
    }

    @Test
    void clonesIntoAnInstanceThatNobodyKnowsWithEverythingLoaded() {
        ClassAccess access = new ByteBuddyEnhancer().access(Plans.fields(shop.type("shop.Order"), "number"));
        Object order = shop.make("shop.Order");
        RecordingState loading = RecordingState.loadingBy(s -> access.set(order, 0, "A1"));
        loading.markUnloaded(number("number"));
        ((StateHolder) order).cairn$state(loading);

        Object copy = call(order, "copy");

        assertThat(((StateHolder) copy).cairn$state()).isNull();
        assertThat(((StateHolder) order).cairn$state()).isSameAs(loading);
        assertThat(call(copy, "getNumber")).isEqualTo("A1");
        assertThat(call(copy, "getCache")).isEqualTo("cloned");
    }

    @Test
    void listsTheAttributesInTheOrderOfTheirNumbers() {
        Enhanced enhanced = shop.type("shop.special.Urgent").getAnnotation(Enhanced.class);

        assertThat(enhanced.version()).isEqualTo(Enhanced.CURRENT_VERSION);
        assertThat(enhanced.attributes())
                .containsExactly(
                        "id",
                        "version",
                        "note",
                        "number",
                        "count",
                        "total",
                        "weight",
                        "price",
                        "paid",
                        "scan",
                        "previous",
                        "lines",
                        "speed");
    }

    @Test
    void putsTheStateIntoTheTopmostClassOutOfSightOfReflectiveTools() throws Exception {
        Field field = shop.type("shop.base.Base").getDeclaredField("cairn$state");

        assertThat(field.isSynthetic()).isTrue();
        assertThat(Modifier.isTransient(field.getModifiers())).isTrue();
        assertThat(shop.type("shop.base.Base").getInterfaces()).containsExactly(StateHolder.class);
        assertThat(shop.type("shop.base.Base").getGenericInterfaces()).hasSize(1);
        assertThat(shop.type("shop.Order").getDeclaredFields())
                .extracting(Field::getName)
                .doesNotContain("cairn$state");
    }

    @Test
    void keepsLineNumbers() {
        assertThatThrownBy(() -> call(shop.make("shop.Order"), "fail"))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(e -> {
                    StackTraceElement top = e.getStackTrace()[0];
                    String[] lines = WovenShop.ORDER.split("\n");
                    assertThat(top.getFileName()).isEqualTo("Order.java");
                    assertThat(lines[top.getLineNumber() - 1]).contains("fail()");
                });
    }

    @Test
    void weavesOnlyOnce() {
        EntityTransformer transformer = new EntityTransformer(WovenShop.PLAN);
        for (byte[] classFile : WovenShop.PLAIN.classFiles().values()) {
            byte[] woven = transformer.transform(classFile);
            assertThat(woven).isNotNull();
            assertThat(transformer.transform(woven)).isNull();
        }
    }

    @Test
    void leavesAClassAloneThatThePlanDoesNotConcern() throws Exception {
        byte[] own;
        try (var in = WeavingTest.class.getResourceAsStream("WeavingTest.class")) {
            own = in.readAllBytes();
        }

        assertThat(new EntityTransformer(WovenShop.PLAN).transform(own)).isNull();
        assertThat(new EntityTransformer(WovenShop.PLAN).concerns("org.cairnorm.enhancer.WeavingTest"))
                .isFalse();
        assertThat(new EntityTransformer(WovenShop.PLAN).concerns("shop.Counter"))
                .isTrue();
        assertThat(new EntityTransformer(WovenShop.PLAN).concerns("parcels.Parcel"))
                .isTrue();
    }

    @Test
    void refusesAClassThatWasWovenForOtherAttributes() {
        EnhancementPlan other = new EnhancementPlan(List.of(
                new PlannedClass("shop.base.Base", null, WovenShop.attributes("shop.base.Base", "id", "note"))));
        byte[] woven = new EntityTransformer(WovenShop.PLAN).transform(WovenShop.PLAIN.classFile("shop.base.Base"));

        assertThatThrownBy(() -> new EntityTransformer(other).transform(woven))
                .isInstanceOf(EnhancementException.class)
                .hasMessage("CAIRN-8007: Class 'shop.base.Base' was enhanced by version 1 with the attributes"
                        + " [id, version, note], but now they are [id, note] by version 1: compile the class again and"
                        + " enhance it with the present mapping");
    }

    @Test
    void refusesAnAttributeWithoutField() {
        EnhancementPlan plan = new EnhancementPlan(
                List.of(new PlannedClass("shop.base.Base", null, WovenShop.attributes("shop.base.Base", "colour"))));

        assertThatThrownBy(() -> new EntityTransformer(plan).transform(WovenShop.PLAIN.classFile("shop.base.Base")))
                .isInstanceOf(EnhancementException.class)
                .hasMessage("CAIRN-8008: Cannot enhance 'shop.base.Base': its attribute 'colour' has no field of this"
                        + " name. Only field access is enhanced yet");
    }

    @Test
    void refusesNumbersThatDifferFromThoseOfTheSuperclass() {
        List<PlannedClass> classes = List.of(
                new PlannedClass("shop.base.Base", null, WovenShop.attributes("shop.base.Base", "id", "note")),
                new PlannedClass("shop.Order", "shop.base.Base", WovenShop.attributes("shop.Order", "number", "id")));

        assertThatThrownBy(() -> new EnhancementPlan(classes))
                .isInstanceOf(EnhancementException.class)
                .hasMessage(
                        "CAIRN-8009: Cannot enhance 'shop.Order': its attributes [number, id] do not begin with those"
                                + " of its superclass 'shop.base.Base', which are [id, note]");
    }

    @Test
    void saysWhichFileIsNoClassFile(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("Broken.class"), "no class file");

        assertThatThrownBy(() -> new DirectoryEnhancer(WovenShop.PLAN).enhance(directory))
                .isInstanceOf(EnhancementException.class)
                .hasMessage("CAIRN-8010: Cannot enhance the class file '" + directory.resolve("Broken.class")
                        + "': it is no class file");
    }

    @Test
    void weavesADirectoryInPlaceAndOnlyOnce(@TempDir Path directory) throws Exception {
        for (Map.Entry<String, byte[]> file : WovenShop.PLAIN.classFiles().entrySet()) {
            Path path = directory.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        DirectoryEnhancer enhancer = new DirectoryEnhancer(WovenShop.PLAN);

        List<Path> changed = enhancer.enhance(directory);

        assertThat(changed.stream().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "Base.class",
                        "Order.class",
                        "Order$Builder.class",
                        "Order$Reader.class",
                        "Counter.class",
                        "Urgent.class",
                        "Parcel.class");
        assertThat(enhancer.enhance(directory)).isEmpty();
        assertThat(Files.readAllBytes(directory.resolve("shop/Order.class")))
                .isEqualTo(new EntityTransformer(WovenShop.PLAN).transform(WovenShop.PLAIN.classFile("shop.Order")));
    }

    @Test
    void weavesClassFilesOfJava8() throws Exception {
        ClassLoader loader = Compiled.sources(8, WovenShop.BASE, WovenShop.ORDER)
                .changedBy(new EntityTransformer(WovenShop.PLAN)::transform)
                .loader();
        Object builder =
                loader.loadClass("shop.Order$Builder").getDeclaredConstructor().newInstance();
        Object order = call(builder, "order");
        ((StateHolder) order).cairn$state(state);

        call(builder, "number", "A1");
        call(order, "increment");

        assertThat(writtenAttributes()).containsExactly("number", "count");
        assertThat(call(order, "numberByInner")).isEqualTo("A1");
    }

    @Test
    void tellsAtBootWhetherAClassIsWovenForItsMapping() {
        Class<?> order = shop.type("shop.Order");
        String[] names = WovenShop.ORDER_ATTRIBUTES.stream()
                .map(EnhancementPlan.Attribute::name)
                .toArray(String[]::new);

        assertThat(WovenClasses.isWoven(Plans.fields(order, names))).isTrue();
        assertThat(WovenClasses.isWoven(Plans.fields(Book.class, "title"))).isFalse();
        assertThatThrownBy(() -> WovenClasses.isWoven(Plans.fields(order, "id", "number")))
                .isInstanceOf(EnhancementException.class)
                .hasMessageStartingWith(
                        "CAIRN-8007: Class 'shop.Order' was enhanced by version 1 with the attributes [id,");
        assertThatThrownBy(() -> WovenClasses.isWoven(Plans.fields(shop.type("parcels.Parcel"), "id")))
                .isInstanceOf(EnhancementException.class)
                .hasMessage("CAIRN-8011: Class 'parcels.Parcel' is not enhanced, but 'shop.Order' in its hierarchy is:"
                        + " enhance all classes of a hierarchy together, or none");
    }

    // Serialization

    private static final String NOTE = """
            package notes;
            public class Note implements java.io.Serializable {
                private static final long serialVersionUID = 1L;
                private Long id;
                private String text;
                private String more;
                public Long getId() { return id; }
                public void setId(Long id) { this.id = id; }
                public String getText() { return text; }
                public void setText(String text) { this.text = text; }
                public String getMore() { return more; }
            }
            """;
    private static final EnhancementPlan NOTES = new EnhancementPlan(
            List.of(new PlannedClass("notes.Note", null, WovenShop.attributes("notes.Note", "id", "text", "more"))));

    private static Object note(ClassLoader loader) throws ReflectiveOperationException {
        Object note = loader.loadClass("notes.Note").getDeclaredConstructor().newInstance();
        call(note, "setId", 3L);
        call(note, "setText", "hello");
        return note;
    }

    @Test
    void remembersThroughSerializationWhatWasNotLoaded() throws Exception {
        Object note = note(Compiled.sources(NOTE)
                .changedBy(new EntityTransformer(NOTES)::transform)
                .loader());
        state.markUnloaded(2);
        ((StateHolder) note).cairn$state(state);

        Object copy = Serialized.copyOf(note);

        assertThat(call(copy, "getText")).isEqualTo("hello");
        assertThat(((StateHolder) copy).cairn$state().isLoaded(2)).isFalse();
        assertThatThrownBy(() -> call(copy, "getMore"))
                .isInstanceOf(NotLoadedException.class)
                .hasMessageStartingWith("CAIRN-8002: Cannot load attribute 2 of 'notes.Note'");
        call(copy, "setText", "changed");
        assertThat(((StateHolder) copy).cairn$state().isWritten(1)).isTrue();
    }

    @Test
    void remembersThroughSerializationThatItIsAReference() throws Exception {
        Object note = note(Compiled.sources(NOTE)
                .changedBy(new EntityTransformer(NOTES)::transform)
                .loader());
        state.markReference();
        state.markUnloaded(1);
        state.markUnloaded(2);
        ((StateHolder) note).cairn$state(state);

        Object copy = Serialized.copyOf(Serialized.copyOf(note));

        assertThat(((StateHolder) copy).cairn$state().isReference()).isTrue();
        assertThat(call(copy, "getId")).isEqualTo(3L);
        assertThatThrownBy(() -> call(copy, "getText")).isInstanceOf(NotLoadedException.class);
    }

    @Test
    void hasNoStateAfterSerializationWhenAllWasLoaded() throws Exception {
        Object note = note(Compiled.sources(NOTE)
                .changedBy(new EntityTransformer(NOTES)::transform)
                .loader());
        ((StateHolder) note).cairn$state(state);

        assertThat(((StateHolder) Serialized.copyOf(note)).cairn$state()).isNull();
    }

    @Test
    void exchangesSerializedInstancesWithThePlainClass() throws Exception {
        ClassLoader plain = Compiled.sources(NOTE).loader();
        ClassLoader woven = Compiled.sources(NOTE)
                .changedBy(new EntityTransformer(NOTES)::transform)
                .loader();

        Object fromPlain = Serialized.read(Serialized.write(note(plain)), woven);
        Object fromWoven = Serialized.read(Serialized.write(note(woven)), plain);

        assertThat(call(fromPlain, "getText")).isEqualTo("hello");
        assertThat(((StateHolder) fromPlain).cairn$state()).isNull();
        assertThat(call(fromWoven, "getText")).isEqualTo("hello");
    }

    @Test
    void leavesWriteObjectOfTheUserAlone() throws Exception {
        String own = NOTE.replace("private Long id;", """
                private Long id;
                private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
                    text = text + " written";
                    out.defaultWriteObject();
                }
                """);
        Object note = note(Compiled.sources(own)
                .changedBy(new EntityTransformer(NOTES)::transform)
                .loader());

        assertThat(call(Serialized.copyOf(note), "getText")).isEqualTo("hello written");
    }

    @Test
    void weavesClassesWithMoreAttributesThanALongHasBits() throws Exception {
        StringBuilder source = new StringBuilder("package wide; public class Wide {");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            names.add("a" + i);
            source.append(
                    "private long a%1$d; public void setA%1$d(long v) { a%1$d = v; } public long getA%1$d() { return a%1$d; }\n"
                            .formatted(i));
        }
        EnhancementPlan plan = new EnhancementPlan(List.of(
                new PlannedClass("wide.Wide", null, WovenShop.attributes("wide.Wide", names.toArray(String[]::new)))));
        Object wide = Compiled.sources(source + "}")
                .changedBy(new EntityTransformer(plan)::transform)
                .loader()
                .loadClass("wide.Wide")
                .getDeclaredConstructor()
                .newInstance();
        ((StateHolder) wide).cairn$state(state);
        state.markUnloaded(299);

        call(wide, "setA200", 5L);
        call(wide, "getA299");

        assertThat(state.isWritten(200)).isTrue();
        assertThat(state.events()).containsExactly("first write", "load 299");
        assertThat(Arrays.asList(wide.getClass().getAnnotation(Enhanced.class).attributes()))
                .isEqualTo(names);
    }
}
