package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Discriminator columns and values (JPA 3.2 §2.13.1, §11.1.12, §11.1.13). */
class DiscriminatorTest extends StoredSchemaTest {
    @Entity
    @DiscriminatorColumn
    abstract static class Defaulted {
        @Id
        int id;
    }

    @Entity(name = "Renamed")
    static class DefaultedLeaf extends Defaulted {}

    @Entity
    @DiscriminatorColumn(name = "SORT", length = 7)
    @DiscriminatorValue("root")
    static class Texts {
        @Id
        int id;
    }

    @Entity
    @DiscriminatorValue("leaf")
    static class TextsLeaf extends Texts {}

    @Entity
    @DiscriminatorColumn(name = "C", discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorValue("r")
    static class Chars {
        @Id
        int id;
    }

    @Entity
    @DiscriminatorValue("l")
    static class CharsLeaf extends Chars {}

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "N", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("1")
    static class Numbers {
        @Id
        int id;
    }

    @Entity
    @DiscriminatorValue("-20")
    static class NumbersLeaf extends Numbers {}

    @Entity
    @DiscriminatorColumn(name = "DEFINED", columnDefinition = "varchar(11) not null")
    static class Definition {
        @Id
        int id;
    }

    @Entity
    static class DefinitionLeaf extends Definition {}

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                Defaulted.class,
                DefaultedLeaf.class,
                Texts.class,
                TextsLeaf.class,
                Chars.class,
                CharsLeaf.class,
                Numbers.class,
                NumbersLeaf.class,
                Definition.class,
                DefinitionLeaf.class);
    }

    private Object storedValue(Object leaf, String column, String table) {
        inTransaction(em -> em.persist(leaf));
        return rows("select " + column + " from " + table).get(0);
    }

    @Test
    void theColumnIsNamedDtypeAndHolds31CharactersByDefault() {
        assertThat(storedColumn("Defaulted", "DTYPE").type().sqlType().length()).isEqualTo(31);
    }

    @Test
    void theDefaultValueIsTheEntityNameAndNotTheClassName() {
        assertThat(storedValue(new DefaultedLeaf(), "DTYPE", "Defaulted")).isEqualTo("Renamed");
    }

    @Test
    void nameLengthAndValueMayBeSaid() {
        assertThat(storedColumn("Texts", "SORT").type().sqlType().length()).isEqualTo(7);
        assertThat(storedValue(new TextsLeaf(), "SORT", "Texts")).isEqualTo("leaf");
        inSession(em -> assertThat(em.find(Texts.class, 0)).isExactlyInstanceOf(TextsLeaf.class));
    }

    @Test
    void aDiscriminatorMayBeACharacter() {
        assertThat(storedValue(new CharsLeaf(), "C", "Chars")).hasToString("l");
        inSession(em -> assertThat(em.find(Chars.class, 0)).isExactlyInstanceOf(CharsLeaf.class));
    }

    @Test
    void aDiscriminatorMayBeANumber() {
        assertThat(((Number) storedValue(new NumbersLeaf(), "N", "Numbers")).intValue())
                .isEqualTo(-20);
        inSession(em -> assertThat(em.find(Numbers.class, 0)).isExactlyInstanceOf(NumbersLeaf.class));
    }

    @Test
    void theRootHasAValueOfItsOwn() {
        assertThat(((Number) storedValue(new Numbers(), "N", "Numbers")).intValue())
                .isEqualTo(1);
        inSession(em -> assertThat(em.find(NumbersLeaf.class, 0)).isNull());
    }

    @Test
    void columnDefinitionDefinesTheColumn() {
        assertThat(storedColumn("Definition", "DEFINED").type().sqlType().length())
                .isEqualTo(11);
    }
}
