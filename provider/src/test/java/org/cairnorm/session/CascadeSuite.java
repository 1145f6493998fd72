package org.cairnorm.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnorm.session.CascadeModel.Album;
import org.cairnorm.session.CascadeModel.Cover;
import org.cairnorm.session.CascadeModel.Hub;
import org.cairnorm.session.CascadeModel.Leaf;
import org.cairnorm.session.CascadeModel.Link;
import org.cairnorm.session.CascadeModel.Note;
import org.cairnorm.session.CascadeModel.Ring;
import org.cairnorm.session.CascadeModel.Track;
import org.cairnorm.testing.orm.EntityManagerSuite;
import org.junit.jupiter.api.Test;

/** Which operations pass from an instance to those it refers to, and what happens to orphans. */
abstract class CascadeSuite extends EntityManagerSuite {
    private static final int DEEP = 10_000;

    @Override
    protected List<Class<?>> managedClasses() {
        return CascadeModel.CLASSES;
    }

    private Long stored(Hub hub) {
        inTransaction(em -> {
            hub.leaves().forEach(em::persist);
            em.persist(hub);
        });
        return Objects.requireNonNull(hub.id());
    }

    private Album stored(Album album) {
        inTransaction(em -> em.persist(album));
        return album;
    }

    private static List<String> contained(EntityManager em, Hub hub) {
        return hub.leaves().stream().filter(em::contains).map(Leaf::name).toList();
    }

    private List<String> storedLeaves() {
        return fromTransaction(
                em -> em.createQuery("select l.name from Leaf l", String.class).getResultList());
    }

    // ---- each cascade passes its own operation on, and no other

    @Test
    void persistIsPassedOnByItsCascades() {
        inSession(em -> {
            Hub hub = Hub.full();
            em.persist(hub);
            assertThat(contained(em, hub))
                    .containsExactlyInAnyOrder("persist", "persist in many", "all in map", "all in embeddable");
        });
    }

    @Test
    void persistIsPassedOnByTheFlushToo() {
        Long id = stored(new Hub("empty"));
        inTransaction(em -> {
            Hub hub = em.find(Hub.class, id);
            hub.persistOne = new Leaf("persist");
            hub.persistMany.add(new Leaf("persist in many"));
            hub.named.put("all", new Leaf("all in map"));
            hub.links = new CascadeModel.Links();
            hub.links.embeddedLeaf = new Leaf("all in embeddable");
            em.flush();
            assertThat(contained(em, hub)).hasSize(4);
        });
        assertThat(storedLeaves())
                .containsExactlyInAnyOrder("persist", "persist in many", "all in map", "all in embeddable");
    }

    @Test
    void removeIsPassedOnByItsCascades() {
        Long id = stored(Hub.full());
        inTransaction(em -> {
            Hub hub = em.find(Hub.class, id);
            em.remove(hub);
            assertThat(contained(em, hub)).hasSize(8).doesNotContain("remove", "remove in many", "all in map");
        });
        assertThat(storedLeaves())
                .hasSize(8)
                .doesNotContain("remove", "remove in many", "all in map", "all in embeddable");
    }

    @Test
    void refreshIsPassedOnByItsCascades() {
        Long id = stored(Hub.full());
        inSession(em -> {
            Hub hub = em.find(Hub.class, id);
            hub.leaves().forEach(leaf -> leaf.name("changed " + leaf.name()));
            em.refresh(hub);
            assertThat(hub.leaves())
                    .extracting(Leaf::name)
                    .filteredOn(name -> !name.startsWith("changed"))
                    .containsExactlyInAnyOrder("refresh", "refresh in many", "all in map", "all in embeddable");
        });
    }

    @Test
    void detachIsPassedOnByItsCascades() {
        Long id = stored(Hub.full());
        inSession(em -> {
            Hub hub = em.find(Hub.class, id);
            assertThat(contained(em, hub)).hasSize(12);
            em.detach(hub);
            assertThat(contained(em, hub))
                    .hasSize(8)
                    .doesNotContain("detach", "detach in many", "all in map", "all in embeddable");
        });
    }

    @Test
    void detachLoadsNothing() {
        Long id = stored(Hub.full());
        inSession(em -> {
            Hub hub = em.find(Hub.class, id);
            statements().clear();
            em.detach(hub);
            assertThat(statements().count()).isZero();
        });
    }

    @Test
    void aRemovedTargetIsPersistedAgainByTheCascadeOfTheFlush() {
        Long id = stored(Hub.full());
        inTransaction(em -> {
            Hub hub = em.find(Hub.class, id);
            em.remove(hub.persistOne);
            hub.persistMany.add(new Leaf("added"));
            em.flush();
            assertThat(em.contains(hub.persistOne)).isTrue();
        });
        assertThat(storedLeaves()).contains("persist", "added");
    }

    // ---- orphans

    @Test
    void anElementThatLeavesItsOwnerIsRemoved() {
        Album album = stored(new Album("Blue").with("one", "two"));
        inTransaction(em -> {
            Album found = em.find(Album.class, album.id());
            Track track = found.tracks().get(0);
            found.tracks().remove(track);
            em.flush();
            assertThat(em.contains(track)).isFalse();
        });
        inSession(em -> assertThat(em.find(Album.class, album.id()).tracks()).hasSize(1));
        inSession(em -> assertThat(titles(em)).hasSize(1));
    }

    @Test
    void allElementsLeaveWhenTheCollectionIsCleared() {
        Album album = stored(new Album("Blue").with("one", "two"));
        inTransaction(em -> em.find(Album.class, album.id()).tracks().clear());
        inSession(em -> assertThat(titles(em)).isEmpty());
    }

    @Test
    void elementsThatAReplacingCollectionLacksAreRemoved() {
        Album album = stored(new Album("Blue").with("one", "two"));
        inTransaction(em -> {
            Album found = em.find(Album.class, album.id());
            Track kept = found.tracks().stream()
                    .filter(track -> track.title().equals("two"))
                    .findFirst()
                    .orElseThrow();
            found.tracks(new ArrayList<>(List.of(kept, new Track("three", found))));
        });
        inSession(em -> assertThat(titles(em)).containsExactlyInAnyOrder("two", "three"));
    }

    @Test
    void allElementsAreRemovedWhenTheCollectionIsSetToNull() {
        Album album = stored(new Album("Blue").with("one", "two"));
        inTransaction(em -> em.find(Album.class, album.id()).tracks(null));
        inSession(em -> assertThat(titles(em)).isEmpty());
    }

    @Test
    void theRemovalOfAnOrphanIsPassedOn() {
        Album album = new Album("Blue").with("one");
        album.tracks().get(0).remarks().add(new Note("loud"));
        stored(album);
        inTransaction(em -> em.find(Album.class, album.id()).tracks().clear());
        inSession(em -> assertThat(notes(em)).isEmpty());
    }

    @Test
    void anElementThatMovesToAnotherOwnerIsKept() {
        Album blue = stored(new Album("Blue").with("one", "two"));
        Album red = stored(new Album("Red"));
        inTransaction(em -> {
            Album from = em.find(Album.class, blue.id());
            Album to = em.find(Album.class, red.id());
            for (Track track : List.copyOf(from.tracks())) {
                from.tracks().remove(track);
                to.tracks().add(track);
                track.album(to);
            }
        });
        inSession(em -> {
            assertThat(em.find(Album.class, blue.id()).tracks()).isEmpty();
            assertThat(em.find(Album.class, red.id()).tracks()).hasSize(2);
        });
    }

    @Test
    void anElementIsKeptThatIsInItsNewPlaceBeforeItLeavesTheOldOne() {
        Album blue = stored(new Album("Blue").with("one", "two"));
        Album red = stored(new Album("Red"));
        inTransaction(em -> {
            Album to = em.find(Album.class, red.id());
            Album from = em.find(Album.class, blue.id());
            to.tracks().addAll(from.tracks());
            to.tracks().forEach(track -> track.album(to));
            from.tracks().clear();
        });
        inSession(em -> {
            assertThat(em.find(Album.class, blue.id()).tracks()).isEmpty();
            assertThat(em.find(Album.class, red.id()).tracks()).hasSize(2);
        });
    }

    @Test
    void anElementThatLeavesAndComesBackIsKept() {
        Album album = stored(new Album("Blue").with("one"));
        inTransaction(em -> {
            Album found = em.find(Album.class, album.id());
            Track track = found.tracks().remove(0);
            found.tracks().add(track);
        });
        inSession(em -> assertThat(titles(em)).containsExactly("one"));
    }

    @Test
    void theTargetOfAReplacedAssociationIsRemoved() {
        Album album = new Album("Blue");
        album.cover(new Cover("blue"));
        stored(album);
        inTransaction(em -> em.find(Album.class, album.id()).cover(new Cover("white")));
        inSession(em -> assertThat(colors(em)).containsExactly("white"));
        inTransaction(em -> em.find(Album.class, album.id()).cover(null));
        inSession(em -> assertThat(colors(em)).isEmpty());
    }

    @Test
    void orphansAreRemovedWithTheirOwner() {
        Album album = new Album("Blue").with("one", "two");
        album.cover(new Cover("blue"));
        album.notes().put("sound", new Note("soft"));
        stored(album);
        inTransaction(em -> {
            Album found = em.find(Album.class, album.id());
            em.remove(found);
            assertThat(em.contains(found.cover())).isFalse();
        });
        inSession(em -> {
            assertThat(titles(em)).isEmpty();
            assertThat(colors(em)).isEmpty();
            assertThat(notes(em)).isEmpty();
        });
    }

    @Test
    void theValueThatLeavesAMapIsRemoved() {
        Album album = new Album("Blue");
        album.notes().putAll(Map.of("sound", new Note("soft"), "text", new Note("sad"), "price", new Note("high")));
        stored(album);
        inTransaction(em -> {
            Map<String, Note> notes = em.find(Album.class, album.id()).notes();
            notes.remove("sound");
            notes.put("text", new Note("glad"));
        });
        inSession(em -> {
            assertThat(notes(em)).containsExactlyInAnyOrder("glad", "high");
            assertThat(em.find(Album.class, album.id()).notes()).containsOnlyKeys("text", "price");
        });
    }

    private static List<String> titles(EntityManager em) {
        return em.createQuery("select t.title from Track t", String.class).getResultList();
    }

    private static List<String> colors(EntityManager em) {
        return em.createQuery("select c.color from Cover c", String.class).getResultList();
    }

    private static List<String> notes(EntityManager em) {
        return em.createQuery("select n.text from Note n", String.class).getResultList();
    }

    // ---- depth

    @Test
    void aLongChainIsPersistedRemovedAndDetached() {
        inSession(em -> {
            Link chain = Link.chain(DEEP);
            Link end = end(chain);
            em.persist(chain);
            assertThat(em.contains(end)).isTrue();
            em.remove(chain);
            assertThat(em.contains(end)).isFalse();
            em.persist(chain);
            assertThat(em.contains(end)).isTrue();
            em.detach(chain);
            assertThat(em.contains(end)).isFalse();
        });
    }

    @Test
    void aLongChainIsRefreshedAndMerged() {
        Link chain = Link.chain(DEEP);
        inTransaction(em -> em.persist(chain));
        inTransaction(em -> {
            em.createQuery("select l from Link l", Link.class).getResultList();
            Link first = em.find(Link.class, chain.id());
            Link end = end(first);
            end.place(-1);
            em.refresh(first);
            assertThat(end.place()).isEqualTo(DEEP - 1);
        });
        end(chain).place(-1);
        inTransaction(em -> {
            em.createQuery("select l from Link l", Link.class).getResultList();
            assertThat(end(em.merge(chain)).place()).isEqualTo(-1);
        });
    }

    @Test
    void aLongChainOfCollectionsIsPersistedRemovedAndDetached() {
        inSession(em -> {
            Ring chain = Ring.chain(DEEP);
            Ring end = end(chain);
            em.persist(chain);
            assertThat(em.contains(end)).isTrue();
            em.remove(chain);
            assertThat(em.contains(end)).isFalse();
            em.persist(chain);
            em.detach(chain);
            assertThat(em.contains(end)).isFalse();
        });
    }

    private static Ring end(Ring first) {
        Ring end = first;
        while (!end.inner().isEmpty()) {
            end = end.inner().get(0);
        }
        return end;
    }

    private static Link end(Link first) {
        Link end = first;
        while (end.next() != null) {
            end = end.next();
        }
        return end;
    }
}
