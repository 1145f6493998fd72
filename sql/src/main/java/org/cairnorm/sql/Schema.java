package org.cairnorm.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tables and sequences that belong together.
 *
 * @param tables the tables
 * @param sequences the sequences
 */
public record Schema(List<Table> tables, List<Sequence> sequences) {

    public Schema {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        Set<QualifiedName> names = new HashSet<>();
        for (Table table : tables) {
            if (!names.add(table.name())) {
                throw new IllegalArgumentException("Table '" + table.name() + "' stands twice in the schema");
            }
        }
        names.clear();
        for (Sequence sequence : sequences) {
            if (!names.add(sequence.name())) {
                throw new IllegalArgumentException("Sequence '" + sequence.name() + "' stands twice in the schema");
            }
        }
    }

    /** A schema of tables without sequences. */
    public static Schema of(Table... tables) {
        return new Schema(List.of(tables), List.of());
    }

    /** This schema with one more sequence. */
    public Schema with(Sequence sequence) {
        List<Sequence> more = new ArrayList<>(sequences);
        more.add(sequence);
        return new Schema(tables, more);
    }

    /** The table of a name, if it is there. */
    public Optional<Table> table(QualifiedName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
