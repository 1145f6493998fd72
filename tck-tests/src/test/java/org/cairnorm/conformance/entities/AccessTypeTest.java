package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Access types by default and explicit, of entities, superclasses and embeddables (JPA 3.2 §2.3). */
class AccessTypeTest extends StoredSchemaTest {
    /** Shows which way its attribute goes: the field holds the value, the property adds {@code get} and {@code set}. */
    @Embeddable
    static class Traced {
        private String trace;

        protected Traced() {}

        Traced(String trace) {
            this.trace = trace;
        }

        public String getTrace() {
            return trace + " get";
        }

        public void setTrace(String trace) {
            this.trace = trace + " set";
        }
    }

    @Embeddable
    @Access(AccessType.FIELD)
    static class AlwaysField {
        private String kept;

        public String getOther() {
            return "not persistent";
        }

        public void setOther(String other) {
            throw new IllegalStateException(other);
        }
    }

    @MappedSuperclass
    abstract static class Defaulted {
        private String common;

        public String getCommon() {
            return common + " get";
        }

        public void setCommon(String common) {
            this.common = common + " set";
        }
    }

    @MappedSuperclass
    @Access(AccessType.FIELD)
    abstract static class FieldBase {
        @Column(name = "BASE_FIELD")
        private String base = "base";

        public String getNothing() {
            return "not persistent";
        }

        public void setNothing(String nothing) {
            throw new IllegalStateException(nothing);
        }
    }

    @Entity
    static class ByField extends Defaulted {
        @Id
        private int id = 1;

        private String name = "field";
        Traced traced;

        @ElementCollection
        Set<Traced> all = new HashSet<>();

        public String getName() {
            throw new IllegalStateException("The property must not be read");
        }

        public void setName(String name) {
            throw new IllegalStateException(name);
        }

        public String getComputed() {
            return "not persistent";
        }
    }

    @Entity
    static class ByProperty extends Defaulted {
        private int hiddenId = 1;
        private String hiddenName = "property";
        private Traced hiddenTraced;
        private Set<Traced> hiddenAll = new HashSet<>();
        private AlwaysField hiddenField;

        @Id
        public int getId() {
            return hiddenId;
        }

        public void setId(int id) {
            hiddenId = id;
        }

        public String getName() {
            return hiddenName;
        }

        public void setName(String name) {
            hiddenName = name + " set";
        }

        public Traced getTraced() {
            return hiddenTraced;
        }

        public void setTraced(Traced traced) {
            hiddenTraced = traced;
        }

        public AlwaysField getField() {
            return hiddenField;
        }

        public void setField(AlwaysField field) {
            hiddenField = field;
        }

        @ElementCollection
        public Set<Traced> getAll() {
            return hiddenAll;
        }

        public void setAll(Set<Traced> all) {
            hiddenAll = all;
        }

        @Transient
        public String getForgotten() {
            return "not persistent";
        }

        public void setForgotten(String forgotten) {
            throw new IllegalStateException(forgotten);
        }
    }

    @Entity
    @Access(AccessType.FIELD)
    static class FieldWithOneProperty {
        @Id
        int id = 1;

        @Transient
        String shown = "shown";

        @Access(AccessType.PROPERTY)
        @Column(name = "VIA_PROPERTY")
        protected String getText() {
            return shown;
        }

        protected void setText(String text) {
            shown = text + " set";
        }
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class PropertyWithOneField extends FieldBase {
        private int hiddenId = 1;

        @Access(AccessType.FIELD)
        @Column(name = "VIA_FIELD")
        private String text = "direct";

        @Id
        protected int getId() {
            return hiddenId;
        }

        protected void setId(int id) {
            hiddenId = id;
        }

        @Transient
        public String getText() {
            throw new IllegalStateException("The property must not be read");
        }

        public void setText(String text) {
            throw new IllegalStateException(text);
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(
                Traced.class,
                AlwaysField.class,
                Defaulted.class,
                FieldBase.class,
                ByField.class,
                ByProperty.class,
                FieldWithOneProperty.class,
                PropertyWithOneField.class);
    }

    private void stored(Object entity) {
        inTransaction(em -> em.persist(entity));
    }

    private Object column(String column, String table) {
        return rows("select " + column + " from " + table).get(0);
    }

    @Test
    void annotationsOnFieldsMeanFieldAccess() {
        stored(new ByField());
        inSession(em -> assertThat(em.find(ByField.class, 1).name).isEqualTo("field"));
    }

    @Test
    void annotationsOnGettersMeanPropertyAccess() {
        stored(new ByProperty());
        inSession(em -> assertThat(em.find(ByProperty.class, 1).getName()).isEqualTo("property set"));
    }

    @Test
    void onlyWhatTheAccessTypeSeesIsPersistent() {
        assertThat(storedColumns("ByField")).containsExactlyInAnyOrder("id", "common", "name", "trace");
        assertThat(storedColumns("ByProperty")).containsExactlyInAnyOrder("id", "common", "name", "trace", "kept");
        assertThat(storedColumns("FieldWithOneProperty")).containsExactlyInAnyOrder("id", "via_property");
        assertThat(storedColumns("PropertyWithOneField")).containsExactlyInAnyOrder("id", "via_field", "base_field");
    }

    @Test
    void anEmbeddableIsAccessedAsItsOwner() {
        ByField byField = new ByField();
        byField.traced = new Traced("t");
        stored(byField);
        assertThat(column("trace", "ByField")).isEqualTo("t");
        ByProperty byProperty = new ByProperty();
        byProperty.setTraced(new Traced("t"));
        stored(byProperty);
        assertThat(column("trace", "ByProperty")).isEqualTo("t get");
        inSession(
                em -> assertThat(em.find(ByProperty.class, 1).getTraced().trace).isEqualTo("t get set"));
    }

    @Test
    void anEmbeddableInACollectionIsAccessedAsTheOwner() {
        ByField byField = new ByField();
        byField.all.add(new Traced("t"));
        stored(byField);
        assertThat(column("trace", "ByField_all")).isEqualTo("t");
        ByProperty byProperty = new ByProperty();
        byProperty.getAll().add(new Traced("t"));
        stored(byProperty);
        assertThat(column("trace", "ByProperty_all")).isEqualTo("t get");
    }

    @Test
    void aMappedSuperclassIsAccessedByTheDefaultOfTheHierarchy() {
        ByField byField = new ByField();
        ((Defaulted) byField).common = "c";
        stored(byField);
        assertThat(column("common", "ByField")).isEqualTo("c");
        ByProperty byProperty = new ByProperty();
        ((Defaulted) byProperty).common = "c";
        stored(byProperty);
        assertThat(column("common", "ByProperty")).isEqualTo("c get");
    }

    @Test
    void anExplicitAccessTypeOfAnEmbeddableWins() {
        ByProperty entity = new ByProperty();
        entity.setField(new AlwaysField());
        entity.getField().kept = "direct";
        stored(entity);
        assertThat(column("kept", "ByProperty")).isEqualTo("direct");
    }

    @Test
    void oneAttributeMayBeAccessedByPropertyInAClassOfFields() {
        stored(new FieldWithOneProperty());
        inSession(em -> assertThat(em.find(FieldWithOneProperty.class, 1).shown).isEqualTo("shown set"));
    }

    @Test
    void oneAttributeMayBeAccessedByFieldInAClassOfProperties() {
        stored(new PropertyWithOneField());
        inSession(em -> assertThat(em.find(PropertyWithOneField.class, 1).text).isEqualTo("direct"));
    }

    @Test
    void accessDoesNotReachTheSuperclass() {
        stored(new PropertyWithOneField());
        assertThat(column("BASE_FIELD", "PropertyWithOneField")).isEqualTo("base");
    }
}
