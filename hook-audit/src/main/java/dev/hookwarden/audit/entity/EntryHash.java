package dev.hookwarden.audit.entity;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The own hash of an entry. Entries keep the formula that they were written with. */
public final class EntryHash {
  /** Entries from before the sealing: fields with their lengths. */
  static final int FIELDS = 1;

  /** SHA-256 of the entry as canonical JSON. */
  public static final int CANONICAL = 2;

  private EntryHash() {}

  /** The hash that the fields of an entry give, as 64 hexadecimal digits. */
  public static String of(AuditEntryView entry) {
    return switch (entry.hashVersion()) {
      case FIELDS ->
          Sha256.ofFields(
              entry.id(),
              entry.workspace(),
              entry.actor(),
              entry.actorName(),
              entry.action(),
              entry.subject(),
              entry.detail(),
              entry.at().toEpochMilli());
      case CANONICAL -> canonical(entry);
      default -> "";
    };
  }

  /** What is hashed by the present formula, as text. */
  public static String canonicalText(AuditEntryView entry) {
    return new String(CanonicalJson.of(members(entry)), StandardCharsets.UTF_8);
  }

  private static String canonical(AuditEntryView entry) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(members(entry))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is hashed, by name; what an entry does not have is left out. */
  public static Map<String, String> members(AuditEntryView entry) {
    Map<String, String> members = new TreeMap<>();
    members.put("id", entry.id().toString());
    members.put("workspace", entry.workspace().toString());
    members.put("at", entry.at().toString());
    members.put("actor", entry.actor().toString());
    members.put("actorName", entry.actorName());
    members.put("action", entry.action());
    members.put("subject", entry.subject());
    members.put("detail", entry.detail());
    if (entry.address() != null) {
      members.put("address", entry.address());
    }
    if (entry.request() != null) {
      members.put("request", entry.request());
    }
    if (entry.run() != null) {
      members.put("run", entry.run().toString());
    }
    return members;
  }
}
