package org.cairnorm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.NullMarked;

/** The rules that every production class of the house keeps, for the classes below one root package. */
final class HouseRules {

    /** Words at the end of a name that show that the real name is missing. */
    private static final List<String> EMPTY_WORDS =
            List.of("Impl", "Helper", "Manager", "Util", "Utils", "Data", "Info");

    private final String root;
    private final PackageTable table;

    HouseRules(String root, PackageTable table) {
        this.root = root;
        this.table = table;
    }

    ArchRule eachPackageImportsOnlyWhatItsRowAllows() {
        return classes()
                .should(new ArchCondition<>("import only what the row of their package allows") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        checkImports(item, events);
                    }
                })
                .because("arrows point one way: see the package table in docs/architecture.md");
    }

    private void checkImports(JavaClass item, ConditionEvents events) {
        String from = relative(item);
        if (table.rowOf(from).isEmpty()) {
            String message = "Package " + item.getPackageName() + " of " + item.getName()
                    + " has no row in the package table: add one to docs/architecture.md and PackageTable";
            events.add(SimpleConditionEvent.violated(item, message));
            return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(target) && !table.allows(from, relative(target))) {
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
            }
        }
    }

    ArchRule noCyclesBetweenPackages() {
        SliceAssignment byPackage = new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass item) {
                return isOurs(item) ? SliceIdentifier.of(item.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
        return slices().assignedFrom(byPackage).should().beFreeOfCycles();
    }

    ArchRule eachPackageIsNullMarked() {
        return all(packages()).should(new ArchCondition<>("be @NullMarked in their package-info.java") {
            @Override
            public void check(JavaPackage item, ConditionEvents events) {
                boolean marked = item.isAnnotatedWith(NullMarked.class);
                String message = "Package " + item.getName() + (marked ? " is" : " is not") + " @NullMarked";
                events.add(new SimpleConditionEvent(item, marked, message));
            }
        });
    }

    ArchRule onlyTheEnhancerKnowsByteBuddy() {
        return noClasses()
                .that(resideInRows("", "sql", "dialect", "dialects", "engine", "schema", "entity")
                        .or(resideInProvider()))
                .should(dependOnClassesThat(resideInAPackage("net.bytebuddy..")));
    }

    ArchRule coreKnowsNoJakartaApi() {
        return noClasses()
                .that(resideInRows("sql", "dialect", "dialects", "engine", "schema", "entity"))
                .should(dependOnClassesThat(resideInAPackage("jakarta..")));
    }

    ArchRule inTheProviderOnlyBootReadsServiceLoader() {
        return noClasses()
                .that(resideInProvider().and(not(resideInRows("boot"))))
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "are ServiceLoader", (JavaClass target) -> target.isEquivalentTo(ServiceLoader.class))));
    }

    ArchRule nobodyDeserializes() {
        return classes()
                .should(never(dependOnClassesThat(DescribedPredicate.describe(
                        "are ObjectInputStream",
                        (JavaClass target) -> target.isAssignableTo(ObjectInputStream.class)))))
                .because("stored or received bytes must not choose which classes are made");
    }

    ArchRule namesSaySomething() {
        return classes().should(new ArchCondition<>("not end in one of " + EMPTY_WORDS) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                EMPTY_WORDS.stream()
                        .filter(word -> item.getSimpleName().endsWith(word))
                        .filter(word -> !implementsJakartaName(item, word))
                        .forEach(word -> events.add(SimpleConditionEvent.violated(
                                item, item.getName() + " ends in " + word + ": what is it really?")));
            }
        });
    }

    /** Who implements {@code jakarta.persistence.EntityManager} may be called an entity manager. */
    private static boolean implementsJakartaName(JavaClass item, String word) {
        return item.getAllRawInterfaces().stream()
                .anyMatch(type -> type.getPackageName().startsWith("jakarta.")
                        && type.getSimpleName().endsWith(word));
    }

    private AbstractClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                List<JavaPackage> result = new ArrayList<>();
                classes.stream()
                        .filter(HouseRules.this::isOurs)
                        .map(JavaClass::getPackage)
                        .distinct()
                        .forEach(result::add);
                return result;
            }
        };
    }

    private DescribedPredicate<JavaClass> resideInProvider() {
        return resideInRows("mapping", "context", "loading", "query", "flush", "cache", "session", "boot")
                .or(resideInAPackage(root));
    }

    private DescribedPredicate<JavaClass> resideInRows(String... rows) {
        String[] packages = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            packages[i] = rows[i].isEmpty() ? root : root + "." + rows[i] + "..";
        }
        return resideInAnyPackage(packages);
    }

    private boolean isOurs(JavaClass item) {
        return item.getPackageName().equals(root) || item.getPackageName().startsWith(root + ".");
    }

    private String relative(JavaClass item) {
        String name = item.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1);
    }
}
