package dev.hookwarden.api.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.access.boundary.Authentication;
import dev.hookwarden.api.http.BearerFilter;
import dev.hookwarden.api.http.JsonMapping;
import dev.hookwarden.dispatch.boundary.LiveFeed;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.platform.HookwardenException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes feeds to their listeners, each on a thread of its own, so that a listener who reads slowly
 * keeps neither a request's thread nor another listener waiting.
 */
@ApplicationScoped
@ManagedThreadFactoryDefinition(name = "java:module/concurrent/listeners", virtual = true)
public class LivePump {
  private static final Logger LOG = Logger.getLogger(LivePump.class.getName());
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** A listener who does not take an event within this time is let go. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Resource(lookup = "java:module/concurrent/listeners")
  private ManagedThreadFactory threads;

  private Authentication authentication;
  private Clock clock;

  /** For the container's proxies only. */
  protected LivePump() {}

  /** Creates the bean. */
  @Inject
  public LivePump(Authentication authentication, Clock clock) {
    this.authentication = authentication;
    this.clock = clock;
  }

  /**
   * Writes a feed until it, the connection or the key ends. Returns at once.
   *
   * @param authorization the header with the listener's key
   */
  void start(LiveFeed feed, SseEventSink sink, Sse sse, @Nullable String authorization) {
    try {
      threads.newThread(() -> pump(feed, sink, sse, authorization)).start();
    } catch (RuntimeException e) {
      feed.close();
      throw e;
    }
  }

  private void pump(LiveFeed feed, SseEventSink sink, Sse sse, @Nullable String authorization) {
    try (feed;
        sink) {
      send(sink, sse.newEventBuilder().comment("listening").build());
      Instant due = clock.instant().plus(HEARTBEAT);
      while (feed.isOpen() && !sink.isClosed()) {
        Duration rest = Duration.between(clock.instant(), due);
        RunView run = rest.isPositive() ? feed.next(rest) : null;
        if (run != null) {
          send(sink, event(sse, run));
        }
        if (!clock.instant().isBefore(due)) {
          authentication.byApiKey(BearerFilter.keyIn(authorization));
          send(sink, sse.newEventBuilder().comment("alive").build());
          due = clock.instant().plus(HEARTBEAT);
        }
      }
    } catch (HookwardenException e) {
      LOG.log(Level.FINE, "the key of a listener has ended", e);
    } catch (JsonProcessingException e) {
      LOG.log(Level.SEVERE, "a run can't be written as JSON", e);
    } catch (ExecutionException | IOException | TimeoutException | IllegalStateException e) {
      LOG.log(Level.FINE, "a listener went away or is too slow", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static OutboundSseEvent event(Sse sse, RunView run) throws JsonProcessingException {
    return sse.newEventBuilder()
        .name("run")
        .id(run.identity().id().toString())
        .data(String.class, JsonMapping.mapper().writeValueAsString(RunJson.from(run)))
        .build();
  }

  private static void send(SseEventSink sink, OutboundSseEvent event)
      throws ExecutionException, InterruptedException, TimeoutException {
    sink.send(event).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
