package dev.hookwarden.library.boundary;

import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.library.control.FixtureShelf;
import dev.hookwarden.library.control.Names;
import dev.hookwarden.library.entity.Fixture;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import dev.hookwarden.protocol.Json;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Saved inputs of hooks with what the hooks have to do on them. They are run whenever a version is
 * handed in.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Fixtures {
  /** The most fixtures of a hook. */
  public static final int MAX_FIXTURES = 20;

  /** The most fixtures of a workspace. */
  public static final int MAX_OF_WORKSPACE = 5_000;

  /** The revision of a fixture that does not exist. */
  public static final long ABSENT = 0;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private FixtureShelf shelf;
  @Inject private CurrentActor actor;
  @Inject private AuditLog auditLog;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /** All fixtures of a hook, in the order of their names; at most 20. */
  @Requires(Permission.HOOK_READ)
  public List<FixtureSummary> fixtures(String hook) {
    return shelf.summaries(actor.get().workspace(), hook);
  }

  /**
   * One fixture.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.HOOK_READ)
  public FixtureView fixture(String hook, String name) {
    return shelf
        .find(actor.get().workspace(), hook, name)
        .orElseThrow(() -> absent(hook, name))
        .view();
  }

  /**
   * Saves a fixture of a hook, which need not exist yet.
   *
   * @param name as a hook's name
   * @param seen the revision that the author saw, {@link #ABSENT} for none; {@code null} to save
   *     over whatever is there
   * @throws HookwardenException with {@link Problem#INVALID_NAME}; with {@link
   *     Problem#INVALID_REQUEST} if the expected run depends on more than its input; with {@link
   *     Problem#PRECONDITION_FAILED}; with {@link Problem#TOO_MANY}
   */
  @Requires(Permission.HOOK_SUBMIT)
  public FixtureView save(String hook, String name, FixtureContent content, @Nullable Long seen) {
    Actor me = actor.get();
    Names.requireHook(hook);
    Names.requireFixture(name);
    requireKeepable(content);
    return inNew(
        seen,
        () -> {
          Optional<Fixture> present = shelf.find(me.workspace(), hook, name);
          requireSeen(present, seen);
          Fixture fixture = present.orElseGet(() -> begin(me, hook, name));
          fixture.save(content, me.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
          entities.persist(fixture);
          entities.flush();
          auditLog.record(me, "fixture.saved", "hook/" + hook, Json.write(Map.of("name", name)));
          return fixture.view();
        });
  }

  /**
   * Removes a fixture.
   *
   * @param seen as in {@link #save}
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link
   *     Problem#PRECONDITION_FAILED}
   */
  @Requires(Permission.HOOK_SUBMIT)
  public void remove(String hook, String name, @Nullable Long seen) {
    Actor me = actor.get();
    inNew(
        seen,
        () -> {
          Optional<Fixture> present = shelf.find(me.workspace(), hook, name);
          requireSeen(present, seen);
          entities.remove(present.orElseThrow(() -> absent(hook, name)));
          auditLog.record(me, "fixture.removed", "hook/" + hook, Json.write(Map.of("name", name)));
          return name;
        });
  }

  private Fixture begin(Actor me, String hook, String name) {
    if (shelf.summaries(me.workspace(), hook).size() >= MAX_FIXTURES) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a hook has at most %d fixtures".formatted(MAX_FIXTURES));
    }
    if (shelf.count(me.workspace()) >= MAX_OF_WORKSPACE) {
      throw new HookwardenException(
          Problem.TOO_MANY, "a workspace has at most %,d fixtures".formatted(MAX_OF_WORKSPACE));
    }
    return new Fixture(ids.next(), me.workspace(), hook, name);
  }

  private static void requireKeepable(FixtureContent content) {
    if (!content.expected().isRepeatable()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "a run that ended with %s can't be expected again"
              .formatted(content.expected().outcome().wireName()));
    }
  }

  private <T> T inNew(@Nullable Long seen, Supplier<T> work) {
    return Seen.guard(seen != null, () -> transactions.inNew(work));
  }

  private static void requireSeen(Optional<Fixture> present, @Nullable Long seen) {
    Seen.require(
        seen,
        present.map(Fixture::revision).orElse(ABSENT),
        () ->
            present
                .map(
                    fixture -> "the fixture was saved by %s meanwhile".formatted(fixture.savedBy()))
                .orElse("the fixture was removed meanwhile"));
  }

  private static HookwardenException absent(String hook, String name) {
    return new HookwardenException(
        Problem.NOT_FOUND, "hook '%s' has no fixture '%s'".formatted(hook, name));
  }
}
