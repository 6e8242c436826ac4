package app.dibs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.reactivestreams.Publisher;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house. */
class ArchitectureTests {
    private static final Set<String> ROOMS = Set.of(
            "slack",
            "workspace",
            "delivery",
            "lead",
            "card",
            "home",
            "digest",
            "customer",
            "picture",
            "profile",
            "cadence");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.dibs");

    @Test
    void modulesCallOnlyThoseThatTheyDeclare() {
        ApplicationModules.of(DibsApplication.class, new ImportOption.DoNotIncludeTests())
                .verify();
    }

    @Test
    void aJourneyNeverCallsAJourney() {
        ApplicationModules.of(DibsApplication.class, new ImportOption.DoNotIncludeTests()).stream()
                .map(module -> module.getBasePackage().getName())
                .filter(name -> !ROOMS.contains(name.substring(name.lastIndexOf('.') + 1)))
                .forEach(journey -> noClasses()
                        .that()
                        .resideOutsideOfPackage(journey + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(journey + "..")
                        .check(MAIN));
    }

    @Test
    void onlyOneRoomTouchesBoltAndTheWebApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.dibs.slack.bolt..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.slack.api",
                        "com.slack.api.bolt..",
                        "com.slack.api.methods..",
                        "com.slack.api.app_backend..",
                        "com.slack.api.socket_mode..")
                .check(MAIN);
    }

    @Test
    void theDomainKnowsNeitherBlocksNorTheWeb() {
        noClasses()
                .that()
                .resideInAnyPackage("app.dibs.lead..", "app.dibs.customer..", "app.dibs.workspace..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.slack.api..", "org.springframework.web..")
                .check(MAIN);
    }

    @Test
    void nobodyBlocksButTheRouterAndTheJobs() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.dibs.slack.bolt.Router")
                .and()
                .areNotAssignableTo(Job.class)
                .should()
                .callMethodWhere(
                        reactorCall("block", "blockOptional", "blockFirst", "blockLast", "toStream", "toIterable"))
                .check(MAIN);
    }

    @Test
    void nobodySubscribesButDeliveryAndBolt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.dibs.slack.bolt..", "app.dibs.delivery..")
                .should()
                .callMethodWhere(reactorCall("subscribe"))
                .check(MAIN);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(MAIN);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.dibs.Database")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIsAndNotThatItIsAThing() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Manager|Helper|Dto)")
                .check(MAIN);
    }

    @Test
    void fieldsAreNotInjectedInto() {
        methods()
                .should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(MAIN);
    }

    private static DescribedPredicate<JavaCall<?>> reactorCall(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                "calls " + wanted + " of a publisher",
                call -> wanted.contains(call.getName()) && isPublisher(call.getTargetOwner()));
    }

    private static boolean isPublisher(JavaClass type) {
        return type.isAssignableTo(Publisher.class);
    }
}
