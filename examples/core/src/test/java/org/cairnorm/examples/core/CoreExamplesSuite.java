package org.cairnorm.examples.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.cairnorm.engine.Engine;
import org.cairnorm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The examples print on every database what a reader is promised. */
abstract class CoreExamplesSuite {

    protected abstract TestDatabase database();

    private String printed(BiConsumer<Engine, PrintStream> example) {
        database().reset();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Engine engine =
                Engine.create(database().url(), database().user(), database().password())) {
            example.accept(engine, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void storesAliceAndFindsHer() {
        assertThat(printed(HelloCore::run)).isEqualToNormalizingNewlines("""
                select u.id, u.name, u.full_name from users u order by u.id

                 id | name  | full_name
                ----+-------+---------------
                  1 | Alice | Alice Liddell

                """);
    }

    @Test
    void joinsAndAggregatesBooks() {
        assertThat(printed(Bookshop::run))
                .contains("""
                         title                     | author        | published  | price
                        ---------------------------+---------------+------------+-------
                         Emma                      | Jane Austen   | 1815-01-01 |  9.90
                         Persuasion                | Jane Austen   | 1817-01-01 |  8.40
                         Frankenstein              | Mary Shelley  | 1818-01-01 | 11.00
                         Alice in Wonderland       | Lewis Carroll | 1865-01-01 | 12.00
                         Through the Looking-Glass | Lewis Carroll | 1871-01-01 | 13.50
                        """)
                .contains("""
                         author        | books | worth | latest
                        ---------------+-------+-------+------------
                         Jane Austen   |     2 | 18.30 | 1817-01-01
                         Lewis Carroll |     2 | 25.50 | 1871-01-01
                        """)
                .contains(" Frankenstein              | Mary Shelley  | 1818-01-01 | 12.50\n");
    }
}
