package dev.hookwarden.access.control;

import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.ApiKey;
import dev.hookwarden.access.entity.Membership;
import dev.hookwarden.access.entity.Workspace;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Role;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the first workspace with its administrator and key when the database is empty. What is
 * generated rather than configured is written once to {@code first-start.txt} in the data
 * directory, readable by the owner only; the launcher shows and removes it.
 */
@Singleton
@Startup
public class FirstStart {
  /** The name of the first workspace and of its administrator. */
  static final String WORKSPACE = "default";

  static final String ADMINISTRATOR = "admin";

  private static final String FIRST = "{\"role\":\"administrator\",\"first\":true}";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private Clock clock;
  private Ids ids;
  private AccessConfig config;
  private Passwords passwords;
  private AuditLog auditLog;

  /** For the container. */
  public FirstStart() {}

  /** Creates the bean. */
  @Inject
  public FirstStart(
      Clock clock, Ids ids, AccessConfig config, Passwords passwords, AuditLog auditLog) {
    this.clock = clock;
    this.ids = ids;
    this.config = config;
    this.passwords = passwords;
    this.auditLog = auditLog;
  }

  @PostConstruct
  void start() {
    long workspaces =
        entities.createQuery("select count(w) from Workspace w", Long.class).getSingleResult();
    if (workspaces > 0) {
      return;
    }
    String password = config.administratorPassword().orElseGet(Secrets::newPassword);
    String key = config.administratorApiKey().orElseGet(Secrets::newApiKey);
    Workspace workspace = new Workspace(ids.next(), WORKSPACE, clock.instant());
    entities.persist(workspace);
    // EclipseLink orders inserts by mapped relations only, and a foreign key is none.
    entities.flush();
    Account person =
        new Account(
            ids.next(),
            ADMINISTRATOR,
            passwords.hash(password),
            config.administratorPassword().isEmpty(),
            clock.instant());
    entities.persist(person);
    entities.flush();
    Membership membership =
        new Membership(
            ids.next(), person.id(), workspace.id(), Role.ADMINISTRATOR, clock.instant());
    membership.enter(clock.instant());
    entities.persist(membership);
    ApiKey first =
        new ApiKey(
                ids.next(),
                workspace.id(),
                "first administrator",
                Role.ADMINISTRATOR,
                Secrets.hashOf(key),
                clock.instant())
            // Both are for the same hands, which must not approve what they hand in.
            .madeBy(person.id());
    entities.persist(first);
    entities.flush();
    note(workspace.id(), person.id(), first.view().id());
    StringBuilder generated = new StringBuilder();
    if (config.administratorPassword().isEmpty()) {
      generated.append("password=").append(password).append('\n');
    }
    if (config.administratorApiKey().isEmpty()) {
      generated.append("api-key=").append(key).append('\n');
    }
    if (!generated.isEmpty()) {
      writeOnce(config.dataDirectory().resolve("first-start.txt"), generated.toString());
    }
  }

  private void note(UUID workspace, UUID person, UUID key) {
    Actor system = Actor.system(workspace);
    auditLog.record(system, "workspace.created", "workspace/" + workspace, "{}");
    auditLog.record(system, "member.added", "person/" + person, FIRST);
    auditLog.record(system, "key.created", "key/" + key, FIRST);
  }

  private static void writeOnce(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("the first credentials could not be handed over", e);
    }
  }
}
