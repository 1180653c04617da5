package dev.hookwarden.library.control;

import dev.hookwarden.library.boundary.DraftText;
import dev.hookwarden.library.boundary.SubmissionDesk;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import java.nio.charset.StandardCharsets;

/** The rules for what authors write. */
public final class Texts {
  /** The most characters of a message. */
  public static final int MAX_MESSAGE_CHARS = 1_000;

  private static final int MAX_MANIFEST_BYTES = 64 * 1024;
  private static final int MAX_LANGUAGE_CHARS = 16;

  private Texts() {}

  /**
   * Refuses what can't be a program.
   *
   * @throws HookwardenException with {@link Problem#SOURCE_TOO_LARGE} or {@link
   *     Problem#INVALID_REQUEST}
   */
  public static String requireSource(String source) {
    requireStorable("source", source);
    if (source.isBlank()) {
      throw refusal("source: must be a program");
    }
    return source;
  }

  /**
   * Refuses what can't be shown to others as a message.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public static String requireMessage(String message) {
    requireStorable("message", message);
    if (message.length() > MAX_MESSAGE_CHARS) {
      throw refusal("message: at most %,d characters".formatted(MAX_MESSAGE_CHARS));
    }
    return message;
  }

  /**
   * Refuses a draft that can't be kept.
   *
   * @throws HookwardenException with {@link Problem#SOURCE_TOO_LARGE} or {@link
   *     Problem#INVALID_REQUEST}
   */
  public static void require(DraftText text) {
    requireStorable("source", text.source());
    requireStorable("manifest", text.manifest());
    requireStorable("language", text.language());
    requireMessage(text.message());
    if (text.manifest().getBytes(StandardCharsets.UTF_8).length > MAX_MANIFEST_BYTES) {
      throw refusal("manifest: at most 64 KiB");
    }
    if (text.language().length() > MAX_LANGUAGE_CHARS) {
      throw refusal("language: at most %d characters".formatted(MAX_LANGUAGE_CHARS));
    }
    if (text.basedOn() < 0) {
      throw refusal("basedOn: the number of a version, or 0");
    }
  }

  private static void requireStorable(String what, String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > SubmissionDesk.MAX_SOURCE_BYTES) {
      throw new HookwardenException(
          Problem.SOURCE_TOO_LARGE,
          "%s: at most %,d bytes".formatted(what, SubmissionDesk.MAX_SOURCE_BYTES));
    }
    if (text.indexOf('\0') >= 0 || !Json.isWellFormed(text)) {
      throw refusal(what + ": without NUL and lone surrogates");
    }
  }

  private static HookwardenException refusal(String detail) {
    return new HookwardenException(Problem.INVALID_REQUEST, detail);
  }
}
