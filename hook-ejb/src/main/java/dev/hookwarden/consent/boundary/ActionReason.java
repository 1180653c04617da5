package dev.hookwarden.consent.boundary;

import java.util.Locale;

/** Why an action waits, or was not allowed. */
public enum ActionReason {
  /** Nobody has allowed it yet. */
  NO_CONSENT("There is no consent yet."),
  /** There were too many in too short a time. */
  OVER_RATE("There were too many in too short a time."),
  /** The workspace has no member of that name or id. */
  UNKNOWN_RECIPIENT("There is no such member."),
  /** The person has no confirmed mail address. */
  NO_ADDRESS("The person has no confirmed mail address."),
  /** The person has muted it. */
  MUTED("The person has muted it."),
  /** The workspace has no destination of that name. */
  UNKNOWN_DESTINATION("There is no such destination."),
  /** The request is not one that the destination takes. */
  REQUEST_NOT_ALLOWED("The destination does not take such a request."),
  /** The person said no. */
  DECLINED("The person said no."),
  /** The person reported it as abuse. */
  REPORTED("The person reported it as abuse."),
  /** A reviewer said no. */
  REFUSED_BY_REVIEWER("A reviewer said no."),
  /** Nobody answered in time. */
  NO_ANSWER("Nobody answered in time."),
  /** The consent that it rested on was withdrawn before it was sent. */
  WITHDRAWN("The consent was withdrawn before it was sent."),
  /** It could not be sent. */
  UNDELIVERABLE("It could not be sent.");

  private final String words;

  ActionReason(String words) {
    this.words = words;
  }

  /** A sentence. */
  public String words() {
    return words;
  }

  /** The lower-case name that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
