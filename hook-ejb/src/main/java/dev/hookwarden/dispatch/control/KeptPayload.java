package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.hookwarden.audit.boundary.Payload;
import dev.hookwarden.platform.Sha256;

/**
 * Puts payloads into the detail of one audit entry, as far as the workspace keeps them. Whole ones
 * take at most 1 MiB together; of what goes beyond, the hash is kept. Used by one thread.
 */
final class KeptPayload {
  /** The most characters of whole payloads in one entry. */
  static final int MAX_CHARS = 1024 * 1024;

  private final Payload policy;
  private int left = MAX_CHARS;

  KeptPayload(Payload policy) {
    this.policy = policy;
  }

  /** Whether anything is kept. */
  boolean isAny() {
    return policy != Payload.NONE;
  }

  /**
   * Puts one payload.
   *
   * @param json its JSON text
   */
  void put(ObjectNode detail, String name, String json) {
    switch (policy) {
      case NONE -> {
        // Nothing of it.
      }
      case HASH -> putHash(detail, name, json);
      case FULL -> {
        if (json.length() > left) {
          putHash(detail, name, json);
        } else {
          left -= json.length();
          detail.putRawValue(name, new RawValue(json));
        }
      }
    }
  }

  private static void putHash(ObjectNode detail, String name, String json) {
    detail.put(name + "Sha256", Sha256.of(json));
  }
}
