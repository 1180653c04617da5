package dev.hookwarden.web.review;

import dev.hookwarden.web.layout.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * Which version a page is about.
 *
 * @param hook the hook's name
 * @param number the version's number
 */
record Version(String hook, int number) {
  /** What an address says. */
  static Version of(@Nullable String hook, @Nullable String number) {
    return new Version(Addresses.text(hook), Addresses.number(number));
  }

  /** What a button says: the hook and the number, with a blank between them. */
  static Version parse(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? of(text, null) : of(text.substring(0, blank), text.substring(blank + 1));
  }

  /** The address of its review. */
  String address() {
    return "/review.xhtml?hook=%s&number=%d".formatted(hook, number);
  }

  /**
   * The address of its review after something was done.
   *
   * @param place the part of the page to go to; empty for its beginning
   */
  String address(Done done, String place) {
    return "%s&done=%s%s".formatted(address(), done.wireName(), place.isEmpty() ? "" : "#" + place);
  }
}
