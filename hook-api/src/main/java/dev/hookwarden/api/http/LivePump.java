package dev.hookwarden.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.access.boundary.Authentication;
import dev.hookwarden.platform.ConfigReader;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.LiveFeed;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Writes feeds to their listeners, each on a thread of its own, so that a listener who reads slowly
 * keeps neither a request's thread nor another listener waiting.
 */
@ApplicationScoped
@ManagedThreadFactoryDefinition(name = "java:module/concurrent/listeners", virtual = true)
public class LivePump {
  private static final Logger LOG = Logger.getLogger(LivePump.class.getName());

  /** A listener who does not take an event within this time is let go. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Resource(lookup = "java:module/concurrent/listeners")
  private ManagedThreadFactory threads;

  private Authentication authentication;
  private Clock clock;
  private Duration heartbeat;

  /** For the container's proxies only. */
  protected LivePump() {}

  /** Creates the bean. */
  @Inject
  public LivePump(Authentication authentication, Clock clock, Config config) {
    this.authentication = authentication;
    this.clock = clock;
    this.heartbeat = heartbeat(key -> config.getOptionalValue(key, String.class));
  }

  /**
   * Creates the bean when the server starts, so that a mistake in its configuration is told then.
   */
  void wake(@Observes @Initialized(ApplicationScoped.class) Object event) {
    // There is nothing else to do.
  }

  /**
   * The time between two signs of life.
   *
   * @throws IllegalArgumentException if it is set to something else than a duration
   */
  static Duration heartbeat(Function<String, Optional<String>> source) {
    return ConfigReader.duration(
        source,
        "hookwarden.live.heartbeat",
        Duration.ofSeconds(15),
        Duration.ofSeconds(1),
        Duration.ofMinutes(1));
  }

  /**
   * A listener.
   *
   * @param sink where to write
   * @param sse makes events
   * @param authorization the header with the listener's key
   */
  public record Listener(SseEventSink sink, Sse sse, @Nullable String authorization) {}

  /**
   * How items are written.
   *
   * @param name the name of the events
   * @param id the id of an item
   * @param json what is written as JSON
   */
  public record Shape<T>(String name, Function<T, UUID> id, Function<T, Object> json) {}

  /**
   * Writes a feed until it, the connection or the key ends. Returns at once.
   *
   * @param missed items to write first; one that comes by the feed too is written once
   */
  public <T> void start(LiveFeed<T> feed, Shape<T> shape, List<T> missed, Listener listener) {
    try {
      threads.newThread(() -> pump(feed, shape, missed, listener)).start();
    } catch (RuntimeException e) {
      feed.close();
      throw e;
    }
  }

  private <T> void pump(LiveFeed<T> feed, Shape<T> shape, List<T> missed, Listener listener) {
    try (feed;
        SseEventSink sink = listener.sink()) {
      send(sink, listener.sse().newEventBuilder().comment("listening").build());
      for (T item : missed) {
        send(sink, event(listener.sse(), shape, item));
      }
      Set<UUID> written = missed.stream().map(shape.id()).collect(Collectors.toSet());
      Instant due = clock.instant().plus(heartbeat);
      while (feed.isOpen() && !sink.isClosed()) {
        Duration rest = Duration.between(clock.instant(), due);
        T item = rest.isPositive() ? feed.next(rest) : null;
        if (item != null && !written.contains(shape.id().apply(item))) {
          send(sink, event(listener.sse(), shape, item));
        }
        if (!clock.instant().isBefore(due)) {
          authentication.byApiKey(BearerFilter.keyIn(listener.authorization()));
          send(sink, listener.sse().newEventBuilder().comment("alive").build());
          due = clock.instant().plus(heartbeat);
        }
      }
    } catch (HookwardenException e) {
      LOG.log(Level.FINE, "the key of a listener has ended", e);
    } catch (JsonProcessingException e) {
      LOG.log(Level.SEVERE, "an item of a feed can't be written as JSON", e);
    } catch (ExecutionException | IOException | TimeoutException | IllegalStateException e) {
      LOG.log(Level.FINE, "a listener went away or is too slow", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> OutboundSseEvent event(Sse sse, Shape<T> shape, T item)
      throws JsonProcessingException {
    return sse.newEventBuilder()
        .name(shape.name())
        .id(shape.id().apply(item).toString())
        .data(String.class, JsonMapping.mapper().writeValueAsString(shape.json().apply(item)))
        .build();
  }

  private static void send(SseEventSink sink, OutboundSseEvent event)
      throws ExecutionException, InterruptedException, TimeoutException {
    sink.send(event).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
