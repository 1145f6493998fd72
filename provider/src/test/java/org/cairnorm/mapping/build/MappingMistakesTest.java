package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapsId;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairnorm.mapping.MappingException;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.PluralAttribute;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The wording of every mistake that a mapping can hold. Class names are shown without this test's own. */
class MappingMistakesTest {
    private static final Pattern OWN_NAME =
            Pattern.compile("org\\.cairnorm\\.mapping\\.build\\.MappingMistakesTest\\$(?:\\w+\\$)?");

    private static void assertMistake(String message, Class<?>... classes) {
        assertThatThrownBy(() -> Built.from(classes))
                .isInstanceOf(MappingException.class)
                .satisfies(thrown -> {
                    Matcher own = OWN_NAME.matcher(thrown.getMessage());
                    assertThat(own.replaceAll("")).isEqualTo(message);
                });
    }

    @Test
    void everyCodeIsOfItsOwnAndEveryMessageSaysWhatToDo() {
        assertThat(Arrays.stream(MappingProblem.values())
                        .map(MappingProblem::code)
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(MappingProblem.values());
        assertThat(MappingProblem.values())
                .allSatisfy(problem -> assertThat(problem.template())
                        .endsWith(
                                problem == MappingProblem.CONSTRUCTOR_MISSING
                                                || problem == MappingProblem.CONSTRUCTOR_PRIVATE
                                        ? "protected {}()."
                                        : "."));
    }

    @Entity
    static class Good {
        @Id
        long id;

        String name;

        @ManyToOne
        Other other;

        @ManyToMany
        Set<Other> others;
    }

    @Entity
    static class Other {
        @Id
        long id;

        @OneToMany(mappedBy = "other")
        Set<Good> goods;
    }

    // ---- classes ------------------------------------------------------------------------------------------------

    @Nested
    class Classes {
        @Entity
        record RecordEntity(@Id long id) {}

        @Test
        void record() {
            assertMistake(
                    "CAIRN-2101: 'RecordEntity' is a record, which cannot be an entity. Make it a class, or embed it in one.",
                    RecordEntity.class);
        }

        @Entity
        static final class Final {
            @Id
            long id;
        }

        @Test
        void finalClass() {
            assertMistake(
                    "CAIRN-2102: Entity class 'Final' is final. Remove 'final': references to its instances are subclasses.",
                    Final.class);
        }

        @Entity
        class Inner {
            @Id
            long id;
        }

        @Test
        void innerClass() {
            assertMistake(
                    "CAIRN-2103: Entity class 'Inner' is an inner class. Make it static or a top-level class.",
                    Inner.class);
        }

        @Entity
        static class NoConstructor {
            @Id
            long id;

            NoConstructor(long id) {
                this.id = id;
            }
        }

        @Test
        void missingConstructor() {
            assertMistake(
                    "CAIRN-2104: Class 'NoConstructor' has no constructor without parameters. Add one: protected NoConstructor().",
                    NoConstructor.class);
        }

        @Entity
        static class PrivateConstructor {
            @Id
            long id;

            private PrivateConstructor() {}
        }

        @Test
        void privateConstructor() {
            assertMistake(
                    "CAIRN-2105: The constructor of class 'PrivateConstructor' without parameters is private. Make it protected:"
                            + " protected PrivateConstructor().",
                    PrivateConstructor.class);
        }

        @Entity(name = "Good")
        static class SameName {
            @Id
            long id;
        }

        @Test
        void sameEntityName() {
            assertMistake(
                    "CAIRN-2106: Entity name 'Good' is that of 'Good' and of 'SameName'. Name one of them otherwise by @Entity(name ="
                            + " …).",
                    Good.class,
                    Other.class,
                    SameName.class);
        }

        @Entity
        @Inheritance(strategy = InheritanceType.JOINED)
        static class JoinedSub extends Root {}

        @Entity
        static class Root {
            @Id
            long id;
        }

        @Entity
        @Table(name = "T")
        static class SubWithTable extends Root {}

        @Test
        void inheritanceOfASubclass() {
            assertMistake(
                    "CAIRN-2107: Entity 'JoinedSub' asks for inheritance JOINED, but the hierarchy of 'Root' has another one. Say"
                            + " @Inheritance at the topmost entity only.",
                    Root.class,
                    JoinedSub.class);
        }

        @Test
        void tableOfASubclass() {
            assertMistake(
                    "CAIRN-2108: Entity 'SubWithTable' names the table 'T', but it shares the table of 'Root' (strategy"
                            + " SINGLE_TABLE). Remove @Table, or choose the strategy JOINED at the topmost entity.",
                    Root.class,
                    SubWithTable.class);
        }

        @Entity
        @DiscriminatorValue("Root")
        static class SameValue extends Root {}

        @Test
        void sameDiscriminatorValue() {
            assertMistake(
                    "CAIRN-2109: Entities 'Root' and 'SameValue' have the same discriminator value 'Root'. Give one of them another"
                            + " @DiscriminatorValue.",
                    Root.class,
                    SameValue.class);
        }

        @Entity
        @DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
        static class CharRoot {
            @Id
            long id;
        }

        @Test
        void missingDiscriminatorValue() {
            assertMistake(
                    "CAIRN-2110: Entity 'CharRoot' has no discriminator value, and none can be made for the type CHAR. Annotate it"
                            + " @DiscriminatorValue.",
                    CharRoot.class);
        }

        @Entity
        @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
        @DiscriminatorValue("one")
        static class IntRoot {
            @Id
            long id;
        }

        @Test
        void wrongDiscriminatorValue() {
            assertMistake(
                    "CAIRN-2111: Entity 'IntRoot' has the discriminator value 'one', which is not of the type INTEGER. Write a value of"
                            + " that type, or change the type of @DiscriminatorColumn.",
                    IntRoot.class);
        }
    }

    // ---- identifiers --------------------------------------------------------------------------------------------

    @Nested
    class Identifiers {
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

    // ---- attributes ---------------------------------------------------------------------------------------------

    @Nested
    class Attributes {
        @Entity
        static class Redeclaring extends Good {
            String name;
        }

        @Test
        void declaredTwice() {
            assertMistake(
                    "CAIRN-2201: Attribute 'Good.name' is declared by 'Good' and again by 'Redeclaring'. Remove one, or annotate it"
                            + " @Transient.",
                    Redeclaring.class,
                    Other.class);
        }

        @Entity
        static class FinalField {
            @Id
            long id;

            final String name = "x";
        }

        @Test
        void finalField() {
            assertMistake(
                    "CAIRN-2203: Field 'FinalField.name' is persistent but final. Remove 'final', or annotate it @Transient.",
                    FinalField.class);
        }

        @Entity
        static class Unannotated {
            @Id
            long id;

            Good good;
        }

        @Test
        void associationWithoutAnnotation() {
            assertMistake(
                    "CAIRN-2206: Attribute 'Unannotated.good' refers to entity 'Good' but has no annotation that says how. Annotate it"
                            + " @ManyToOne or @OneToOne.",
                    Unannotated.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class UnannotatedList {
            @Id
            long id;

            List<String> names;
        }

        @Test
        void collectionWithoutAnnotation() {
            assertMistake(
                    "CAIRN-2207: Attribute 'UnannotatedList.names' of type List has no annotation that says what it holds. Annotate it"
                            + " @ElementCollection, @OneToMany or @ManyToMany.",
                    UnannotatedList.class);
        }

        @Entity
        static class ToOneList {
            @Id
            long id;

            @ManyToOne
            List<Good> goods;
        }

        @Test
        void toOneOfACollection() {
            assertMistake(
                    "CAIRN-2208: Attribute 'ToOneList.goods' is annotated @ManyToOne but is a collection. Annotate it @OneToMany or"
                            + " @ManyToMany.",
                    ToOneList.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class Concrete {
            @Id
            long id;

            @OneToMany
            ArrayList<Good> goods;
        }

        @Test
        void collectionClass() {
            assertMistake(
                    "CAIRN-2209: Attribute 'Concrete.goods' is annotated @OneToMany but is of type java.util.ArrayList. Declare it as"
                            + " Collection, List, Set or Map.",
                    Concrete.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        @SuppressWarnings("rawtypes")
        static class Raw {
            @Id
            long id;

            @OneToMany
            Collection goods;
        }

        @Test
        void rawCollection() {
            assertMistake(
                    "CAIRN-2210: Attribute 'Raw.goods' does not say what it holds. Give its type an argument, such as List<Item>, or say"
                            + " targetEntity.",
                    Raw.class);
        }

        @Entity
        static class Elements {
            @Id
            long id;

            @ElementCollection
            Set<Good> goods;
        }

        @Test
        void elementsThatAreEntities() {
            assertMistake(
                    "CAIRN-2211: Attribute 'Elements.goods' is annotated @ElementCollection but holds the entity 'Good'. Annotate it"
                            + " @OneToMany or @ManyToMany.",
                    Elements.class,
                    Good.class,
                    Other.class);
        }

        static class NotListed {}

        @Entity
        static class Unlisted {
            @Id
            long id;

            @ManyToOne
            NotListed target;
        }

        @Test
        void targetThatIsNoEntity() {
            assertMistake(
                    "CAIRN-2212: Attribute 'Unlisted.target' refers to 'NotListed', which is not an entity of this persistence unit."
                            + " Annotate that class @Entity and list it in the persistence unit.",
                    Unlisted.class);
        }

        @Entity
        static class Inverse {
            @Id
            long id;

            @OneToMany(mappedBy = "invers")
            Set<Owner> owners;
        }

        @Entity
        static class Owner {
            @Id
            long id;

            @ManyToOne
            Inverse inverse;

            @ManyToOne
            Good good;

            String name;
        }

        @Test
        void mappedByUnknown() {
            assertMistake(
                    "CAIRN-2218: Association 'Inverse.owners' is mapped by 'invers', but entity 'Owner' has no such attribute; it has"
                            + " [id, inverse, good, name]. Name the attribute that refers back.",
                    Inverse.class,
                    Owner.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class ByBasic {
            @Id
            long id;

            @OneToMany(mappedBy = "name")
            Set<Good> goods;
        }

        @Test
        void mappedByABasicAttribute() {
            assertMistake(
                    "CAIRN-2219: Association 'ByBasic.goods' is mapped by 'Good.name', which is no @ManyToOne. Name the attribute that"
                            + " owns the association.",
                    ByBasic.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class Left {
            @Id
            long id;

            @OneToOne(mappedBy = "left")
            Right right;
        }

        @Entity
        static class Right {
            @Id
            long id;

            @OneToOne(mappedBy = "right")
            Left left;
        }

        @Test
        void mappedByBothSides() {
            assertMistake(
                    "CAIRN-2220: Association 'Left.right' is mapped by 'Right.left', which is itself mapped by another attribute. Remove"
                            + " mappedBy from the side that shall own the association.",
                    Left.class,
                    Right.class);
        }

        @Entity
        static class OtherInverse {
            @Id
            long id;

            @OneToMany(mappedBy = "other")
            Set<Good> goods;
        }

        @Test
        void mappedByAnAssociationToAnotherEntity() {
            assertMistake(
                    "CAIRN-2221: Association 'OtherInverse.goods' is mapped by 'Good.other', which refers to 'Other' and not to"
                            + " 'OtherInverse'. Name an attribute that refers back.",
                    OtherInverse.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class InverseWithColumns {
            @Id
            long id;

            @OneToMany(mappedBy = "x")
            @JoinColumn(name = "X")
            Set<Good> goods;
        }

        @Test
        void inverseWithColumns() {
            assertMistake(
                    "CAIRN-2222: Association 'InverseWithColumns.goods' is mapped by 'x' and has @JoinColumn or @JoinTable as well. Move"
                            + " the columns to the owning side.",
                    InverseWithColumns.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class OrderedSet {
            @Id
            long id;

            @ElementCollection
            @OrderColumn
            Set<String> names;
        }

        @Test
        void orderColumnOfASet() {
            assertMistake(
                    "CAIRN-2223: Attribute 'OrderedSet.names' has @OrderColumn but is of type Set. Declare it as List, or remove the"
                            + " annotation.",
                    OrderedSet.class);
        }

        @Entity
        static class OrderedTwice {
            @Id
            long id;

            @ElementCollection
            @OrderColumn
            @OrderBy
            List<String> names;
        }

        @Test
        void orderedTwice() {
            assertMistake(
                    "CAIRN-2224: Attribute 'OrderedTwice.names' has @OrderBy and @OrderColumn. Keep one of the two.",
                    OrderedTwice.class);
        }

        @Entity
        static class OrderSyntax {
            @Id
            long id;

            @ManyToMany
            @OrderBy("name; id")
            List<Good> goods;
        }

        @Test
        void orderBySyntax() {
            assertMistake(
                    "CAIRN-2225: @OrderBy of 'OrderSyntax.goods' is 'name; id': 'name; id' is not an attribute followed by ASC or DESC."
                            + " Divide the items by commas.",
                    OrderSyntax.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class OrderUnknown {
            @Id
            long id;

            @ManyToMany
            @OrderBy("nam DESC")
            List<Good> goods;
        }

        @Test
        void orderByUnknown() {
            assertMistake(
                    "CAIRN-2226: @OrderBy of 'OrderUnknown.goods' names 'nam', which is no basic attribute of 'Good'. Name one that is.",
                    OrderUnknown.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class KeyUnknown {
            @Id
            long id;

            @ManyToMany
            @MapKey(name = "nam")
            Map<String, Good> goods;
        }

        @Test
        void mapKeyUnknown() {
            assertMistake(
                    "CAIRN-2227: @MapKey of 'KeyUnknown.goods' names 'nam', which is no attribute of 'Good'. Name one that is.",
                    KeyUnknown.class,
                    Good.class,
                    Other.class);
        }

        @Entity
        static class TwoVersions {
            @Id
            long id;

            @Version
            int one;

            @Version
            int two;
        }

        @Test
        void twoVersions() {
            assertMistake(
                    "CAIRN-2229: Entity 'TwoVersions' has two versions: 'one' and 'two'. Keep one @Version.",
                    TwoVersions.class);
        }

        @Entity
        static class TextVersion {
            @Id
            long id;

            @Version
            String version;
        }

        @Test
        void versionOfOtherType() {
            assertMistake(
                    "CAIRN-2230: Version 'TextVersion.version' is of type String. Use int, short, long, a wrapper of these,"
                            + " LocalDateTime, Instant or Timestamp.",
                    TextVersion.class);
        }

        @Entity
        static class ConvertsNothing {
            @Id
            long id;

            @Convert
            String name;
        }

        @Test
        void convertWithoutConverter() {
            assertMistake(
                    "CAIRN-2233: Attribute 'ConvertsNothing.name' is annotated @Convert without a converter, and none is known for type"
                            + " java.lang.String. Name the converter.",
                    ConvertsNothing.class);
        }

        @Converter(autoApply = true)
        static class One implements AttributeConverter<String, String> {
            @Override
            public String convertToDatabaseColumn(String attribute) {
                return attribute;
            }

            @Override
            public String convertToEntityAttribute(String dbData) {
                return dbData;
            }
        }

        @Converter(autoApply = true)
        static class Two extends One {}

        @Entity
        static class Ambiguous {
            @Id
            long id;

            String name;
        }

        @Test
        void ambiguousConverters() {
            assertMistake(
                    "CAIRN-2234: Attribute 'Ambiguous.name' may be converted by 'One' and by 'Two'. Choose one by @Convert(converter ="
                            + " …).",
                    Ambiguous.class,
                    One.class,
                    Two.class);
        }

        enum Sloppy {
            A(1),
            B(1);

            @EnumeratedValue
            final int code;

            Sloppy(int code) {
                this.code = code;
            }
        }

        @Entity
        static class WithSloppy {
            @Id
            long id;

            Sloppy sloppy;
        }

        @Test
        void enumeratedValueTwice() {
            assertMistake(
                    "CAIRN-2239: Enum 'Sloppy' takes its stored values from 'code', but constant 'B' has the value '1', which is null or"
                            + " that of 'A' too. Give each constant a value of its own.",
                    WithSloppy.class);
        }

        enum Long {
            A;

            @EnumeratedValue
            final long code = 1;
        }

        @Entity
        static class WithLong {
            @Id
            int id;

            Long value;
        }

        @Test
        void enumeratedValueOfOtherType() {
            assertMistake(
                    "CAIRN-2238: Enum 'Long' has @EnumeratedValue at the field 'code'. Make that field final and of type byte, short,"
                            + " int or String.",
                    WithLong.class);
        }

        @Entity
        @NamedQuery(name = "all", query = "from Good")
        @NamedQuery(name = "all", query = "from Other")
        static class QueryTwice {
            @Id
            long id;
        }

        @Test
        void queryNameTwice() {
            assertMistake(
                    "CAIRN-2242: Query name 'all' is used twice. Rename one of the two: names of queries are unique in a persistence"
                            + " unit.",
                    QueryTwice.class);
        }
    }

    @Nested
    class Embeddables {
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

    // ---- tables -------------------------------------------------------------------------------------------------

    @Nested
    class Tables {
        @Entity
        static class UnknownTable {
            @Id
            long id;

            @Column(table = "ELSE")
            String name;
        }

        @Test
        void unknownTable() {
            assertMistake(
                    "CAIRN-2301: 'UnknownTable.name' is mapped to the table 'ELSE', which is no table of entity 'UnknownTable'; these"
                            + " are [UnknownTable]. Name one of them, or declare it by @SecondaryTable.",
                    UnknownTable.class);
        }

        @Entity
        static class ColumnTwice {
            @Id
            long id;

            @Column(name = "N")
            String one;

            @Column(name = "n")
            String two;
        }

        @Test
        void columnTwice() {
            assertMistake(
                    "CAIRN-2302: Column 'N' is written by 'ColumnTwice.one' and by 'ColumnTwice.two'. Name another column, or say"
                            + " insertable = false, updatable = false at one of the two.",
                    ColumnTwice.class);
        }

        @Entity
        @Table(indexes = @Index(columnList = "nam"))
        static class UnknownIndexColumn {
            @Id
            long id;

            String name;
        }

        @Test
        void unknownColumnOfAnIndex() {
            assertMistake(
                    "CAIRN-2303: @Index of 'UnknownIndexColumn' names the column 'nam', which table 'UnknownIndexColumn' does not have;"
                            + " it has [id, name]. Name one of these.",
                    UnknownIndexColumn.class);
        }

        @Entity
        static class UnknownReference {
            @Id
            long id;

            @ManyToOne
            @JoinColumn(name = "X", referencedColumnName = "nam")
            Good good;
        }

        @Test
        void unknownReferencedColumn() {
            assertMistake(
                    "CAIRN-2304: The join columns of 'UnknownReference.good' refer to [nam], which the table of entity 'Good' does not"
                            + " have; it has [id, name, other_id]. Name one of these.",
                    UnknownReference.class,
                    Good.class,
                    Other.class);
        }

        @Embeddable
        static class Key {
            long a;
            long b;
        }

        @Entity
        static class Composite {
            @EmbeddedId
            Key key;
        }

        @Entity
        static class Incomplete {
            @Id
            long id;

            @ManyToOne
            @JoinColumn(name = "A")
            Composite composite;
        }

        @Test
        void incompleteJoinColumns() {
            assertMistake(
                    "CAIRN-2305: 'Incomplete.composite' has 1 join columns, but the identifier of 'Composite' has the columns [a, b]."
                            + " Write one join column for each, with name and referencedColumnName.",
                    Incomplete.class,
                    Composite.class);
        }

        @Entity
        static class Node {
            @Id
            long id;

            @ManyToMany
            @JoinTable(joinColumns = @JoinColumn(name = "N"), inverseJoinColumns = @JoinColumn(name = "N"))
            Set<Node> nodes;
        }

        @Test
        void joinTableColumnTwice() {
            assertMistake(
                    "CAIRN-2306: The join table of 'Node.nodes' would hold the column 'N' for both sides (table 'Node_Node'). Name the"
                            + " columns by @JoinTable(joinColumns = …, inverseJoinColumns = …).",
                    Node.class);
        }

        @Entity
        static class Base {
            @Id
            long id;
        }

        @Entity
        static class TextSub extends Base {
            @Column(name = "X")
            String text;
        }

        @Entity
        static class NumberSub extends Base {
            @Column(name = "X")
            long number;
        }

        @Test
        void columnOfTwoTypes() {
            assertMistake(
                    "CAIRN-2307: Column 'X' of table 'Base' is of type String:varchar(255), but 'NumberSub.number' stores values of type"
                            + " Long:bigint in it. Name another column, or make the types equal.",
                    Base.class,
                    TextSub.class,
                    NumberSub.class);
        }

        @Entity
        static class TwoLists {
            @Id
            long id;

            @OneToMany
            List<Base> first;

            @ManyToMany
            List<Base> second;
        }

        @Test
        void joinTableOfTwoAssociations() {
            assertMistake(
                    "CAIRN-2308: 'TwoLists.first' and 'TwoLists.second' would both keep their rows in the table 'TwoLists_Base', the"
                            + " first with the columns [TwoLists_id, first_id], the second with [TwoLists_id, second_id]. Give"
                            + " 'TwoLists.second' a table of its own by @JoinTable(name = …).",
                    TwoLists.class,
                    Base.class);
        }

        @Entity
        static class TwoBags {
            @Id
            long id;

            @ElementCollection
            @CollectionTable(name = "WORDS")
            List<String> good;

            @ElementCollection
            @CollectionTable(name = "WORDS")
            List<String> bad;
        }

        @Test
        void collectionTableOfTwoCollections() {
            assertMistake(
                    "CAIRN-2308: 'TwoBags.good' and 'TwoBags.bad' would both keep their rows in the table 'WORDS', the first with the"
                            + " columns [TwoBags_id, good], the second with [TwoBags_id, bad]. Give 'TwoBags.bad' a table of its"
                            + " own by @CollectionTable(name = …).",
                    TwoBags.class);
        }

        @Entity
        static class ListAndMap {
            @Id
            long id;

            @ElementCollection
            @CollectionTable(name = "SPOTS")
            List<Spot> list;

            @ElementCollection
            @CollectionTable(name = "SPOTS")
            Map<Spot, String> map;
        }

        @Embeddable
        record Spot(String x, String y) {}

        @Test
        void aListMayShareTheTableOfAMapWithTheSameEmbeddables() {
            assertThat(Built.from(ListAndMap.class, Spot.class).table("SPOTS").columns())
                    .extracting(column -> column.name().text())
                    .containsExactly("ListAndMap_id", "x", "y", "map");
        }

        @Entity
        static class ListAndOrderedList {
            @Id
            long id;

            @ElementCollection
            @CollectionTable(name = "ROWS")
            @Column(name = "word")
            List<String> bag;

            @ElementCollection
            @CollectionTable(name = "ROWS")
            @Column(name = "word")
            @OrderColumn(name = "place")
            List<String> ordered;
        }

        @Test
        void collectionTableWithAnOrderColumnThatOneCollectionDoesNotFill() {
            assertMistake(
                    "CAIRN-2308: 'ListAndOrderedList.bag' and 'ListAndOrderedList.ordered' would both keep their rows in the table"
                            + " 'ROWS', the first with the columns [ListAndOrderedList_id, word], the second with"
                            + " [ListAndOrderedList_id, place, word]. Give 'ListAndOrderedList.ordered' a table of its own by"
                            + " @CollectionTable(name = …).",
                    ListAndOrderedList.class);
        }

        @Entity
        static class Left {
            @Id
            long id;

            @ManyToMany
            @JoinTable(
                    name = "L_R",
                    joinColumns = @JoinColumn(name = "L"),
                    inverseJoinColumns = @JoinColumn(name = "R"))
            Set<Right> rights;
        }

        @Entity
        static class Right {
            @Id
            long id;

            @ManyToMany
            @JoinTable(
                    name = "L_R",
                    joinColumns = @JoinColumn(name = "R"),
                    inverseJoinColumns = @JoinColumn(name = "L"))
            Set<Left> lefts;
        }

        @Test
        void twoAssociationsMayShareAJoinTableOfTheSameColumns() {
            Built built = Built.from(Left.class, Right.class);

            assertThat(built.attribute(Left.class, "rights", PluralAttribute.class)
                            .storage())
                    .isNotNull();
            assertThat(built.table("L_R").columns()).hasSize(2);
        }
    }
}
