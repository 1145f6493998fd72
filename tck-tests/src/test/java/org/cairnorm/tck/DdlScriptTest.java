package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DdlScriptTest {

    @Test
    void aStatementEndsWhereALineEndsWithTheDelimiter() {
        assertThat(DdlScript.statements(List.of("create table a (", "  id int) ;", "", "drop table b;"), ";"))
                .containsExactly("create table a (\nid int)", "drop table b");
    }

    @Test
    void aDelimiterInsideALineBelongsToTheStatement() {
        assertThat(DdlScript.statements(List.of("create procedure p() as ' begin delete from a; end; ';"), ";"))
                .containsExactly("create procedure p() as ' begin delete from a; end; '");
    }

    @Test
    void leavesRemarksOut() {
        assertThat(DdlScript.statements(List.of("-- a remark;", "// another;", "drop table a!"), "!"))
                .containsExactly("drop table a");
    }

    @Test
    void theLastStatementNeedsNoDelimiter() {
        assertThat(DdlScript.statements(List.of("drop table a"), ";")).containsExactly("drop table a");
    }
}
