package dev.hookwarden.web.hook;

import dev.hookwarden.dispatch.boundary.DryRunRequest;
import dev.hookwarden.library.boundary.DraftScans;
import dev.hookwarden.library.boundary.DraftView;
import dev.hookwarden.library.boundary.Drafts;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.HookView;
import dev.hookwarden.library.boundary.SubmissionDesk;
import dev.hookwarden.library.boundary.Submitted;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.scan.boundary.ScanReport;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.run.TryInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The editor, where authors write a version, try it and hand it in. What they typed stays when it
 * is refused, and when somebody else was faster.
 */
@Named
@RequestScoped
public class SubmitPage {
  private static final int VERSIONS = 50;

  @Inject private SubmissionDesk desk;
  @Inject private Drafts drafts;
  @Inject private DraftScans scans;
  @Inject private HookLibrary library;
  @Inject private TryInput tryInput;
  @Inject private Choice choice;
  @Inject private ExternalContext context;

  private final EditorText text = new EditorText();
  private List<Diagnostic> errors = List.of();
  private @Nullable ScanReport report;
  private @Nullable Beside beside;
  private @Nullable DraftView draft;
  private @Nullable String based;
  private @Nullable String version;
  private @Nullable String language;
  private @Nullable String trigger;
  private @Nullable String against;

  /** Begins with what the address names: a hook's draft or version, or else a starter. */
  public void load() {
    String name = Addresses.text(based);
    if (name.isEmpty()) {
      text.begin(Starters.of(Addresses.text(language), Addresses.text(trigger)));
      return;
    }
    Optional<DraftView> saved = drafts.draft(name);
    if (saved.isPresent() && Addresses.text(version).isEmpty()) {
      draft = saved.get();
      text.begin(draft);
    } else {
      beginWithVersion(library.hook(name), saved);
    }
    tryInput.setHook(name);
  }

  private void beginWithVersion(HookView hook, Optional<DraftView> saved) {
    String wanted = Addresses.text(version);
    int number = wanted.isEmpty() ? hook.latestVersion() : Addresses.number(wanted);
    text.begin(library.version(hook.name(), number), library.source(hook.name(), number));
    text.setBasedOn(hook.latestVersion());
    saved.ifPresent(present -> text.setDraftRevision(present.revision()));
  }

  /** Tries what is written, without effects and without handing it in. */
  public void test() {
    refusable(() -> tryInput.execute(subject()));
  }

  /** Shows what the scanner finds in what is written. */
  public void scan() {
    refusable(() -> report = scans.scan(text.submission()));
  }

  /** Saves what is tried, and what comes of it, as a fixture. */
  public void keep() {
    refusable(() -> tryInput.keep(subject()));
  }

  /** Shows what is written beside a version. */
  public void compare() {
    Notices.attempt(() -> beside = besideVersion(Addresses.number(Addresses.text(against))));
  }

  /** Keeps what is written, however unfinished. */
  public void saveDraft() {
    refusable(
        () -> {
          try {
            DraftView saved = drafts.save(text.getHook(), text.draft(), text.getDraftRevision());
            text.setDraftRevision(saved.revision());
            Notices.success("The draft is saved.");
          } catch (HookwardenException e) {
            showOtherDraft(e);
          }
        });
  }

  /** Hands the version in. */
  public void submit() {
    refusable(
        () -> {
          try {
            Submitted submitted = desk.submit(text.submission());
            discardDraft();
            redirect(
                "/version.xhtml?hook=%s&number=%d"
                    .formatted(text.getHook(), submitted.version().identity().number()));
          } catch (HookwardenException e) {
            showOtherVersion(e);
          }
        });
  }

  /** The draft that the author saw is done with; one that somebody saved meanwhile stays. */
  private void discardDraft() {
    try {
      if (text.getDraftRevision() != Drafts.ABSENT) {
        drafts.discard(text.getHook(), text.getDraftRevision());
      }
    } catch (HookwardenException e) {
      if (!isOvertaken(e)) {
        throw e;
      }
    }
  }

  private static boolean isOvertaken(HookwardenException failure) {
    return failure.problem() == Problem.PRECONDITION_FAILED
        || failure.problem() == Problem.CONFLICT;
  }

  private void showOtherDraft(HookwardenException failure) {
    if (!isOvertaken(failure)) {
      throw failure;
    }
    Optional<DraftView> other = drafts.draft(text.getHook());
    text.setDraftRevision(other.map(DraftView::revision).orElse(Drafts.ABSENT));
    beside = other.map(found -> Beside.draft(found, text)).orElse(null);
    Notices.failure(
        Notices.sentence(failure.detail())
            + " Yours is still in the editor. Save again to put it in the place of the other.");
  }

  private void showOtherVersion(HookwardenException failure) {
    if (!isOvertaken(failure)) {
      throw failure;
    }
    int latest = library.hook(text.getHook()).latestVersion();
    text.setBasedOn(latest);
    beside = besideVersion(latest);
    Notices.failure(
        Notices.sentence(failure.detail())
            + " Yours is still in the editor. Hand in again to add it after the other.");
  }

  private Beside besideVersion(int number) {
    return Beside.version(
        library.version(text.getHook(), number), library.source(text.getHook(), number), text);
  }

  private DryRunRequest.Subject subject() {
    return new DryRunRequest.Subject.Draft(text.submission());
  }

  private void redirect(String page) {
    try {
      context.redirect(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refusable(Runnable act) {
    tryInput.setHook(text.getHook());
    text.forgetOtherHooks();
    try {
      act.run();
    } catch (HookwardenException e) {
      errors = diagnostics(e);
      Notices.failureAt(fieldOf(e), e.problem().title() + ": " + e.detail());
    }
  }

  private static String fieldOf(HookwardenException failure) {
    return "version:"
        + switch (failure.problem()) {
          case INVALID_NAME -> failure.detail().contains("fixture") ? "fixture" : "hook";
          case INVALID_MANIFEST, UNKNOWN_CAPABILITY -> "manifest";
          case INVALID_REQUEST -> failure.detail().startsWith("message") ? "message" : "data";
          default -> "source";
        };
  }

  private static List<Diagnostic> diagnostics(HookwardenException failure) {
    return failure.members().get("errors") instanceof List<?> found
        ? found.stream().map(Diagnostic.class::cast).toList()
        : List.of();
  }

  /** What is in the editor. */
  public EditorText getText() {
    return text;
  }

  /** The languages. */
  public List<Language> getLanguages() {
    return List.of(Language.values());
  }

  /** What to begin with. */
  public List<Starters> getStarters() {
    return Starters.all();
  }

  /** Versions to compare with, newest first; none for a hook that does not exist yet. */
  public List<SelectItem> getVersions() {
    // While a form is read, the fields have no values yet; what was chosen then is among them.
    int latest =
        Math.max(
            number(choice.of("version:based-on").orElse(String.valueOf(text.getBasedOn()))),
            number(choice.of("version:against").orElse("0")));
    return IntStream.range(0, Math.min(latest, VERSIONS))
        .mapToObj(back -> String.valueOf(latest - back))
        .map(number -> new SelectItem(number, "version " + number))
        .toList();
  }

  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** What the compiler refused. */
  public List<Diagnostic> getErrors() {
    return errors;
  }

  /** What the scanner found; {@code null} if it was not asked. */
  public @Nullable ScanReport getReport() {
    return report;
  }

  /** What the text is compared with; {@code null} if with nothing. */
  public @Nullable Beside getBeside() {
    return beside;
  }

  /** The draft that this begins with; {@code null} if it begins with something else. */
  public @Nullable DraftView getDraft() {
    return draft;
  }

  /** The version to compare with. */
  public @Nullable String getAgainst() {
    return against;
  }

  /** Takes the version to compare with. */
  public void setAgainst(@Nullable String against) {
    this.against = against;
  }

  /** The hook to begin with. */
  public @Nullable String getBased() {
    return based;
  }

  /** Takes the hook to begin with. */
  public void setBased(@Nullable String based) {
    this.based = based;
  }

  /** The version to begin with. */
  public @Nullable String getVersion() {
    return version;
  }

  /** Takes the version to begin with. */
  public void setVersion(@Nullable String version) {
    this.version = version;
  }

  /** The language to begin with. */
  public @Nullable String getLanguage() {
    return language;
  }

  /** Takes the language to begin with. */
  public void setLanguage(@Nullable String language) {
    this.language = language;
  }

  /** The trigger to begin with. */
  public @Nullable String getTrigger() {
    return trigger;
  }

  /** Takes the trigger to begin with. */
  public void setTrigger(@Nullable String trigger) {
    this.trigger = trigger;
  }
}
