package org.cairnorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingStrategyTest {

    @Test
    void theSpecificationChangesNoLetter() {
        NamingStrategy naming = NamingStrategy.specification();

        assertThat(naming.table("OrderLine")).isEqualTo("OrderLine");
        assertThat(naming.column("firstName")).isEqualTo("firstName");
        assertThat(naming.joinColumn("homeAddress", "ID")).isEqualTo("homeAddress_ID");
        assertThat(naming.joinTable("Project", "EMP")).isEqualTo("Project_EMP");
        assertThat(naming.collectionTable("Person", "nickNames")).isEqualTo("Person_nickNames");
        assertThat(naming.orderColumn("lines")).isEqualTo("lines_ORDER");
        assertThat(naming.mapKeyColumn("phones")).isEqualTo("phones_KEY");
        assertThat(naming.discriminatorColumn()).isEqualTo("DTYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, first_name",
        "OrderLine, order_line",
        "URL, url",
        "baseURL, base_url",
        "HTTPServer, http_server",
        "address2, address2",
        "line2Text, line2_text",
        "already_snake, already_snake",
        "MIXED_Case, mixed_case",
        "x, x"
    })
    void snakeCaseParts(String name, String snake) {
        assertThat(NamingStrategy.snakeCase().column(name)).isEqualTo(snake);
    }

    @Test
    void snakeCaseJoinsParts() {
        NamingStrategy naming = NamingStrategy.snakeCase();

        assertThat(naming.joinColumn("homeAddress", "ID")).isEqualTo("home_address_id");
        assertThat(naming.joinTable("Project", "EMP")).isEqualTo("project_emp");
        assertThat(naming.orderColumn("orderLines")).isEqualTo("order_lines_order");
        assertThat(naming.foreignKey("order_line", List.of("order_id"))).isEqualTo("fk_order_line_order_id");
    }

    @Test
    void constraintNamesStayShortAndDifferent() {
        NamingStrategy naming = NamingStrategy.specification();
        String table = "A_VERY_LONG_TABLE_NAME_OF_A_LEGACY_DATABASE";
        String one = naming.foreignKey(table, List.of("FIRST_COLUMN_OF_THE_KEY", "SECOND"));
        String other = naming.foreignKey(table, List.of("FIRST_COLUMN_OF_THE_KEY", "THIRD"));

        assertThat(one)
                .hasSizeLessThanOrEqualTo(60)
                .startsWith("FK_A_VERY_LONG_TABLE_NAME")
                .isNotEqualTo(other);
    }
}
