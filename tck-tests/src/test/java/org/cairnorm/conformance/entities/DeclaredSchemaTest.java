package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cairnorm.dialect.DialectFeature;
import org.junit.jupiter.api.Test;

/** What annotations ask of the schema (JPA 3.2 §11.2): constraints, indexes, lengths, precision, secondary tables. */
class DeclaredSchemaTest extends StoredSchemaTest {
    @Entity
    @Table(
            name = "MEMBERS",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "UQ_MEMBER_NAME",
                            columnNames = {"FIRST_NAME", "lastName"}),
            indexes = {
                @Index(name = "IX_MEMBER_LAST", columnList = "lastName, FIRST_NAME desc"),
                @Index(name = "IX_MEMBER_CODE", columnList = "code", unique = true)
            })
    @SecondaryTable(name = "MEMBER_PHOTO")
    static class Member {
        @Id
        int id;

        @Column(name = "FIRST_NAME", length = 20)
        String firstName;

        String lastName;

        @Column(nullable = false, columnDefinition = "varchar(9) default 'none' not null", insertable = false)
        String code;

        @Column(unique = true)
        String mail;

        @Column(precision = 9, scale = 4)
        BigDecimal balance;

        @Column(table = "MEMBER_PHOTO", length = 33)
        String photo;

        @Column(updatable = false)
        String origin = "first";

        @ManyToOne
        @JoinColumn(name = "SPONSOR", foreignKey = @ForeignKey(name = "FK_MEMBER_SPONSOR"))
        Member sponsor;

        @ManyToOne
        @JoinColumn(name = "FRIEND", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Member friend;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Member.class);
    }

    private void stored(int id, Consumer<Member> values) {
        inTransaction(em -> {
            Member member = new Member();
            member.id = id;
            values.accept(member);
            em.persist(member);
            em.flush();
            em.createNativeQuery("update MEMBERS set code = 'c" + id + "' where id = " + id)
                    .executeUpdate();
        });
    }

    private void clash(Consumer<Member> values) {
        stored(1, values);
        assertThatThrownBy(() -> stored(2, values)).isInstanceOf(PersistenceException.class);
    }

    @Test
    void aUniqueColumnIsUnique() {
        clash(member -> member.mail = "a@b");
    }

    @Test
    void aUniqueConstraintOfSeveralColumnsIsKept() {
        stored(1, member -> {
            member.firstName = "Ann";
            member.lastName = "Lee";
        });
        stored(2, member -> {
            member.firstName = "Ann";
            member.lastName = "Low";
        });
        assertThatThrownBy(() -> stored(3, member -> {
                    member.firstName = "Ann";
                    member.lastName = "Lee";
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void indexesAreMade() {
        assertThat(reflected("MEMBERS").indexes()).anySatisfy(index -> {
            assertThat(index.name().text().toLowerCase(Locale.ROOT)).isEqualTo("ix_member_last");
            assertThat(index.columns())
                    .extracting(part -> part.column().text().toLowerCase(Locale.ROOT))
                    .containsExactly("lastname", "first_name");
            assertThat(index.unique()).isFalse();
        });
    }

    @Test
    void aUniqueIndexIsKept() {
        stored(1, member -> {});
        stored(2, member -> {});
        assertThatThrownBy(() -> inTransaction(em -> em.createNativeQuery("update MEMBERS set code = 'c1' where id = 2")
                        .executeUpdate()))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void aForeignKeyIsMadeAndKept() {
        assertThat(reflected("MEMBERS").foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.columns().get(0).text()).isEqualToIgnoringCase("sponsor"));
        assertThatThrownBy(() -> inTransaction(
                        em -> em.createNativeQuery("insert into MEMBERS (id, origin, SPONSOR) values (1, 'x', 99)")
                                .executeUpdate()))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void noConstraintLeavesTheForeignKeyOut() {
        inTransaction(
                em -> assertThat(em.createNativeQuery("insert into MEMBERS (id, origin, FRIEND) values (1, 'x', 99)")
                                .executeUpdate())
                        .isEqualTo(1));
    }

    @Test
    void aStringHas255CharactersByDefaultOrWhatItsLengthSays() {
        assertThat(storedColumn("MEMBERS", "lastName").type().sqlType().length())
                .isEqualTo(255);
        assertThat(storedColumn("MEMBERS", "FIRST_NAME").type().sqlType().length())
                .isEqualTo(20);
    }

    @Test
    void theScaleIsThatOfTheColumn() {
        assertThat(storedColumn("MEMBERS", "balance").type().sqlType().scale()).isEqualTo(4);
        stored(1, member -> member.balance = new BigDecimal("12345.6789"));
        inSession(em -> assertThat(em.find(Member.class, 1).balance).isEqualByComparingTo("12345.6789"));
    }

    @Test
    void columnDefinitionTakesThePlaceOfTheType() {
        inTransaction(em -> {
            Member member = new Member();
            member.id = 1;
            em.persist(member);
        });
        assertThat(rows("select code from MEMBERS")).isEqualTo(List.of("none"));
    }

    @Test
    void aValueThatIsTooLongIsRefusedWhereTheDatabaseKnowsLengths() {
        Consumer<Member> tooLong = member -> member.firstName = "x".repeat(21);
        if (unit().engine().dialect().features().has(DialectFeature.LENGTH_LIMITS)) {
            assertThatThrownBy(() -> stored(1, tooLong)).isInstanceOf(PersistenceException.class);
        } else {
            stored(1, tooLong);
            inSession(em -> assertThat(em.find(Member.class, 1).firstName).hasSize(21));
        }
    }

    @Test
    void aSecondaryTableHoldsItsColumnsUnderTheKeyOfTheEntity() {
        assertThat(super.stored("MEMBER_PHOTO")).isEqualTo("member_photo(id!, photo) pk(id) fk(id)→members(id)");
        stored(1, member -> member.photo = "p1");
        stored(2, member -> {});
        inTransaction(em -> {
            em.find(Member.class, 2).photo = "p2";
            em.find(Member.class, 1).photo = null;
        });
        inSession(em -> {
            assertThat(em.find(Member.class, 1).photo).isNull();
            assertThat(em.find(Member.class, 2).photo).isEqualTo("p2");
        });
    }

    @Test
    void aColumnThatIsNotUpdatableKeepsItsFirstValue() {
        stored(1, member -> {});
        inTransaction(em -> em.find(Member.class, 1).origin = "second");
        inSession(em -> assertThat(em.find(Member.class, 1).origin).isEqualTo("first"));
    }
}
