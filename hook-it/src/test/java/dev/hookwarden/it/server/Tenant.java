package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A workspace that was made for a test.
 *
 * @param name its name
 * @param administrator who may do everything in it
 */
record Tenant(String name, Api administrator) {
  private static final Map<String, Tenant> SHARED = new ConcurrentHashMap<>();

  /**
   * A workspace for tests that look at all that is in it, and after which nothing goes on there.
   *
   * <p>Tests share workspaces because the first run in one waits for a worker that serves no other.
   */
  static Tenant quiet() {
    return SHARED.computeIfAbsent("quiet", _ -> create());
  }

  /**
   * A workspace for tests that look at what is theirs only. Those that change what holds in all of
   * a workspace need one of their own.
   */
  static Tenant busy() {
    return SHARED.computeIfAbsent("busy", _ -> create());
  }

  /** Makes a workspace. */
  static Tenant create() {
    String name = Author.unique("tenant");
    Answer made = Api.administrator().post("workspaces", "{\"name\":\"%s\"}".formatted(name));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new Tenant(name, new Api(made.json().at("/key/key").asText()));
  }

  /** How many rows of each kind there are that a refused call must not add to. */
  record Counts(long records, long ledger, long actions, long versions, long events, long runs) {}

  /** What the workspace holds, past the server. */
  Counts counts() {
    return new Counts(
        count("stored_record"),
        count("ledger_entry"),
        count("hook_action"),
        count("hook_version v join hook on hook.id = v.hook"),
        count("event"),
        count("run"));
  }

  private long count(String rows) {
    String query =
        "select count(*) from "
            + rows
            + " where workspace = (select id from workspace where name = ?)";
    return Long.parseLong(Store.column(query, name).getFirst());
  }

  /** What the audit log says of an action since a moment, oldest first. */
  List<String> audited(String action, Instant since) {
    return Store.column(
        "select e.detail from audit_entry e join workspace w on w.id = e.workspace"
            + " where w.name = ? and e.action = ?"
            + " and e.written_at >= cast(? as timestamp with time zone) order by e.id",
        name,
        action,
        since.toString());
  }
}
