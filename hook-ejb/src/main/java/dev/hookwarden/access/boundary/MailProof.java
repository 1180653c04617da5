package dev.hookwarden.access.boundary;

import java.time.Instant;

/**
 * What a person has to show to confirm a mail address.
 *
 * @param address the address that they want
 * @param code what is sent there
 * @param until when it is too late
 */
public record MailProof(String address, String code, Instant until) {
  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "MailProof[until=" + until + "]";
  }
}
