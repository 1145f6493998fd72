package org.cairnorm.mapping.build;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The wording of every mistake of attributes and what they refer to. */
class AttributeMistakesTest extends MappingMistakes {
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
