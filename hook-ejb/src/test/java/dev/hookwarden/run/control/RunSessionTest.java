package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a worker may say about a run, at the edges. */
class RunSessionTest {
  private final RunRequest request = Hooks.invoke("code");
  private final String run = request.context().run();
  private final List<String> told = new ArrayList<>();
  private final RunSession.Progress progress =
      new RunSession.Progress() {
        @Override
        public void opening() {
          told.add("opening");
        }

        @Override
        public void opened() {
          told.add("opened");
        }
      };
  private final RunSession session = new RunSession(request, Hooks.NO_RECORDS);

  @Test
  void acceptsAsManyEffectsAsTheQuotaAllows() throws IOException {
    assertThat(converse(ok(null, writes(20))).effects()).hasSize(20);
  }

  @Test
  void refusesOneMore() {
    assertViolation("quota", ok(null, writes(21)));
  }

  @Test
  void refusesActionsThatAreNotDeclared() {
    Effect emit = new Effect.Emit("stream", "type", IntNode.valueOf(1));
    assertViolation("quota", ok(null, List.of(emit)));
  }

  @Test
  void acceptsAValueOfExactlyItsLimit() throws IOException {
    String value = "\"" + "x".repeat(1024 * 1024 - 2) + "\"";
    assertThat(converse(ok(value, List.of())).value()).isEqualTo(value);
  }

  @Test
  void refusesAValueOfOneByteMore() {
    assertViolation("size", ok("\"" + "x".repeat(1024 * 1024 - 1) + "\"", List.of()));
  }

  @Test
  void refusesEffectsThatAreTooLargeTogether() {
    Effect large = new Effect.Put(FakeGuest.COUNTER, TextNode.valueOf("x".repeat(200 * 1024)));
    assertViolation("size", ok(null, Collections.nCopies(8, large)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "undefined",
        "NaN",
        "1 2",
        "{\"a\":1,\"a\":2}",
        "1e400",
        "\"\\ud800\"",
        "{\"\\ud800\":1}",
        "[1,]",
        "'x'"
      })
  void refusesAValueThatIsNotStrictJson(String value) {
    assertViolation("JSON", ok(value, List.of()));
  }

  @Test
  void refusesAValueThatIsNestedTooDeeply() {
    assertViolation("JSON", ok("[".repeat(101) + "]".repeat(101), List.of()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"REJECTED", "CANCELLED", "WORKER_LOST", "PROTOCOL_VIOLATION"})
  void refusesOutcomesThatAreNotTheWorkersToClaim(Outcome outcome) {
    assertViolation("claim", failed(run, outcome));
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OK", "REJECTED", "CANCELLED", "WORKER_LOST", "PROTOCOL_VIOLATION"})
  void acceptsAllOthers(Outcome outcome) throws IOException {
    assertThat(converse(failed(run, outcome)).outcome()).isEqualTo(outcome);
  }

  @Test
  void letsABeforeHookReject() throws IOException {
    RunRequest before = Hooks.request(Hooks.WORKSPACE, "code", TriggerKind.BEFORE, 1);
    RunSession other = new RunSession(before, Hooks.NO_RECORDS);

    WorkerMessage.Completed completed =
        other.converse(
            new ByteArrayInputStream(frames(failed(before.context().run(), Outcome.REJECTED))),
            OutputStream.nullOutputStream(),
            progress);

    assertThat(completed.outcome()).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void answersAsManyQueriesAsReadsAndWritesTogether() throws IOException {
    WorkerMessage[] messages = new WorkerMessage[26];
    for (int i = 0; i < 25; i++) {
      messages[i] = query(i + 1);
    }
    messages[25] = ok(null, List.of());
    assertThat(converse(messages).outcome()).isEqualTo(Outcome.OK);
  }

  @Test
  void tellsThatAContextIsMadeAndIsThere() throws IOException {
    converse(
        new WorkerMessage.Opening(run),
        new WorkerMessage.Opened(run),
        query(1),
        ok(null, List.of()));
    assertThat(told).containsExactly("opening", "opened");
  }

  @Test
  void refusesAContextThatIsMadeWhileTheRunIsUnderWay() {
    assertViolation("begun", query(1), new WorkerMessage.Opening(run));
    assertThat(told).isEmpty();
  }

  @Test
  void refusesToWaitForAContextTwice() {
    assertViolation(
        "begun",
        new WorkerMessage.Opening(run),
        new WorkerMessage.Opened(run),
        new WorkerMessage.Opening(run));
    assertThat(told).containsExactly("opening", "opened");
  }

  @Test
  void refusesWordsOfARunWithoutItsContext() {
    assertViolation("being made", new WorkerMessage.Opening(run), query(1));
  }

  @Test
  void refusesAContextThatNobodyWaitsFor() {
    assertViolation("not being made", new WorkerMessage.Opened(run));
  }

  @Test
  void refusesAQueryNumberThatComesTwice() {
    assertViolation("numbered", query(1), query(1));
  }

  @Test
  void refusesLogLinesWithoutTextBeyondCounting() {
    WorkerMessage batch =
        new WorkerMessage.Log(run, Collections.nCopies(50_000, new LogLine(LogLevel.INFO, "")));
    assertViolation("log", batch, batch);
  }

  @Test
  void cleansTheLog() throws IOException {
    LogLine line = new LogLine(LogLevel.INFO, "a\u001b[2Jb");
    converse(new WorkerMessage.Log(run, List.of(line)), ok(null, List.of()));

    assertThat(session.log()).containsExactly(new LogLine(LogLevel.INFO, "a\uFFFD[2Jb"));
  }

  @Test
  void noticesTheEndOfTheStream() {
    assertThatThrownBy(() -> converse(query(1))).isInstanceOf(EOFException.class);
  }

  private void assertViolation(String words, WorkerMessage... messages) {
    assertThatThrownBy(() -> converse(messages))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining(words);
  }

  private WorkerMessage.Completed converse(WorkerMessage... messages) throws IOException {
    return session.converse(
        new ByteArrayInputStream(frames(messages)), OutputStream.nullOutputStream(), progress);
  }

  private static byte[] frames(WorkerMessage... messages) throws IOException {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (WorkerMessage message : messages) {
      Frames.write(frames, message);
    }
    return frames.toByteArray();
  }

  private WorkerMessage query(int number) {
    return new WorkerMessage.Query(run, number, new RecordQuery.Get(FakeGuest.COUNTER));
  }

  private static List<Effect> writes(int count) {
    return Collections.nCopies(
        count, new Effect.Put(new RecordKey("numbers", "n"), IntNode.valueOf(1)));
  }

  private WorkerMessage ok(String value, List<Effect> effects) {
    return new WorkerMessage.Completed(run, Outcome.OK, value, null, effects, Usage.NONE, true);
  }

  private static WorkerMessage failed(String run, Outcome outcome) {
    return new WorkerMessage.Completed(
        run,
        outcome,
        null,
        new GuestFailure("name", "message", List.of()),
        List.of(),
        Usage.NONE,
        true);
  }
}
