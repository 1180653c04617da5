package dev.hookwarden.it.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.hookwarden.effect.entity.StoredRecord;
import dev.hookwarden.ledger.boundary.Ledger;
import java.time.Instant;
import java.util.List;

/** No ledger row, no change; the database has constraints for the same. */
@AnalyzeClasses(locations = Code.class)
class LedgerRulesTest {
  private static final List<String> WRITERS = List.of("RecordChanges", "RecordReversal");

  @ArchTest
  static final ArchRule onlyTwoClassesChangeRecords =
      noClasses()
          .that(
              DescribedPredicate.<JavaClass>describe(
                  "are not among " + WRITERS, type -> !WRITERS.contains(type.getSimpleName())))
          .should()
          .callMethod(StoredRecord.class, "write", String.class, long.class, Instant.class)
          .because("every other way to a record's value would pass the ledger by");

  @ArchTest
  static final ArchRule whoChangesRecordsWritesTheLedger =
      classes()
          .that(
              DescribedPredicate.<JavaClass>describe(
                  "are among " + WRITERS, type -> WRITERS.contains(type.getSimpleName())))
          .should(
              callMethodWhere(
                  target(owner(assignableTo(Ledger.class))).and(target(name("append")))))
          .because("a change and its entry come together");
}
