package it.accanto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "it.accanto", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] STAGES = {
        "it.accanto.intake..",
        "it.accanto.guardianship..",
        "it.accanto.plan..",
        "it.accanto.dote..",
        "it.accanto.transition.."
    };

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "it.accanto.pathway..",
                    "it.accanto..process..",
                    "it.accanto.access..",
                    "it.accanto.fence..",
                    "it.accanto.privacy..",
                    "it.accanto.rules..",
                    "it.accanto.supervision..",
                    "it.accanto.invented..",
                    "it.accanto.loader..",
                    "it.accanto.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule theFileKnowsNobody = noClasses()
            .that()
            .resideInAPackage("it.accanto.casefile..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "it.accanto.pathway..", "it.accanto.access..", "it.accanto.demo..", "it.accanto.invented..");

    @ArchTest
    static final ArchRule stagesMeetInTheTrunkOnly = noClasses()
            .that()
            .resideInAPackage("it.accanto.pathway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STAGES);

    @ArchTest
    static final ArchRule nobodyKnowsTheDemonstration = noClasses()
            .that()
            .resideOutsideOfPackage("it.accanto.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("it.accanto.demo..");

    @ArchTest
    static final ArchRule nobodyKnowsTheLoader = noClasses()
            .that()
            .resideOutsideOfPackage("it.accanto.loader..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("it.accanto.loader..");

    @ArchTest
    static final ArchRule onlyInventedCasesKnowInventedPeople = noClasses()
            .that()
            .resideOutsideOfPackages("it.accanto.invented..", "it.accanto.demo..", "it.accanto.loader..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("it.accanto.invented..");

    @ArchTest
    static final ArchRule namesSayWhatNotHow =
            classes().should().haveNameNotMatching(".*(Repository|Entity|Dto|DTO|Impl|Manager|Helper|Utils?|Service)");

    @ArchTest
    static final ArchRule stepsAreTheOnlyPublicWayIntoAProcess = classes()
            .that()
            .haveSimpleNameEndingWith("Steps")
            .should()
            .bePublic()
            .andShould()
            .resideInAPackage("..process..");
}
