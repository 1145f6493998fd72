package org.cairnorm.engine;

import static org.cairnorm.sql.Sql.c;
import static org.cairnorm.sql.Sql.insertInto;
import static org.cairnorm.sql.Sql.slot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cairnorm.schema.SchemaOperations;
import org.cairnorm.sql.Column;
import org.cairnorm.sql.ForeignKey;
import org.cairnorm.sql.Identifier;
import org.cairnorm.sql.Insert;
import org.cairnorm.sql.Literal;
import org.cairnorm.sql.QualifiedName;
import org.cairnorm.sql.Table;
import org.cairnorm.sql.type.Types;
import org.cairnorm.testing.TestDatabase;

/** A table with what the engine must cope with: a generated key and constraints of every kind. */
final class People {

    static final Column<Long> ID = Column.of("id", Types.LONG).identity();
    static final Column<String> NAME = Column.of("name", Types.string(40)).notNull();
    static final Column<Integer> AGE = Column.of("age", Types.INTEGER);
    static final Column<Long> BOSS = Column.of("boss_id", Types.LONG);
    static final Table PERSON = Table.named("person")
            .columns(ID, NAME, AGE, BOSS)
            .primaryKey(ID)
            .unique("person_name_unique", NAME)
            .check("person_age_check", c(AGE).ge(Literal.of(0)))
            .foreignKey(ForeignKey.of(
                    Identifier.of("person_boss_fk"),
                    List.of(BOSS.name()),
                    QualifiedName.of("person"),
                    List.of(ID.name())))
            .build();
    static final Insert INSERT = insertInto(PERSON).columns(NAME, AGE).values(slot("name", NAME), slot("age", AGE));

    private People() {}

    static void createIn(TestDatabase database) {
        database.reset();
        try (Engine engine = Engine.create(database.dataSource())) {
            new SchemaOperations(engine).create(PERSON);
        }
    }

    static void deleteFrom(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from person");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Parameters person(String name, int age) {
        return Parameters.of("name", name, "age", age);
    }

    /** Binds the name and age of {@link #INSERT}. */
    static Binder binder(String name, int age) {
        return statement -> bind(statement, 1, name, age);
    }

    static void bind(PreparedStatement statement, int first, String name, int age) throws SQLException {
        statement.setString(first, name);
        statement.setInt(first + 1, age);
    }

    /** Who is stored, in the order of their keys. */
    static List<String> names(TestDatabase database) {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from person order by id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }
}
