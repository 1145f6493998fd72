package org.cairnorm.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairnorm.dialect.Dialect;
import org.cairnorm.dialect.DialectException;
import org.cairnorm.dialect.DialectFeature;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Index;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Schema;
import org.cairnorm.sql.Sequence;
import org.cairnorm.sql.Table;

/**
 * Writes data definition for one dialect: a list of SQL texts, each on one line and without semicolon, in the order in which
 * they can be run.
 */
public final class SchemaScript {

    private final Dialect dialect;
    private final DdlOptions options;
    private final TableWriter writer;
    private final boolean altersTables;

    /**
     * A script for a dialect.
     *
     * @throws DialectException if what exists shall be left alone, and the database has no words for that
     */
    public SchemaScript(Dialect dialect, DdlOptions options) {
        if (options.ifNotExists() && !dialect.features().has(DialectFeature.DROP_IF_EXISTS)) {
            throw new DialectException("The database behind dialect '" + dialect.name()
                    + "' has no 'if exists' in data definition; look first, as SchemaOperations.createMissing does");
        }
        this.dialect = dialect;
        this.options = options;
        this.writer = new TableWriter(dialect);
        this.altersTables = dialect.features().has(DialectFeature.ALTER_TABLE_ADD_CONSTRAINT);
    }

    /** Creates the SQL schemas that names speak of, where the database has such and does not make them by itself. */
    public List<String> createSchemas(Schema schema) {
        return eachSchema("create schema if not exists ", schema);
    }

    /** Drops the SQL schemas that names speak of, where the database has such: an error if something else is in them. */
    public List<String> dropSchemas(Schema schema) {
        return eachSchema("drop schema if exists ", schema);
    }

    private List<String> eachSchema(String statement, Schema schema) {
        List<String> script = new ArrayList<>();
        if (dialect.features().has(DialectFeature.CREATE_SCHEMA_IF_NOT_EXISTS)) {
            for (Identifier name : schemaNames(schema)) {
                script.add(statement + dialect.identifiers().render(name));
            }
        }
        return script;
    }

    private static Set<Identifier> schemaNames(Schema schema) {
        Set<Identifier> names = new LinkedHashSet<>();
        List<QualifiedName> all = new ArrayList<>();
        schema.tables().forEach(table -> all.add(table.name()));
        schema.sequences().forEach(sequence -> all.add(sequence.name()));
        for (QualifiedName name : all) {
            if (name.schema() != null) {
                names.add(name.schema());
            }
        }
        return names;
    }

    /** Creates sequences, tables, foreign keys and indexes. */
    public List<String> create(Schema schema) {
        List<String> script = new ArrayList<>();
        if (dialect.features().has(DialectFeature.SEQUENCES)) {
            schema.sequences().forEach(sequence -> script.add(createSequence(sequence)));
        }
        TableOrder order = TableOrder.of(schema.tables());
        for (Table table : order.tables()) {
            script.add(writer.createTable(table, options.ifNotExists(), key -> isInline(order, table, key)));
        }
        for (Table table : order.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (!isInline(order, table, key)) {
                    script.add(writer.addForeignKey(table, key));
                }
            }
        }
        for (Table table : order.tables()) {
            for (Index index : table.indexes()) {
                script.add(writer.createIndex(table, index, options.ifNotExists()));
            }
            script.addAll(writer.comments(table));
        }
        return script;
    }

    private boolean isInline(TableOrder order, Table table, ForeignKey key) {
        return !altersTables || !options.foreignKeysApart() && !order.pointsForward(table, key);
    }

    private String createSequence(Sequence sequence) {
        return "create sequence " + (options.ifNotExists() ? "if not exists " : "")
                + dialect.identifiers().render(sequence.name())
                + (dialect.features().has(DialectFeature.SEQUENCES_OF_INTEGERS) ? " as bigint" : "") + " start with "
                + sequence.start() + " increment by "
                + sequence.increment();
    }

    /**
     * Drops foreign keys where that must be done first, then tables, the referring ones first, then sequences. Where foreign
     * keys cannot be dropped, those that close a circle are set to null.
     */
    public List<String> drop(Schema schema) {
        List<String> script = new ArrayList<>();
        TableOrder order = TableOrder.of(schema.tables());
        List<Table> reverse = reversed(order.tables());
        for (Table table : reverse) {
            for (ForeignKey key : table.foreignKeys()) {
                if (!isInline(order, table, key)) {
                    script.add(writer.dropForeignKey(table, key));
                }
            }
        }
        if (!altersTables) {
            // A key that cannot be dropped must at least not be in use.
            for (Table table : reverse) {
                for (ForeignKey key : order.forward().getOrDefault(table.name(), List.of())) {
                    writer.clearReference(table, key).ifPresent(script::add);
                }
            }
        }
        String ifExists = options.ifNotExists() ? "if exists " : "";
        for (Table table : reverse) {
            script.add("drop table " + ifExists + dialect.identifiers().render(table.name()));
        }
        if (dialect.features().has(DialectFeature.SEQUENCES)) {
            String restrict = dialect.features().has(DialectFeature.DROP_SEQUENCE_RESTRICT) ? " restrict" : "";
            for (Sequence sequence : schema.sequences()) {
                script.add("drop sequence " + ifExists + dialect.identifiers().render(sequence.name()) + restrict);
            }
        }
        return script;
    }

    /**
     * Deletes all rows. Where rows refer to rows of the same or a later table, the references are set to null first, if they
     * may be null.
     */
    public List<String> truncate(Collection<Table> tables) {
        TableOrder order = TableOrder.of(tables);
        List<String> script = new ArrayList<>();
        for (Table table : order.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                boolean circular = key.target().equals(table.name()) || order.pointsForward(table, key);
                if (circular && key.onDelete() == ForeignKey.OnDelete.NO_ACTION) {
                    writer.clearReference(table, key).ifPresent(script::add);
                }
            }
        }
        for (Table table : reversed(order.tables())) {
            script.add("delete from " + dialect.identifiers().render(table.name()));
        }
        return script;
    }

    private static List<Table> reversed(List<Table> tables) {
        List<Table> reverse = new ArrayList<>(tables);
        java.util.Collections.reverse(reverse);
        return reverse;
    }
}
