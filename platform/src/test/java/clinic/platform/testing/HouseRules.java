package clinic.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.platform.aggregate.DecidedAggregate;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The walls of a service, checked on its classes. Every rule first proves that it has something to hold for.
 *
 * @param base the service's base package
 * @param shared its packages that every slice may use: the models, and what it hears of other services
 * @param models those of them that must be pure
 */
public record HouseRules(String base, Set<String> shared, Set<String> models) {

    public void check() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(base);
        modelsArePure(all);
        slicesDoNotUseEachOther(all);
        nothingReadsTheClockBehindOurBack(all);
        ServerTestRule.check(base);
    }

    private void modelsArePure(JavaClasses all) {
        String[] packages =
                models.stream().map(model -> base + "." + model + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> shell =
                describe("an aggregate shell", type -> type.isAssignableTo(DecidedAggregate.class));
        assertThat(all.that(resideInAnyPackage(packages)).that(DescribedPredicate.not(shell)))
                .as("classes of the models %s", models)
                .hasSizeGreaterThan(5 * models.size());
        classes()
                .that(resideInAnyPackage(packages).and(DescribedPredicate.not(shell)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(join(
                                packages,
                                "java..",
                                "clinic.platform.decider..",
                                "clinic.platform.event..",
                                "org.jspecify.."))
                        .or(describe(
                                "role rules", type -> type.getFullName().equals("clinic.platform.security.AllowedTo")))
                        .or(shell))
                .because("rules are tried in milliseconds, folded to any moment and decided again elsewhere")
                .check(all);
    }

    private void slicesDoNotUseEachOther(JavaClasses all) {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        if (!name.startsWith(base + ".")) {
                            return SliceIdentifier.ignore();
                        }
                        String slice = name.substring(base.length() + 1).split("\\.", 2)[0];
                        return shared.contains(slice) ? SliceIdentifier.ignore() : SliceIdentifier.of(slice);
                    }

                    @Override
                    public String getDescription() {
                        return "slices of " + base;
                    }
                })
                .should()
                .notDependOnEachOther()
                .because("a slice is one moment of work or one view, and can be taken out alone")
                .check(all);
    }

    private void nothingReadsTheClockBehindOurBack(JavaClasses all) {
        String[] packages =
                models.stream().map(model -> base + "." + model + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class)
                .because("a decision depends on nothing that is not handed to it")
                .check(all);
    }

    private static String[] join(String[] first, String... more) {
        String[] joined = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, joined, first.length, more.length);
        return joined;
    }
}
