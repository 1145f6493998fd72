package org.cairnorm.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnorm.architecture.PackageTable.CAIRN;

import org.junit.jupiter.api.Test;

class PackageTableTest {

    @Test
    void aChildPackageBelongsToTheRowOfItsParent() {
        assertThat(CAIRN.rowOf("mapping.build")).contains("mapping");
        assertThat(CAIRN.rowOf("sql.type")).contains("sql.type");
        assertThat(CAIRN.rowOf("sql.internal")).contains("sql");
    }

    @Test
    void aPackageThatNobodyPlannedHasNoRow() {
        assertThat(CAIRN.rowOf("common")).isEmpty();
        assertThat(CAIRN.allows("common", "sql")).isFalse();
    }

    @Test
    void importsPointUpTheTableOnly() {
        assertThat(CAIRN.allows("engine", "dialect")).isTrue();
        assertThat(CAIRN.allows("dialect", "engine")).isFalse();
        assertThat(CAIRN.allows("flush", "loading")).isFalse();
        assertThat(CAIRN.allows("session", "schema")).isFalse();
    }

    @Test
    void whatARowMayImportBringsItsOwnImportsAlong() {
        assertThat(CAIRN.allows("loading", "sql.type")).isTrue();
        assertThat(CAIRN.allows("loading", "dialect")).isTrue();
    }

    @Test
    void theInsideOfAnotherRowIsClosed() {
        assertThat(CAIRN.allows("loading", "mapping.build")).isFalse();
        assertThat(CAIRN.allows("boot", "mapping.build")).isTrue();
        assertThat(CAIRN.allows("mapping.build", "mapping.source")).isTrue();
    }
}
