package org.cairnorm.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every production of the grammar (JPA 3.2 §4.14), with queries that it takes and queries that it does not. */
class GrammarTest {

    static List<String> accepted() {
        return Corpus.accepted();
    }

    static List<String> refused() {
        return Corpus.refused();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void readsAndPrintsAndReadsAgain(String query) {
        SyntaxTree tree = JpqlParser.parse(query);
        String printed = SyntaxPrinter.print(tree.statement());
        SyntaxTree again = JpqlParser.parse(printed);

        assertThat(Trees.areSame(tree.statement(), again.statement()))
                .as(printed)
                .isTrue();
        assertThat(SyntaxPrinter.print(again.statement())).isEqualTo(printed);
        Trees.checkSpans(tree);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(String query) {
        assertThatThrownBy(() -> JpqlParser.parse(query)).isInstanceOfSatisfying(JpqlException.class, e -> {
            assertThat(e.getMessage()).startsWith(e.code() + ": ").contains("\n    ", "^");
            assertThat(e.span().end()).isLessThanOrEqualTo(query.length());
        });
    }
}
