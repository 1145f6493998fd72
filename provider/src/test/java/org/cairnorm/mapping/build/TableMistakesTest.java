package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnorm.mapping.PluralAttribute;
import org.junit.jupiter.api.Test;

/** The wording of every mistake of tables and columns. */
class TableMistakesTest extends MappingMistakes {
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
        @JoinTable(name = "L_R", joinColumns = @JoinColumn(name = "L"), inverseJoinColumns = @JoinColumn(name = "R"))
        Set<Right> rights;
    }

    @Entity
    static class Right {
        @Id
        long id;

        @ManyToMany
        @JoinTable(name = "L_R", joinColumns = @JoinColumn(name = "R"), inverseJoinColumns = @JoinColumn(name = "L"))
        Set<Left> lefts;
    }

    @Test
    void twoAssociationsMayShareAJoinTableOfTheSameColumns() {
        Built built = Built.from(Left.class, Right.class);

        assertThat(built.attribute(Left.class, "rights", PluralAttribute.class).storage())
                .isNotNull();
        assertThat(built.table("L_R").columns()).hasSize(2);
    }
}
