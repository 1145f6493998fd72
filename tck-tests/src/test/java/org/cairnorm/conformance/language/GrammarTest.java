package org.cairnorm.conformance.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.cairnorm.conformance.language.GrammarTable.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The grammar (JPA 3.2 §4.11): what each production allows runs, and what it does not allow is refused with its place. */
class GrammarTest extends HarbourTest {
    @TestFactory
    Stream<DynamicTest> whatAProductionAllowsRuns() {
        return rows(true).map(row -> DynamicTest.dynamicTest(row.toString(), () -> assertRuns(row)));
    }

    @TestFactory
    Stream<DynamicTest> whatAProductionDoesNotAllowIsRefused() {
        return rows(false)
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertRefused(row.query())
                                .satisfies(refusal -> assertThat(refusal.getMessage()
                                                .lines()
                                                .findFirst()
                                                .orElse(""))
                                        .isEqualTo(row.outcome()))));
    }

    private static Stream<Row> rows(boolean allowed) {
        return GrammarTable.ROWS.stream().filter(row -> row.allowed() == allowed);
    }

    private void assertRuns(Row row) {
        inDoomedTransaction(em -> {
            Object[] parameters = new GrammarParameters(em).of(row.parameters());
            GrammarTable.Need need = row.need();
            if (need != null && !has(need.feature())) {
                assertThatThrownBy(() -> texts(em, row.query(), parameters)).hasMessageContaining(need.refusal());
                return;
            }
            boolean change = !row.query().matches("(?s)(?i)[\\s(]*(select|from)\\b.*");
            List<String> found = change
                    ? List.of(String.valueOf(update(em, row.query(), parameters)))
                    : texts(em, row.query(), parameters);
            assertThat(String.join("; ", found)).isEqualTo(row.outcome());
        });
    }
}
