package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cairnorm.mapping.MappingProblem;
import org.junit.jupiter.api.Test;

/** What all messages have in common. */
class MappingProblemTest {
    @Test
    void everyCodeIsOfItsOwnAndEveryMessageSaysWhatToDo() {
        assertThat(Arrays.stream(MappingProblem.values())
                        .map(MappingProblem::code)
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(MappingProblem.values());
        assertThat(MappingProblem.values())
                .allSatisfy(problem -> assertThat(problem.template())
                        .endsWith(
                                problem == MappingProblem.CONSTRUCTOR_MISSING
                                                || problem == MappingProblem.CONSTRUCTOR_PRIVATE
                                        ? "protected {}()."
                                        : "."));
    }
}
