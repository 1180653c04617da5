package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.dispatch.control.DryRun;
import dev.hookwarden.dispatch.control.EventJson;
import dev.hookwarden.library.boundary.ActiveVersions;
import dev.hookwarden.library.boundary.Compiled;
import dev.hookwarden.library.boundary.ExecutableVersion;
import dev.hookwarden.library.boundary.FixtureContent;
import dev.hookwarden.library.boundary.FixtureView;
import dev.hookwarden.library.boundary.Fixtures;
import dev.hookwarden.library.boundary.SubmissionDesk;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs hooks in the jail and shows what they would do. Nothing that a run asks for takes place:
 * this bean has no way to do so.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DryRuns {
  @Inject private DryRun dryRun;
  @Inject private ActiveVersions versions;
  @Inject private SubmissionDesk desk;
  @Inject private RunHistory history;
  @Inject private Fixtures fixtures;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Ids ids;

  private record Subject(ExecutableVersion version, List<Diagnostic> warnings) {}

  /**
   * Runs without effects.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; with {@link
   *     Problem#NO_ACTIVE_VERSION}; with {@link Problem#INVALID_REQUEST} if the version has no such
   *     trigger; with what {@link SubmissionDesk#compile} says of a draft; with {@link
   *     Problem#WORKERS_BUSY} or {@link Problem#JAIL_UNAVAILABLE}
   */
  @Requires(Permission.HOOK_TRY)
  public DryRunView execute(DryRunRequest request) {
    Subject subject = subject(request.subject());
    ExecutableVersion version = subject.version();
    DryRun.Occasion occasion = occasion(version, request);
    DryRunView view = dryRun.execute(version, occasion, subject.warnings());
    note(version, occasion, view.run().report().outcome());
    return view;
  }

  /**
   * Runs without effects, and saves the input as a fixture which expects the same again. On a
   * fixture, this accepts what it does now.
   *
   * @param name the fixture's name
   * @param seen the revision of the fixture that the author saw, as in {@link Fixtures#save}
   * @throws HookwardenException as {@link #execute} and {@link Fixtures#save}; with {@link
   *     Problem#PAYLOAD_TOO_LARGE} if it reads more than 1 MiB of records
   */
  @Requires(Permission.HOOK_SUBMIT)
  public FixtureView keep(DryRunRequest request, String name, @Nullable Long seen) {
    ExecutableVersion version = subject(request.subject()).version();
    DryRun.Occasion occasion = occasion(version, request);
    FixtureContent content = dryRun.keep(version, occasion);
    note(version, occasion, content.expected().outcome());
    return fixtures.save(version.hook(), name, content, seen);
  }

  private void note(ExecutableVersion version, DryRun.Occasion occasion, Outcome outcome) {
    Actor me = actor.get();
    transactions.inNew(
        () -> {
          auditLog.record(
              me,
              "run.tried",
              "hook/%s/%d".formatted(version.hook(), version.number()),
              Json.write(
                  Map.of(
                      "version", version.executable().hash(),
                      "event", occasion.event().id(),
                      "outcome", outcome.wireName())));
          return occasion;
        });
  }

  private Subject subject(DryRunRequest.Subject subject) {
    return switch (subject) {
      case DryRunRequest.Subject.Version(String hook, Integer number) ->
          new Subject(versions.version(actor.get().workspace(), hook, number), List.of());
      case DryRunRequest.Subject.Draft(var submission) -> {
        Compiled draft = desk.compile(submission);
        yield new Subject(draft.version(), draft.warnings());
      }
    };
  }

  private DryRun.Occasion occasion(ExecutableVersion version, DryRunRequest request) {
    return switch (request.input()) {
      case DryRunRequest.Input.OfEvent(UUID id) ->
          new DryRun.Occasion(history.event(id), trigger(version, request.trigger()), null, null);
      case DryRunRequest.Input.OfRun(UUID id) -> again(version, history.run(id), request.trigger());
      case DryRunRequest.Input.OfFixture(String name) ->
          kept(version, fixtures.fixture(version.hook(), name), request.trigger());
      case DryRunRequest.Input.OfData(JsonNode data) ->
          new DryRun.Occasion(
              madeUp(version, data), trigger(version, request.trigger()), null, null);
    };
  }

  private DryRun.Occasion again(
      ExecutableVersion version, RunView run, @Nullable TriggerKind wanted) {
    TriggerKind kind = wanted == null ? run.identity().trigger() : wanted;
    return new DryRun.Occasion(history.event(run.event()), trigger(version, kind), run, null);
  }

  private static DryRun.Occasion kept(
      ExecutableVersion version, FixtureView fixture, @Nullable TriggerKind wanted) {
    FixtureContent content = fixture.content();
    if (wanted != null && wanted != content.trigger()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "trigger: the fixture is one of " + content.trigger().wireName());
    }
    EventView event =
        new EventView(
            content.run(),
            null,
            EventState.RECEIVED,
            content.event(),
            content.startedAt(),
            0,
            null);
    return new DryRun.Occasion(event, trigger(version, content.trigger()), null, fixture);
  }

  private EventView madeUp(ExecutableVersion version, JsonNode data) {
    UUID id = ids.next();
    Instant now = clock.instant();
    String json = Json.write(EventJson.ofCall(id, version.hook(), data, now));
    return new EventView(id, null, EventState.RECEIVED, json, now, 0, null);
  }

  private static TriggerKind trigger(ExecutableVersion version, @Nullable TriggerKind wanted) {
    var triggers = version.manifest().triggers();
    if (wanted == null) {
      return triggers.getFirst().kind();
    }
    if (triggers.stream().noneMatch(each -> each.kind() == wanted)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "trigger: the manifest has no " + wanted.wireName());
    }
    return wanted;
  }
}
