package org.cairnorm.conformance.entities;

import static org.cairnorm.conformance.entities.Refusal.refused;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What must not be of attributes, embeddables and relationships (JPA 3.2 §2.2, §2.7 to §2.11): the unit does not start. */
class RefusedAttributesTest {
    @Entity
    static class Root {
        @Id
        int id;
    }

    // ---- §2.2 persistent attributes

    @Entity
    static class BasicAndEmbedded {
        @Id
        int id;

        @Basic
        @Embedded
        String name;
    }

    @Entity
    static class ManyToOneAndElements {
        @Id
        int id;

        @ManyToOne
        @ElementCollection
        Set<BasicAndEmbedded> all;
    }

    @Entity
    static class OneToOneAndManyToMany {
        @Id
        int id;

        @OneToOne
        @ManyToMany
        OneToOneAndManyToMany other;
    }

    @Test
    void annotationsMustNotContradictEachOther() {
        refused(BasicAndEmbedded.class, "BasicAndEmbedded.name", "@Basic", "@Embedded");
        refused(ManyToOneAndElements.class, "ManyToOneAndElements.all", "@ManyToOne", "@ElementCollection");
        refused(OneToOneAndManyToMany.class, "OneToOneAndManyToMany.other", "@OneToOne", "@ManyToMany");
    }

    @Entity
    static class MappedTransient {
        @Id
        int id;

        @Transient
        @Column(name = "N")
        String name;
    }

    @Entity
    static class MappedKeyword {
        @Id
        int id;

        @Column(name = "N")
        transient String name;
    }

    @Test
    void transientAttributesHaveNoMapping() {
        refused(MappedTransient.class, "MappedTransient.name", "@Transient", "@Column");
        refused(MappedKeyword.class, "MappedKeyword.name", "transient", "@Column");
    }

    @Entity
    static class ConcreteCollection {
        @Id
        int id;

        @ElementCollection
        ArrayList<String> names;
    }

    @Entity
    static class ConcreteMap {
        @Id
        int id;

        @ElementCollection
        TreeMap<String, String> names;
    }

    @Test
    void collectionsAreDeclaredByTheirInterface() {
        refused(ConcreteCollection.class, "ConcreteCollection.names", "ArrayList", "List");
        refused(ConcreteMap.class, "ConcreteMap.names", "TreeMap", "Map");
    }

    @Entity
    static class NoSetter {
        @Id
        public int getId() {
            return 0;
        }
    }

    @Test
    void aPropertyHasASetter() {
        refused(NoSetter.class, "getId", "setter");
    }

    // ---- §2.7, §2.8 embeddables and collections

    @Embeddable
    abstract static class AbstractPart {
        int size;
    }

    @Entity
    static class EmbedsAbstract {
        @Id
        int id;

        AbstractPart part;
    }

    @Embeddable
    static class Circle {
        Circle inner;
    }

    @Entity
    static class EmbedsCircle {
        @Id
        int id;

        Circle circle;
    }

    @Test
    void anEmbeddableIsConcreteAndHoldsNoCircle() {
        refused(List.of(AbstractPart.class, EmbedsAbstract.class), "EmbedsAbstract.part", "abstract");
        refused(List.of(Circle.class, EmbedsCircle.class), "EmbedsCircle.circle.inner", "circle");
    }

    @Embeddable
    static class WithCollection {
        @ElementCollection
        Set<String> names = new HashSet<>();
    }

    @Entity
    static class NestedCollection {
        @Id
        int id;

        @ElementCollection
        Set<WithCollection> all;
    }

    @Embeddable
    static class WithToMany {
        @OneToMany
        Set<Root> roots = new HashSet<>();
    }

    @Entity
    static class NestedToMany {
        @Id
        int id;

        @ElementCollection
        List<WithToMany> all;
    }

    @Test
    void anElementOfACollectionHoldsNoCollection() {
        refused(List.of(WithCollection.class, NestedCollection.class), "NestedCollection.all.names", "entity");
        refused(List.of(Root.class, WithToMany.class, NestedToMany.class), "NestedToMany.all.roots", "entity");
    }

    // ---- §2.10, §2.11 defaults and relationships

    static class Unknown {}

    static class Stored implements Serializable {
        int x;
    }

    @Entity
    static class SerializableType {
        @Id
        int id;

        Stored stored;
    }

    /**
     * The specification counts serializable types among the basic ones (§2.6). Cairn reads no serialized objects, since stored
     * bytes would choose which classes are made; a converter says how such a type is stored.
     */
    @Test
    void aSerializableTypeNeedsAConverter() {
        refused(SerializableType.class, "SerializableType.stored", "Stored", "@Convert");
    }

    @Entity
    static class UnknownType {
        @Id
        int id;

        Unknown what;
    }

    @Entity
    static class Unannotated {
        @Id
        int id;

        Root root;
    }

    @Test
    void anAttributeWithoutAnnotationIsBasicOrEmbeddable() {
        refused(UnknownType.class, "UnknownType.what", "Unknown", "@Embeddable", "@Transient");
        refused(List.of(Root.class, Unannotated.class), "Unannotated.root", "@ManyToOne");
    }

    @Entity
    static class InverseOfNothing {
        @Id
        int id;

        @OneToMany(mappedBy = "nobody")
        Set<Root> roots;
    }

    @Entity
    static class TargetUnknown {
        @Id
        int id;

        @ManyToOne
        Unknown unknown;
    }

    @Test
    void aRelationshipLeadsToAnEntityAndItsInverseToTheOwner() {
        refused(List.of(Root.class, InverseOfNothing.class), "InverseOfNothing.roots", "nobody", "Root");
        refused(TargetUnknown.class, "TargetUnknown.unknown", "Unknown", "@Entity");
    }
}
