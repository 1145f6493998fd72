package org.cairnorm.conformance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.util.List;
import java.util.Map;
import org.cairnorm.conformance.ConformanceTest;
import org.cairnorm.testing.orm.TestUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Persistence units defined by a program (JPA 3.2 §7.3.3). */
class PersistenceConfigurationTest extends ConformanceTest {
    @MappedSuperclass
    abstract static class Named {
        @Nullable Name name;
    }

    @Embeddable
    static class Name {
        @Nullable Shout text;
    }

    record Shout(String text) {}

    @Converter(autoApply = true)
    static class ShoutConverter implements AttributeConverter<Shout, String> {
        @Override
        public String convertToDatabaseColumn(Shout shout) {
            return shout.text() + "!";
        }

        @Override
        public Shout convertToEntityAttribute(String column) {
            return new Shout(column.substring(0, column.length() - 1));
        }
    }

    @Entity(name = "Herald")
    static class Herald extends Named {
        @Id
        int id;
    }

    @Entity(name = "Nameless")
    static class Nameless {}

    @Entity(name = "Stranger")
    static class Stranger {
        @Id
        int id;
    }

    @Override
    protected List<Class<?>> managedClasses() {
        return List.of(Herald.class, Named.class, Name.class, ShoutConverter.class);
    }

    private PersistenceConfiguration configuration() {
        PersistenceConfiguration configuration = TestUnit.configuration(database());
        managedClasses().forEach(configuration::managedClass);
        return configuration;
    }

    @Test
    void managedClassesOfAllKindsWorkTogether() {
        inTransaction(em -> {
            Herald herald = new Herald();
            herald.id = 1;
            herald.name = new Name();
            herald.name.text = new Shout("oyez");
            em.persist(herald);
        });
        inSession(em -> {
            assertThat(em.find(Herald.class, 1).name.text).isEqualTo(new Shout("oyez"));
            assertThat(em.createNativeQuery("select TEXT from Herald").getSingleResult())
                    .isEqualTo("oyez!");
        });
    }

    @Test
    void aClassThatWasNotNamedIsNotManaged() {
        try (EntityManagerFactory factory = configuration().createEntityManagerFactory();
                var em = factory.createEntityManager()) {
            assertThatThrownBy(() -> em.find(Stranger.class, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theFactoryHasTheNameOfTheConfiguration() {
        assertThat(unit().factory().getName()).isEqualTo("test");
    }

    @Test
    void transactionsAreResourceLocalUnlessSaidOtherwise() {
        assertThat(configuration().transactionType()).isEqualTo(PersistenceUnitTransactionType.RESOURCE_LOCAL);
        assertThat(unit().factory().getTransactionType()).isEqualTo(PersistenceUnitTransactionType.RESOURCE_LOCAL);
    }

    @Test
    void persistenceTakesAConfigurationToo() {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(configuration())) {
            assertThat(factory.isOpen()).isTrue();
        }
    }

    @Test
    void propertiesAreInEffectForTheFactory() {
        PersistenceConfiguration configuration = configuration()
                .property(PersistenceConfiguration.QUERY_TIMEOUT, 60_000)
                .properties(Map.of(PersistenceConfiguration.LOCK_TIMEOUT, 2_000));
        try (EntityManagerFactory factory = configuration.createEntityManagerFactory()) {
            assertThat(factory.getProperties())
                    .containsEntry(PersistenceConfiguration.QUERY_TIMEOUT, 60_000)
                    .containsEntry(PersistenceConfiguration.LOCK_TIMEOUT, 2_000);
        }
    }

    @Test
    void aConfigurationCanBeUsedTwice() {
        PersistenceConfiguration configuration = configuration();
        configuration.createEntityManagerFactory().close();
        try (EntityManagerFactory second = configuration.createEntityManagerFactory();
                var em = second.createEntityManager()) {
            assertThat(em.find(Herald.class, 7)).isNull();
        }
    }

    @Test
    void anUnknownProviderIsAnError() {
        assertThatThrownBy(configuration().provider("org.example.Nobody")::createEntityManagerFactory)
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void missingConfigurationIsAnError() {
        assertThatThrownBy(new PersistenceConfiguration("nothing")
                        .provider("org.cairnorm.boot.CairnPersistenceProvider")::createEntityManagerFactory)
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsAnError() {
        assertThatThrownBy(
                        configuration().property(PersistenceConfiguration.JDBC_URL, "jdbc:none:nowhere")
                                ::createEntityManagerFactory)
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void aMappingThatIsWrongIsAnError() {
        assertThatThrownBy(configuration().managedClass(Nameless.class)::createEntityManagerFactory)
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("Nameless");
    }

    @Test
    void aSchemaActionOfTheConfigurationIsDone() {
        unit().factory().getSchemaManager().drop(false);
        PersistenceConfiguration creating =
                configuration().property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create");
        try (EntityManagerFactory factory = creating.createEntityManagerFactory();
                var em = factory.createEntityManager()) {
            assertThat(em.find(Herald.class, 1)).isNull();
        }
    }

    @Test
    void aSchemaThatDoesNotFitIsAnError() {
        unit().factory().getSchemaManager().drop(false);
        try {
            assertThatThrownBy(
                            configuration().property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "validate")
                                    ::createEntityManagerFactory)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("Herald");
        } finally {
            unit().factory().getSchemaManager().create(false);
        }
    }
}
