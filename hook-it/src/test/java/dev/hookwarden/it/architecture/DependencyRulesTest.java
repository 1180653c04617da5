package dev.hookwarden.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.Stream;

/** Who may depend on whom. */
@AnalyzeClasses(locations = Code.class)
class DependencyRulesTest {
  private static final String OURS = "dev.hookwarden..";
  private static final String[] JDK = {"java..", "org.jspecify.."};
  private static final List<String> FEATURES =
      List.of(
          "access",
          "settings",
          "library",
          "scan",
          "review",
          "redteam",
          "run",
          "dispatch",
          "effect",
          "consent",
          "delivery",
          "ledger",
          "audit",
          "lease",
          "undo",
          "timing",
          "schedule",
          "stream");

  @ArchTest
  static final ArchRule protocolKnowsOnlyJackson =
      classes()
          .that()
          .resideInAPackage("dev.hookwarden.protocol..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JDK)
                  .or(resideInAPackage("dev.hookwarden.protocol.."))
                  .or(resideInAPackage("com.fasterxml.jackson.."))
                  .or(arraysAndPrimitives()))
          .because("it is loaded inside the jail, where every further class is attack surface");

  @ArchTest
  static final ArchRule workerKnowsOnlyProtocol =
      noClasses()
          .that()
          .resideInAPackage("dev.hookwarden.worker..")
          .should()
          .dependOnClassesThat(
              ours()
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.hookwarden.worker..", "dev.hookwarden.protocol.."))))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "org.apache..")
          .because("the worker is a process of its own that talks in frames only");

  @ArchTest
  static final ArchRule nobodyKnowsTheWorker =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hookwarden.worker..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.hookwarden.worker..")
          .because("the server must never load what runs guest code");

  @ArchTest
  static final ArchRule graalOnlyInTheWorker =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hookwarden.worker..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.graalvm..", "com.oracle.truffle..")
          .because("guest languages run in the jail, never in the server");

  @ArchTest
  static final ArchRule platformKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage("dev.hookwarden.platform..")
          .should()
          .dependOnClassesThat(ours().and(not(resideInAPackage("dev.hookwarden.platform.."))))
          .because("the shared kernel is below everything");

  @ArchTest
  static final ArchRule auditKnowsNothingOfHooks =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.hookwarden.ledger..",
              "dev.hookwarden.audit..",
              "dev.hookwarden.lease..",
              "dev.hookwarden.undo..",
              "dev.hookwarden.schema..")
          .should()
          .dependOnClassesThat(
              ours()
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.hookwarden.ledger..",
                              "dev.hookwarden.audit..",
                              "dev.hookwarden.lease..",
                              "dev.hookwarden.undo..",
                              "dev.hookwarden.schema..",
                              "dev.hookwarden.platform.."))))
          .because("ledger and audit log must hold whatever changes above them");

  @ArchTest
  static final ArchRule featuresKnowNoApi =
      noClasses()
          .that(ours().and(not(resideInAnyPackage("dev.hookwarden.api..", "dev.hookwarden.web.."))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.hookwarden.api..", "dev.hookwarden.web..", "jakarta.ws.rs..", "jakarta.faces..")
          .because("the same verbs serve API and console");

  @ArchTest
  static final ArchRule shiroOnlyInAccess =
      noClasses()
          .that(
              not(resideInAPackage("dev.hookwarden.access.."))
                  .and(
                      not(
                          DescribedPredicate.describe(
                              "are filters", DependencyRulesTest::isFilter))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.shiro..")
          .because("authentication and permission checks are one feature's matter");

  @ArchTest
  static final ArchRule callsOnlyInDelivery =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hookwarden.delivery.control..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..", "java.net.http..")
          .because("what leaves the server goes through addresses that were checked");

  @ArchTest
  static final ArchRule metricsOnlyInTheMeter =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.hookwarden.platform.Meter")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.microprofile.metrics..")
          .because("what a server shows without a key is a closed set");

  @ArchTest
  static final ArchRule messagingOnlyInDispatch =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hookwarden.dispatch.control..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.jms..")
          .because("a message is a hint that there are rows, never what carries anything");

  @ArchTest
  static final ArchRule quartzOnlyInSchedule =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hookwarden.schedule.control..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quartz..")
          .because("what wakes the schedules is their own matter; times are computed without it");

  @ArchTest
  static final ArchRule schemasOnlyInStream =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hookwarden.stream.control..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.networknt..", "com.google.re2j..")
          .because("a schema is applied within bounds, and they are set in one place");

  @ArchTest
  static final ArchRule featuresHaveNoCycle =
      SlicesRuleDefinition.slices()
          .matching("dev.hookwarden.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature that can't be understood without its caller is not a feature");

  /** Only boundaries are visible outside of their feature; one check for each feature. */
  @ArchTest
  static void onlyBoundariesAreVisible(com.tngtech.archunit.core.domain.JavaClasses all) {
    Stream.concat(FEATURES.stream(), Stream.of("schema"))
        .map(feature -> "dev.hookwarden." + feature)
        .forEach(
            feature ->
                noClasses()
                    .that()
                    .resideOutsideOfPackage(feature + "..")
                    .should()
                    .dependOnClassesThat(
                        resideInAPackage(feature + "..")
                            .and(not(resideInAPackage(feature + ".boundary.."))))
                    .because("what is behind the boundary of " + feature + " may change any time")
                    .check(all));
  }

  private static boolean isFilter(JavaClass type) {
    return type.getPackageName().startsWith("dev.hookwarden.api.http")
        || type.getPackageName().startsWith("dev.hookwarden.web.http");
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAPackage(OURS);
  }

  private static DescribedPredicate<JavaClass> arraysAndPrimitives() {
    return DescribedPredicate.describe(
        "are arrays or primitives", type -> type.isArray() || type.isPrimitive());
  }
}
