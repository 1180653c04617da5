package dev.hookwarden.delivery.boundary;

/**
 * A destination with its new signing secret, which is shown this once.
 *
 * @param destination the destination
 * @param secret {@code whsec_} and base64, as Standard Webhooks writes it
 */
public record SigningSecret(DestinationView destination, String secret) {
  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "SigningSecret[" + destination.summary().name() + "]";
  }
}
