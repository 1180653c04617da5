package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.access.boundary.Authentication;
import dev.hookwarden.access.boundary.NewWorkspace;
import dev.hookwarden.access.boundary.People;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.delivery.boundary.Clearance;
import dev.hookwarden.effect.boundary.Effects;
import dev.hookwarden.effect.boundary.ReadSet;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Role;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.ActionPolicy;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.NewSettings;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import dev.hookwarden.settings.boundary.SettingsView;
import dev.hookwarden.settings.boundary.WorkspaceSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether what is allowed still is when it is sent; inside the server. */
class ClearanceIT extends Application {
  private static final int ROUNDS = 60;
  private static final long PATIENCE_MILLIS = 30_000;
  private static final List<String> HOOKS = List.of("one", "two");
  private static final List<String> KINDS = List.of("NOTIFY", "EMAIL");
  private static final List<String> PURPOSES = List.of("news", "bills");

  @Inject private Authentication authentication;
  @Inject private Workspaces workspaces;
  @Inject private People people;
  @Inject private WorkspaceSettings settings;
  @Inject private Effects effects;
  @Inject private Clearance clearance;
  @Inject private Transactions transactions;
  @Inject private Ids ids;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Resource(lookup = "jdbc/hook")
  private DataSource database;

  private UUID workspace;
  private final List<UUID> persons = new ArrayList<>();

  /** What a test has let people and administrators say: who, hook, kind, purpose. */
  private final Set<List<Object>> consents = new HashSet<>();

  private final Set<List<Object>> mutes = new HashSet<>();
  private final Set<List<Object>> notices = new HashSet<>();

  @BeforeEach
  void makeWorkspace() throws Exception {
    String administrator = System.getenv("HOOKWARDEN_ADMIN_API_KEY");
    NewWorkspace made =
        authentication
            .byApiKey(administrator)
            .execute(() -> workspaces.create("gate-" + ids.next().toString().substring(20)));
    workspace = made.workspace().id();
    authentication
        .byApiKey(made.key().secret())
        .execute(
            () -> {
              limitRates();
              for (int i = 0; i < 3; i++) {
                String name = "p-" + ids.next().toString().substring(20);
                persons.add(people.add(name, Role.MEMBER).person().id());
              }
              return null;
            });
    change(
        "update account set mail_address = 'x@example.org' where id in (?, ?)",
        persons.get(0),
        persons.get(1));
  }

  /** So low that many actions are over a rate. */
  private void limitRates() {
    SettingsView now = settings.settings();
    Map<TriggerKind, Map<Limit, Long>> limits = new EnumMap<>(TriggerKind.class);
    for (TriggerKind kind : TriggerKind.values()) {
      Map<Limit, Long> values = new EnumMap<>(Limit.class);
      for (Limit limit : Limit.values()) {
        values.put(limit, now.limits().of(kind, limit));
      }
      limits.put(kind, values);
    }
    settings.change(
        new NewSettings(
            limits,
            now.retentionDays(),
            HistoryRules.DEFAULTS,
            ReviewPolicy.DEFAULT,
            new ActionPolicy(
                7, ActionPolicy.OverRate.DIGEST, 60, new ActionPolicy.Rates(20, 12, 90, 100))),
        null);
  }

  @Test
  void nothingIsEverSentThatIsMutedOrNotAllowedUnlessItIsMandatory() throws Exception {
    Set<String> seen = new HashSet<>();
    for (int seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      for (int round = 0; round < ROUNDS; round++) {
        saySomething(random);
        UUID run = ids.next();
        act(run, random);
        for (Sent action : actions("run", run)) {
          seen.add(action.status());
          assertThat(isRight(action)).as("seed %d, round %d: %s", seed, round, action).isTrue();
        }
        if (random.nextInt(5) == 0) {
          saySomething(random);
          sendWhatIsQueued(seen);
        }
        if (random.nextInt(20) == 0) {
          saySomething(random);
          sendDigests(seen);
        }
      }
    }
    assertThat(seen)
        .contains("HELD", "REFUSED", "DELIVERED", "QUEUED", "COLLECTED", "stopped", "told");
  }

  @Test
  void ofTwoWhoDecideAtOnceOneLoses() throws Exception {
    UUID run = ids.next();
    transactions.inNew(
        () -> {
          effects.apply(
              new Origin.Run(workspace, run, 0, "one", 1, null),
              List.of(email(persons.get(0), "news")),
              new ReadSet());
          return null;
        });
    // As if there had been a consent; no delivery, so that the server's sender stays out of it.
    change(
        "update hook_action set status = 'QUEUED', basis = 'STANDING_CONSENT' where run = ?", run);
    UUID action = actions("run", run).getFirst().id();

    CyclicBarrier both = new CyclicBarrier(2);
    Callable<String> stop =
        () -> {
          try {
            return transactions.inNew(
                () -> {
                  boolean may = clearance.mayGo(action);
                  await(both);
                  return "may go: " + may;
                });
          } catch (HookwardenException e) {
            return e.problem().code();
          }
        };
    Future<String> first = executor.submit(stop);
    Future<String> second = executor.submit(stop);
    assertThat(List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS)))
        .containsExactlyInAnyOrder("may go: false", Problem.CONFLICT.code());
    assertThat(actions("run", run).getFirst().status()).isEqualTo("REFUSED");
    assertThat(transactions.inNew(() -> clearance.mayGo(action))).isFalse();
    assertThat(transactions.inNew(() -> clearance.mayGo(ids.next()))).isFalse();
  }

  private static void await(CyclicBarrier both) {
    try {
      both.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** An action as its row tells. */
  private record Sent(
      UUID id, UUID person, String hook, String kind, String purpose, String status, String basis) {
    List<Object> matter() {
      return ClearanceIT.matter(person, hook, kind, purpose);
    }
  }

  private static List<Object> matter(UUID person, String hook, String kind, String purpose) {
    return List.of(person, hook, kind, purpose);
  }

  private boolean isMandatory(Sent action) {
    return notices.contains(List.of(action.hook(), action.kind(), action.purpose()));
  }

  private boolean isMuted(Sent action) {
    return mutes.contains(List.of(action.person(), action.hook()));
  }

  /** Whether it may be sent, by what the test knows itself. */
  private boolean mayBeSent(Sent action) {
    return isMandatory(action) || (consents.contains(action.matter()) && !isMuted(action));
  }

  /** The same of what was allowed earlier, which rests on one thing. */
  private boolean stillStands(Sent action) {
    return action.basis().equals("MANDATORY")
        ? isMandatory(action)
        : consents.contains(action.matter()) && !isMuted(action);
  }

  private boolean isRight(Sent action) {
    boolean absent = action.kind().equals("EMAIL") && action.person().equals(persons.get(2));
    return switch (action.status()) {
      case "DELIVERED", "QUEUED", "COLLECTED" -> mayBeSent(action) && !absent;
      case "HELD" -> !mayBeSent(action) && !isMuted(action) && !absent;
      case "REFUSED" -> absent || (isMuted(action) && !isMandatory(action));
      default -> false;
    };
  }

  private void saySomething(Random random) throws Exception {
    UUID person = persons.get(random.nextInt(3));
    String hook = HOOKS.get(random.nextInt(2));
    String kind = KINDS.get(random.nextInt(2));
    String purpose = PURPOSES.get(random.nextInt(2));
    switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> toggleConsent(person, hook, kind, purpose);
      case 4, 5 -> toggleMute(person, hook);
      default -> toggleNotice(hook, kind, purpose);
    }
  }

  private void toggleConsent(UUID person, String hook, String kind, String purpose)
      throws Exception {
    List<Object> matter = matter(person, hook, kind, purpose);
    if (consents.remove(matter)) {
      change(
          "update consent set live = null, ended_at = current_timestamp where person = ?"
              + " and hook = ? and kind = ? and purpose = ?",
          person,
          hook,
          kind,
          purpose);
    } else {
      consents.add(matter);
      change(
          "insert into consent (id, workspace, person, hook, kind, purpose, since_version,"
              + " granted_at, live, lock_version) values (?, ?, ?, ?, ?, ?, 1, current_timestamp,"
              + " true, 0)",
          ids.next(),
          workspace,
          person,
          hook,
          kind,
          purpose);
    }
  }

  private void toggleMute(UUID person, String hook) throws Exception {
    if (mutes.remove(List.<Object>of(person, hook))) {
      change(
          "update mute set ended_at = current_timestamp where person = ? and hook = ?",
          person,
          hook);
    } else {
      mutes.add(List.of(person, hook));
      change(
          "insert into mute (id, workspace, person, hook, made_at, lock_version)"
              + " values (?, ?, ?, ?, current_timestamp, 0)",
          ids.next(),
          workspace,
          person,
          hook);
    }
  }

  private void toggleNotice(String hook, String kind, String purpose) throws Exception {
    if (notices.remove(List.<Object>of(hook, kind, purpose))) {
      change(
          "update mandatory_notice set live = null, ended_at = current_timestamp"
              + " where workspace = ? and hook = ? and kind = ? and purpose = ?",
          workspace,
          hook,
          kind,
          purpose);
    } else {
      notices.add(List.of(hook, kind, purpose));
      change(
          "insert into mandatory_notice (id, workspace, hook, kind, purpose, reason, granted_by,"
              + " granted_at, live, lock_version) values (?, ?, ?, ?, ?, 'r', 'a',"
              + " current_timestamp, true, 0)",
          ids.next(),
          workspace,
          hook,
          kind,
          purpose);
    }
  }

  private void act(UUID run, Random random) {
    List<Effect> asked = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      UUID person = persons.get(random.nextInt(3));
      String purpose = PURPOSES.get(random.nextInt(2));
      asked.add(random.nextBoolean() ? email(person, purpose) : notification(person, purpose));
    }
    String hook = HOOKS.get(random.nextInt(2));
    transactions.inNew(
        () -> {
          effects.apply(new Origin.Run(workspace, run, 0, hook, 1, null), asked, new ReadSet());
          return null;
        });
  }

  private static Effect email(UUID person, String purpose) {
    ObjectNode message =
        JsonNodeFactory.instance
            .objectNode()
            .put("subject", "s")
            .put("text", "t")
            .put("purpose", purpose);
    return new Effect.Email(person.toString(), message);
  }

  private static Effect notification(UUID person, String purpose) {
    return new Effect.Notify(
        person.toString(),
        JsonNodeFactory.instance.objectNode().put("title", "t").put("purpose", purpose));
  }

  private void sendWhatIsQueued(Set<String> seen) throws Exception {
    for (Sent action : actions("workspace", workspace)) {
      if (action.status().equals("QUEUED")) {
        boolean stands = stillStands(action);
        boolean may =
            transactions.inNew(
                () -> {
                  boolean allowed = clearance.mayGo(action.id());
                  if (allowed) {
                    clearance.delivered(action.id());
                  }
                  return allowed;
                });
        assertThat(may).as(action.toString()).isEqualTo(stands);
        seen.add(may ? "sent" : "stopped");
      }
    }
  }

  private void sendDigests(Set<String> seen) throws Exception {
    List<Sent> waiting =
        actions("workspace", workspace).stream()
            .filter(action -> action.status().equals("COLLECTED"))
            .toList();
    change(
        "update hook_action set created_at = dateadd(minute, -61, created_at)"
            + " where workspace = ? and status = 'COLLECTED'",
        workspace);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (System.nanoTime() < end
        && actions("workspace", workspace).stream()
            .anyMatch(action -> action.status().equals("COLLECTED"))) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    for (Sent before : waiting) {
      Sent after = actions("id", before.id()).getFirst();
      assertThat(after.status())
          .as("%s then %s", before, after)
          .isEqualTo(stillStands(before) ? "DELIVERED" : "REFUSED");
      seen.add(after.status().equals("DELIVERED") ? "told" : "stopped");
    }
  }

  private List<Sent> actions(String column, UUID value) throws Exception {
    List<Sent> found = new ArrayList<>();
    try (var connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select id, recipient, hook, kind, purpose, status, basis from hook_action"
                    + " where %s = ? order by id".formatted(column))) {
      query.setObject(1, value);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(
              new Sent(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  String.valueOf(row.getString(7))));
        }
      }
    }
    return found;
  }

  private void change(String sql, Object... arguments) throws Exception {
    try (var connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }
}
