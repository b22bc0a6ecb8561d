package dev.beckon.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.beckon.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDS_ON_NOTHING_OUTSIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.beckon.engine..",
                    "dev.beckon.contracts..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "io.pebbletemplates..",
                    "com.google.i18n.phonenumbers..")
            .because("the engine is a pure function that runs anywhere: no Kafka, Quarkus, JPA or HTTP");

    @ArchTest
    static final ArchRule NO_INPUT_OR_OUTPUT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..", "java.util.concurrent..")
            .because("the engine says what happened and never acts");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("time comes in with the environment, so that a replay gives the same result");

    @ArchTest
    static final ArchRule NO_RANDOMNESS = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("ids follow from what they name, so that a redelivered input cannot act twice");

    @ArchTest
    static final ArchRule PEBBLE_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.beckon.engine.template")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.pebbletemplates..")
            .because("only the template package knows how Pebble is locked down");

    @ArchTest
    static final ArchRule NUMBERING_PLANS_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.beckon.engine.phone")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.i18n.phonenumbers..")
            .because("a contact and an answer have one rule for what is a phone number");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("dev.beckon.engine.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package is one idea, and ideas build on each other in one direction");
}
