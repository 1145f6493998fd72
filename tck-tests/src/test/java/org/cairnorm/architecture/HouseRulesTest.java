package org.cairnorm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule finds the class that was planted for it, and only that one. */
class HouseRulesTest {

    private static final String ROOT = "org.cairnorm.architecture.planted";

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    private static final HouseRules RULES = new HouseRules(ROOT, PackageTable.CAIRN);

    @Test
    void findsImportsAgainstTheTableAndPackagesWithoutARow() {
        assertThat(violations(RULES.eachPackageImportsOnlyWhatItsRowAllows()))
                .anySatisfy(line -> assertThat(line).contains("ImportsWhatStandsBelow", ROOT + ".sql.Tree"))
                .anySatisfy(line -> assertThat(line).contains(ROOT + ".dialect.Dialect", ROOT + ".engine.Engine"))
                .anySatisfy(line -> assertThat(line).contains("HasNoRow", "has no row in the package table"))
                .allSatisfy(
                        line -> assertThat(line).containsAnyOf("ImportsWhatStandsBelow", "Dialect", "planted.common"));
    }

    @Test
    void findsCycles() {
        assertThat(violations(RULES.noCyclesBetweenPackages()))
                .singleElement()
                .asString()
                .contains(ROOT + ".dialect", ROOT + ".engine");
    }

    @Test
    void findsPackagesThatAreNotNullMarked() {
        assertThat(violations(RULES.eachPackageIsNullMarked()))
                .singleElement()
                .asString()
                .contains(ROOT + ".mapping is not @NullMarked");
    }

    @Test
    void findsByteBuddyOutsideTheEnhancer() {
        assertThat(violations(RULES.onlyTheEnhancerKnowsByteBuddy()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("WeavesByItself"));
    }

    @Test
    void findsJakartaInCore() {
        assertThat(violations(RULES.coreKnowsNoJakartaApi()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("UsesJakarta"));
    }

    @Test
    void findsServiceLoaderOutsideBoot() {
        assertThat(violations(RULES.inTheProviderOnlyBootReadsServiceLoader()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("LoadsServices"));
    }

    @Test
    void findsDeserialization() {
        assertThat(violations(RULES.nobodyDeserializes()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("Deserializes"));
    }

    @Test
    void findsEmptyWordsButAllowsTheNamesOfImplementedInterfaces() {
        assertThat(violations(RULES.namesSaySomething()))
                .singleElement()
                .asString()
                .contains("FlushHelper ends in Helper");
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails();
    }
}
