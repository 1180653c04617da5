package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;

/**
 * Records that are about as large as they can be, and hooks that change them, in a workspace of
 * their own whose audit log keeps everything.
 */
final class LargeRecords {
  /** The collection. */
  static final String COLLECTION = "large";

  /** The characters of the text in each record. */
  static final int TEXT_CHARS = 700_000;

  private static final String PUT =
      "api.records.put('%s', event.data.key, { n: event.data.n, kind: 'large', text: 'x'.repeat(%d) });"
          .formatted(COLLECTION, TEXT_CHARS);
  private static final String PATCH =
      "api.records.patch('%s', event.data.key, { %s: event.data.n });";
  private static final String WRITE = "records.write:" + COLLECTION;

  private final Api api = Tenant.create().administrator();
  private final Author author = new Author(api);
  private final String writer = author.invocable(PUT, WRITE);
  private final String patcher = author.invocable(PATCH.formatted(COLLECTION, "n"), WRITE);
  private final String other = author.invocable(PATCH.formatted(COLLECTION, "seen"), WRITE);

  LargeRecords() {
    Answer full = api.send("PUT", "audit/policy", "{\"payload\":\"full\",\"redact\":[]}");
    assertThat(full.status()).as(full.body()).isEqualTo(200);
  }

  /** The workspace's administrator. */
  Api api() {
    return api;
  }

  /** Hands hooks in. */
  Author author() {
    return author;
  }

  /** The hook whose changes of records are in conflict with those of another. */
  String patcher() {
    return patcher;
  }

  /** Writes one record again and again; the last run. */
  String write(String key, int times) {
    String run = "";
    for (int n = 1; n <= times; n++) {
      run = run(writer, key, n);
    }
    return run;
  }

  /** Writes records, each once. */
  void writeEach(int records) {
    for (int n = 1; n <= records; n++) {
      run(writer, key(n), n);
    }
  }

  /** The key of a record. */
  static String key(int n) {
    return "k-%03d".formatted(n);
  }

  /** Writes records, changes a member of each, and lets another hook change another member. */
  void writeConflicts(int records) {
    for (int n = 1; n <= records; n++) {
      String key = key(n);
      run(writer, key, n);
      run(patcher, key, -n);
      run(other, key, n);
    }
  }

  private String run(String hook, String key, int n) {
    Answer answer = author.invoke(hook, "{\"key\":\"%s\",\"n\":%d}".formatted(key, n));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/run/id").asText();
  }
}
