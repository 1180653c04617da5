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
        || recipient.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a recipient has 1 to 256 characters");
    }
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
