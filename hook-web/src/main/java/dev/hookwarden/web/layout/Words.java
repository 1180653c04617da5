package dev.hookwarden.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and amounts as people say them. */
@Named
@ApplicationScoped
public class Words {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final long KIB = 1024;
  private static final int MONTH_DAYS = 30;

  private final Clock clock;

  /** For the container's proxies only. */
  protected Words() {
    this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** Creates the bean. */
  @Inject
  public Words(Clock clock) {
    this.clock = clock;
  }

  /** A time as seen from now: "3 min ago", "in 2 days", or a date where that is long. */
  public String relative(Instant time) {
    Duration distance = Duration.between(time, clock.instant());
    String amount = amount(distance.abs());
    if (amount.isEmpty()) {
      return DAY.format(time);
    }
    if (distance.abs().toSeconds() < 5) {
      return "just now";
    }
    return distance.isNegative() ? "in " + amount : amount + " ago";
  }

  /** A time in full. */
  public String exact(Instant time) {
    return EXACT.format(time);
  }

  /** A duration: "850 µs", "12.4 ms", "1.25 s", "3 min 20 s". */
  public String duration(Duration duration) {
    return micros(duration.toNanos() / 1_000);
  }

  /** A duration in microseconds. */
  public String micros(long micros) {
    if (micros < 1_000) {
      return micros + " µs";
    }
    if (micros < 1_000_000) {
      return String.format(Locale.ROOT, micros < 10_000 ? "%.1f ms" : "%.0f ms", micros / 1e3);
    }
    if (micros < 60_000_000) {
      return String.format(Locale.ROOT, "%.1f s", micros / 1e6);
    }
    Duration minutes = Duration.ofNanos(micros * 1_000);
    return "%d min %d s".formatted(minutes.toMinutes(), minutes.toSecondsPart());
  }

  /** A number: "1,250". */
  public String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A size: "812 B", "3.4 KiB", "64 MiB". */
  public String bytes(long bytes) {
    if (bytes < KIB) {
      return bytes + " B";
    }
    boolean large = bytes >= KIB * KIB;
    double amount = bytes / (double) (large ? KIB * KIB : KIB);
    return String.format(
        Locale.ROOT,
        "%s %s",
        amount < 10 && amount % 1 != 0 ? "%.1f".formatted(amount) : Math.round(amount),
        large ? "MiB" : "KiB");
  }

  private static String amount(Duration duration) {
    if (duration.toMinutes() < 1) {
      return duration.toSeconds() + " s";
    }
    if (duration.toHours() < 1) {
      return duration.toMinutes() + " min";
    }
    if (duration.toDays() < 1) {
      return duration.toHours() + " h";
    }
    long days = duration.toDays();
    return days > MONTH_DAYS ? "" : days == 1 ? "1 day" : days + " days";
  }
}
