package org.cairnorm.mapping.build;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

/** The wording of every mistake that an entity class itself can hold. */
class ClassMistakesTest extends MappingMistakes {
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
