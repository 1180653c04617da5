package dev.hookwarden.access.boundary;

/**
 * A new API key with its secret, which is shown this once.
 *
 * @param view the key
 * @param secret what to send as {@code Authorization: Bearer}
 */
public record NewKey(KeyView view, String secret) {
  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "NewKey[" + view + "]";
  }
}
