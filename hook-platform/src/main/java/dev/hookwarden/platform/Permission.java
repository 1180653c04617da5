package dev.hookwarden.platform;

import java.util.Locale;

/** One right that a boundary verb requires. */
public enum Permission {
  /** See hooks, versions and their sources. */
  HOOK_READ,
  /** Hand in versions. */
  HOOK_SUBMIT,
  /** Run hooks without effects. */
  HOOK_TRY,
  /** Decide about versions. */
  HOOK_REVIEW,
  /** Make an approved version active. */
  HOOK_ACTIVATE,
  /** Change the workspace's own rules of the scanner. */
  RULES_MANAGE,
  /** Stop a hook. */
  HOOK_DEACTIVATE,
  /** Call a hook directly. */
  HOOK_INVOKE,
  /** Send events. */
  EVENT_SEND,
  /** See events, runs and held actions. */
  RUN_READ,
  /** See records. */
  RECORD_READ,
  /** See what changed a record. */
  HISTORY_READ,
  /** Plan undos, see them, answer their conflicts, and confirm those of others. */
  UNDO_PLAN,
  /** Have undos executed, and stop them. */
  UNDO_EXECUTE,
  /** See the audit log, export and verify it. */
  AUDIT_READ,
  /** Answer what hooks want to do to oneself, and say what one wants and does not want. */
  INBOX_ANSWER,
  /** Decide about calls of destinations. */
  CALL_REVIEW,
  /** Register destinations, and say which notices are mandatory. */
  DESTINATION_MANAGE,
  /** See what is sent and what could not be, and send it again. */
  DELIVERY_MANAGE,
  /** Replay and discard runs that were given up. */
  QUEUE_MANAGE,
  /** Make, change, pause and resume schedules, and have them run now. */
  SCHEDULE_MANAGE,
  /** Say what holds for streams. */
  STREAM_MANAGE,
  /** See and change people, their roles, and API keys; make workspaces. */
  ACCESS_MANAGE,
  /** Change the settings of the workspace. */
  SETTINGS_MANAGE;

  /** The name that rights checks and documents use, such as {@code hook:submit}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }
}
