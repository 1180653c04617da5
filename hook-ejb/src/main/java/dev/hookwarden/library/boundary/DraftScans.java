package dev.hookwarden.library.boundary;

import dev.hookwarden.library.control.ManifestReader;
import dev.hookwarden.library.control.ManifestWriter;
import dev.hookwarden.library.control.Texts;
import dev.hookwarden.library.control.VersionHash;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.scan.boundary.ScanSubject;
import dev.hookwarden.scan.boundary.Scanner;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Shows authors what the scanner will find, before they hand anything in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DraftScans {
  private Scanner scanner;
  private CurrentActor actor;

  /** For the container. */
  public DraftScans() {}

  /** Creates the bean. */
  @Inject
  public DraftScans(Scanner scanner, CurrentActor actor) {
    this.scanner = scanner;
    this.actor = actor;
  }

  /**
   * Scans what would be handed in, whether it compiles or not, and stores nothing.
   *
   * @throws HookwardenException with {@link Problem#UNKNOWN_LANGUAGE}, {@link
   *     Problem#SOURCE_TOO_LARGE}, {@link Problem#INVALID_REQUEST}, {@link
   *     Problem#INVALID_MANIFEST}, {@link Problem#UNKNOWN_CAPABILITY}, {@link
   *     Problem#JAIL_UNAVAILABLE} or {@link Problem#WORKERS_BUSY}
   */
  @Requires(Permission.HOOK_SUBMIT)
  public ScanReport scan(Submission submission) {
    Language language =
        Language.named(submission.language())
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.UNKNOWN_LANGUAGE, "language: javascript, typescript or python"));
    String source = Texts.requireSource(submission.source());
    Manifest manifest = ManifestReader.read(submission.manifest());
    return scanner.scan(
        actor.get().workspace(),
        new ScanSubject(
            VersionHash.of(
                language,
                source,
                Json.write(ManifestWriter.write(manifest)),
                SubmissionDesk.API_VERSION),
            language,
            source,
            facts(manifest)));
  }

  private static ScanFacts facts(Manifest manifest) {
    return new ScanFacts(
        manifest.capabilities(),
        manifest.isolation(),
        manifest.triggers().stream().map(Trigger::kind).collect(Collectors.toSet()));
  }
}
