package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.ManagedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Persistent fields: which are persistent, their kinds, collection interfaces, defaults without annotation (JPA 3.2 §2.2, §2.10). */
class PersistentAttributeTest extends StoredSchemaTest {
    enum Colour {
        RED
    }

    @Embeddable
    static class Label {
        String text;
    }

    @Entity
    static class Box {
        static String counter = "static";

        @Id
        int id = 1;

        private String hidden = "private";
        protected Colour colour = Colour.RED;
        Label label;
        transient String keyword = "keyword";

        @Transient
        String annotated = "annotated";

        @ElementCollection
        Collection<String> collection = new ArrayList<>();

        @ElementCollection
        List<String> list = new ArrayList<>();

        @ElementCollection
        Set<String> set = new LinkedHashSet<>();

        @ElementCollection
        Map<String, String> map = new HashMap<>();

        @ManyToOne
        Box outer;

        @OneToOne
        Box twin;

        @OneToMany(mappedBy = "outer")
        Set<Box> inner = new LinkedHashSet<>();

        @ManyToMany
        Collection<Box> near = new ArrayList<>();
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Label.class, Box.class);
    }

    private PersistentAttributeType kind(String attribute) {
        ManagedType<Box> type = unit().factory().getMetamodel().managedType(Box.class);
        return type.getAttribute(attribute).getPersistentAttributeType();
    }

    @Test
    void everyFieldIsPersistentThatIsNeitherTransientNorStatic() {
        assertThat(unit().factory().getMetamodel().entity(Box.class).getAttributes())
                .extracting(Attribute::getName)
                .containsExactlyInAnyOrder(
                        "id",
                        "hidden",
                        "colour",
                        "label",
                        "collection",
                        "list",
                        "set",
                        "map",
                        "outer",
                        "twin",
                        "inner",
                        "near");
    }

    @Test
    void transientStateIsNotStored() {
        inTransaction(em -> {
            Box box = new Box();
            box.keyword = "changed";
            box.annotated = "changed";
            em.persist(box);
        });
        assertThat(storedColumns("Box")).doesNotContain("keyword", "annotated", "counter");
        inSession(em -> {
            assertThat(em.find(Box.class, 1).keyword).isEqualTo("keyword");
            assertThat(em.find(Box.class, 1).annotated).isEqualTo("annotated");
        });
    }

    @Test
    void anAttributeWithoutAnnotationIsBasicByItsType() {
        assertThat(kind("hidden")).isEqualTo(PersistentAttributeType.BASIC);
        assertThat(kind("colour")).isEqualTo(PersistentAttributeType.BASIC);
        assertThat(storedColumns("Box")).contains("hidden", "colour");
    }

    @Test
    void anAttributeWithoutAnnotationIsEmbeddedIfItsTypeIsEmbeddable() {
        assertThat(kind("label")).isEqualTo(PersistentAttributeType.EMBEDDED);
        assertThat(storedColumns("Box")).contains("text");
    }

    @Test
    void eachAttributeIsOfOneKind() {
        assertThat(kind("list")).isEqualTo(PersistentAttributeType.ELEMENT_COLLECTION);
        assertThat(kind("map")).isEqualTo(PersistentAttributeType.ELEMENT_COLLECTION);
        assertThat(kind("outer")).isEqualTo(PersistentAttributeType.MANY_TO_ONE);
        assertThat(kind("twin")).isEqualTo(PersistentAttributeType.ONE_TO_ONE);
        assertThat(kind("inner")).isEqualTo(PersistentAttributeType.ONE_TO_MANY);
        assertThat(kind("near")).isEqualTo(PersistentAttributeType.MANY_TO_MANY);
    }

    @Test
    void collectionsOfEachInterfaceComeBackThroughTheInterface() {
        inTransaction(em -> {
            Box box = new Box();
            box.collection.add("c");
            box.list.add("l");
            box.set.add("s");
            box.map.put("k", "v");
            em.persist(box);
        });
        inSession(em -> {
            Box box = em.find(Box.class, 1);
            assertThat(box.collection).containsExactly("c");
            assertThat(box.list).containsExactly("l");
            assertThat(box.set).containsExactly("s");
            assertThat(box.map).containsExactly(Map.entry("k", "v"));
        });
    }

    @Test
    void theCollectionThatTheApplicationMadeMayGoOnBeingUsed() {
        inTransaction(em -> {
            Box box = new Box();
            em.persist(box);
            em.flush();
            box.set.add("after persist");
        });
        inSession(em -> assertThat(em.find(Box.class, 1).set).containsExactly("after persist"));
    }
}
