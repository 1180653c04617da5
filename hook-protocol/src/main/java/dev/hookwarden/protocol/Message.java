package dev.hookwarden.protocol;

import com.fasterxml.jackson.databind.JsonNode;

/** The rules for what an action carries to a person. */
final class Message {
  static final int MAX_TITLE_CHARS = 256;
  static final int MAX_PURPOSE_CHARS = 64;
  static final int MAX_BODY_CHARS = 64 * 1024;

  private Message() {}

  static void requireRecipient(String recipient) {
    if (recipient.isBlank()
        || recipient.length() > 256
        || recipient.chars().anyMatch(Message::breaksLines)) {
      throw new IllegalArgumentException(
          "a recipient has 1 to 256 characters, none of them a control character");
    }
  }

  /**
   * What may end in the header of a mail or in a list: one line, so that nothing can be added to
   * it.
   */
  static void requireLine(JsonNode message, String field, int maxChars) {
    requireText(message, field, maxChars);
    if (message.path(field).textValue().chars().anyMatch(Message::breaksLines)) {
      throw new IllegalArgumentException(
          "'%s' must be one line without control characters".formatted(field));
    }
  }

  /** A text that may be left out. */
  static void allowText(JsonNode message, String field, int maxChars) {
    JsonNode value = message.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    if (!value.isTextual() || value.textValue().length() > maxChars) {
      throw new IllegalArgumentException(
          "'%s' must be a text of at most %d characters".formatted(field, maxChars));
    }
  }

  private static boolean breaksLines(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  static void requireText(JsonNode message, String field, int maxChars) {
    JsonNode value = message.path(field);
    if (!value.isTextual()
        || value.textValue().isBlank()
        || value.textValue().length() > maxChars) {
      throw new IllegalArgumentException(
          "'%s' must be a text of 1 to %d characters".formatted(field, maxChars));
    }
  }
}
