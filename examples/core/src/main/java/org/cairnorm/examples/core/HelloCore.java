package org.cairnorm.examples.core;

import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.select;
import static org.cairnorm.sql.Sql.slot;

import java.io.PrintStream;
import org.cairnorm.engine.Engine;
import org.cairnorm.engine.EngineConnection;
import org.cairnorm.engine.Parameters;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Select;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.TableRef;
import org.cairnorm.sql.type.Types;

/** The shortest useful program: an engine, a table, one row in, all rows out. */
public final class HelloCore {

    private static final Column<Long> ID = Column.of("id", Types.LONG).identity();
    private static final Column<String> NAME =
            Column.of("name", Types.string(30)).notNull();
    private static final Column<String> FULL_NAME = Column.of("full_name", Types.string(60));
    private static final Table USERS =
            Table.named("users").columns(ID, NAME, FULL_NAME).primaryKey(ID).build();

    private HelloCore() {}

    /** Takes URL, user and password; without them an H2 in memory. */
    public static void main(String[] arguments) {
        try (Engine engine = Arguments.engine(arguments)) {
            run(engine, System.out);
        }
    }

    static void run(Engine engine, PrintStream out) {
        SchemaOperations schema = new SchemaOperations(engine);
        schema.create(USERS);

        Insert insert =
                insertInto(USERS).columns(NAME, FULL_NAME).values(slot("name", NAME), slot("full_name", FULL_NAME));
        engine.runInTransaction(transaction ->
                transaction.execute(insert, Parameters.of("name", "Alice", "full_name", "Alice Liddell")));

        TableRef u = USERS.as("u");
        Select everybody = select(u.c(ID), u.c(NAME), u.c(FULL_NAME))
                .from(u)
                .orderBy(u.c(ID).asc());
        out.println(engine.prepare(everybody).text());
        out.println();
        try (EngineConnection connection = engine.connect()) {
            out.println(connection.execute(everybody).toTable());
        }

        schema.drop(USERS);
    }
}
