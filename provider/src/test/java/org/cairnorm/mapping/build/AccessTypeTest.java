package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import org.cairnorm.mapping.AttributeMapping;
import org.cairnorm.mapping.EntityMapping;
import org.junit.jupiter.api.Test;

class AccessTypeTest {

    @Embeddable
    static class Name {
        private String f;

        @Column(name = "FIRST")
        public String getFirst() {
            return f;
        }

        public void setFirst(String first) {
            this.f = first;
        }
    }

    @Entity
    static class ByProperty {
        private long hidden;
        private Name n;

        @Id
        public long getId() {
            return hidden;
        }

        public void setId(long id) {
            this.hidden = id;
        }

        public Name getName() {
            return n;
        }

        public void setName(Name name) {
            this.n = name;
        }

        @Transient
        public String getNote() {
            return "";
        }
    }

    @Test
    void followsThePlaceOfTheIdentifierAlsoInEmbeddables() {
        Built built = Built.from(ByProperty.class);

        assertThat(built.show("ByProperty")).isEqualTo("ByProperty(id! bigint, FIRST varchar(255)) pk(id)");
        ByProperty instance = new ByProperty();
        built.entity(ByProperty.class).identifier().assign(instance, 5L);
        assertThat(instance.hidden).isEqualTo(5);
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class Mixed {
        private long id;

        @Access(AccessType.FIELD)
        @Column(name = "N")
        private String name;

        @Id
        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getName() {
            return "never called";
        }

        public void setName(String name) {
            throw new IllegalStateException(name);
        }
    }

    @Test
    void mixesAccessWithinAClass() {
        EntityMapping mixed = Built.from(Mixed.class).entity(Mixed.class);
        Mixed instance = new Mixed();
        instance.name = "x";

        assertThat(mixed.attributes()).extracting(AttributeMapping::name).containsExactly("id", "name");
        assertThat(mixed.access().get(instance, 1)).isEqualTo("x");
    }

    @MappedSuperclass
    @Access(AccessType.FIELD)
    static class FieldBase {
        @Column(name = "CREATED")
        String createdBy;

        String getOther() {
            return null;
        }

        void setOther(String other) {}
    }

    @Entity
    static class PropertySub extends FieldBase {
        private long id;

        @Id
        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    @Test
    void anExplicitAccessTypeHoldsForItsClassOnly() {
        assertThat(Built.from(PropertySub.class).show("PropertySub"))
                .isEqualTo("PropertySub(id! bigint, CREATED varchar(255)) pk(id)");
    }

    @MappedSuperclass
    static class Getters {
        protected String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @Entity
    static class Overriding extends Getters {
        private long id;

        @Id
        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        @Override
        public String getName() {
            return "overridden " + name;
        }
    }

    @Test
    void aGetterMayBeOverridden() {
        EntityMapping entity = Built.from(Overriding.class).entity(Overriding.class);
        Overriding instance = new Overriding();
        instance.name = "x";

        assertThat(entity.attributes()).extracting(AttributeMapping::name).containsExactly("name", "id");
        assertThat(entity.access().get(instance, 0)).isEqualTo("overridden x");
    }

    @MappedSuperclass
    abstract static class Unidentified {
        protected long key;

        public long getKey() {
            return key;
        }

        public void setKey(long key) {
            this.key = key;
        }
    }

    @Entity
    static class Identified extends Unidentified {
        @Id
        @Override
        public long getKey() {
            return key;
        }
    }

    @Test
    void anOverridingGetterMaySayItsOwnMapping() {
        assertThat(Built.from(Identified.class).show("Identified")).isEqualTo("Identified(key! bigint) pk(key)");
    }

    @Entity
    static class Ambiguous {
        @Id
        long id;

        @Id
        public long getKey() {
            return id;
        }

        public void setKey(long key) {}
    }

    @Test
    void refusesIdentifiersAtFieldAndGetter() {
        assertThatThrownBy(() -> Built.from(Ambiguous.class))
                .hasMessage(
                        "CAIRN-2112: Entity 'Ambiguous' is annotated at fields ('id') and at getters ('key'). Move all annotations"
                                + " to one of the two, or say @Access at the classes.");
    }

    @Entity
    static class MostlyGetters {
        @Id
        private long id;

        private String n;

        @Id
        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        @Column(name = "TITLE")
        public String getName() {
            return n;
        }

        public void setName(String name) {
            this.n = name;
        }
    }

    @Test
    void anIdentifierAnnotatedTwiceBelongsToTheSideWithMoreAnnotations() {
        assertThat(Built.from(MostlyGetters.class).show("MostlyGetters"))
                .isEqualTo("MostlyGetters(id! bigint, TITLE varchar(255)) pk(id)");
    }

    @Entity
    static class Undecided {
        @Id
        private long id;

        @Id
        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    @Test
    void refusesAnIdentifierAnnotatedTwiceWhereNothingElseDecides() {
        assertThatThrownBy(() -> Built.from(Undecided.class))
                .hasMessage(
                        "CAIRN-2112: Entity 'Undecided' is annotated at fields ('id') and at getters ('id'). Move all annotations"
                                + " to one of the two, or say @Access at the classes.");
    }

    @Entity
    static class NoSetter {
        private long id;

        @Id
        public long getId() {
            return id;
        }
    }

    @Test
    void asksForTheSetter() {
        assertThatThrownBy(() -> Built.from(NoSetter.class))
                .hasMessage(
                        "CAIRN-2202: Property 'NoSetter.id' has the getter 'getId' but no setter of the same type. Add the"
                                + " setter, or annotate the getter @Transient.");
    }
}
