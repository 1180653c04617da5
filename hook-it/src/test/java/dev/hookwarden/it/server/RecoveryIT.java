package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.it.server.Api.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What happens when workers die. */
@RunAsClient
class RecoveryIT extends Application {
  private static final Duration BUSY = Duration.ofMillis(300);

  private final Tenant tenant = Tenant.quiet();
  private final Api api = tenant.administrator();
  private final Author author = new Author(api);

  @Test
  void killedWorkerCostsOneRunOnly() throws Exception {
    String hook =
        author.invocable(
            "api.records.put('recovery', 'x', 1); if (event.data.loop) { while (true) {} }",
            "records.write:recovery");
    assertThat(author.invoke(hook, "{}").status()).isEqualTo(200);
    Tenant.Counts counts = tenant.counts();
    WorkerProcesses.awaitQuiet();
    Map<Long, Duration> before =
        WorkerProcesses.all().stream()
            .collect(Collectors.toMap(ProcessHandle::pid, WorkerProcesses::cpuOf));
    assertThat(before).as("workers are found by their image").isNotEmpty();

    CompletableFuture<Answer> running =
        CompletableFuture.supplyAsync(() -> author.invoke(hook, "{\"loop\":true}"));
    ProcessHandle busy =
        await()
            .atMost(Duration.ofSeconds(5))
            .pollInterval(Duration.ofMillis(20))
            .until(() -> busyOne(before), Optional::isPresent)
            .orElseThrow();
    WorkerProcesses.kill(busy);
    Answer lost = running.get();

    assertThat(lost.status()).as(lost.body()).isEqualTo(422);
    assertThat(lost.json().at("/run/outcome").asText()).isEqualTo("worker-lost");
    assertThat(tenant.counts().ledger()).isEqualTo(counts.ledger());
    assertThat(author.invoke(hook, "{}").status()).as("the next run").isEqualTo(200);
    assertThat(api.get("me").status()).isEqualTo(200);
  }

  @Test
  void allWorkersComeBack() {
    String hook = author.invocable("return 'back';");
    WorkerProcesses.all().forEach(WorkerProcesses::kill);

    assertThat(Api.nobody().get("/health/live").status()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> author.invoke(hook, "{}").json().path("value").asText(), "back"::equals);
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> Api.nobody().get("/health/ready").status(), status -> status == 200);
    assertThat(
            author
                .submit(Author.unique("js"), "javascript", "export default () => 1;", Author.INVOKE)
                .status())
        .as("the analyst is back too")
        .isEqualTo(201);
  }

  private static Optional<ProcessHandle> busyOne(Map<Long, Duration> before) {
    return WorkerProcesses.all().stream()
        .filter(
            worker ->
                before.containsKey(worker.pid())
                    && WorkerProcesses.cpuOf(worker).minus(before.get(worker.pid())).compareTo(BUSY)
                        > 0)
        .findFirst();
  }
}
