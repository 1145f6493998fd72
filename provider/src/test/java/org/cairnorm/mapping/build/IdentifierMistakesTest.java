package org.cairnorm.mapping.build;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.junit.jupiter.api.Test;

/** The wording of every mistake of identifiers and their generation. */
class IdentifierMistakesTest extends MappingMistakes {
    @Entity
    static class NoId {
        String name;
    }

    @Test
    void missing() {
        assertMistake(
                "CAIRN-2121: Entity 'NoId' (class 'NoId') has no identifier. Annotate a field or getter @Id or @EmbeddedId.",
                NoId.class);
    }

    @Entity
    static class SubWithId extends Good {
        @Id
        long key;
    }

    @Test
    void inSubclass() {
        assertMistake(
                "CAIRN-2122: Attribute 'SubWithId.key' is annotated as identifier, but the identifier of its hierarchy belongs to"
                        + " 'Good'. Remove the annotation.",
                SubWithId.class,
                Other.class);
    }

    @Entity
    static class TwoIds {
        @Id
        long a;

        @Id
        long b;
    }

    @Test
    void severalWithoutClass() {
        assertMistake(
                "CAIRN-2123: Entity 'TwoIds' has several @Id attributes [a, b] but no id class. Annotate it @IdClass, or use one"
                        + " @EmbeddedId.",
                TwoIds.class);
    }

    @Embeddable
    static class Key {
        long a;
    }

    @Entity
    static class EmbeddedAndId {
        @EmbeddedId
        Key key;

        @Id
        long id;
    }

    @Test
    void besideEmbeddedId() {
        assertMistake(
                "CAIRN-2124: Entity 'EmbeddedAndId' has @EmbeddedId and a further identifier attribute: [key, id]. Keep one; use"
                        + " @MapsId for an association that is part of the embedded identifier.",
                EmbeddedAndId.class);
    }

    @Entity
    @IdClass(Key.class)
    static class EmbeddedAndClass {
        @EmbeddedId
        Key key;
    }

    @Test
    void idClassBesideEmbeddedId() {
        assertMistake(
                "CAIRN-2125: Entity 'EmbeddedAndClass' has @IdClass(Key) and @EmbeddedId. Keep one of the two.",
                EmbeddedAndClass.class);
    }

    static class Ab {
        long a;
        String b;
    }

    @Entity
    @IdClass(Ab.class)
    static class Lacking {
        @Id
        long a;

        @Id
        String c;
    }

    @Test
    void idClassLacksMember() {
        assertMistake(
                "CAIRN-2126: Id class 'Ab' has no member 'c' for the identifier attribute 'Lacking.c'. Add it.",
                Lacking.class);
    }

    @Entity
    @IdClass(Ab.class)
    static class Fewer {
        @Id
        long a;
    }

    @Test
    void idClassHasMore() {
        assertMistake(
                "CAIRN-2127: Id class 'Ab' has the members [b], for which entity 'Fewer' has no @Id attribute. Annotate these"
                        + " attributes, or remove the members.",
                Fewer.class);
    }

    @Entity
    @IdClass(Ab.class)
    static class OtherType {
        @Id
        long a;

        @Id
        int b;
    }

    @Test
    void idClassMemberOfOtherType() {
        assertMistake(
                "CAIRN-2128: Id class 'Ab' has the member 'b' of type String, but 'OtherType.b' identifies by type Integer. Make the"
                        + " types equal.",
                OtherType.class);
    }

    @Entity
    static class Hen {
        @Id
        @OneToOne
        Egg egg;
    }

    @Entity
    static class Egg {
        @Id
        @OneToOne
        Hen hen;
    }

    @Test
    void circle() {
        assertMistake(
                "CAIRN-2129: The identifier of entity 'Hen' derives from itself: [Hen, Egg]. Break the circle: give one of these"
                        + " entities an identifier of its own.",
                Hen.class,
                Egg.class);
    }

    @Entity
    static class Mapping {
        @EmbeddedId
        Key key;

        @MapsId("b")
        @ManyToOne
        Other other;
    }

    @Test
    void mapsIdOfAnUnknownPart() {
        assertMistake(
                "CAIRN-2132: @MapsId of 'Mapping.other' names 'b', which is no basic or embedded part of the identifier of"
                        + " 'Mapping'. Name the attribute of the identifier that the association maps.",
                Mapping.class,
                Other.class,
                Good.class);
    }

    @Entity
    static class Wide {
        @EmbeddedId
        Pair key;

        @MapsId
        @OneToOne
        Other other;
    }

    @Embeddable
    static class Pair {
        long a;
        long b;
    }

    @Test
    void mapsIdOfAnotherWidth() {
        assertMistake(
                "CAIRN-2133: @MapsId of 'Wide.other' maps 'Wide.key' of 2 columns, but the identifier of 'Other' has 1. Give the"
                        + " mapped attribute the type of that identifier.",
                Wide.class,
                Other.class,
                Good.class);
    }

    @Entity
    static class ByName {
        @Id
        @OneToOne
        @JoinColumn(name = "N", referencedColumnName = "name")
        Good good;
    }

    @Test
    void derivedFromAnotherColumn() {
        assertMistake(
                "CAIRN-2131: Association 'ByName.good' is part of an identifier but does not refer to the identifier of 'Good'. Let"
                        + " its join columns refer to the primary key.",
                ByName.class,
                Good.class,
                Other.class);
    }

    @Entity
    static class ByInverse {
        @Id
        @OneToOne(mappedBy = "x")
        Good good;
    }

    @Test
    void derivedFromAnInverseSide() {
        assertMistake(
                "CAIRN-2130: Association 'ByInverse.good' is part of an identifier but inverse (mappedBy). Own it at this side.",
                ByInverse.class,
                Good.class,
                Other.class);
    }

    @Entity
    @SequenceGenerator(name = "G", allocationSize = 1)
    static class GeneratorOne {
        @Id
        long id;
    }

    @Entity
    @TableGenerator(name = "G")
    static class GeneratorTwo {
        @Id
        long id;
    }

    @Test
    void generatorTwice() {
        assertMistake(
                "CAIRN-2136: Generator 'G' is defined twice and differently. Rename one of the two: names of generators are unique"
                        + " in a persistence unit.",
                GeneratorOne.class,
                GeneratorTwo.class);
    }

    @Embeddable
    static class KeyWithAssociation {
        @ManyToOne
        Other other;
    }

    @Entity
    static class AssociationInKey {
        @EmbeddedId
        KeyWithAssociation key;
    }

    @Test
    void associationInsideAnIdentifier() {
        assertMistake(
                "CAIRN-2134: Attribute 'AssociationInKey.key.other' is an association or collection inside an identifier. Move it"
                        + " to the entity, and use @MapsId where it is part of the identifier.",
                AssociationInKey.class,
                Other.class,
                Good.class);
    }

    @Entity
    static class OfOtherKind {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "T")
        @TableGenerator(name = "T")
        long id;
    }

    @Test
    void generatorOfOtherKind() {
        assertMistake(
                "CAIRN-2137: Attribute 'OfOtherKind.id' is generated by strategy SEQUENCE, but the generator 'T' is defined by"
                        + " @TableGenerator. Make them agree.",
                OfOtherKind.class);
    }

    @Entity
    static class NoAllocation {
        @Id
        @GeneratedValue(generator = "S")
        @SequenceGenerator(name = "S", allocationSize = 0)
        long id;
    }

    @Test
    void allocationSize() {
        assertMistake(
                "CAIRN-2139: The generator of 'NoAllocation.id' has the allocation size 0. Make it 1 or more.",
                NoAllocation.class);
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class PerClass {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        long id;
    }

    @Entity
    static class PerClassSub extends PerClass {}

    @Test
    void identityPerClass() {
        assertMistake(
                "CAIRN-2141: Attribute 'PerClass.id' is generated by strategy IDENTITY, which cannot keep identifiers unique over"
                        + " the tables of 'PerClass' (strategy TABLE_PER_CLASS). Use SEQUENCE or TABLE.",
                PerClass.class,
                PerClassSub.class);
    }
}
