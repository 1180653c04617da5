package dev.hookwarden.delivery.boundary;

import java.util.UUID;

/** Something allowed that is to be brought to somebody. */
public sealed interface Parcel {
  /** Where it comes from. */
  Source source();

  /**
   * Where a parcel comes from.
   *
   * @param workspace whose
   * @param action the action that it carries out
   * @param hook the hook that asked for it
   * @param version the hook's version
   * @param mandatory whether an administrator made it mandatory
   */
  record Source(UUID workspace, UUID action, String hook, int version, boolean mandatory) {}

  /**
   * A notification.
   *
   * @param source where it comes from
   * @param person the account of who gets it
   * @param purpose what the hook says it is for
   * @param title 1 to 256 characters
   * @param body more text; may be empty
   */
  record Notice(Source source, UUID person, String purpose, String title, String body)
      implements Parcel {}

  /**
   * A mail.
   *
   * @param source where it comes from
   * @param person the account of who gets it
   * @param purpose what the hook says it is for
   * @param subject 1 to 256 characters
   * @param text the text
   */
  record Mail(Source source, UUID person, String purpose, String subject, String text)
      implements Parcel {}

  /**
   * A call of a destination.
   *
   * @param source where it comes from
   * @param destination the destination's name
   * @param method the HTTP method
   * @param request the request as the hook gave it, as JSON text
   */
  record Call(Source source, String destination, String method, String request) implements Parcel {}
}
