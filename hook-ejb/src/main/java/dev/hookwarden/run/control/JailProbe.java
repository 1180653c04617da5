package dev.hookwarden.run.control;

import dev.hookwarden.run.boundary.JailView.Layer;
import dev.hookwarden.run.boundary.JailView.State;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks the worker's launcher which layers of the jail work on this machine. */
final class JailProbe {
  private static final System.Logger LOG = System.getLogger(JailProbe.class.getName());
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_DETAIL_CHARS = 500;
  private static final Pattern LINE =
      Pattern.compile(
          "layer=([a-z][a-z0-9-]{0,62}) state=(active|missing|unavailable)(?: detail=(.*))?");

  private final WorkerImage image;
  private final Spawner spawner;
  private final Watchdog watchdog;
  private final ThreadFactory threads;

  JailProbe(WorkerImage image, Spawner spawner, Watchdog watchdog, ThreadFactory threads) {
    this.image = image;
    this.spawner = spawner;
    this.watchdog = watchdog;
    this.threads = threads;
  }

  /** The layers that the probe reports; empty if it could not be run. */
  List<Layer> run() {
    try {
      Process process = spawner.spawn(image.probe());
      WorkerProcess probe = WorkerProcess.of(process, threads);
      try (Watchdog.Guard guard = watchdog.watch(probe, TIMEOUT);
          InputStream output = process.getInputStream()) {
        List<Layer> layers = parse(output.readNBytes(MAX_BYTES));
        return guard.fired() ? List.of() : layers;
      } finally {
        probe.end();
      }
    } catch (IOException e) {
      LOG.log(Level.ERROR, () -> "The jail of %s can't be probed".formatted(image.home()), e);
      return List.of();
    }
  }

  private static List<Layer> parse(byte[] output) {
    return new String(output, StandardCharsets.UTF_8).lines().flatMap(JailProbe::layer).toList();
  }

  private static Stream<Layer> layer(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Stream.of(new Layer(matcher.group(1), state(matcher.group(2)), detail(matcher.group(3))))
        : Stream.empty();
  }

  private static State state(String word) {
    return Arrays.stream(State.values())
        .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static String detail(String text) {
    String detail = GuestText.clean(Optional.ofNullable(text).orElse(""));
    return detail.substring(0, Math.min(detail.length(), MAX_DETAIL_CHARS));
  }
}
