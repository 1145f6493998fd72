package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.PersistenceUtil;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Load state, PersistenceUtil and PersistenceUnitUtil (JPA 3.2 §3.3.9, §7.11, §9.9). */
class LoadStateTest extends ConformanceTest {
    @Entity(name = "Forest")
    static class Forest {
        @Id
        @GeneratedValue
        @Nullable Integer id;

        @Version
        int version;

        @OneToMany(mappedBy = "forest", cascade = CascadeType.ALL)
        List<Tree> trees = new ArrayList<>();

        @ElementCollection(fetch = FetchType.EAGER)
        Set<String> paths = new HashSet<>();
    }

    @Embeddable
    static class Nest {
        @Nullable String bird;

        @ManyToOne
        @Nullable Forest seenFrom;
    }

    @Entity(name = "Tree")
    static class Tree {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable Forest forest;

        @Embedded
        @Nullable Nest nest;

        @ElementCollection
        Set<String> names = new HashSet<>();
    }

    @Entity(name = "Conifer")
    static class Conifer extends Tree {}

    private int forestId;

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Forest.class, Tree.class, Conifer.class, Nest.class);
    }

    @BeforeEach
    void plant() {
        forestId = fromTransaction(em -> {
            Forest forest = new Forest();
            forest.paths.add("north");
            Conifer tree = new Conifer();
            tree.id = 1;
            tree.forest = forest;
            tree.names.add("spruce");
            tree.nest = new Nest();
            tree.nest.bird = "owl";
            forest.trees.add(tree);
            em.persist(forest);
            em.flush();
            return forest.id;
        });
    }

    private PersistenceUnitUtil unitUtil() {
        return unit().factory().getPersistenceUnitUtil();
    }

    private static PersistenceUtil util() {
        return Persistence.getPersistenceUtil();
    }

    // ---- isLoaded

    @Test
    void anEntityWhoseEagerAttributesAreLoadedIsLoaded() {
        inSession(em -> {
            Forest forest = em.find(Forest.class, forestId);
            assertThat(unitUtil().isLoaded(forest)).isTrue();
            assertThat(util().isLoaded(forest)).isTrue();
            assertThat(unitUtil().isLoaded(forest, "paths")).isTrue();
        });
    }

    @Test
    void anEntityThatTheApplicationMadeIsLoaded() {
        Tree tree = new Tree();
        assertThat(unitUtil().isLoaded(tree)).isTrue();
        assertThat(unitUtil().isLoaded(tree, "names")).isTrue();
        assertThat(util().isLoaded(tree, "names")).isTrue();
    }

    @Test
    void aReferenceIsNotLoadedUntilItIsTouched() {
        inSession(em -> {
            Forest forest = em.getReference(Forest.class, forestId);
            assertThat(unitUtil().isLoaded(forest)).isFalse();
            assertThat(util().isLoaded(forest)).isFalse();
            assertThat(unitUtil().isLoaded(forest, "paths")).isFalse();
            assertThat(util().isLoaded(forest, "paths")).isFalse();
            unitUtil().getVersion(forest);
            assertThat(unitUtil().isLoaded(forest)).isTrue();
            assertThat(util().isLoaded(forest)).isTrue();
        });
    }

    @Test
    void aCollectionIsLoadedOnceItIsTouched() {
        inSession(em -> {
            Forest forest = em.find(Forest.class, forestId);
            assertThat(unitUtil().isLoaded(forest, "trees")).isFalse();
            assertThat(util().isLoaded(forest, "trees")).isFalse();
            assertThat(forest.trees).hasSize(1);
            assertThat(unitUtil().isLoaded(forest, "trees")).isTrue();
            assertThat(util().isLoaded(forest, "trees")).isTrue();
        });
    }

    @Test
    void aCollectionIsNotLoadedWhileAnElementIsNot() {
        int other = fromTransaction(em -> {
            Tree tree = new Conifer();
            tree.id = 2;
            em.persist(tree);
            return tree.id;
        });
        inSession(em -> {
            Forest forest = em.find(Forest.class, forestId);
            Conifer tree = em.getReference(Conifer.class, other);
            forest.trees.add(tree);
            assertThat(unitUtil().isLoaded(forest, "trees")).isFalse();
            unitUtil().load(tree);
            assertThat(unitUtil().isLoaded(forest, "trees")).isTrue();
        });
    }

    @Test
    void aRelationshipIsLoadedOnceItsTargetIs() {
        inSession(em -> {
            Tree tree = em.find(Tree.class, 1);
            assertThat(unitUtil().isLoaded(tree, "forest")).isFalse();
            assertThat(util().isLoaded(tree, "forest")).isFalse();
            assertThat(unitUtil().isLoaded(tree)).isTrue();
            unitUtil().load(tree.forest);
            assertThat(unitUtil().isLoaded(tree, "forest")).isTrue();
            assertThat(util().isLoaded(tree, "forest")).isTrue();
        });
    }

    @Test
    void anEmbeddableIsLoadedIfItsAttributesAre() {
        inSession(em -> {
            Tree tree = em.find(Tree.class, 1);
            assertThat(unitUtil().isLoaded(tree, "nest")).isTrue();
            tree.nest.seenFrom = em.getReference(Forest.class, forestId);
            assertThat(unitUtil().isLoaded(tree, "nest")).isFalse();
            assertThat(unitUtil().isLoaded(tree)).isFalse();
        });
    }

    @Test
    void anAttributeOfTheMetamodelServesAsWellAsItsName() {
        inSession(em -> {
            Forest forest = em.find(Forest.class, forestId);
            var trees = em.getMetamodel().entity(Forest.class).getList("trees", Tree.class);
            assertThat(unitUtil().isLoaded(forest, trees)).isFalse();
            unitUtil().load(forest, trees);
            assertThat(unitUtil().isLoaded(forest, trees)).isTrue();
        });
    }

    @Test
    void theQuestionItselfLoadsNothing() {
        inSession(em -> {
            Tree tree = em.find(Tree.class, 1);
            statements().clear();
            unitUtil().isLoaded(tree, "names");
            util().isLoaded(tree, "names");
            unitUtil().isLoaded(tree.forest);
            util().isLoaded(tree, "forest");
            unitUtil().getIdentifier(tree.forest);
            assertThat(statements().count()).isZero();
        });
    }

    @Test
    void anUnknownAttributeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unitUtil().isLoaded(new Tree(), "leaves"))
                .withMessageContaining("leaves");
    }

    // ---- load

    @Test
    void loadLoadsAReference() {
        inSession(em -> {
            Forest forest = em.getReference(Forest.class, forestId);
            unitUtil().load(forest);
            assertThat(unitUtil().isLoaded(forest)).isTrue();
        });
    }

    @Test
    void loadLoadsAnAttribute() {
        inSession(em -> {
            Tree tree = em.find(Tree.class, 1);
            unitUtil().load(tree, "names");
            unitUtil().load(tree, "forest");
            assertThat(unitUtil().isLoaded(tree, "names")).isTrue();
            assertThat(unitUtil().isLoaded(tree, "forest")).isTrue();
        });
    }

    @Test
    void loadTakesEntitiesOfTheUnitOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> unitUtil().load("a text"));
        assertThatIllegalArgumentException().isThrownBy(() -> unitUtil().load("a text", "length"));
    }

    @Test
    void loadNeedsAnOpenPersistenceContext() {
        Tree tree = fromTransaction(em -> em.find(Tree.class, 1));
        assertThatThrownBy(() -> unitUtil().load(tree, "names")).isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> unitUtil().load(tree, "forest")).isInstanceOf(PersistenceException.class);
        assertThatThrownBy(() -> unitUtil().load(tree.forest)).isInstanceOf(PersistenceException.class);
    }

    @Test
    void loadTellsThatThereIsNoRow() {
        inSession(em -> {
            Forest nowhere = em.getReference(Forest.class, forestId + 1);
            assertThatThrownBy(() -> unitUtil().load(nowhere)).isInstanceOf(EntityNotFoundException.class);
        });
    }

    // ---- identity

    @Test
    void getIdentifierKnowsWhatHasOne() {
        assertThat(unitUtil().getIdentifier(new Forest())).isNull();
        inSession(em -> {
            assertThat(unitUtil().getIdentifier(em.find(Tree.class, 1))).isEqualTo(1);
            assertThat(unitUtil().getIdentifier(em.getReference(Forest.class, forestId)))
                    .isEqualTo(forestId);
        });
        assertThatIllegalArgumentException().isThrownBy(() -> unitUtil().getIdentifier("a text"));
        assertThatIllegalArgumentException().isThrownBy(() -> unitUtil().getIdentifier(null));
    }

    @Test
    void getVersionGivesTheVersion() {
        inTransaction(em -> {
            Forest forest = em.find(Forest.class, forestId);
            Object before = unitUtil().getVersion(forest);
            forest.paths.add("south");
            em.flush();
            assertThat(before).isEqualTo(0);
            assertThat(unitUtil().getVersion(forest)).isEqualTo(1);
        });
        assertThatIllegalArgumentException().isThrownBy(() -> unitUtil().getVersion("a text"));
    }

    @Test
    void getClassGivesTheConcreteEntityClass() {
        inSession(em -> {
            assertThat(unitUtil().getClass(em.getReference(Tree.class, 1))).isEqualTo(Conifer.class);
            assertThat(unitUtil().getClass(em.getReference(Forest.class, forestId)))
                    .isEqualTo(Forest.class);
        });
        assertThatIllegalArgumentException().isThrownBy(() -> unitUtil().getClass("a text"));
    }

    @Test
    void isInstanceKnowsTheHierarchy() {
        inSession(em -> {
            Tree tree = em.getReference(Tree.class, 1);
            assertThat(unitUtil().isInstance(tree, Tree.class)).isTrue();
            assertThat(unitUtil().isInstance(tree, Conifer.class)).isTrue();
            assertThat(unitUtil().isInstance(new Tree(), Conifer.class)).isFalse();
            assertThat(unitUtil().isInstance(tree, Forest.class)).isFalse();
        });
        assertThatIllegalArgumentException().isThrownBy(() -> unitUtil().isInstance(new Tree(), String.class));
        assertThatIllegalArgumentException().isThrownBy(() -> unitUtil().isInstance("a text", Tree.class));
    }
}
