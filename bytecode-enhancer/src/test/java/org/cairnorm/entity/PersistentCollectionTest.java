package org.cairnorm.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersistentCollectionTest {

    @Test
    void loadsItselfOnFirstTouchAndOnlyOnce() {
        RecordingState owner = RecordingState.fillingCollections(new ArrayList<>(List.of("a", "b")));
        PersistentList<String> list = new PersistentList<>(owner, "Book.authors");
        assertThat(list.isLoaded()).isFalse();
        assertThat(list.content()).isNull();

        assertThat(list.size()).isEqualTo(2);
        assertThat(list.get(1)).isEqualTo("b");

        assertThat(owner.events()).containsExactly("load Book.authors");
        assertThat(list.isChanged()).isFalse();
    }

    @Test
    void saysWhichCollectionItsLoaderForgot() {
        PersistentList<String> list = new PersistentList<>(new RecordingState(), "Book.authors");

        assertThatThrownBy(list::size)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The collection 'Book.authors' was not filled by its loader");
    }

    @Test
    void keepsWhatIsStoredFromBeforeTheFirstChange() {
        RecordingState owner = RecordingState.fillingCollections(new LinkedHashSet<>(List.of("a", "b")));
        PersistentSet<String> set = new PersistentSet<>(owner, "tags");

        set.add("c");
        set.remove("a");

        assertThat(set.storedContent()).map(Object.class::cast).containsExactly("a", "b");
        assertThat(set.isChanged()).isTrue();
        assertThat(owner.events()).containsExactly("load tags", "change tags");
        set.markStored();
        assertThat(set.isChanged()).isFalse();
        assertThat(set.storedContent()).map(Object.class::cast).containsExactly("b", "c");
    }

    @Test
    void takesAMutatorThatFindsNothingToDoForNoChange() {
        RecordingState owner = RecordingState.fillingCollections(new LinkedHashSet<>(List.of("a", "b")));
        PersistentSet<String> set = new PersistentSet<>(owner, "tags");

        set.add("a");
        set.remove("x");
        set.addAll(set);
        set.addAll(List.of("a"));
        set.retainAll(set);
        set.removeIf(String::isEmpty);

        assertThat(set.isChanged()).isFalse();
        assertThat(owner.events()).containsExactly("load tags");
    }

    @Test
    void takesOverWhatTheUserPutIntoANewInstance() {
        List<String> mine = new ArrayList<>(List.of("a"));
        PersistentList<String> list = PersistentList.wrap(new RecordingState(), "authors", mine);

        mine.add("b");

        assertThat(list).containsExactly("a", "b");
        assertThat(list.isLoaded()).isTrue();
        assertThat(list.isChanged()).isTrue();
        assertThat(list.storedContent()).isNull();
    }

    @Test
    void copiesAnImmutableCollectionSoThatItCanBeChanged() {
        PersistentMap<String, String> map = PersistentMap.wrap(new RecordingState(), "names", Map.of("de", "Buch"));

        map.put("en", "book");

        assertThat(map).containsOnlyKeys("de", "en");
    }

    @Test
    void keepsASortedSetOfTheUserSorted() {
        PersistentSet<String> set = PersistentSet.wrap(new RecordingState(), "tags", new TreeSet<>(List.of("c", "a")));

        set.add("b");

        assertThat(set).containsExactly("a", "b", "c");
    }

    @Test
    void copiesACollectionThatBelongsToAnotherInstance() {
        PersistentList<String> other =
                PersistentList.wrap(new RecordingState(), "a.tags", new ArrayList<>(List.of("x")));
        PersistentCollection mine = CollectionKind.LIST.wrap(new RecordingState(), "b.tags", other);

        other.add("y");

        assertThat((List<?>) mine).map(Object.class::cast).containsExactly("x");
    }

    @Test
    void refusesAnAttributeTypeThatTheSpecificationDoesNotName() {
        assertThat(CollectionKind.isSupported(SortedSet.class)).isFalse();
        assertThatThrownBy(() -> CollectionKind.of(SortedSet.class))
                .isInstanceOf(EnhancementException.class)
                .hasMessage("CAIRN-8001: The type 'java.util.SortedSet' of a collection attribute is not supported yet:"
                        + " declare it as java.util.Collection, List, Set or Map");
        assertThat(CollectionKind.of(Collection.class)).isEqualTo(CollectionKind.LIST);
        assertThat(CollectionKind.of(Set.class)).isEqualTo(CollectionKind.SET);
        assertThat(CollectionKind.of(Map.class)).isEqualTo(CollectionKind.MAP);
    }

    @Test
    void keepsTheStoredCopyThatALoaderGives() {
        RecordingState owner = RecordingState.fillingCollections(new ArrayList<>(List.of("a")));
        PersistentList<String> list = new PersistentList<>(owner, "dates");
        list.initialize();

        list.storedContent(List.of("copy of a"));

        assertThat(list.isChanged()).isTrue();
        assertThat(list.storedContent()).map(Object.class::cast).containsExactly("copy of a");
    }

    @Test
    void asksNoElementForItsHashCodeToKeepWhatIsStored() {
        int[] calls = new int[1];
        Object element = new Object() {
            @Override
            public int hashCode() {
                calls[0]++;
                return 7;
            }

            @Override
            public boolean equals(Object other) {
                calls[0]++;
                return this == other;
            }
        };
        Set<Object> content = new LinkedHashSet<>(Set.of(element));
        Map<Object, Object> entries = new LinkedHashMap<>(Map.of(element, "v"));
        PersistentSet<Object> set = new PersistentSet<>(RecordingState.fillingCollections(content), "tags");
        PersistentMap<Object, Object> map = new PersistentMap<>(RecordingState.fillingCollections(entries), "names");
        calls[0] = 0;

        set.clear();
        map.clear();

        assertThat(set.storedContent()).hasSize(1);
        assertThat(map.storedContent()).hasSize(1);
        assertThat(calls[0]).isZero();
    }

    @Test
    void marksAChangeThatFailedHalfWay() {
        PersistentList<Integer> list =
                new PersistentList<>(RecordingState.fillingCollections(new ArrayList<>(List.of(1, 2, 3))), "numbers");

        assertThatThrownBy(() -> list.replaceAll(n -> {
                    if (n == 2) {
                        throw new IllegalStateException("half-way");
                    }
                    return n * 10;
                }))
                .hasMessage("half-way");

        assertThat(list).containsExactly(10, 2, 3);
        assertThat(list.isChanged()).isTrue();
        assertThat(list.storedContent()).map(Object.class::cast).containsExactly(1, 2, 3);
    }

    @Test
    void equalsPlainCollectionsBothWays() {
        PersistentList<String> list = PersistentList.wrap(new RecordingState(), "l", List.of("a"));
        PersistentSet<String> set = PersistentSet.wrap(new RecordingState(), "s", List.of("a"));
        PersistentMap<String, String> map = PersistentMap.wrap(new RecordingState(), "m", Map.of("a", "b"));

        assertThat(list.equals(List.of("a"))).isTrue();
        assertThat(List.of("a").equals(list)).isTrue();
        assertThat(set.equals(Set.of("a"))).isTrue();
        assertThat(new HashSet<>(Set.of("a")).equals(set)).isTrue();
        assertThat(map.equals(Map.of("a", "b"))).isTrue();
        assertThat(Map.of("a", "b").equals(map)).isTrue();
        assertThat(list.equals(set)).isFalse();
        assertThat(set).hasSameHashCodeAs(Set.of("a")).hasToString("[a]");
        assertThat(list).hasSameHashCodeAs(List.of("a")).hasToString("[a]");
        assertThat(map).hasSameHashCodeAs(Map.of("a", "b")).hasToString("{a=b}");
    }

    @Test
    void isSerializedAsItsPlainContent() {
        PersistentList<String> list =
                new PersistentList<>(RecordingState.fillingCollections(new ArrayList<>(List.of("a"))), "authors");
        list.initialize();

        Object copy = Serialized.copyOf(list);

        assertThat(copy).isInstanceOf(ArrayList.class).isEqualTo(List.of("a"));
    }

    @ParameterizedTest
    @EnumSource
    void staysUnloadedWhenSerializedUnloaded(CollectionKind kind) {
        PersistentCollection collection = kind.unloaded(new RecordingState(), "Book.authors");

        PersistentCollection copy = (PersistentCollection) Serialized.copyOf(collection);

        assertThat(copy.kind()).isEqualTo(kind);
        assertThat(copy.isLoaded()).isFalse();
        assertThat(copy.content()).isNull();
        assertThatThrownBy(copy::initialize)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageStartingWith("CAIRN-8002: Cannot load the collection 'Book.authors':"
                        + " it was not loaded before it was serialized");
    }
}
