package dev.hookwarden.web.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.dispatch.boundary.DryRunRequest;
import dev.hookwarden.library.boundary.HookLibrary;
import dev.hookwarden.library.boundary.Submission;
import dev.hookwarden.library.boundary.SubmissionDesk;
import dev.hookwarden.library.boundary.Submitted;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.JsonWords;
import dev.hookwarden.web.layout.Notices;
import dev.hookwarden.web.run.TryInput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where authors hand in a version. What they typed stays when it is refused. */
@Named
@RequestScoped
public class SubmitPage {
  @Inject private SubmissionDesk desk;
  @Inject private HookLibrary library;
  @Inject private TryInput tryInput;
  @Inject private ExternalContext context;

  private String hook = "";
  private String language = Language.JAVASCRIPT.wireName();
  private String source = Starters.SOURCE;
  private String manifest = Starters.MANIFEST;
  private List<Diagnostic> errors = List.of();
  private @Nullable String based;

  /** Begins with the latest version of a hook, if one is named. */
  public void load() {
    String name = Addresses.text(based);
    if (!name.isEmpty()) {
      int latest = library.hook(name).latestVersion();
      var text = library.source(name, latest);
      hook = name;
      language = text.language().wireName();
      source = text.source();
      manifest = JsonWords.pretty(library.version(name, latest).manifest());
    }
  }

  /** Tries what is written, without effects and without handing it in. */
  public void test() {
    refusable(() -> tryInput.execute(new DryRunRequest.Subject.Draft(submission())));
  }

  /** Hands the version in. */
  public void submit() {
    refusable(
        () -> {
          Submitted submitted = desk.submit(submission());
          redirect(
              "/version.xhtml?hook=%s&number=%d"
                  .formatted(hook, submitted.version().identity().number()));
        });
  }

  private void redirect(String page) {
    try {
      context.redirect(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refusable(Runnable act) {
    try {
      act.run();
    } catch (HookwardenException e) {
      errors = diagnostics(e);
      Notices.failure(e.problem().title() + ": " + e.detail());
    }
  }

  private Submission submission() {
    return new Submission(hook, language, source, readManifest());
  }

  private JsonNode readManifest() {
    try {
      return Json.parse(manifest);
    } catch (JsonProcessingException e) {
      throw new HookwardenException(
          Problem.INVALID_MANIFEST, "the manifest is not JSON: " + e.getOriginalMessage());
    }
  }

  private static List<Diagnostic> diagnostics(HookwardenException failure) {
    return failure.members().get("errors") instanceof List<?> found
        ? found.stream().map(Diagnostic.class::cast).toList()
        : List.of();
  }

  /** The languages. */
  public List<Language> getLanguages() {
    return List.of(Language.values());
  }

  /** What the compiler refused. */
  public List<Diagnostic> getErrors() {
    return errors;
  }

  /** The hook whose latest version this begins with. */
  public @Nullable String getBased() {
    return based;
  }

  /** Takes the hook to begin with. */
  public void setBased(@Nullable String based) {
    this.based = based;
  }

  /** The hook's name. */
  public String getHook() {
    return hook;
  }

  /** Takes the hook's name. */
  public void setHook(String hook) {
    this.hook = Addresses.text(hook);
  }

  /** The language. */
  public String getLanguage() {
    return language;
  }

  /** Takes the language. */
  public void setLanguage(String language) {
    this.language = language;
  }

  /** The source. */
  public String getSource() {
    return source;
  }

  /** Takes the source; browsers end lines with two characters. */
  public void setSource(String source) {
    this.source = source.replace("\r\n", "\n");
  }

  /** The manifest. */
  public String getManifest() {
    return manifest;
  }

  /** Takes the manifest. */
  public void setManifest(String manifest) {
    this.manifest = manifest;
  }
}
