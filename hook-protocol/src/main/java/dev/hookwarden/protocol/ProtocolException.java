package dev.hookwarden.protocol;

import java.io.IOException;

/** The peer broke the protocol: the connection, and on the host's side the worker, must end. */
public final class ProtocolException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message never quotes what the peer sent. */
  public ProtocolException(String message) {
    super(message);
  }
}
