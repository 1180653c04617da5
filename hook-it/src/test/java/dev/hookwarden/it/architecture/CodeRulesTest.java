package dev.hookwarden.it.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.hookwarden.platform.ClockProducer;
import dev.hookwarden.platform.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How code is written, where a machine can tell. */
@AnalyzeClasses(locations = Code.class)
class CodeRulesTest {
  private static final int MAX_LINES = 500;

  /** Makes ids before there is an application, and then gets the clock injected. */
  private static final Set<Class<?>> KNOW_THE_SYSTEM_CLOCK = Set.of(ClockProducer.class, Ids.class);

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .that(isNone(KNOW_THE_SYSTEM_CLOCK))
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callConstructor(Date.class)
          .because("what asks the system for the time can't be tested or replayed");

  @ArchTest
  static final ArchRule namesSayWhat =
      noClasses()
          .should()
          .haveNameMatching(
              "dev\\.hookwarden\\..*(Impl|Manager|Service|Services|Util|Utils|Helper|Common|DTO|Dto)")
          .because("such an ending says nothing about the domain and attracts everything");

  @ArchTest
  static final ArchRule noStandardStreamsInTheServer =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hookwarden.worker..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("the server has a log");

  @ArchTest
  static final ArchRule noThreadsInTheServer =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.hookwarden.worker..", "dev.hookwarden.run.control..")
          .should()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callMethod(Thread.class, "sleep", long.class)
          .because("the container owns the threads; only the worker pool watches processes");

  @ArchTest
  static final ArchRule fewConstructorParameters =
      classes()
          .that(
              DescribedPredicate.<JavaClass>describe(
                  "are beans or entities", type -> !type.isRecord() && !type.isEnum()))
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.have(
                  DescribedPredicate.<JavaClass>describe(
                      "at most 7 constructor parameters",
                      type ->
                          type.getConstructors().stream()
                              .allMatch(made -> made.getParameters().size() <= 7))))
          .because("a class that needs more is two classes");

  @ArchTest
  static void packagesTellTheirDuty(JavaClasses all) {
    Set<String> silent =
        all.stream()
            .filter(type -> type.getPackageName().startsWith("dev.hookwarden"))
            .map(JavaClass::getPackage)
            .filter(
                found ->
                    found.tryGetPackageInfo().isEmpty() || !found.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(silent)
        .as("each package says what it is responsible for, and is @NullMarked")
        .isEmpty();
  }

  @Test
  void filesStayReadable() throws IOException {
    List<Path> sources = Code.sources();
    assertThat(sources).as("the sources were found").hasSizeGreaterThan(150);
    for (Path source : sources) {
      assertThat(Files.readAllLines(source))
          .as("%s: a file of more than %d lines hides its parts", source, MAX_LINES)
          .hasSizeLessThanOrEqualTo(MAX_LINES);
    }
  }

  private static DescribedPredicate<JavaClass> isNone(Set<Class<?>> exempt) {
    return DescribedPredicate.describe(
        "are not among " + exempt,
        type -> exempt.stream().noneMatch(known -> type.isEquivalentTo(known)));
  }
}
