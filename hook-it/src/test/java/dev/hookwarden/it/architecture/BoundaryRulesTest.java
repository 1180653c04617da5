package dev.hookwarden.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Rights;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the boundary of a feature is like. */
@AnalyzeClasses(locations = Code.class)
class BoundaryRulesTest {
  private static final int MAX_VERBS = 7;
  private static final String NONE = "none";

  @ArchTest
  static void everyVerbNeedsWhatTheTableSays(JavaClasses all) {
    Map<String, String> needs = new TreeMap<>();
    verbs(all).forEach(verb -> needs.put(nameOf(verb), rightOf(verb)));
    Map<String, String> table = new TreeMap<>();
    Rights.read()
        .verbs()
        .forEach((verb, need) -> table.put(verb, need.isPermission() ? need.right() : NONE));
    assertThat(needs)
        .as("permissions are checked at the boundary; the table rights.table names them all")
        .isEqualTo(table);
  }

  private static String nameOf(JavaMethod verb) {
    String feature = verb.getOwner().getPackageName().split("\\.")[2];
    return feature + "." + verb.getOwner().getSimpleName() + "." + verb.getName();
  }

  private static String rightOf(JavaMethod verb) {
    if (verb.isAnnotatedWith(Requires.class)) {
      return verb.getAnnotationOfType(Requires.class).value().wireName();
    }
    return verb.getOwner().isAnnotatedWith(Requires.class)
        ? verb.getOwner().getAnnotationOfType(Requires.class).value().wireName()
        : NONE;
  }

  @ArchTest
  static void boundariesStaySmall(JavaClasses all) {
    Map<String, Integer> verbs = new TreeMap<>();
    verbs(all).forEach(verb -> verbs.merge(verb.getOwner().getSimpleName(), 1, Integer::sum));
    assertThat(verbs).as("there are boundary beans").isNotEmpty();
    assertThat(verbs.values())
        .as("a boundary with more than %d verbs is two boundaries: %s", MAX_VERBS, verbs)
        .allMatch(count -> count <= MAX_VERBS);
  }

  @ArchTest
  static final ArchRule transactionsBeginAtTheBoundary =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.hookwarden..boundary..")
          .and(notContainerStart())
          .should()
          .beAnnotatedWith(TransactionAttribute.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(jakarta.transaction.UserTransaction.class)
          .because("who opens a transaction inside can't see whether guest code runs in it");

  @ArchTest
  static final ArchRule transactionalOnlyInTheOpener =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat()
          .haveNameMatching("dev\\.hookwarden\\.platform\\.Transactions(\\$.*)?")
          .because("short transactions within a verb are opened in one place");

  @ArchTest
  static final ArchRule entitiesStayInside =
      classes()
          .that(arePersistent())
          .should()
          .resideInAPackage("dev.hookwarden..entity..")
          .because("an entity outside of its feature is a write without its invariants");

  @ArchTest
  static final ArchRule entitiesDoNotLeaveOverBoundaries =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.hookwarden..boundary..")
          .and()
          .arePublic()
          .should(
              have(
                  DescribedPredicate.<JavaMethod>describe(
                      "a signature without entities",
                      method ->
                          Stream.concat(
                                  Stream.of(method.getReturnType()),
                                  method.getParameterTypes().stream())
                              .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                              .noneMatch(type -> arePersistent().test(type)))))
          .because("API and console see view records");

  @ArchTest
  static final ArchRule outsidersKnowNoEntities =
      noClasses()
          .that()
          .resideInAnyPackage("dev.hookwarden.api..", "dev.hookwarden.web..")
          .should()
          .dependOnClassesThat(arePersistent())
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.persistence.EntityManager")
          .because("API and console see view records");

  @ArchTest
  static final ArchRule factsAreOnlyInserted =
      noClasses()
          .that()
          .resideInAnyPackage("dev.hookwarden.ledger..", "dev.hookwarden.audit..")
          .and()
          .haveNameNotMatching(
              "dev\\.hookwarden\\.(ledger\\.control\\.OldEntries|audit\\.control\\.Sealer)")
          .should()
          .callMethod(EntityManager.class, "remove", Object.class)
          .orShould()
          .callMethod(EntityManager.class, "merge", Object.class)
          .orShould()
          .callMethod(Query.class, "executeUpdate")
          .orShould()
          .callMethod(TypedQuery.class, "executeUpdate")
          .because(
              "a ledger that can be rewritten proves nothing; only what is archived, and the queue of what is to be sealed, go");

  private static Stream<JavaMethod> verbs(JavaClasses all) {
    return all.that(resideInAPackage("dev.hookwarden..boundary..")).stream()
        .filter(type -> type.isAnnotatedWith(Stateless.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static DescribedPredicate<JavaClass> arePersistent() {
    return DescribedPredicate.describe(
        "are persistent",
        type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class));
  }

  private static DescribedPredicate<JavaClass> notContainerStart() {
    return DescribedPredicate.describe(
        "are no start-up beans", type -> !type.isAnnotatedWith(jakarta.ejb.Startup.class));
  }
}
