package dev.hookwarden.stream.control;

/** A schema is not one that is applied here. */
final class RefusedSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedSchemaException(String why) {
    super(why, null, false, false);
  }
}
