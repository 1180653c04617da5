package dev.hookwarden.library.boundary;

/**
 * An active version that listens to a stream.
 *
 * @param version the version
 * @param onFailure what happens to the event when the version does not end well; only for {@code
 *     before}
 */
public record Listener(ExecutableVersion version, Trigger.OnFailure onFailure) {}
