package org.cairnorm.mapping.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairnorm.mapping.MappingException;

/** Entities without a mistake, and the wording of one. Class names are shown without that of the test. */
abstract class MappingMistakes {
    private static final Pattern OWN_NAME =
            Pattern.compile("org\\.cairnorm\\.mapping\\.build\\.\\w*Mistakes(?:Test)?\\$");

    static void assertMistake(String message, Class<?>... classes) {
        assertThatThrownBy(() -> Built.from(classes))
                .isInstanceOf(MappingException.class)
                .satisfies(thrown -> {
                    Matcher own = OWN_NAME.matcher(thrown.getMessage());
                    assertThat(own.replaceAll("")).isEqualTo(message);
                });
    }

    @Entity
    static class Good {
        @Id
        long id;

        String name;

        @ManyToOne
        Other other;

        @ManyToMany
        Set<Other> others;
    }

    @Entity
    static class Other {
        @Id
        long id;

        @OneToMany(mappedBy = "other")
        Set<Good> goods;
    }
}
