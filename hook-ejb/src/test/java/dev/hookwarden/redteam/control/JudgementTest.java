package dev.hookwarden.redteam.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.SampleFile;
import dev.hookwarden.redteam.boundary.Verdict;
import dev.hookwarden.run.boundary.RunReport;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final Sample SAMPLE =
      SampleFile.read("x.js", "// JS-H01 outcome=ok\n// scanner none\n// returns \"contained\"\n");
  private static final Sample SLOW =
      SampleFile.read("x.js", "// JS-C01 outcome=cpu-exceeded\n// scanner none\n");
  private static final Sample REFUSED =
      SampleFile.read("x.js", "// SU-02 outcome=refused\n// scanner none\n// says import\n");
  private static final String CONTAINED = "\"contained\"";

  private static RunReport report(Outcome outcome, @Nullable String value, Effect... effects) {
    return new RunReport(
        outcome, value, null, List.of(effects), List.of(), Usage.NONE, Duration.ZERO);
  }

  private static Effect put(String collection) {
    return new Effect.Put(new RecordKey(collection, "k"), IntNode.valueOf(1));
  }

  private static WorkerMessage.Checked checked(String message, @Nullable String code) {
    return new WorkerMessage.Checked(
        "id", List.of(new Diagnostic(Diagnostic.Severity.ERROR, 1, 1, null, message)), code);
  }

  @Test
  void isContainedIfItEndsAsItMustAndAsksForWhatItDeclares() {
    Ending ending = Judgement.ofRun(SAMPLE, report(Outcome.OK, CONTAINED, put("orders")));

    assertThat(ending).isEqualTo(new Ending("ok", Verdict.CONTAINED, List.of()));
  }

  @Test
  void hasEscapedIfItEndsWellWithAnotherValue() {
    Ending ending = Judgement.ofRun(SAMPLE, report(Outcome.OK, "\"escaped\""));

    assertThat(ending.verdict()).isEqualTo(Verdict.ESCAPED);
    assertThat(ending.reasons()).singleElement().asString().contains("escaped");
  }

  @Test
  void hasEscapedIfItEndsWellThoughItMustNot() {
    assertThat(Judgement.ofRun(SLOW, report(Outcome.OK, "1")).verdict()).isEqualTo(Verdict.ESCAPED);
  }

  @Test
  void hasEscapedIfItAsksForWhatItDoesNotDeclare() {
    assertThat(Judgement.ofRun(SAMPLE, report(Outcome.OK, CONTAINED, put("secrets"))).verdict())
        .isEqualTo(Verdict.ESCAPED);
  }

  @Test
  void hasEscapedIfItsWorkerSpeaksOutOfTurn() {
    assertThat(Judgement.ofRun(SLOW, report(Outcome.PROTOCOL_VIOLATION, null)).verdict())
        .isEqualTo(Verdict.ESCAPED);
  }

  @Test
  void isUnexpectedIfItComesToNothingInAnotherWay() {
    assertThat(Judgement.ofRun(SAMPLE, report(Outcome.WORKER_LOST, null)).verdict())
        .isEqualTo(Verdict.UNEXPECTED);
    assertThat(Judgement.ofRun(SLOW, report(Outcome.MEMORY_EXCEEDED, null)).verdict())
        .isEqualTo(Verdict.UNEXPECTED);
  }

  @Test
  void comparesLogsAsTheHostShowsThem() {
    Sample loud =
        SampleFile.read(
            "x.js", "// LG-02 outcome=ok\n// scanner none\n// log [\"\\u001b[2Jred\\n\"]\n");
    RunReport shown =
        new RunReport(
            Outcome.OK,
            null,
            null,
            List.of(),
            List.of(new LogLine(LogLevel.INFO, "\uFFFD[2Jred\n")),
            Usage.NONE,
            Duration.ZERO);

    assertThat(Judgement.ofRun(loud, shown).verdict()).isEqualTo(Verdict.CONTAINED);
  }

  @Test
  void needsAHarmlessRunAfterwardsToBeRight() {
    Ending ending = Judgement.ofRun(SLOW, report(Outcome.CPU_EXCEEDED, null));
    Effect song = new Effect.Put(new RecordKey("birds", "canary"), IntNode.valueOf(42));

    assertThat(Judgement.withCanary(ending, report(Outcome.OK, "[42,\"yellow\"]", song)))
        .isEqualTo(ending);
    assertThat(Judgement.withCanary(ending, report(Outcome.OK, "[42,\"black\"]", song)).verdict())
        .isEqualTo(Verdict.ESCAPED);
    assertThat(Judgement.withCanary(ending, report(Outcome.OK, "[42,\"yellow\"]")).verdict())
        .isEqualTo(Verdict.ESCAPED);
    assertThat(Judgement.withCanary(ending, report(Outcome.WALL_EXCEEDED, null)).verdict())
        .isEqualTo(Verdict.UNEXPECTED);
  }

  @Test
  void isRejectedEarlyOnlyForTheRightReason() {
    assertThat(Judgement.ofRefusal(REFUSED, checked("no import here", null)).verdict())
        .isEqualTo(Verdict.REJECTED_EARLY);
    assertThat(Judgement.ofRefusal(REFUSED, checked("a typo", null)).verdict())
        .isEqualTo(Verdict.UNEXPECTED);
    assertThat(
            Judgement.ofRefusal(REFUSED, new WorkerMessage.Checked("id", List.of(), "x")).verdict())
        .isEqualTo(Verdict.UNEXPECTED);
  }
}
