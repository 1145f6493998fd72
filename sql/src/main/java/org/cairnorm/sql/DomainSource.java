package org.cairnorm.sql;

/**
 * A source that means something only to a layer above, such as an entity. It is replaced before a statement is rendered;
 * the renderer refuses it by its {@link #describe() name}. Implementations are immutable and have value equality.
 */
public non-sealed interface DomainSource extends Source {

    /** What a reader of an error message calls this leaf. */
    String describe();

    @Override
    default <R> R accept(SourceVisitor<R> visitor) {
        return visitor.visitDomain(this);
    }
}
