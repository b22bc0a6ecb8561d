package dev.beckon.systemtests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the house: who may depend on whom. */
class ArchitectureTest {

    private static final Map<String, String> SERVICES = Map.of(
            "api-gateway", "dev.beckon.gateway",
            "definition-service", "dev.beckon.definitions",
            "trigger-service", "dev.beckon.triggers",
            "execution-worker", "dev.beckon.worker",
            "delivery-service", "dev.beckon.delivery",
            "provider-simulator", "dev.beckon.simulator");

    private static JavaClasses house;

    @BeforeAll
    static void importTheHouse() {
        Path root = Path.of("..");
        house = new ClassFileImporter()
                .importPaths(Stream.concat(
                                SERVICES.keySet().stream(),
                                Stream.of("contracts", "scenario-engine", "service-support"))
                        .map(module -> root.resolve(module).resolve("target/classes"))
                        .toList());
        assertThat(house).as("classes of the house; build the modules first").hasSizeGreaterThan(200);
    }

    @TestFactory
    Stream<DynamicTest> servicesShareNothingButTheLibraries() {
        return SERVICES.entrySet().stream()
                .map(service -> DynamicTest.dynamicTest(
                        service.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(service.getValue() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(others(service.getValue()))
                                .because(
                                        "services meet on Kafka and HTTP only; what two of them need belongs in contracts,"
                                                + " or in service-support if it is plumbing")
                                .check(house)));
    }

    private static String[] others(String own) {
        return SERVICES.values().stream()
                .filter(other -> !other.equals(own))
                .map(other -> other + "..")
                .toArray(String[]::new);
    }

    @Test
    void contractsOnlyTellWhatCrossesTheWire() {
        classes()
                .that()
                .resideInAPackage("dev.beckon.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.fasterxml.jackson..", "dev.beckon.contracts..")
                .because(
                        "every service depends on contracts, so it may depend on nothing that a service might not want")
                .check(house);
    }

    @Test
    void theEngineIsPure() {
        classes()
                .that()
                .resideInAPackage("dev.beckon.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "io.pebbletemplates..",
                        "com.google.i18n.phonenumbers..",
                        "dev.beckon.contracts..",
                        "dev.beckon.engine..")
                .because("the interpreter must give the same answer in the worker, in a dry run and in a test")
                .check(house);
        for (String impure :
                List.of("java.io.File", "java.net.http.HttpClient", "java.util.Random", "java.time.Clock")) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.beckon.engine..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(impure)
                    .because("what varies comes in through Environment")
                    .check(house);
        }
    }

    @Test
    void plumbingKnowsNothingOfTheDomain() {
        noClasses()
                .that()
                .resideInAPackage("dev.beckon.support..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.beckon.engine..")
                .because("service-support is plumbing only, see docs/adr/0003")
                .check(house);
    }

    @Test
    void aProviderKnowsOnlyItself() {
        List<String> providers = List.of("whatsapp", "rcs", "twilio", "smtp");
        for (String provider : providers) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.beckon.delivery." + provider + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(providers.stream()
                            .filter(other -> !other.equals(provider))
                            .map(other -> "dev.beckon.delivery." + other + "..")
                            .toArray(String[]::new))
                    .because("a provider must be removable by deleting its package")
                    .allowEmptyShould(true)
                    .check(house);
        }
    }
}
