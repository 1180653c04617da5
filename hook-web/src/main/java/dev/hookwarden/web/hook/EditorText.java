package dev.hookwarden.web.hook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.library.boundary.DraftText;
import dev.hookwarden.library.boundary.DraftView;
import dev.hookwarden.library.boundary.Drafts;
import dev.hookwarden.library.boundary.SourceView;
import dev.hookwarden.library.boundary.Submission;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.JsonWords;

/** What is in the editor. */
public final class EditorText {
  private String hook = "";
  private String seenHook = "";
  private String language = "javascript";
  private String source = "";
  private String manifest = "";
  private String message = "";
  private int basedOn;
  private long draftRevision = Drafts.ABSENT;

  /** Takes a starter. */
  void begin(Starters starter) {
    language = starter.language();
    source = starter.source();
    manifest = starter.manifest();
  }

  /** Takes a version as what is written on. */
  void begin(VersionView version, SourceView text) {
    hook = version.identity().hook();
    language = text.language().wireName();
    source = text.source();
    manifest = JsonWords.pretty(version.manifest());
    basedOn = version.identity().number();
    seenHook = hook;
  }

  /** Takes a draft. */
  void begin(DraftView draft) {
    hook = draft.hook();
    language = draft.text().language();
    source = draft.text().source();
    manifest = draft.text().manifest();
    message = draft.text().message();
    basedOn = draft.text().basedOn();
    draftRevision = draft.revision();
    seenHook = hook;
  }

  /**
   * What the author has seen is of the hook that they began with. Of a hook whose name they typed,
   * they have seen nothing.
   */
  void forgetOtherHooks() {
    if (!hook.equals(seenHook)) {
      seenHook = hook;
      basedOn = 0;
      draftRevision = Drafts.ABSENT;
    }
  }

  /** The text as a draft. */
  DraftText draft() {
    return new DraftText(language, source, manifest, message, basedOn);
  }

  /**
   * The text as a submission.
   *
   * @throws HookwardenException with {@link Problem#INVALID_MANIFEST} if the manifest is not JSON
   */
  Submission submission() {
    return new Submission(hook, language, source, readManifest(), message, basedOn);
  }

  private JsonNode readManifest() {
    try {
      return Json.parse(manifest);
    } catch (JsonProcessingException e) {
      throw new HookwardenException(
          Problem.INVALID_MANIFEST, "the manifest is not JSON: " + e.getOriginalMessage());
    }
  }

  /** The hook's name. */
  public String getHook() {
    return hook;
  }

  /** Takes the hook's name. */
  public void setHook(String hook) {
    this.hook = Addresses.text(hook);
  }

  /** The hook that the version and the draft are of. */
  public String getSeenHook() {
    return seenHook;
  }

  /** Takes the hook that the version and the draft are of. */
  public void setSeenHook(String seenHook) {
    this.seenHook = Addresses.text(seenHook);
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

  /** Takes the source. */
  public void setSource(String source) {
    this.source = lines(source);
  }

  /** The manifest. */
  public String getManifest() {
    return manifest;
  }

  /** Takes the manifest. */
  public void setManifest(String manifest) {
    this.manifest = lines(manifest);
  }

  /** Why. */
  public String getMessage() {
    return message;
  }

  /** Takes why. */
  public void setMessage(String message) {
    this.message = lines(message);
  }

  /** The latest version that the author knows of, 0 for none. */
  public int getBasedOn() {
    return basedOn;
  }

  /** Takes the latest version that the author knows of. */
  public void setBasedOn(int basedOn) {
    this.basedOn = basedOn;
  }

  /** The revision of the draft that the author knows of. */
  public long getDraftRevision() {
    return draftRevision;
  }

  /** Takes the revision of the draft. */
  public void setDraftRevision(long draftRevision) {
    this.draftRevision = draftRevision;
  }

  /** Browsers end lines with two characters. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }
}
