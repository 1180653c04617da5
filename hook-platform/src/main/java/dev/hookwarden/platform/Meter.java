package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Measures what {@link Metric} names. */
@ApplicationScoped
public class Meter {
  @Inject private MetricRegistry registry;

  /** For the container. */
  public Meter() {}

  /**
   * Counts.
   *
   * @param metric a counter
   * @param tags the value of each of its tags
   */
  public void count(Metric metric, int times, String... tags) {
    registry.counter(described(metric), named(metric, tags)).inc(times);
  }

  /**
   * Notes a duration.
   *
   * @param metric a timer
   * @param tags the value of each of its tags
   */
  public void time(Metric metric, Duration duration, String... tags) {
    registry.timer(described(metric), named(metric, tags)).update(duration);
  }

  private static Metadata described(Metric metric) {
    return Metadata.builder()
        .withName(metric.label())
        .withDescription(metric.description())
        .build();
  }

  private static Tag[] named(Metric metric, String... values) {
    if (values.length != metric.tags().size()) {
      throw new IllegalArgumentException(
          "%s has %d tags, not %d".formatted(metric, metric.tags().size(), values.length));
    }
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Tag(metric.tags().get(i), values[i]))
        .toArray(Tag[]::new);
  }
}
