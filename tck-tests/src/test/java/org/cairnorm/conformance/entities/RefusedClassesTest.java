package org.cairnorm.conformance.entities;

import static org.cairnorm.conformance.entities.Refusal.refused;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must not be of entity classes, access types, primary keys and versions (JPA 3.2 §2.1, §2.3 to §2.5): the unit does not start. */
class RefusedClassesTest {
    // ---- §2.1 the entity class

    @Entity
    enum EnumEntity {
        A
    }

    @Entity
    interface InterfaceEntity {}

    @Entity
    record RecordEntity(@Id int id) {}

    @Test
    void anEnumARecordOrAnInterfaceIsNoEntity() {
        refused(EnumEntity.class, "EnumEntity", "enum");
        refused(InterfaceEntity.class, "InterfaceEntity", "interface");
        refused(RecordEntity.class, "RecordEntity", "record");
    }

    @Entity
    static final class FinalEntity {
        @Id
        int id;
    }

    @Entity
    static class FinalField {
        @Id
        int id;

        final String name = "x";
    }

    @Test
    void classesAndPersistentFieldsAreNotFinal() {
        refused(FinalEntity.class, "FinalEntity", "final");
        refused(FinalField.class, "name", "final", "@Transient");
    }

    @Entity
    static class NoConstructor {
        @Id
        int id;

        NoConstructor(int id) {
            this.id = id;
        }
    }

    @Test
    void anEntityNeedsAConstructorWithoutParameters() {
        refused(NoConstructor.class, "NoConstructor", "constructor");
    }

    // ---- §2.3 access type

    @Entity
    static class MixedAccess {
        @Id
        int one;

        @Id
        public int getTwo() {
            return one;
        }

        public void setTwo(int two) {
            one = two;
        }
    }

    @Test
    void theDefaultAccessTypeMustBeKnown() {
        refused(MixedAccess.class, "MixedAccess", "one", "two", "@Access");
    }

    // ---- §2.4 primary keys

    @Entity
    static class NoId {
        String name;
    }

    @Entity
    static class TwoIds {
        @Id
        int one;

        @Id
        int two;
    }

    @Entity
    static class Root {
        @Id
        int id;
    }

    @Entity
    static class IdBelow extends Root {
        @Id
        int other;
    }

    @Test
    void aPrimaryKeyIsDefinedOnceInEachHierarchy() {
        refused(NoId.class, "NoId", "@Id");
        refused(TwoIds.class, "TwoIds", "one", "two", "@IdClass");
        refused(List.of(Root.class, IdBelow.class), "IdBelow.other", "Root");
    }

    record WrongNames(int one, int third) {}

    @Entity
    @IdClass(WrongNames.class)
    static class IdClassOfOtherNames {
        @Id
        int one;

        @Id
        int two;
    }

    record WrongTypes(int one, String two) {}

    @Entity
    @IdClass(WrongTypes.class)
    static class IdClassOfOtherTypes {
        @Id
        int one;

        @Id
        int two;
    }

    @Test
    void namesAndTypesOfAnIdClassAreThoseOfTheEntity() {
        refused(IdClassOfOtherNames.class, "WrongNames", "two");
        refused(IdClassOfOtherTypes.class, "WrongTypes", "two", "String", "Integer");
    }

    @Embeddable
    record KeyWithAssociation(int one, @ManyToOne Root root) {}

    @Entity
    static class AssociationInKey {
        @EmbeddedId
        KeyWithAssociation key;
    }

    @Test
    void anEmbeddedIdHoldsNoRelationship() {
        refused(List.of(Root.class, KeyWithAssociation.class, AssociationInKey.class), "root", "@MapsId");
    }

    // ---- §2.5 versions

    @Entity
    static class TwoVersions {
        @Id
        int id;

        @Version
        int one;

        @Version
        long two;
    }

    @Entity
    static class TextVersion {
        @Id
        int id;

        @Version
        String version;
    }

    @Test
    void anEntityHasOneVersionOfAKnownType() {
        refused(TwoVersions.class, "TwoVersions", "one", "two");
        refused(TextVersion.class, "TextVersion.version", "String", "Instant");
    }
}
