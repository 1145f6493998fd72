package org.cairnorm.conformance.operations.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitUtil;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.List;
import java.util.function.Consumer;
import org.cairnorm.testing.orm.TestUnit;

/** What is to be true of lazy attributes; each public method is a test. */
public final class LazyAttributes {
    private final TestUnit unit;
    private final PersistenceUnitUtil util;

    public LazyAttributes(TestUnit unit) {
        this.unit = unit;
        this.util = unit.factory().getPersistenceUnitUtil();
        unit.inTransaction(em -> {
            Painting first = new Painting(1, "Storm");
            first.story = "A long story";
            first.scan = new byte[] {1, 2, 3};
            first.frame = new Painting.Frame();
            first.frame.wood = "oak";
            first.frame.carving = "waves";
            first.colours.add("grey");
            em.persist(first);
            Painting second = new Painting(2, "Calm");
            second.story = "Nothing happens";
            second.copyOf = first;
            em.persist(second);
        });
        unit.statements().clear();
    }

    private static Painting found(EntityManager em) {
        return em.find(Painting.class, 1);
    }

    private Painting detached() {
        return unit.fromTransaction(LazyAttributes::found);
    }

    private void stored(Consumer<Painting> check) {
        unit.inTransaction(em -> check.accept(found(em)));
    }

    public void aLazyAttributeIsNotReadWithItsEntity() {
        unit.inSession(em -> {
            Painting painting = found(em);
            assertThat(unit.statements().only()).contains("title").doesNotContain("story", "scan");
            assertThat(util.isLoaded(painting, "story")).isFalse();
            assertThat(Persistence.getPersistenceUtil().isLoaded(painting, "story"))
                    .isFalse();
            assertThat(util.isLoaded(painting, "title")).isTrue();
        });
    }

    public void anEntityIsLoadedThoughItsLazyAttributesAreNot() {
        unit.inSession(em -> {
            Painting painting = found(em);
            assertThat(util.isLoaded(painting)).isTrue();
            assertThat(Persistence.getPersistenceUtil().isLoaded(painting)).isTrue();
        });
    }

    public void aLazyAttributeIsReadWhenItIsTouched() {
        unit.inSession(em -> {
            Painting painting = found(em);
            assertThat(painting.story).isEqualTo("A long story");
            assertThat(util.isLoaded(painting, "story")).isTrue();
            assertThat(Persistence.getPersistenceUtil().isLoaded(painting, "story"))
                    .isTrue();
        });
    }

    public void loadReadsALazyAttribute() {
        unit.inSession(em -> {
            Painting painting = found(em);
            util.load(painting, "scan");
            assertThat(util.isLoaded(painting, "scan")).isTrue();
            assertThat(unit.statements().of(() -> assertThat(painting.scan).containsExactly(1, 2, 3)))
                    .isZero();
        });
    }

    public void loadOfADetachedEntityIsAnError() {
        Painting painting = detached();
        assertThatThrownBy(() -> util.load(painting, "story")).isInstanceOf(PersistenceException.class);
    }

    public void aLazyAttributeOfADetachedEntityIsNotAvailable() {
        Painting painting = detached();
        assertThat(painting.title).isEqualTo("Storm");
        assertThatThrownBy(() -> assertThat(painting.story).isNull()).isInstanceOf(PersistenceException.class);
    }

    public void whatWasTouchedIsAvailableInADetachedEntity() {
        Painting painting = unit.fromTransaction(em -> {
            Painting managed = found(em);
            assertThat(managed.scan).hasSize(3);
            return managed;
        });
        assertThat(painting.scan).hasSize(3);
    }

    public void anAttributeCanBeWrittenWithoutBeingRead() {
        unit.inTransaction(em -> {
            Painting painting = found(em);
            unit.statements().clear();
            painting.story = "Rewritten";
            em.flush();
            assertThat(unit.statements().only()).startsWith("update").doesNotContain("title");
            assertThat(util.isLoaded(painting, "story")).isTrue();
        });
        stored(painting -> assertThat(painting.story).isEqualTo("Rewritten"));
        stored(painting -> assertThat(painting.version).isEqualTo(1));
    }

    public void aChangeInsideOfALazyValueIsStored() {
        unit.inTransaction(em -> found(em).scan[0] = 9);
        stored(painting -> assertThat(painting.scan).containsExactly(9, 2, 3));
    }

    public void aFlushLeavesAloneWhatWasNotRead() {
        unit.inTransaction(em -> found(em).title = "Tempest");
        stored(painting -> assertThat(painting.story).isEqualTo("A long story"));
    }

    public void refreshTakesBackAChangeOfALazyAttribute() {
        unit.inTransaction(em -> {
            Painting painting = found(em);
            painting.story = "to be forgotten";
            em.refresh(painting);
            assertThat(painting.story).isEqualTo("A long story");
        });
        stored(painting -> assertThat(painting.version).isZero());
    }

    public void mergeLeavesAloneWhatWasNotFetched() {
        Painting painting = detached();
        painting.title = "Tempest";
        unit.inTransaction(em -> em.merge(painting));
        stored(merged -> assertThat(merged.title).isEqualTo("Tempest"));
        stored(merged -> assertThat(merged.story).isEqualTo("A long story"));
        stored(merged -> assertThat(merged.scan).hasSize(3));
        stored(merged -> assertThat(merged.frame.carving).isEqualTo("waves"));
        stored(merged -> assertThat(merged.colours).containsExactly("grey"));
    }

    public void mergeTakesWhatWasSetWithoutBeingFetched() {
        Painting painting = detached();
        painting.story = "Told anew";
        unit.inTransaction(em -> em.merge(painting));
        stored(merged -> assertThat(merged.story).isEqualTo("Told anew"));
    }

    public void mergeOfASerializedEntityLeavesAloneWhatWasNotFetched() {
        Painting copy = copied(detached());
        copy.title = "From afar";
        unit.inTransaction(em -> em.merge(copy));
        stored(merged -> assertThat(merged.title).isEqualTo("From afar"));
        stored(merged -> assertThat(merged.story).isEqualTo("A long story"));
        stored(merged -> assertThat(merged.colours).containsExactly("grey"));
    }

    public void aLazyRelationshipIsAReferenceWithAnIdentifier() {
        unit.inSession(em -> {
            Painting copy = em.find(Painting.class, 2);
            unit.statements().clear();
            assertThat(copy.copyOf.id).isEqualTo(1);
            assertThat(unit.statements().count()).isZero();
            assertThat(util.isLoaded(copy, "copyOf")).isFalse();
            assertThat(copy.copyOf.title).isEqualTo("Storm");
            assertThat(util.isLoaded(copy, "copyOf")).isTrue();
        });
    }

    public void aQueryMaySelectALazyAttribute() {
        unit.inSession(em -> assertThat(em.createQuery("select p.story from Painting p where p.id = 1", String.class)
                        .getSingleResult())
                .isEqualTo("A long story"));
    }

    public void oneTouchReadsTheAttributeOfAllThatCameTogether() {
        unit.inSession(em -> {
            List<Painting> all = em.createQuery("select p from Painting p order by p.id", Painting.class)
                    .getResultList();
            unit.statements().clear();
            assertThat(all).extracting(painting -> painting.story).containsExactly("A long story", "Nothing happens");
            assertThat(unit.statements().count()).isEqualTo(1);
        });
    }

    private static Painting copied(Painting original) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(original);
            }
            try (ObjectInputStream in = new OwnClasses(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (Painting) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Finds the woven classes, not their originals. */
    private static final class OwnClasses extends ObjectInputStream {
        OwnClasses(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws ClassNotFoundException {
            return Class.forName(described.getName(), false, LazyAttributes.class.getClassLoader());
        }
    }
}
