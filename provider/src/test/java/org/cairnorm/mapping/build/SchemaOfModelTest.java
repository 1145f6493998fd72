package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.dialect.DialectFeatures;
import org.cairnorm.engine.Engine;
import org.cairnorm.flush.SequenceTables;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.sql.Schema;
import org.cairnorm.testing.DatabaseKind;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every database takes the tables of every kind of mapping, and finds them as they were asked for. */
class SchemaOfModelTest {

    static Stream<Arguments> modelsOnDatabases() {
        return Stream.of(DatabaseKind.values()).flatMap(kind -> models().map(model -> Arguments.of(kind, model)));
    }

    private static Stream<List<Class<?>>> models() {
        return Stream.of(
                List.of(
                        DefaultNamesTest.Employee.class,
                        DefaultNamesTest.Cubicle.class,
                        DefaultNamesTest.Department.class,
                        DefaultNamesTest.AnnualReview.class,
                        DefaultNamesTest.Patent.class,
                        DefaultNamesTest.Project.class),
                List.of(
                        IdentifierTest.Book.class,
                        IdentifierTest.Line.class,
                        IdentifierTest.Employee1.class,
                        IdentifierTest.Dependent1a.class,
                        IdentifierTest.Dependent1b.class,
                        IdentifierTest.Person4.class,
                        IdentifierTest.History4a.class,
                        IdentifierTest.History4b.class,
                        IdentifierTest.Employee2.class,
                        IdentifierTest.Dependent2a.class,
                        IdentifierTest.Dependent2b.class,
                        IdentifierTest.History5a.class,
                        IdentifierTest.History5b.class,
                        IdentifierTest.Employee3.class,
                        IdentifierTest.Dependent3a.class,
                        IdentifierTest.Dependent3b.class,
                        IdentifierTest.History6a.class,
                        IdentifierTest.Passport.class),
                List.of(InheritanceTest.Animal.class, InheritanceTest.Dog.class, InheritanceTest.Cat.class),
                List.of(InheritanceTest.Vehicle.class, InheritanceTest.Car.class, InheritanceTest.SportsCar.class),
                List.of(
                        InheritanceTest.Payment.class,
                        InheritanceTest.CardPayment.class,
                        InheritanceTest.CashPayment.class,
                        InheritanceTest.Account.class),
                List.of(
                        EmbeddableTest.Person.class,
                        EmbeddableTest.Country.class,
                        EmbeddableTest.House.class,
                        EmbeddableTest.Bottom.class),
                List.of(CollectionsTest.Person.class, CollectionsTest.Team.class, CollectionsTest.Ball.class),
                List.of(
                        BasicColumnsTest.AllTypes.class,
                        BasicColumnsTest.Enums.class,
                        BasicColumnsTest.Spread.class,
                        GeneratorTest.ByTable.class,
                        GeneratorTest.NamedSequence.class));
    }

    @ParameterizedTest
    @MethodSource("modelsOnDatabases")
    void isCreatedFoundAndDropped(DatabaseKind kind, List<Class<?>> model) {
        TestDatabase database = TestDatabase.of(kind);
        database.reset();
        try (Engine engine = Engine.create(database.dataSource())) {
            DialectFeatures features = engine.dialect().features();
            BuildOptions options = Built.options()
                    .withGeneration(
                            AutoGeneration.BEST,
                            features.has(DialectFeature.SEQUENCES),
                            features.has(DialectFeature.IDENTITY));
            Built built = Built.from(options, model.toArray(Class<?>[]::new));
            Schema schema = SequenceTables.adapt(built.model().schema(), engine.dialect());
            SchemaOperations operations = new SchemaOperations(engine);

            operations.create(schema);
            assertThat(operations.validate(schema)).isEmpty();
            operations.drop(schema);
        }
    }
}
