package dev.hookwarden.library.boundary;

/**
 * A version that listens to a stream: an active one, or a suspended one that nothing may pass by.
 *
 * @param version the version
 * @param onFailure what happens to the event when the version does not end well; only for {@code
 *     before}
 * @param isClosed whether it is suspended, so that the stream is closed
 */
public record Listener(ExecutableVersion version, Trigger.OnFailure onFailure, boolean isClosed) {}
