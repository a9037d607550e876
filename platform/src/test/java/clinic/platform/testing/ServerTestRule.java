package clinic.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** No test on real servers is left out where those servers come from containers. */
final class ServerTestRule {

    private static final DescribedPredicate<JavaClass> HOLDS_TESTS = describe(
            "hold tests",
            type -> type.getAllMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Test.class))
                    && !type.getModifiers().contains(JavaModifier.ABSTRACT));

    private static final DescribedPredicate<JavaClass> USES_SERVERS = describe(
            "use servers",
            type -> type.isMetaAnnotatedWith(SpringBootTest.class)
                    || type.getDirectDependenciesFromSelf().stream()
                            .map(Dependency::getTargetClass)
                            .anyMatch(ServerTestRule::givesServers));

    private ServerTestRule() {}

    /** @param base the base package of the tests */
    static void check(String base) {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(base);
        assertThat(tests.that(HOLDS_TESTS).that(USES_SERVERS))
                .as("tests on real servers in %s", base)
                .hasSizeGreaterThan(1);
        classes()
                .that(HOLDS_TESTS)
                .and(USES_SERVERS)
                .should()
                .beMetaAnnotatedWith(OnRealServers.class)
                .because("./clinic test --containers finds them by it")
                .check(tests);
    }

    private static boolean givesServers(JavaClass type) {
        return type.isEquivalentTo(RealServers.class)
                || type.isEquivalentTo(TestPostgres.class)
                || type.isEquivalentTo(TestKafka.class);
    }
}
