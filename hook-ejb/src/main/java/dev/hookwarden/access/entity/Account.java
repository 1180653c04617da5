package dev.hookwarden.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person who may log in. Which workspaces they see is in their memberships. */
@Entity
public class Account {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,62}");

  /** The rule of names, in words. */
  public static final String NAME_RULE =
      "1 to 63 of a-z 0-9 . _ @ -, beginning with a letter or digit";

  @Id private UUID id;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_must_change")
  private boolean passwordMustChange;

  /** Rises when all sessions of the person have to end. */
  @Column(name = "session_epoch")
  private int sessionEpoch;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_login_at")
  private @Nullable Instant lastLoginAt;

  @Embedded private Mailbox mailbox = new Mailbox();

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Account() {}

  /**
   * Creates an account.
   *
   * @param passwordHash the password's hash in Shiro's modular crypt format
   * @param passwordMustChange whether somebody else knows the password too
   */
  public Account(
      UUID id, String name, String passwordHash, boolean passwordMustChange, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.passwordHash = passwordHash;
    this.passwordMustChange = passwordMustChange;
    this.createdAt = createdAt;
  }

  /** Whether an account may have this name. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Gives the person a password of their own; all their sessions end. */
  public void changePassword(String hash) {
    passwordHash = hash;
    passwordMustChange = false;
    sessionEpoch++;
  }

  /** Gives the person a password that they have to replace; all their sessions end. */
  public void resetPassword(String hash) {
    passwordHash = hash;
    passwordMustChange = true;
    sessionEpoch++;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** The name to log in with. */
  public String name() {
    return name;
  }

  /** The password's hash. */
  public String passwordHash() {
    return passwordHash;
  }

  /** Whether the person has to choose a password before anything else. */
  public boolean passwordMustChange() {
    return passwordMustChange;
  }

  /** The number that a session has to know. */
  public int sessionEpoch() {
    return sessionEpoch;
  }

  /** When the person last logged in; {@code null} if never. */
  public @Nullable Instant lastLoginAt() {
    return lastLoginAt;
  }

  /** The mail address that the person has confirmed; {@code null} if there is none. */
  public @Nullable String mailAddress() {
    return mailbox.address();
  }

  /** Where the person gets mail. */
  public Mailbox mailbox() {
    return mailbox;
  }
}
