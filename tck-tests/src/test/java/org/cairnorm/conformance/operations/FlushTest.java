package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Synchronization to the database, and what is managed (JPA 3.2 §3.3.4, §3.3.8). */
class FlushTest extends ConformanceTest {
    @Entity(name = "Guild")
    static class Guild {
        @Id
        int id;

        @OneToMany(mappedBy = "guild")
        List<Mason> masons = new ArrayList<>();

        @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.REMOVE, CascadeType.DETACH, CascadeType.MERGE})
        Set<Tool> tools = new HashSet<>();

        byte @Nullable [] seal;

        char @Nullable [] motto;

        @SuppressWarnings("deprecation")
        @Temporal(TemporalType.TIMESTAMP)
        @Nullable Date founded;

        protected Guild() {}

        Guild(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Mason")
    static class Mason {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Guild guild;

        @ManyToMany
        Set<Tool> favourites = new HashSet<>();

        @OneToOne(mappedBy = "owner")
        @Nullable Tool own;

        protected Mason() {}

        Mason(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Tool")
    static class Tool {
        @Id
        int id;

        @OneToOne
        @Nullable Mason owner;

        @ManyToMany(mappedBy = "favourites")
        Set<Mason> fans = new HashSet<>();

        protected Tool() {}

        Tool(int id) {
            this.id = id;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Guild.class, Mason.class, Tool.class);
    }

    @BeforeEach
    void guildMasonAndToolAreStored() {
        inTransaction(em -> {
            Guild guild = new Guild(1);
            guild.seal = new byte[] {1, 2};
            guild.motto = "bene".toCharArray();
            guild.founded = new Date(1_000_000);
            em.persist(guild);
            em.persist(new Mason(10));
            em.persist(new Tool(20));
        });
        statements().clear();
    }

    private static Guild guild(EntityManager em) {
        return em.find(Guild.class, 1);
    }

    private static Mason mason(EntityManager em) {
        return em.find(Mason.class, 10);
    }

    private static Tool tool(EntityManager em) {
        return em.find(Tool.class, 20);
    }

    // ---- owning and inverse sides

    @Test
    void theOwningSideOfAManyToOneIsStored() {
        inTransaction(em -> mason(em).guild = guild(em));
        inSession(em -> assertThat(guild(em).masons).hasSize(1));
    }

    @Test
    void theInverseSideOfAManyToOneIsNotStored() {
        inTransaction(em -> guild(em).masons.add(mason(em)));
        assertThat(statements().texts()).noneMatch(text -> text.startsWith("update"));
        inSession(em -> {
            assertThat(mason(em).guild).isNull();
            assertThat(guild(em).masons).isEmpty();
        });
    }

    @Test
    void theOwningSideOfAManyToManyIsStored() {
        inTransaction(em -> mason(em).favourites.add(tool(em)));
        inSession(em -> assertThat(tool(em).fans).hasSize(1));
    }

    @Test
    void theInverseSideOfAManyToManyIsNotStored() {
        inTransaction(em -> tool(em).fans.add(mason(em)));
        inSession(em -> assertThat(mason(em).favourites).isEmpty());
    }

    @Test
    void theOwningSideOfAOneToOneIsStored() {
        inTransaction(em -> tool(em).owner = mason(em));
        inSession(em -> assertThat(mason(em).own.id).isEqualTo(20));
    }

    @Test
    void theInverseSideOfAOneToOneIsNotStored() {
        inTransaction(em -> mason(em).own = tool(em));
        inSession(em -> assertThat(tool(em).owner).isNull());
    }

    @Test
    void anOwnedRelationshipToADetachedEntityIsStored() {
        Guild detached = fromTransaction(FlushTest::guild);
        inTransaction(em -> mason(em).guild = detached);
        inSession(em -> assertThat(mason(em).guild.id).isEqualTo(1));
    }

    // ---- references to what is new or removed

    private void assertRefused(BiConsumer<EntityManager, Mason> change) {
        inDoomedTransaction(em -> {
            change.accept(em, mason(em));
            assertThatThrownBy(em::flush).isInstanceOf(IllegalStateException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
        inSession(em -> {
            em.getTransaction().begin();
            change.accept(em, mason(em));
            assertThatThrownBy(em.getTransaction()::commit)
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void aReferenceToANewEntityIsRefused() {
        assertRefused((em, mason) -> mason.guild = new Guild(2));
    }

    @Test
    void aNewEntityInACollectionIsRefused() {
        assertRefused((em, mason) -> mason.favourites.add(new Tool(21)));
    }

    @Test
    void aReferenceToARemovedEntityIsRefused() {
        assertRefused((em, mason) -> {
            Guild guild = guild(em);
            mason.guild = guild;
            em.remove(guild);
        });
    }

    @Test
    void aRemovedEntityInACollectionIsRefused() {
        assertRefused((em, mason) -> {
            Tool tool = tool(em);
            mason.favourites.add(tool);
            em.remove(tool);
        });
    }

    @Test
    void theFlushPersistsWhatACascadeReaches() {
        inTransaction(em -> {
            Tool fresh = new Tool(21);
            guild(em).tools.add(fresh);
            assertThat(em.contains(fresh)).isFalse();
            em.flush();
            assertThat(em.contains(fresh)).isTrue();
        });
        inSession(em -> assertThat(guild(em).tools).hasSize(1));
    }

    @Test
    void aRemovedEntityMayReferToWhatIsNew() {
        inTransaction(em -> {
            Mason mason = mason(em);
            mason.guild = new Guild(2);
            em.remove(mason);
        });
        inSession(em -> {
            assertThat(mason(em)).isNull();
            assertThat(em.find(Guild.class, 2)).isNull();
        });
    }

    // ---- values and moments

    @Test
    void whatIsChangedInsideOfAValueIsStored() {
        inTransaction(em -> {
            guild(em).seal[0] = 9;
            guild(em).motto[0] = 'B';
            guild(em).founded.setTime(2_000_000);
        });
        inSession(em -> {
            assertThat(guild(em).seal).containsExactly(9, 2);
            assertThat(guild(em).motto).containsExactly('B', 'e', 'n', 'e');
            assertThat(guild(em).founded.getTime()).isEqualTo(2_000_000);
        });
    }

    @Test
    void synchronizationRefreshesNothing() {
        inSession(em -> {
            Guild guild = guild(em);
            inTransaction(other -> guild(other).motto = "male".toCharArray());
            em.getTransaction().begin();
            guild.seal = new byte[] {7};
            em.flush();
            assertThat(guild.motto).containsExactly('b', 'e', 'n', 'e');
            em.getTransaction().commit();
        });
    }

    @Test
    void theCommitFlushesWhateverTheFlushMode() {
        inTransaction(em -> {
            em.setFlushMode(FlushModeType.COMMIT);
            guild(em).seal = new byte[] {5};
        });
        inSession(em -> assertThat(guild(em).seal).containsExactly(5));
    }

    // ---- contains

    @Test
    void cascadesAreSeenAtOnceByContains() {
        inTransaction(em -> {
            Guild guild = new Guild(2);
            Tool tool = new Tool(22);
            guild.tools.add(tool);
            em.persist(guild);
            assertThat(em.contains(tool)).isTrue();
            em.flush();
            em.remove(guild);
            assertThat(em.contains(tool)).isFalse();
            em.persist(guild);
            assertThat(em.contains(tool)).isTrue();
            em.detach(guild);
            assertThat(em.contains(tool)).isFalse();
            Guild merged = em.merge(guild);
            assertThat(merged.tools).allMatch(em::contains);
        });
    }

    @Test
    void aReferenceIsContainedAndACopyOfMergeIsButItsOriginalIsNot() {
        inTransaction(em -> {
            assertThat(em.contains(em.getReference(Guild.class, 1))).isTrue();
            Guild given = new Guild(3);
            Guild merged = em.merge(given);
            assertThat(em.contains(merged)).isTrue();
            assertThat(em.contains(given)).isFalse();
        });
    }
}
