package dev.hookwarden.web.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was just done on a page of reviews, as the address of the page that follows says it. */
enum Done {
  /** A version was claimed. */
  CLAIMED("You decide about this version now."),
  /** A version was given back. */
  RELEASED("You have given the version back."),
  /** Somebody was named, or nobody is any more. */
  ASSIGNED("It is noted who should decide."),
  /** A finding was accepted. */
  ACCEPTED("The finding is accepted."),
  /** Something was said. */
  SAID("Your comment is saved."),
  /** A version was approved. */
  APPROVED("The version is approved."),
  /** A version was sent back. */
  RETURNED("The version is sent back to its author."),
  /** An approval was revoked. */
  REVOKED("The approval is revoked.");

  private final String words;

  Done(String words) {
    this.words = words;
  }

  /** What was done; empty if the text names nothing. */
  static Optional<Done> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
  }

  /** The name in addresses. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people are told. */
  String words() {
    return words;
  }
}
