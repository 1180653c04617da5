package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.CodeCheck;
import dev.hookwarden.library.control.Executables;
import dev.hookwarden.library.control.FixtureRunner;
import dev.hookwarden.library.control.FixtureShelf;
import dev.hookwarden.library.control.ManifestReader;
import dev.hookwarden.library.control.ManifestWriter;
import dev.hookwarden.library.control.Names;
import dev.hookwarden.library.control.Shelf;
import dev.hookwarden.library.control.Submissions;
import dev.hookwarden.library.control.Texts;
import dev.hookwarden.library.control.VersionHash;
import dev.hookwarden.library.entity.Fixture;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.run.boundary.Workers;
import dev.hookwarden.scan.boundary.ScanSubject;
import dev.hookwarden.scan.boundary.Scanner;
import dev.hookwarden.settings.boundary.LimitTable;
import dev.hookwarden.settings.boundary.RunPolicy;
import dev.hookwarden.timing.boundary.TimingRules;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in new versions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SubmissionDesk {
  /** The version of the host API that new versions are bound to. */
  public static final int API_VERSION = 1;

  /** The most bytes of a source in UTF-8. */
  public static final int MAX_SOURCE_BYTES = 1024 * 1024;

  @Inject private CurrentActor actor;
  @Inject private Workers workers;
  @Inject private Shelf shelf;
  @Inject private RunPolicy policy;
  @Inject private TimingRules timings;
  @Inject private Transactions transactions;
  @Inject private FixtureShelf fixtures;
  @Inject private FixtureRunner runner;
  @Inject private Scanner scanner;
  @Inject private Submissions submissions;
  @Inject private CodeCheck codeCheck;

  /**
   * Compiles a submission in a jailed process, runs the hook's fixtures on it, scans it and stores
   * it as an immutable version, which waits for a review. The same bytes give the version that
   * exists already; one that was sent back, or has no approval any longer, waits again. A fixture
   * on which it does something else does not keep it out, nor does a finding; both are stored.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME}, {@link
   *     Problem#UNKNOWN_LANGUAGE}, {@link Problem#SOURCE_TOO_LARGE}, {@link
   *     Problem#INVALID_MANIFEST}, {@link Problem#UNKNOWN_CAPABILITY}, {@link
   *     Problem#COMPILE_FAILED} with the member {@code errors}, {@link Problem#CODE_DIFFERS} if it
   *     exists already and compiled to something else, {@link Problem#PRECONDITION_FAILED} if it is
   *     based on a version that is not the latest, {@link Problem#JAIL_UNAVAILABLE} or {@link
   *     Problem#WORKERS_BUSY}; nothing is stored
   */
  @Requires(Permission.HOOK_SUBMIT)
  public Submitted submit(Submission submission) {
    Actor author = actor.get();
    Text text = read(submission);
    Optional<HookVersion> present = shelf.findByHash(author.workspace(), text.hook(), text.hash());
    if (present.isPresent()) {
      return again(author, text, present.get());
    }
    requireLatest(author, submission);
    requireWithinPolicy(author, text.manifest());
    Scanner.Examined examined = examine(author, text);
    WorkerMessage.Checked checked = examined.checked();
    List<Fixture> expected = fixtures.all(author.workspace(), text.hook());
    List<FixtureResult> results = runner.run(executable(author, text, checked), expected);
    HookVersion.Content content =
        new HookVersion.Content(
            text.hash(),
            text.language(),
            text.source(),
            checked.code(),
            text.normalManifest(),
            API_VERSION);
    return Seen.guard(
        submission.basedOn() != null,
        () ->
            transactions.inNew(
                () -> {
                  requireLatest(author, submission);
                  return submissions.store(
                      author,
                      text.hook(),
                      content,
                      new HookVersion.Remarks(
                          text.message(),
                          Json.write(checked.diagnostics()),
                          Json.write(results),
                          FixtureShelf.hash(expected)),
                      examined.report());
                }));
  }

  private Submitted again(Actor author, Text text, HookVersion present) {
    if (!Submissions.canWaitAgain(present)) {
      return new Submitted(Shelf.view(present), false);
    }
    Scanner.Examined examined = examine(author, text);
    codeCheck.require(author, Shelf.subject(present), examined.checked().code());
    return transactions.inNew(
        () -> submissions.again(author, text.hook(), text.hash(), examined.report()));
  }

  /** Compiles and scans a submission where nothing else was before. */
  private Scanner.Examined examine(Actor author, Text text) {
    Manifest manifest = text.manifest();
    Scanner.Examined examined =
        scanner.examine(
            author.workspace(),
            new ScanSubject(text.hash(), text.language(), text.source(), manifest.scanFacts()));
    requireCode(examined.checked());
    return examined;
  }

  /**
   * Compiles a submission in a jailed process and stores nothing.
   *
   * @throws HookwardenException as {@link #submit}
   */
  @Requires(Permission.HOOK_SUBMIT)
  public Compiled compile(Submission submission) {
    Actor author = actor.get();
    Text text = read(submission);
    requireWithinPolicy(author, text.manifest());
    WorkerMessage.Checked checked =
        workers.check(author.workspace(), text.language(), text.source());
    requireCode(checked);
    return new Compiled(executable(author, text, checked), checked.diagnostics());
  }

  /**
   * A submission whose parts are possible.
   *
   * @param normalManifest the manifest as it is hashed and stored
   */
  private record Text(
      String hook,
      Language language,
      String source,
      Manifest manifest,
      String normalManifest,
      String hash,
      String message) {}

  private static Text read(Submission submission) {
    String name = Names.requireHook(submission.hook());
    Language language = languageOf(submission.language());
    String source = Texts.requireSource(submission.source());
    Manifest manifest = ManifestReader.read(submission.manifest());
    String normal = Json.write(ManifestWriter.write(manifest));
    String hash = VersionHash.of(language, source, normal, API_VERSION);
    return new Text(
        name, language, source, manifest, normal, hash, Texts.requireMessage(submission.message()));
  }

  /** Asking for what no trigger can have is an error that its author should know of. */
  private void requireWithinPolicy(Actor author, Manifest manifest) {
    LimitTable most = policy.limits(author.workspace());
    manifest
        .limits()
        .forEach(
            (limit, value) -> {
              if (value > most.most(limit)) {
                throw new HookwardenException(
                    Problem.INVALID_MANIFEST,
                    "manifest.limits.%s: more than the most that the workspace allows, %d"
                        .formatted(limit.wireName(), most.most(limit)));
              }
            });
    for (int i = 0; i < manifest.triggers().size(); i++) {
      if (manifest.triggers().get(i) instanceof Trigger.Schedule schedule) {
        String path = "manifest.triggers[%d].".formatted(i);
        timings.require(
            schedule.plan(),
            (member, why) ->
                new HookwardenException(Problem.INVALID_MANIFEST, path + member + ": " + why));
      }
    }
  }

  private static void requireCode(WorkerMessage.Checked checked) {
    List<Diagnostic> errors =
        checked.diagnostics().stream()
            .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
            .toList();
    if (checked.code() == null || !errors.isEmpty()) {
      throw new HookwardenException(
          Problem.COMPILE_FAILED,
          errors.isEmpty() ? "the compiler gave no code" : errors.getFirst().message(),
          Map.of("errors", errors));
    }
  }

  private static ExecutableVersion executable(
      Actor author, Text text, WorkerMessage.Checked checked) {
    Executable executable =
        Executables.executable(
            author.workspace(), text.hash(), text.language(), checked.code(), text.manifest());
    return new ExecutableVersion(text.hook(), 0, executable, text.manifest());
  }

  private void requireLatest(Actor author, Submission submission) {
    Integer seen = submission.basedOn();
    if (seen == null) {
      return;
    }
    int latest =
        shelf
            .findHook(author.workspace(), submission.hook())
            .map(hook -> hook.view().latestVersion())
            .orElse(0);
    if (latest != seen) {
      throw new HookwardenException(
          Problem.PRECONDITION_FAILED,
          "version %d of hook '%s' was handed in meanwhile".formatted(latest, submission.hook()));
    }
  }

  private static Language languageOf(String name) {
    return Language.named(name)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.UNKNOWN_LANGUAGE, "language: javascript, typescript or python"));
  }
}
