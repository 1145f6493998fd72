package org.cairnorm.mapping.build;

import jakarta.persistence.GenerationType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairnorm.mapping.EntityMapping.InheritanceStrategy;
import org.cairnorm.mapping.MappingProblem;
import org.cairnorm.mapping.ValueGeneration;
import org.cairnorm.mapping.source.GeneratedValueDeclaration;
import org.cairnorm.mapping.source.GeneratorDeclarations;
import org.cairnorm.mapping.source.PackageDeclaration;
import org.cairnorm.mapping.source.SequenceGeneratorDeclaration;
import org.cairnorm.mapping.source.TableDeclaration;
import org.cairnorm.mapping.source.TableGeneratorDeclaration;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** {@code @GeneratedValue} → how an identifier value comes to be (JPA 3.2 §11.1.21, §11.1.49, §11.1.52). */
final class GeneratorPass {
    private static final int ALLOCATION_SIZE = 50;
    private static final Set<Class<?>> NUMBERS = Set.of(Long.class, Integer.class, Short.class);
    private static final Set<Class<?>> TEXTS = Set.of(UUID.class, String.class);

    /** The generator table where the mapping names none, and its columns. */
    private static final String TABLE = "SEQUENCE";

    private static final String SEGMENT_COLUMN = "SEQ_NAME";
    private static final String VALUE_COLUMN = "SEQ_COUNT";

    private final MappingBuild build;
    private final Map<String, SequenceGeneratorDeclaration> sequences = new HashMap<>();
    private final Map<String, TableGeneratorDeclaration> tables = new HashMap<>();

    GeneratorPass(MappingBuild build) {
        this.build = build;
    }

    void run() {
        for (PackageDeclaration declared : build.unit().packages().values()) {
            define(declared.generators(), null);
        }
        for (EntityDraft entity : build.entities()) {
            entity.chain().forEach(type -> define(type.generators(), entity.name()));
            MappingBuild.each(
                    entity.ownAttributes(),
                    attribute -> define(attribute.declaration().identity().generators(), entity.name()));
        }
        overrideBy(build.unit().generators());
        build.eachAttribute(this::generate);
    }

    /** What a mapping file defines for the unit wins over the definitions of classes (JPA 3.2 §12.2.2.5, §12.2.2.6). */
    private void overrideBy(GeneratorDeclarations ofUnit) {
        ofUnit.sequences().forEach(sequence -> {
            tables.remove(sequence.name());
            sequences.put(sequence.name(), sequence);
        });
        ofUnit.tables().forEach(table -> {
            sequences.remove(table.name());
            tables.put(table.name(), table);
        });
    }

    /**
     * Notes the generators defined at one place.
     *
     * @param defaultName what a generator without a name is called; null in a package, where it is a recipe for others
     */
    private void define(GeneratorDeclarations declared, @Nullable String defaultName) {
        for (SequenceGeneratorDeclaration sequence : declared.sequences()) {
            String name = sequence.name() == null ? defaultName : sequence.name();
            if (name != null) {
                SequenceGeneratorDeclaration other = sequences.put(name, sequence);
                refuseTwice(name, (other != null && !other.equals(sequence)) || tables.containsKey(name));
            }
        }
        for (TableGeneratorDeclaration table : declared.tables()) {
            String name = table.name() == null ? defaultName : table.name();
            if (name != null) {
                TableGeneratorDeclaration other = tables.put(name, table);
                refuseTwice(name, (other != null && !other.equals(table)) || sequences.containsKey(name));
            }
        }
    }

    private static void refuseTwice(String name, boolean twice) {
        if (twice) {
            throw MappingProblem.GENERATOR_TWICE.at(name);
        }
    }

    private void generate(AttributeDraft attribute) {
        GeneratedValueDeclaration declared = attribute.declaration().identity().generatedValue();
        if (declared == null) {
            return;
        }
        boolean ofIdentifier = attribute instanceof BasicDraft
                && attribute.declaration().identity().id();
        if (!(attribute instanceof BasicDraft basic) || !ofIdentifier) {
            throw MappingProblem.NOT_SUPPORTED_YET.at(
                    attribute.where(), "@GeneratedValue at an attribute that is not annotated @Id");
        }
        basic.generation(generation(basic, declared));
    }

    private ValueGeneration generation(BasicDraft attribute, GeneratedValueDeclaration declared) {
        Class<?> type = Primitives.boxed(attribute.type().erasure());
        EntityDraft entity = attribute.place().entity();
        String generator = declared.generator() == null ? entity.name() : declared.generator();
        GenerationType strategy = declared.strategy() == null ? GenerationType.AUTO : declared.strategy();
        boolean known = sequences.containsKey(generator) || tables.containsKey(generator);
        if (declared.generator() != null && !known) {
            throw MappingProblem.GENERATOR_UNKNOWN.at(attribute.where(), generator);
        }
        if (strategy == GenerationType.AUTO) {
            strategy = auto(entity, type, generator);
        }
        Set<Class<?>> allowed = strategy == GenerationType.UUID ? TEXTS : NUMBERS;
        if (!allowed.contains(type)) {
            throw MappingProblem.GENERATED_TYPE.at(
                    attribute.where(), attribute.type().erasure().getSimpleName(), strategy);
        }
        return switch (strategy) {
            case SEQUENCE -> bySequence(attribute, generator);
            case TABLE -> byTable(attribute, generator);
            case IDENTITY -> byIdentity(attribute);
            case UUID -> new ValueGeneration.ByUuid();
            case AUTO -> throw new IllegalStateException("AUTO was resolved before");
        };
    }

    private GenerationType auto(EntityDraft entity, Class<?> type, String generator) {
        if (TEXTS.contains(type)) {
            return GenerationType.UUID;
        }
        if (sequences.containsKey(generator)) {
            return GenerationType.SEQUENCE;
        }
        if (tables.containsKey(generator)) {
            return GenerationType.TABLE;
        }
        boolean identity =
                build.options().identityColumns() && entity.inheritance() != InheritanceStrategy.TABLE_PER_CLASS;
        return switch (build.options().autoGeneration()) {
            case SEQUENCE -> GenerationType.SEQUENCE;
            case TABLE -> GenerationType.TABLE;
            case IDENTITY -> GenerationType.IDENTITY;
            case BEST ->
                build.options().sequences()
                        ? GenerationType.SEQUENCE
                        : identity ? GenerationType.IDENTITY : GenerationType.TABLE;
        };
    }

    private static ValueGeneration byIdentity(BasicDraft attribute) {
        EntityDraft entity = attribute.place().entity();
        if (entity.inheritance() == InheritanceStrategy.TABLE_PER_CLASS) {
            throw MappingProblem.IDENTITY_PER_CLASS.at(
                    attribute.where(), entity.root().name());
        }
        return new ValueGeneration.ByIdentity();
    }

    private ValueGeneration bySequence(BasicDraft attribute, String generator) {
        if (tables.containsKey(generator)) {
            throw MappingProblem.GENERATOR_OF_OTHER_KIND.at(
                    attribute.where(), "SEQUENCE", generator, "@TableGenerator");
        }
        SequenceGeneratorDeclaration declared = sequences.get(generator);
        if (declared == null) {
            declared = recipe(attribute, GeneratorDeclarations::sequences, SequenceGeneratorDeclaration::name);
        }
        String defaultName = declared != null && declared.name() != null
                ? declared.name()
                : build.names().naming().sequence(attribute.place().entity().name());
        if (declared == null) {
            declared = new SequenceGeneratorDeclaration(null, null, null, null, null, null, null);
        }
        String name = declared.sequenceName() == null ? defaultName : declared.sequenceName();
        int size = declared.allocationSize() == null ? ALLOCATION_SIZE : declared.allocationSize();
        if (size < 1) {
            throw MappingProblem.ALLOCATION_SIZE.at(attribute.where(), size);
        }
        int start = declared.initialValue() == null ? 1 : declared.initialValue();
        QualifiedName qualified = build.names().qualified(declared.catalog(), declared.schema(), name);
        Sequence sequence = new Sequence(qualified, start, size);
        Sequence other = build.sequences().putIfAbsent(qualified, sequence);
        if (other != null && !other.equals(sequence)) {
            throw MappingProblem.SEQUENCE_TWICE.at(
                    name, other.start(), other.increment(), sequence.start(), sequence.increment());
        }
        return new ValueGeneration.BySequence(sequence, size);
    }

    private ValueGeneration byTable(BasicDraft attribute, String generator) {
        if (sequences.containsKey(generator)) {
            throw MappingProblem.GENERATOR_OF_OTHER_KIND.at(
                    attribute.where(), "TABLE", generator, "@SequenceGenerator");
        }
        TableGeneratorDeclaration declared = tables.get(generator);
        if (declared == null) {
            declared = recipe(attribute, GeneratorDeclarations::tables, TableGeneratorDeclaration::name);
        }
        if (declared == null) {
            declared = new TableGeneratorDeclaration(null, TableDeclaration.UNSAID, null, null, null, null, null);
        }
        int size = declared.allocationSize() == null ? ALLOCATION_SIZE : declared.allocationSize();
        if (size < 1) {
            throw MappingProblem.ALLOCATION_SIZE.at(attribute.where(), size);
        }
        Names names = build.names();
        Column<String> segment = Column.of(names.identifier(declared.pkColumnName(), SEGMENT_COLUMN), Types.STRING)
                .notNull();
        Column<Long> value = Column.of(names.identifier(declared.valueColumnName(), VALUE_COLUMN), Types.LONG);
        TableDraft table = build.table(names.table(declared.table(), TABLE));
        table.primaryKey(List.of(segment));
        table.add(value, true);
        new TableConstraints(build).declared(table, declared.table(), attribute.where());
        String row = declared.pkColumnValue() == null ? generator : declared.pkColumnValue();
        long initial = declared.initialValue() == null ? 0 : declared.initialValue();
        return new ValueGeneration.ByTable(table.build(), segment, row, value, initial, size);
    }

    /** A generator without a name in the package of a class serves all its classes (JPA 3.2 §11.1.49). */
    private <G> @Nullable G recipe(
            BasicDraft attribute, Function<GeneratorDeclarations, List<G>> kind, Function<G, @Nullable String> nameOf) {
        Class<?> declaring = attribute.declaration().declaringClass();
        PackageDeclaration declared = build.unit().packages().get(declaring.getPackageName());
        if (declared == null) {
            return null;
        }
        for (G generator : kind.apply(declared.generators())) {
            if (nameOf.apply(generator) == null) {
                return generator;
            }
        }
        return null;
    }
}
