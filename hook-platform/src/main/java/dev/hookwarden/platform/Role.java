package dev.hookwarden.platform;

import static dev.hookwarden.platform.Permission.AUDIT_READ;
import static dev.hookwarden.platform.Permission.CALL_REVIEW;
import static dev.hookwarden.platform.Permission.DELIVERY_MANAGE;
import static dev.hookwarden.platform.Permission.EVENT_SEND;
import static dev.hookwarden.platform.Permission.HISTORY_READ;
import static dev.hookwarden.platform.Permission.HOOK_ACTIVATE;
import static dev.hookwarden.platform.Permission.HOOK_DEACTIVATE;
import static dev.hookwarden.platform.Permission.HOOK_INVOKE;
import static dev.hookwarden.platform.Permission.HOOK_READ;
import static dev.hookwarden.platform.Permission.HOOK_REVIEW;
import static dev.hookwarden.platform.Permission.HOOK_SUBMIT;
import static dev.hookwarden.platform.Permission.HOOK_TRY;
import static dev.hookwarden.platform.Permission.INBOX_ANSWER;
import static dev.hookwarden.platform.Permission.QUEUE_MANAGE;
import static dev.hookwarden.platform.Permission.RECORD_READ;
import static dev.hookwarden.platform.Permission.RUN_READ;
import static dev.hookwarden.platform.Permission.SCHEDULE_MANAGE;
import static dev.hookwarden.platform.Permission.STREAM_MANAGE;
import static dev.hookwarden.platform.Permission.UNDO_EXECUTE;
import static dev.hookwarden.platform.Permission.UNDO_PLAN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is in a workspace, and with it what they may do. */
public enum Role {
  /** Everything. */
  ADMINISTRATOR(EnumSet.allOf(Permission.class)),
  /** Sees everything; decides on versions. */
  REVIEWER(
      EnumSet.of(
          HOOK_READ,
          HOOK_TRY,
          HOOK_REVIEW,
          HOOK_ACTIVATE,
          RUN_READ,
          RECORD_READ,
          HISTORY_READ,
          UNDO_PLAN,
          AUDIT_READ,
          CALL_REVIEW,
          INBOX_ANSWER)),
  /** Hands in hooks and tries them. */
  AUTHOR(
      EnumSet.of(
          HOOK_READ,
          HOOK_SUBMIT,
          HOOK_TRY,
          HOOK_INVOKE,
          RUN_READ,
          RECORD_READ,
          HISTORY_READ,
          INBOX_ANSWER)),
  /** Keeps the workspace running. */
  OPERATOR(
      EnumSet.of(
          HOOK_READ,
          HOOK_TRY,
          HOOK_ACTIVATE,
          HOOK_DEACTIVATE,
          HOOK_INVOKE,
          EVENT_SEND,
          RUN_READ,
          RECORD_READ,
          HISTORY_READ,
          UNDO_PLAN,
          UNDO_EXECUTE,
          AUDIT_READ,
          DELIVERY_MANAGE,
          QUEUE_MANAGE,
          SCHEDULE_MANAGE,
          STREAM_MANAGE,
          INBOX_ANSWER)),
  /** A program that sends events and reads records. */
  CLIENT(EnumSet.of(EVENT_SEND, HOOK_INVOKE, RECORD_READ)),
  /** A person whom hooks want to reach; sees nothing of how. */
  MEMBER(EnumSet.of(INBOX_ANSWER));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
  }

  /** The rights of this role. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** The role with a name. */
  public static Optional<Role> named(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }

  /** Whether people can have it. */
  public boolean isForPeople() {
    return this != CLIENT;
  }

  /** Whether API keys can have it. */
  public boolean isForKeys() {
    return this != MEMBER;
  }

  /** The lower-case name that the API and the database use. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
