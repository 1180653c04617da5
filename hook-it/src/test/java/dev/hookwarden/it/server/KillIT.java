package dev.hookwarden.it.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server on H2 that is killed while it takes events in and while it runs hooks on them. */
@RunAsClient
class KillIT extends Application {
  @Test
  void everyAcceptedEventRunsOnceWhateverIsKilled(@TempDir Path directory) throws Exception {
    try (OwnServer server =
        OwnServer.onH2(directory, Map.of("HOOKWARDEN_DISPATCH_LEASE", "PT5S"))) {
      Api api = server.administrator();
      Flood flood = new Flood(List.of(api));
      flood.listen();
      flood.send(
          () -> {
            flood.awaitTaken(Flood.EVENTS / 4);
            server.kill();
            server.start();
          });
      // At different times of a worker's life: busy, starting, waiting.
      for (int pause : new int[] {500, 2_000, 4_000}) {
        server.killWorkers();
        Thread.sleep(Duration.ofMillis(pause));
      }
      server.kill();
      server.start();
      Flood.awaitOver(api);
      try (Connection database = DriverManager.getConnection(server.database(), "sa", "")) {
        Flood.check(database);
      }
    }
  }
}
