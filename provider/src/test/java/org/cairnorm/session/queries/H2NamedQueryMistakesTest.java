package org.cairnorm.session.queries;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryHint;
import org.cairnorm.testing.TestDatabase;
import org.cairnorm.testing.orm.TestUnit;
import org.junit.jupiter.api.Test;

class H2NamedQueryMistakesTest {

    @Entity(name = "Wrong")
    @NamedQuery(name = "wrong.path", query = "select w.nothing from Wrong w")
    @NamedQuery(name = "wrong.syntax", query = "select from where")
    @NamedQuery(
            name = "wrong.hint",
            query = "select w from Wrong w",
            hints = @QueryHint(name = "jakarta.persistence.query.timeout", value = "soon"))
    @NamedNativeQuery(name = "wrong.sql", query = "select ? from wrong where id = :id")
    @NamedQuery(name = "right", query = "select w from Wrong w")
    static class Wrong {
        @Id
        private int id;
    }

    @Test
    void reportsAllMistakesOfNamedQueriesWhenTheUnitStarts() {
        assertThatThrownBy(() -> TestUnit.start(TestDatabase.h2(), Wrong.class))
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("CAIRN-6053: Named queries of persistence unit 'test' are wrong:")
                .hasMessageContaining("\n'wrong.path': ")
                .hasMessageContaining("\n'wrong.syntax': ")
                .hasMessageContaining("\n'wrong.hint': ")
                .hasMessageContaining("\n'wrong.sql': ")
                .hasMessageNotContaining("\n'right'");
    }
}
