package org.cairnorm.mapping.build;

import jakarta.persistence.AttributeConverter;
import java.util.Objects;
import java.util.function.Function;
import org.cairnorm.entity.EntityEnhancer;
import org.cairnorm.mapping.NamingStrategy;

/**
 * What a mapping depends on besides its declarations.
 *
 * @param sequences whether the database has sequences
 * @param identityColumns whether the database has identity columns
 * @param enhancer makes access to attributes, and references
 * @param converters makes the one instance of a converter class; a container lets its bean manager do it
 */
public record BuildOptions(
        NamingStrategy naming,
        AutoGeneration autoGeneration,
        boolean sequences,
        boolean identityColumns,
        EntityEnhancer enhancer,
        Function<Class<?>, AttributeConverter<?, ?>> converters) {

    public BuildOptions {
        Objects.requireNonNull(naming);
        Objects.requireNonNull(autoGeneration);
        Objects.requireNonNull(enhancer);
        Objects.requireNonNull(converters);
    }

    /** The names of the specification, a database that has all, converters made by their constructor. */
    public static BuildOptions ordinary(EntityEnhancer enhancer) {
        return new BuildOptions(
                NamingStrategy.specification(), AutoGeneration.BEST, true, true, enhancer, Converters::byConstructor);
    }

    /** The same with other names. */
    public BuildOptions withNaming(NamingStrategy newNaming) {
        return new BuildOptions(newNaming, autoGeneration, sequences, identityColumns, enhancer, converters);
    }

    /** The same for a database with other abilities, and with another meaning of {@code GenerationType.AUTO}. */
    public BuildOptions withGeneration(AutoGeneration newAuto, boolean newSequences, boolean newIdentityColumns) {
        return new BuildOptions(naming, newAuto, newSequences, newIdentityColumns, enhancer, converters);
    }
}
