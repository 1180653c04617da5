package dev.hookwarden.access.control;

import dev.hookwarden.access.entity.Account;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that a provider of identities claims, as account names. */
public final class ClaimedName {
  /**
   * Checked before letters are made small: beyond ASCII several become the same, such as the sign
   * for kelvin a k, and somebody else's account with it.
   */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]+");

  private ClaimedName() {}

  /** The account name that a claim means; empty if no account can have it. */
  public static Optional<String> of(String claim) {
    return Optional.of(claim)
        .filter(text -> PLAIN.matcher(text).matches())
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter(Account::isName);
  }
}
