package org.cairnorm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TckDistributionTest {

    private static final String WHERE_TO_GET_IT =
            "The Jakarta Persistence TCK is not there: download and unpack it from"
                    + " https://jakarta.ee/specifications/persistence/3.2/ and name its folder by -Dtck.home=<folder>. ";

    @TempDir
    Path folder;

    @Test
    void saysWhereToGetTheTckIfNoFolderIsNamed() {
        assertThatThrownBy(() -> TckDistribution.in(""))
                .isInstanceOf(TckException.class)
                .hasMessage(WHERE_TO_GET_IT + "No folder is named.");
    }

    @Test
    void saysWhereToGetTheTckIfTheFolderIsNotThere() {
        Path absent = folder.resolve("absent");

        assertThatThrownBy(() -> TckDistribution.in(absent.toString()))
                .isInstanceOf(TckException.class)
                .hasMessage(WHERE_TO_GET_IT + "'" + absent + "' is no folder.");
    }

    @Test
    void namesTheJarThatIsMissing() {
        assertThatThrownBy(() -> TckDistribution.in(folder.toString()))
                .isInstanceOf(TckException.class)
                .hasMessage(WHERE_TO_GET_IT + "'" + folder + "' holds no 'persistence-tck-spec-tests-….jar'.");
    }

    @Test
    void findsJarsAndScriptsInTheFoldersOfTheDistribution() throws IOException {
        Path tests = distribution();

        TckDistribution found = TckDistribution.in(folder.toString());

        assertThat(found.tests()).isEqualTo(tests);
        assertThat(found.libraries())
                .containsExactly(
                        folder.resolve("artifacts/persistence-tck-common-3.2.1.jar"),
                        folder.resolve("artifacts/dbprocedures-3.2.1.jar"));
        assertThat(found.sqlFolder()).isEqualTo(folder.resolve("sql"));
    }

    @Test
    void takesTheClassesThatTheTckCallsTests() throws IOException {
        distribution();

        assertThat(TckDistribution.in(folder.toString()).testClasses())
                .containsExactly("core.query.Client1", "signaturetest.JPASigTest");
    }

    private Path distribution() throws IOException {
        Path artifacts = Files.createDirectories(folder.resolve("artifacts"));
        Files.createDirectories(folder.resolve("sql"));
        Files.createFile(artifacts.resolve("persistence-tck-common-3.2.1.jar"));
        Files.createFile(artifacts.resolve("persistence-tck-common-3.2.1-sources.jar"));
        Files.createFile(artifacts.resolve("dbprocedures-3.2.1.jar"));
        Path tests = artifacts.resolve("persistence-tck-spec-tests-3.2.1.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(tests))) {
            for (String name : new String[] {
                "core/query/Client1.class",
                "core/query/Client1$1.class",
                "core/query/Customer.class",
                "core/query/client.xml",
                "signaturetest/JPASigTest.class"
            }) {
                jar.putNextEntry(new ZipEntry("ee/jakarta/tck/persistence/" + name));
            }
        }
        return tests;
    }
}
