package org.cairnorm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void putsNumbersToTheRightAndTextToTheLeft() {
        TextTable table = new TextTable(List.of("id", "name"));
        table.alignRight(0);
        table.add(List.of("1", "Alice"));
        table.add(List.of("20", "Bo"));
        assertThat(table).hasToString("""
                 id | name
                ----+-------
                  1 | Alice
                 20 | Bo
                """);
    }

    @Test
    void keepsEachRowOnOneLine() {
        TextTable table = new TextTable(List.of("text"));
        table.add(List.of("a\r\nb" + "x".repeat(100)));
        assertThat(table.toString().lines()).hasSize(3).allMatch(line -> line.length() <= 62);
    }
}
