package org.cairnorm.mapping.build;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The wording of every mistake of embeddables. */
class EmbeddableMistakesTest extends MappingMistakes {
    @Entity
    static class EmbeddedText {
        @Id
        long id;

        @Embedded
        String text;
    }

    @Test
    void notEmbeddable() {
        assertMistake(
                "CAIRN-2213: Attribute 'EmbeddedText.text' embeds 'java.lang.String', which is not embeddable. Annotate that class"
                        + " @Embeddable.",
                EmbeddedText.class);
    }

    @Embeddable
    abstract static class Shape {
        int size;
    }

    @Entity
    static class WithShape {
        @Id
        long id;

        Shape shape;
    }

    @Test
    void abstractEmbeddable() {
        assertMistake(
                "CAIRN-2215: Attribute 'WithShape.shape' embeds 'Shape', which is abstract. Embed a class that can be made.",
                WithShape.class);
    }

    @Embeddable
    static class Box {
        @ElementCollection
        Set<String> labels;
    }

    @Embeddable
    static class Reference {
        @ManyToOne
        @JoinTable
        Other other;
    }

    @Entity
    static class Store {
        @Id
        long id;

        @ElementCollection
        Set<Box> boxes;
    }

    @Entity
    static class Linked {
        @Id
        long id;

        @ElementCollection
        Set<Reference> references;
    }

    @Test
    void collectionInsideAnElement() {
        assertMistake(
                "CAIRN-2216: Attribute 'Store.boxes.labels' is a collection inside an element collection, which no table can hold."
                        + " Make the element an entity.",
                Store.class);
    }

    @Test
    void joinTableInsideAnElement() {
        assertMistake(
                "CAIRN-2217: Association 'Linked.references.other' inside an element collection must be owned by join columns."
                        + " Remove mappedBy and @JoinTable.",
                Linked.class,
                Good.class,
                Other.class);
    }

    @Entity
    @SuppressWarnings("rawtypes")
    static class RawMap {
        @Id
        long id;

        @ElementCollection(targetClass = String.class)
        Map names;
    }

    @Test
    void mapWithoutKeyType() {
        assertMistake(
                "CAIRN-2228: Map 'RawMap.names' does not say the type of its keys. Give the type arguments, such as Map<String,"
                        + " Item>, or say @MapKeyClass.",
                RawMap.class);
    }
}
