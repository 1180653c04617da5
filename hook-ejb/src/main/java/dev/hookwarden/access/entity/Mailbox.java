package dev.hookwarden.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person gets mail: an address counts once its owner has confirmed it. */
@Embeddable
public class Mailbox {
  /** How long a code may be used. */
  public static final Duration TIME_TO_CONFIRM = Duration.ofHours(24);

  /** The rule of addresses, in words. */
  public static final String ADDRESS_RULE =
      "a mail address such as ada@example.org, at most 254 characters";

  private static final int MAX_CHARS = 254;

  /** That of HTML forms: no comment, quotation or line break of RFC 5322 comes through. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

  @Column(name = "mail_address")
  private @Nullable String address;

  @Column(name = "mail_confirmed_at")
  private @Nullable Instant confirmedAt;

  @Column(name = "mail_wanted")
  private @Nullable String wanted;

  @Column(name = "mail_code_until")
  private @Nullable Instant codeUntil;

  /** Whether the person wants to be told by mail that requests wait. */
  @Column(name = "mail_requests")
  private boolean requests = true;

  /** Creates one without an address. */
  public Mailbox() {}

  /** Whether a text has the form of a mail address. */
  public static boolean isAddress(String text) {
    return text.length() <= MAX_CHARS && ADDRESS.matcher(text).matches();
  }

  /** Notes the address that the person wants; the present one, if any, stays until it counts. */
  public void want(String other, Instant now) {
    wanted = other;
    codeUntil = now.plus(TIME_TO_CONFIRM);
  }

  /** Lets the wanted address count, for whose code the person has shown. */
  public void confirm(Instant now) {
    address = wanted;
    confirmedAt = now;
    wanted = null;
    codeUntil = null;
  }

  /** Forgets all addresses. */
  public void clear() {
    address = null;
    confirmedAt = null;
    wanted = null;
    codeUntil = null;
  }

  /** Says whether the person wants to be told by mail that requests wait. */
  public void tellRequests(boolean on) {
    requests = on;
  }

  /** The confirmed address; {@code null} if there is none. */
  public @Nullable String address() {
    return address;
  }

  /** When it was confirmed; {@code null} if there is none. */
  public @Nullable Instant confirmedAt() {
    return confirmedAt;
  }

  /** The address that waits for its confirmation; empty if none does, or no longer. */
  public Optional<Wanted> wanted(Instant now) {
    return wanted == null || codeUntil == null || !now.isBefore(codeUntil)
        ? Optional.empty()
        : Optional.of(new Wanted(wanted, codeUntil));
  }

  /** Whether the person wants to be told by mail that requests wait. */
  public boolean requests() {
    return requests;
  }

  /**
   * An address that waits for its confirmation.
   *
   * @param address the address
   * @param until when it is too late
   */
  public record Wanted(String address, Instant until) {}
}
