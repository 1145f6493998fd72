package org.cairnorm.conformance.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnorm.conformance.ConformanceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Classes without any annotation, mapped by a file (JPA 3.2 §12). */
class MappingFileTest extends ConformanceTest {
    static class Parcel {
        @Nullable Long id;

        int weight;
        List<Item> items = new ArrayList<>();
        Set<String> marks = new HashSet<>();

        @Nullable String remark;

        protected Parcel() {}

        Parcel(String... items) {
            for (String item : items) {
                this.items.add(new Item(item));
            }
        }

        void weigh() {
            weight = 100 * items.size();
        }
    }

    static class Item {
        String label = "";

        protected Item() {}

        Item(String label) {
            this.label = label;
        }
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of();
    }

    @Override
    protected List<String> mappingFiles() {
        return List.of("conformance/parcels.xml");
    }

    private Long stored(Parcel parcel) {
        inTransaction(em -> em.persist(parcel));
        return Objects.requireNonNull(parcel.id);
    }

    @Test
    void aClassMappedByAFileIsStoredAndFound() {
        Parcel parcel = new Parcel("cup", "jar");
        parcel.marks.add("fragile");
        Long id = stored(parcel);
        inSession(em -> {
            Parcel found = em.find(Parcel.class, id);
            assertThat(found.items).extracting(item -> item.label).containsExactly("jar", "cup");
            assertThat(found.marks).containsExactly("fragile");
        });
    }

    @Test
    void theNamesOfTheFileAreThoseOfTheDatabase() {
        stored(new Parcel("cup"));
        inSession(em -> assertThat(em.createNativeQuery("select grams from sent_parcel", Integer.class)
                        .getSingleResult())
                .isEqualTo(100));
    }

    @Test
    void aTransientAttributeIsNotStored() {
        Parcel parcel = new Parcel();
        parcel.remark = "secret";
        Long id = stored(parcel);
        inSession(em -> assertThat(em.find(Parcel.class, id).remark).isNull());
    }

    @Test
    void aLifecycleMethodOfTheFileIsCalled() {
        Parcel parcel = new Parcel("cup", "jar", "pot");
        stored(parcel);
        assertThat(parcel.weight).isEqualTo(300);
    }

    @Test
    void aNamedQueryOfTheFileIsKnownToTheUnit() {
        stored(new Parcel("cup"));
        stored(new Parcel("jar", "pot"));
        inSession(em -> assertThat(em.createNamedQuery("heavy", Parcel.class)
                        .setParameter("limit", 100)
                        .getResultList())
                .extracting(parcel -> parcel.weight)
                .containsExactly(200));
    }
}
