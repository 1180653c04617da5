package dev.hookwarden.stream.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.control.Gatekeeper;
import dev.hookwarden.stream.control.StreamShelf;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What holds for what comes in on a stream, for the feature that takes it in. Kept in memory: a
 * change holds at once on the server that it was made on, and on others within seconds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class IncomingRules {
  private Gatekeeper gatekeeper;
  private StreamShelf shelf;

  /** For the container. */
  public IncomingRules() {}

  /** Creates the bean. */
  @Inject
  public IncomingRules(Gatekeeper gatekeeper, StreamShelf shelf) {
    this.gatekeeper = gatekeeper;
    this.shelf = shelf;
  }

  /**
   * Refuses whoever is not among the senders of a stream that names some.
   *
   * @throws HookwardenException with {@link Problem#FORBIDDEN}
   */
  public void requireSender(Actor actor, String stream) {
    gatekeeper.requireSender(actor, stream);
  }

  /**
   * Says of data that came in together which do not fit the schema of a stream that has one. Takes
   * a second at the most for each, and five for all of them.
   *
   * @param data the data; {@code null} where there are none
   * @return for each, in their order, why it is refused; empty if it fits. It is {@link
   *     Problem#SCHEMA_MISMATCH}, whose member {@code errors} is a list of objects with {@code
   *     pointer} and {@code detail}, or {@link Problem#BATCH_TOO_COSTLY} if there was no time left
   */
  public List<Optional<HookwardenException>> misfits(
      UUID workspace, String stream, List<@Nullable JsonNode> data) {
    return gatekeeper.misfits(workspace, stream, data);
  }

  /**
   * How long the same is not taken in twice.
   *
   * @param usual how long where nothing is set
   */
  public Duration window(UUID workspace, String stream, Duration usual) {
    return gatekeeper.window(workspace, stream).orElse(usual);
  }

  /**
   * The days after which events are removed, by stream; only of streams with a time of their own.
   */
  public Map<String, Integer> retentions(UUID workspace) {
    return shelf.retentions(workspace).stream()
        .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (Integer) row[1]));
  }
}
