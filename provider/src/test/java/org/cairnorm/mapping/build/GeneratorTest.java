package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.UUID;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.NamingStrategy;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.mapping.source.described.Generated;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Sequence;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static ValueGeneration generation(BuildOptions options, Class<?> type) {
        return Built.from(options, type)
                .attribute(type, "id", BasicAttribute.class)
                .generation();
    }

    private static ValueGeneration generation(Class<?> type) {
        return generation(Built.options(), type);
    }

    private static Sequence sequence(String name, long start, int increment) {
        return new Sequence(QualifiedName.of(name), start, increment);
    }

    @Entity(name = "DataTypes")
    static class Auto {
        @Id
        @GeneratedValue
        Integer id;
    }

    @Test
    void autoIsASequenceNamedAfterTheEntity() {
        assertThat(generation(Auto.class))
                .isEqualTo(new ValueGeneration.BySequence(sequence("DataTypes_SEQ", 1, 50), 50));
        assertThat(Built.from(Auto.class).model().schema().sequences())
                .containsExactly(sequence("DataTypes_SEQ", 1, 50));
        assertThat(generation(Built.options().withNaming(NamingStrategy.snakeCase()), Auto.class))
                .isEqualTo(new ValueGeneration.BySequence(sequence("data_types_seq", 1, 50), 50));
    }

    @Test
    void autoIsTheBestThatTheDatabaseHas() {
        BuildOptions options = Built.options();

        assertThat(generation(options.withGeneration(AutoGeneration.BEST, false, true), Auto.class))
                .isInstanceOf(ValueGeneration.ByIdentity.class);
        assertThat(generation(options.withGeneration(AutoGeneration.BEST, false, false), Auto.class))
                .isInstanceOf(ValueGeneration.ByTable.class);
        assertThat(generation(options.withGeneration(AutoGeneration.TABLE, true, true), Auto.class))
                .isInstanceOf(ValueGeneration.ByTable.class);
    }

    @Entity
    static class AutoUuid {
        @Id
        @GeneratedValue
        UUID id;
    }

    @Entity
    static class TextUuid {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;
    }

    @Test
    void uuidsAreMadeHere() {
        assertThat(generation(AutoUuid.class)).isEqualTo(new ValueGeneration.ByUuid());
        assertThat(generation(TextUuid.class)).isEqualTo(new ValueGeneration.ByUuid());
    }

    @Entity
    @SequenceGenerator(name = "SEQGENERATOR", initialValue = 10, allocationSize = 5)
    static class NamedSequence {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SEQGENERATOR")
        long id;
    }

    @Test
    void aGeneratorWithoutSequenceNameIsNamedLikeItsSequence() {
        assertThat(generation(NamedSequence.class))
                .isEqualTo(new ValueGeneration.BySequence(sequence("SEQGENERATOR", 10, 5), 5));
    }

    @Entity
    static class UnnamedAtAttribute {
        @Id
        @GeneratedValue
        @SequenceGenerator(sequenceName = "S", allocationSize = 1)
        long id;
    }

    @Test
    void anUnnamedGeneratorServesItsEntity() {
        assertThat(generation(UnnamedAtAttribute.class))
                .isEqualTo(new ValueGeneration.BySequence(sequence("S", 1, 1), 1));
    }

    @Test
    void aGeneratorOfThePackageIsARecipe() {
        assertThat(Built.from(Generated.class)
                        .attribute(Generated.class, "id", BasicAttribute.class)
                        .generation())
                .isEqualTo(new ValueGeneration.BySequence(sequence("PACKAGE_SEQ", 1, 50), 50));
    }

    @Entity
    @TableGenerator(
            name = "GEN",
            table = "GENERATOR_TABLE",
            pkColumnName = "PK_COL",
            valueColumnName = "VAL_COL",
            pkColumnValue = "ROW",
            initialValue = 7,
            allocationSize = 3)
    static class ByTable {
        @Id
        @GeneratedValue(generator = "GEN")
        long id;
    }

    @Test
    void readsTableGenerators() {
        Built built = Built.from(ByTable.class);
        ValueGeneration.ByTable table = (ValueGeneration.ByTable)
                built.attribute(ByTable.class, "id", BasicAttribute.class).generation();

        assertThat(built.show("GENERATOR_TABLE"))
                .isEqualTo("GENERATOR_TABLE(PK_COL! varchar(255), VAL_COL bigint) pk(PK_COL)");
        assertThat(table.segment()).isEqualTo("ROW");
        assertThat(table.initialValue()).isEqualTo(7);
        assertThat(table.allocationSize()).isEqualTo(3);
        assertThat(table.table()).isEqualTo(built.table("GENERATOR_TABLE"));
    }

    @Entity
    static class Unknown {
        @Id
        @GeneratedValue(generator = "nowhere")
        long id;
    }

    @Test
    void refusesAnUnknownGenerator() {
        assertThatThrownBy(() -> Built.from(Unknown.class))
                .hasMessage(
                        "CAIRN-2135: Attribute 'Unknown.id' asks for the generator 'nowhere', which is not defined. Define it by"
                                + " @SequenceGenerator or @TableGenerator with that name.");
    }

    @Entity
    static class WrongType {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        String id;
    }

    @Test
    void refusesToGenerateAnotherType() {
        assertThatThrownBy(() -> Built.from(WrongType.class))
                .hasMessage(
                        "CAIRN-2138: Attribute 'WrongType.id' of type String cannot be generated by strategy IDENTITY. Use Long,"
                                + " Integer or Short for numbers, UUID or String for UUIDs.");
    }

    @Entity
    @SequenceGenerator(name = "G", sequenceName = "SHARED", allocationSize = 10)
    static class First {
        @Id
        @GeneratedValue(generator = "G")
        long id;
    }

    @Entity
    @SequenceGenerator(name = "H", sequenceName = "SHARED", allocationSize = 20)
    static class Second {
        @Id
        @GeneratedValue(generator = "H")
        long id;
    }

    @Test
    void refusesTwoIncrementsOfOneSequence() {
        assertThatThrownBy(() -> Built.from(First.class, Second.class))
                .hasMessage(
                        "CAIRN-2140: Sequence 'SHARED' is defined twice: with start 1 and increment 10, and with start 1 and"
                                + " increment 20. Make the definitions equal, or name another sequence.");
    }
}
