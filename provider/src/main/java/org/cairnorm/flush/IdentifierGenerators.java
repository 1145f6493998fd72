package org.cairnorm.flush;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.mapping.BasicAttribute;
import org.cairnorm.mapping.ValueGeneration;

/**
 * Generates identifiers that do not come with the insert (JPA 3.2 §11.1.21), a block of them per round trip. One per
 * factory, thread-safe: no two calls get the same value. Values of a block that are not used are lost.
 */
public final class IdentifierGenerators {
    private final Engine engine;
    private final Map<ValueGeneration, NumberBlocks> blocks = new ConcurrentHashMap<>();

    public IdentifierGenerators(Engine engine) {
        this.engine = Objects.requireNonNull(engine);
    }

    /**
     * The next value for an identifier attribute, in the attribute's type.
     *
     * @param connection the connection of the caller's transaction
     */
    public Object next(BasicAttribute attribute, EngineConnection connection) {
        ValueGeneration generation = Objects.requireNonNull(attribute.generation());
        if (generation instanceof ValueGeneration.ByUuid) {
            UUID value = UUID.randomUUID();
            return attribute.javaType() == String.class ? value.toString() : value;
        }
        return Numbers.convert(blocksOf(generation).next(connection), attribute.javaType());
    }

    /** Forgets the values that were fetched and not handed out yet: the sequences and tables may begin anew. */
    public void forget() {
        blocks.clear();
    }

    private NumberBlocks blocksOf(ValueGeneration generation) {
        NumberBlocks known = blocks.get(generation);
        return known != null ? known : blocks.computeIfAbsent(generation, this::newBlocks);
    }

    private NumberBlocks newBlocks(ValueGeneration generation) {
        if (generation instanceof ValueGeneration.BySequence sequence) {
            return engine.dialect().features().has(DialectFeature.SEQUENCES)
                    ? new SequenceBlocks(engine, sequence)
                    : TableBlocks.inPlaceOf(sequence, engine);
        }
        if (generation instanceof ValueGeneration.ByTable table) {
            return TableBlocks.of(table, engine);
        }
        throw new IllegalArgumentException("Values of " + generation + " come with the insert");
    }
}
