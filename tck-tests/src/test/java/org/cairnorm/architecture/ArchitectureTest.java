package org.cairnorm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new WithoutTestJars())
            .importPackages("org.cairnorm");

    private static final HouseRules RULES = new HouseRules("org.cairnorm", PackageTable.CAIRN);

    @Test
    void seesAllModules() {
        assertThat(PRODUCTION)
                .extracting(type -> type.getPackageName().substring("org.cairnorm".length()))
                .contains(".sql.type", ".engine", ".entity", ".mapping", ".query.jpql");
    }

    @Test
    void eachPackageImportsOnlyWhatItsRowAllows() {
        RULES.eachPackageImportsOnlyWhatItsRowAllows().check(PRODUCTION);
    }

    @Test
    void packagesFormNoCycle() {
        RULES.noCyclesBetweenPackages().check(PRODUCTION);
    }

    @Test
    void eachPackageIsNullMarked() {
        RULES.eachPackageIsNullMarked().check(PRODUCTION);
    }

    @Test
    void onlyTheEnhancerKnowsByteBuddy() {
        RULES.onlyTheEnhancerKnowsByteBuddy().check(PRODUCTION);
    }

    @Test
    void coreKnowsNoJakartaApi() {
        RULES.coreKnowsNoJakartaApi().check(PRODUCTION);
    }

    @Test
    void inTheProviderOnlyBootReadsServiceLoader() {
        RULES.inTheProviderOnlyBootReadsServiceLoader().check(PRODUCTION);
    }

    @Test
    void nobodyDeserializes() {
        RULES.nobodyDeserializes().check(PRODUCTION);
    }

    @Test
    void namesSaySomething() {
        RULES.namesSaySomething().check(PRODUCTION);
    }

    private static final class WithoutTestJars implements ImportOption {

        private static final Pattern TEST_JAR = Pattern.compile(".*-tests\\.jar.*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(TEST_JAR);
        }
    }
}
