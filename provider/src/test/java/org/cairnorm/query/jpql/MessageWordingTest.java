package org.cairnorm.query.jpql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The wording of every refusal. The file has a query behind {@code >} and the message below it. */
class MessageWordingTest {

    static List<Arguments> messages() {
        return Arrays.stream(Corpus.text("messages.txt").split("\n\n"))
                .map(block -> Arguments.of(
                        block.lines()
                                .filter(line -> line.startsWith("> "))
                                .map(line -> line.substring(2))
                                .collect(Collectors.joining("\n")),
                        block.lines().filter(line -> !line.startsWith("> ")).collect(Collectors.joining("\n"))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void saysWhatIsWrong(String query, String message) {
        assertThatThrownBy(() -> JpqlParser.parse(query)).hasMessage(message);
    }

    @Test
    void everyProblemHasItsWordingTested() {
        String messages = Corpus.text("messages.txt");

        assertThat(JpqlProblem.values())
                .allSatisfy(problem -> assertThat(messages).contains("\n" + problem.code() + ": "));
    }

    @Test
    void aProblemHasACodeOfItsOwn() {
        assertThat(JpqlProblem.values()).extracting(JpqlProblem::code).doesNotHaveDuplicates();
    }
}
