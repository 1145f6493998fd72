package org.cairnorm.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Persistent collections do what those of {@code java.util} do, and know what was stored before. */
class PersistentCollectionPropertyTest {
    private static final int RUNS = 1000;

    /** Something that is done to a collection, with its answer; an exception is an answer, too. */
    private record Step<C>(String name, boolean mutator, Function<C, @Nullable Object> action) {
        @Nullable Object answer(C target) {
            try {
                Object answer = action.apply(target);
                // What is a view of the collection must not be compared after it has changed.
                return answer instanceof Collection<?> many ? new ArrayList<>(many) : answer;
            } catch (RuntimeException e) {
                return e.getClass();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void aListDoesWhatAnArrayListDoes() {
        forAll(listSteps(), PersistentCollectionPropertyTest::checkList);
    }

    private static void checkList(List<Integer> stored, List<Step<List<Integer>>> steps) {
        List<Integer> plain = new ArrayList<>(stored);
        PersistentList<Integer> list =
                new PersistentList<>(RecordingState.fillingCollections(new ArrayList<>(stored)), "list");
        verify(plain, list, list, steps, List.copyOf(stored));
    }

    @Test
    void aSetDoesWhatALinkedHashSetDoes() {
        forAll(setSteps(), PersistentCollectionPropertyTest::checkSet);
    }

    private static void checkSet(List<Integer> stored, List<Step<Set<Integer>>> steps) {
        Set<Integer> plain = new LinkedHashSet<>(stored);
        PersistentSet<Integer> set =
                new PersistentSet<>(RecordingState.fillingCollections(new LinkedHashSet<>(stored)), "set");
        verify(plain, set, set, steps, List.copyOf(new LinkedHashSet<>(stored)));
    }

    @Test
    void aMapDoesWhatALinkedHashMapDoes() {
        forAll(mapSteps(), PersistentCollectionPropertyTest::checkMap);
    }

    private static void checkMap(List<Integer> stored, List<Step<Map<Integer, Integer>>> steps) {
        Map<Integer, Integer> content = new LinkedHashMap<>();
        stored.forEach(n -> content.put(n, n * 10));
        PersistentMap<Integer, Integer> map =
                new PersistentMap<>(RecordingState.fillingCollections(new LinkedHashMap<>(content)), "map");
        verify(new LinkedHashMap<>(content), map, map, steps, List.copyOf(content.entrySet()));
    }

    /** Each run has a seed of its own, which a failure names. */
    private static <C> void forAll(Generator<List<Step<C>>> steps, BiConsumer<List<Integer>, List<Step<C>>> property) {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            List<Integer> stored = content().next(random);
            List<Step<C>> chosen = steps.next(random);
            try {
                property.accept(stored, chosen);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", stored " + stored + ", steps " + chosen, e);
            }
        }
    }

    private static <C> void verify(
            C plain, C tracked, PersistentCollection collection, List<Step<C>> steps, List<?> stored) {
        boolean mutated = false;
        for (Step<C> step : steps) {
            Object before = snapshot(plain);
            assertThat(step.answer(tracked)).as(step.name()).isEqualTo(step.answer(plain));
            mutated |= step.mutator();
            assertThat(snapshot(collection.content() == null ? plain : tracked))
                    .as("content after " + step.name())
                    .isEqualTo(snapshot(plain));
            if (!before.equals(snapshot(plain))) {
                assertThat(collection.isChanged())
                        .as("changed after " + step.name())
                        .isTrue();
            }
            if (!mutated) {
                assertThat(collection.isChanged()).as("changed by readers").isFalse();
            }
            if (collection.isLoaded()) {
                assertThat(new ArrayList<Object>(collection.storedContent()))
                        .as("stored after " + step.name())
                        .isEqualTo(stored);
            }
        }
        assertThat(tracked).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
    }

    /** With the order, which equality of sets and maps does not see. */
    private static String snapshot(Object collection) {
        return collection.toString();
    }

    private static Generator<List<Integer>> content() {
        return Generator.between(0, 9).listOfAtMost(8);
    }

    private static Generator<List<Step<List<Integer>>>> listSteps() {
        Generator<Integer> numbers = Generator.between(0, 9);
        Generator<Integer> places = Generator.between(0, 8);
        Generator<List<Integer>> many = numbers.listOfAtMost(4);
        return Generator.<Step<List<Integer>>>oneOf(List.of(
                        places.map(i -> reader("get " + i, l -> l.get(i))),
                        numbers.map(n -> reader("contains " + n, l -> l.contains(n))),
                        numbers.map(n -> reader("indexOf " + n, l -> l.indexOf(n) - l.lastIndexOf(n))),
                        many.map(m -> reader("containsAll " + m, l -> l.containsAll(m) && l.containsAll(l))),
                        numbers.map(n -> reader(
                                "toArray",
                                l -> List.of(
                                        l.toArray().length,
                                        l.toArray(new Integer[0]).length,
                                        l.toArray(Integer[]::new).length))),
                        numbers.map(n ->
                                reader("stream", l -> l.stream().map(i -> i + n).collect(Collectors.toList()))),
                        numbers.map(n -> reader(
                                "parallel",
                                l -> l.parallelStream().filter(i -> i < n).count())),
                        numbers.map(n -> reader("iterate", PersistentCollectionPropertyTest::iterated)),
                        numbers.map(n -> mutator("add " + n, l -> l.add(n))),
                        places.map(i -> mutator("add at " + i, l -> {
                            l.add(i, 7);
                            return null;
                        })),
                        places.map(i -> mutator("set at " + i, l -> l.set(i, 5))),
                        places.map(i -> mutator("remove at " + i, l -> l.remove((int) i))),
                        numbers.map(n -> mutator("remove " + n, l -> l.remove((Object) n))),
                        many.map(m -> mutator("addAll " + m, l -> l.addAll(m))),
                        many.map(m -> mutator("addAll at 1 " + m, l -> l.addAll(1, m))),
                        many.map(m -> mutator("removeAll " + m, l -> l.removeAll(m))),
                        many.map(m -> mutator("retainAll " + m, l -> l.retainAll(m))),
                        numbers.map(n -> mutator("removeIf < " + n, l -> l.removeIf(i -> i < n))),
                        numbers.map(n -> mutator("replaceAll + " + n, l -> {
                            l.replaceAll(i -> (i + n) % 10);
                            return null;
                        })),
                        numbers.map(n -> mutator("sort", l -> {
                            l.sort(n < 5 ? null : Comparator.reverseOrder());
                            return null;
                        })),
                        numbers.filter(n -> n == 0)
                                .map(n -> mutator("clear", l -> {
                                    l.clear();
                                    return null;
                                })),
                        numbers.filter(n -> n < 3).map(n -> mutator("with itself", l -> withItself(l, n))),
                        places.map(i -> mutator("iterator.remove at " + i, l -> removeByIterator(l, i))),
                        places.flatMap(i -> numbers.map(
                                n -> mutator("listIterator " + n + " at " + i, l -> byListIterator(l, i, n)))),
                        places.flatMap(i ->
                                numbers.map(n -> mutator("subList " + n + " from " + i, l -> bySubList(l, i, n))))))
                .listOfAtMost(12);
    }

    private static Generator<List<Step<Set<Integer>>>> setSteps() {
        Generator<Integer> numbers = Generator.between(0, 9);
        Generator<List<Integer>> many = numbers.listOfAtMost(4);
        return Generator.<Step<Set<Integer>>>oneOf(List.of(
                        numbers.map(n -> reader("contains " + n, s -> s.contains(n))),
                        many.map(m -> reader("containsAll " + m, s -> s.containsAll(m) && s.containsAll(s))),
                        numbers.map(n -> reader(
                                "toArray",
                                s -> List.of(
                                        s.toArray().length,
                                        s.toArray(new Integer[0]).length,
                                        s.toArray(Integer[]::new).length))),
                        numbers.map(n ->
                                reader("stream", s -> s.stream().map(i -> i + n).collect(Collectors.toList()))),
                        numbers.map(n -> reader(
                                "parallel",
                                s -> s.parallelStream().filter(i -> i < n).count())),
                        numbers.map(n -> reader("iterate", PersistentCollectionPropertyTest::iterated)),
                        numbers.map(n -> mutator("add " + n, s -> s.add(n))),
                        numbers.map(n -> mutator("remove " + n, s -> s.remove(n))),
                        many.map(m -> mutator("addAll " + m, s -> s.addAll(m))),
                        many.map(m -> mutator("removeAll " + m, s -> s.removeAll(m))),
                        many.map(m -> mutator("retainAll " + m, s -> s.retainAll(m))),
                        numbers.map(n -> mutator("removeIf < " + n, s -> s.removeIf(i -> i < n))),
                        numbers.filter(n -> n == 0)
                                .map(n -> mutator("clear", s -> {
                                    s.clear();
                                    return null;
                                })),
                        numbers.filter(n -> n < 3).map(n -> mutator("with itself", s -> withItself(s, n))),
                        numbers.map(i -> mutator("iterator.remove at " + i, s -> removeByIterator(s, i)))))
                .listOfAtMost(12);
    }

    private static Generator<List<Step<Map<Integer, Integer>>>> mapSteps() {
        Generator<Integer> keys = Generator.between(0, 9);
        Generator<List<Integer>> many = keys.listOfAtMost(4);
        return Generator.<Step<Map<Integer, Integer>>>oneOf(List.of(
                        keys.map(k -> reader("get " + k, m -> m.get(k) + "" + m.getOrDefault(k, 1))),
                        keys.map(k -> reader("contains " + k, m -> m.containsKey(k) || m.containsValue(k * 10))),
                        keys.map(k -> reader("forEach", m -> {
                            List<Integer> found = new ArrayList<>();
                            m.forEach((key, value) -> found.add(key + value));
                            m.keySet().forEach(found::add);
                            m.values().forEach(found::add);
                            return found;
                        })),
                        keys.map(k -> reader(
                                "views",
                                m -> List.of(
                                        iterated(m.keySet()),
                                        iterated(m.values()),
                                        m.entrySet().toString(),
                                        m.entrySet().contains(Map.entry(k, k * 10)),
                                        m.keySet().contains(k),
                                        m.values().contains(k),
                                        m.entrySet().hashCode(),
                                        m.keySet().hashCode()))),
                        keys.map(k -> reader(
                                "streams",
                                m -> m.entrySet().stream()
                                        .map(e -> e.getKey() + e.getValue())
                                        .collect(Collectors.toList()))),
                        keys.map(k -> mutator("put " + k, m -> m.put(k, k * 10))),
                        keys.map(k -> mutator("put other " + k, m -> m.put(k, 3))),
                        keys.map(k -> mutator("putAll " + k, m -> {
                            m.putAll(Map.of(k, 4));
                            m.putAll(Map.of());
                            return null;
                        })),
                        keys.map(k -> mutator("putIfAbsent " + k, m -> m.putIfAbsent(k, 2))),
                        keys.map(k -> mutator("remove " + k, m -> m.remove(k))),
                        keys.map(k -> mutator("remove pair " + k, m -> m.remove(k, k * 10))),
                        keys.map(k -> mutator("replace " + k, m -> m.replace(k, 6))),
                        keys.map(k -> mutator("replace pair " + k, m -> m.replace(k, k * 10, 8))),
                        keys.map(k -> mutator("replaceAll", m -> {
                            m.replaceAll((key, value) -> (value + k) % 10);
                            return null;
                        })),
                        keys.map(k ->
                                mutator("computeIfAbsent " + k, m -> m.computeIfAbsent(k, n -> n < 5 ? n : null))),
                        keys.map(k -> mutator(
                                "computeIfPresent " + k, m -> m.computeIfPresent(k, (n, v) -> n < 5 ? v + 1 : null))),
                        keys.map(k -> mutator("compute " + k, m -> m.compute(k, (n, v) -> v == null ? n : null))),
                        keys.map(k -> mutator("merge " + k, m -> m.merge(k, 1, (a, b) -> a > 20 ? null : a + b))),
                        keys.filter(k -> k == 0)
                                .map(k -> mutator("clear", m -> {
                                    m.clear();
                                    return null;
                                })),
                        keys.map(k ->
                                mutator("keySet remove " + k, m -> m.keySet().remove(k))),
                        keys.map(k ->
                                mutator("values remove " + k, m -> m.values().remove(k * 10))),
                        keys.map(k -> mutator(
                                "entrySet remove " + k, m -> m.entrySet().remove(Map.entry(k, k * 10)))),
                        many.map(n ->
                                mutator("keySet removeAll " + n, m -> m.keySet().removeAll(n))),
                        many.map(n ->
                                mutator("keySet retainAll " + n, m -> m.keySet().retainAll(n))),
                        keys.map(k -> mutator("values removeIf", m -> m.values().removeIf(v -> v < k * 10))),
                        keys.map(k ->
                                mutator("entrySet removeIf", m -> m.entrySet().removeIf(e -> e.getKey() == 3))),
                        keys.map(k -> mutator("keySet iterator " + k, m -> removeByIterator(m.keySet(), k))),
                        keys.map(k -> mutator("entrySet iterator " + k, m -> removeByIterator(m.entrySet(), k))),
                        keys.map(k -> mutator("setValue " + k, m -> {
                            for (Map.Entry<Integer, Integer> entry : m.entrySet()) {
                                if (entry.getKey().equals(k)) {
                                    return entry.setValue(9);
                                }
                            }
                            return null;
                        })),
                        keys.map(k -> mutator("setValue in stream", m -> {
                            m.entrySet().stream().filter(e -> e.getKey() < k).forEach(e -> e.setValue(k));
                            return null;
                        }))))
                .listOfAtMost(12);
    }

    private static <C> Step<C> reader(String name, Function<C, @Nullable Object> action) {
        return new Step<>(name, false, action);
    }

    private static <C> Step<C> mutator(String name, Function<C, @Nullable Object> action) {
        return new Step<>(name, true, action);
    }

    private static List<Object> iterated(Iterable<?> elements) {
        List<Object> found = new ArrayList<>();
        for (Object element : elements) {
            found.add(element);
        }
        elements.iterator().forEachRemaining(found::add);
        elements.spliterator().forEachRemaining(found::add);
        elements.forEach(found::add);
        return found;
    }

    private static @Nullable Object withItself(Collection<Integer> collection, int how) {
        return switch (how) {
            case 0 -> collection.removeAll(collection);
            case 1 -> collection.retainAll(collection);
            default -> collection instanceof List && collection.size() > 50 ? null : addItself(collection);
        };
    }

    private static boolean addItself(Collection<Integer> collection) {
        return collection.addAll(collection);
    }

    private static @Nullable Object removeByIterator(Collection<?> collection, int place) {
        Iterator<?> iterator = collection.iterator();
        Object last = null;
        for (int i = 0; i <= place && iterator.hasNext(); i++) {
            last = iterator.next();
        }
        String removed = String.valueOf(last);
        iterator.remove();
        return removed;
    }

    private static @Nullable Object byListIterator(List<Integer> list, int place, int how) {
        ListIterator<Integer> iterator = list.listIterator(place);
        List<Object> seen = new ArrayList<>();
        while (how > 5 && iterator.hasPrevious()) {
            seen.add(iterator.previousIndex());
            seen.add(iterator.previous());
        }
        if (iterator.hasNext()) {
            seen.add(iterator.nextIndex());
            seen.add(iterator.next());
        }
        switch (how % 3) {
            case 0 -> iterator.set(8);
            case 1 -> iterator.add(9);
            default -> iterator.remove();
        }
        iterator.forEachRemaining(seen::add);
        return seen;
    }

    private static @Nullable Object bySubList(List<Integer> list, int from, int how) {
        List<Integer> part = list.subList(from, Math.min(from + 4, list.size()));
        return switch (how) {
            case 0 -> part.add(6);
            case 1 -> part.remove(0);
            case 2 -> part.set(0, 4);
            case 3 -> part.removeIf(n -> n < 5);
            case 4 -> part.addAll(part);
            case 5 -> part.subList(1, part.size()).remove(0);
            case 6 -> part.retainAll(List.of(1, 2, 3));
            case 7 -> {
                part.sort(Comparator.reverseOrder());
                part.replaceAll(n -> n + 1);
                part.listIterator().add(0);
                yield part.toString();
            }
            case 8 -> {
                part.clear();
                yield part.isEmpty();
            }
            default ->
                List.of(part, part.hashCode(), part.contains(3), part.stream().count(), iterated(part));
        };
    }
}
