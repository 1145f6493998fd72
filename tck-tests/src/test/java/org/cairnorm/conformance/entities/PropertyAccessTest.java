package org.cairnorm.conformance.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Property access (JPA 3.2 §2.2.2): JavaBeans conventions, logic and errors of accessor methods, overriding. */
class PropertyAccessTest extends StoredSchemaTest {
    @Entity
    static class Bean {
        private int id;
        private boolean active;
        private Boolean checked;
        private String uri;
        private String xCode;
        private int temperature;
        private Collection<Bean> others = new ArrayList<>();

        @Id
        public int getId() {
            return id;
        }

        public void setId(int id) {
            this.id = id;
        }

        public boolean isActive() {
            return active;
        }

        public void setActive(boolean active) {
            this.active = active;
        }

        public Boolean getChecked() {
            return checked;
        }

        public void setChecked(Boolean checked) {
            this.checked = checked;
        }

        public String getURI() {
            return uri;
        }

        public void setURI(String uri) {
            this.uri = uri;
        }

        protected String getXCode() {
            return xCode;
        }

        protected void setXCode(String code) {
            xCode = code;
        }

        public int getTemperature() {
            if (temperature > 100) {
                throw new IllegalStateException("read: too hot");
            }
            return temperature;
        }

        public void setTemperature(int temperature) {
            if (temperature < -100) {
                throw new IllegalArgumentException("set: too cold");
            }
            this.temperature = temperature;
        }

        @OneToMany
        public Collection<Bean> getOthers() {
            return others;
        }

        public void setOthers(Collection<Bean> others) {
            this.others = others;
        }
    }

    @Entity
    static class SpecialBean extends Bean {
        @Override
        public String getURI() {
            return super.getURI() + "/special";
        }

        @Override
        public void setURI(String uri) {
            super.setURI(uri);
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Bean.class, SpecialBean.class);
    }

    private static <B extends Bean> B numbered(B bean, int id) {
        bean.setId(id);
        return bean;
    }

    @Test
    void propertiesAreNamedAsTheIntrospectorDoes() {
        assertThat(unit().factory().getMetamodel().entity(Bean.class).getAttributes())
                .extracting(attribute -> attribute.getName())
                .containsExactlyInAnyOrder("id", "active", "checked", "URI", "XCode", "temperature", "others");
    }

    @Test
    void aBooleanPropertyMayBeginWithIs() {
        inTransaction(em -> {
            Bean bean = numbered(new Bean(), 1);
            bean.setActive(true);
            bean.setChecked(false);
            em.persist(bean);
        });
        inSession(em -> {
            assertThat(em.find(Bean.class, 1).isActive()).isTrue();
            assertThat(em.find(Bean.class, 1).getChecked()).isFalse();
        });
    }

    @Test
    void accessorsMayBeProtected() {
        inTransaction(em -> {
            Bean bean = numbered(new Bean(), 1);
            bean.setXCode("x");
            em.persist(bean);
        });
        inSession(em -> assertThat(em.find(Bean.class, 1).getXCode()).isEqualTo("x"));
    }

    @Test
    void theSetterRunsWhenStateIsLoaded() {
        inTransaction(em -> em.persist(numbered(new Bean(), 1)));
        inTransaction(
                em -> em.createNativeQuery("update Bean set temperature = -101").executeUpdate());
        inDoomedTransaction(em -> {
            assertThatThrownBy(() -> em.find(Bean.class, 1))
                    .isInstanceOf(PersistenceException.class)
                    .hasRootCauseMessage("set: too cold");
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void anErrorOfAGetterIsWrappedAndRollsBack() {
        Bean bean = numbered(new Bean(), 1);
        bean.setTemperature(101);
        assertThatThrownBy(() -> inTransaction(em -> em.persist(bean)))
                .isInstanceOf(PersistenceException.class)
                .hasRootCauseMessage("read: too hot");
        inSession(em -> assertThat(
                        em.createQuery("select b.id from Bean b", Integer.class).getResultList())
                .isEmpty());
    }

    @Test
    void aSubclassMayOverrideAccessors() {
        inTransaction(em -> {
            SpecialBean bean = numbered(new SpecialBean(), 1);
            bean.setURI("a");
            em.persist(bean);
        });
        assertThat(rows("select URI from Bean")).isEqualTo(List.of("a/special"));
    }

    @Test
    void collectionsAreSetThroughTheirProperty() {
        inTransaction(em -> {
            Bean one = numbered(new Bean(), 1);
            Bean two = numbered(new Bean(), 2);
            one.getOthers().add(two);
            List.of(one, two).forEach(em::persist);
        });
        inSession(em -> assertThat(em.find(Bean.class, 1).getOthers())
                .extracting(Bean::getId)
                .containsExactly(2));
    }
}
