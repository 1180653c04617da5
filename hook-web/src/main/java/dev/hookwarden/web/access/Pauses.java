package dev.hookwarden.web.access;

import java.time.Duration;

/** Pauses after failed log-ins, in words. */
final class Pauses {
  private Pauses() {}

  static String inWords(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds() + 1);
    String time = seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    return "Too many failed attempts. Try again in %s.".formatted(time);
  }
}
