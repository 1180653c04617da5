package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Mailboxes;
import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.access.boundary.Workspaces;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.entity.RequestLetter;
import dev.hookwarden.delivery.boundary.Letters;
import dev.hookwarden.lease.boundary.Leases;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Pages;
import dev.hookwarden.platform.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells people by mail that requests wait for their answer: how many and of which hooks, never what
 * is in them, and once an hour at most. One server at a time does it.
 */
@ApplicationScoped
public class RequestLetters {
  private static final System.Logger LOG = System.getLogger(RequestLetters.class.getName());
  private static final String LEASE = "request-letters";
  private static final Duration TERM = Duration.ofMinutes(2);
  private static final int WORKSPACES_AT_A_TIME = 100;

  /** What nobody was told of for longer is seen in the inbox. */
  private static final Duration SPAN = Duration.ofDays(1);

  /** The most hooks that a mail names. */
  private static final int MOST_HOOKS = 20;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Workspaces workspaces;
  @Inject private Persons persons;
  @Inject private Mailboxes mailboxes;
  @Inject private Letters letters;
  @Inject private Leases leases;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Ids ids;

  /** For the container. */
  public RequestLetters() {}

  /** Tells whoever has to be told. */
  public void run() {
    Pages.visit(WORKSPACES_AT_A_TIME, workspaces::every, id -> id, this::mayGoOnAfter);
  }

  private boolean mayGoOnAfter(UUID workspace) {
    try {
      List<UUID> asked = transactions.inNew(() -> asked(workspace));
      for (UUID person : asked) {
        if (!transactions.inNew(() -> leases.take(LEASE, TERM) && tell(workspace, person))) {
          return false;
        }
      }
    } catch (HookwardenException e) {
      // Somebody answers at the same moment, or another server was faster; the next turn goes on.
      LOG.log(Level.DEBUG, "A mail about requests gave way", e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "People of workspace %s were not told".formatted(workspace), e);
    }
    return true;
  }

  private List<UUID> asked(UUID workspace) {
    return entities
        .createQuery(
            "select distinct a.recipient from StoredAction a where a.workspace = :workspace"
                + " and a.status = :held and a.id >= :first and a.recipient is not null",
            UUID.class)
        .setParameter("workspace", workspace)
        .setParameter("held", ActionStatus.HELD)
        .setParameter("first", Ids.firstAt(clock.instant().minus(SPAN)))
        .getResultList();
  }

  /** Tells one person, if there is something new and they want to know it. */
  private boolean tell(UUID workspace, UUID person) {
    Instant now = clock.instant();
    Optional<RequestLetter> last = last(workspace, person);
    boolean mayFollow = last.map(letter -> letter.mayFollow(now)).orElse(true);
    if (!mayFollow || !isReached(workspace, person)) {
      return true;
    }
    Instant since = last.map(RequestLetter::toldAt).orElse(Instant.EPOCH);
    if (isNew(workspace, person, since)) {
      letters.tellRequests(workspace, person, waiting(workspace, person));
      last.ifPresentOrElse(
          letter -> letter.told(now),
          () -> entities.persist(new RequestLetter(ids.next(), workspace, person, now)));
    }
    return true;
  }

  private boolean isReached(UUID workspace, UUID person) {
    return persons.find(workspace, person.toString()).isPresent()
        && mailboxes.wantsRequests(person);
  }

  private Optional<RequestLetter> last(UUID workspace, UUID person) {
    return entities
        .createQuery(
            "select l from RequestLetter l where l.person = :person and l.workspace = :workspace",
            RequestLetter.class)
        .setParameter("person", person)
        .setParameter("workspace", workspace)
        .getResultStream()
        .findFirst();
  }

  private boolean isNew(UUID workspace, UUID person, Instant since) {
    return !entities
        .createQuery(
            "select a.id from StoredAction a where a.recipient = :person"
                + " and a.workspace = :workspace and a.status = :held and a.id >= :first",
            UUID.class)
        .setParameter("person", person)
        .setParameter("workspace", workspace)
        .setParameter("held", ActionStatus.HELD)
        .setParameter("first", Ids.firstAt(since))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The hooks with the most requests. */
  private Map<String, Long> waiting(UUID workspace, UUID person) {
    return entities
        .createQuery(
            "select a.hook, count(a) from StoredAction a where a.recipient = :person"
                + " and a.workspace = :workspace and a.status = :held group by a.hook",
            Object[].class)
        .setParameter("person", person)
        .setParameter("workspace", workspace)
        .setParameter("held", ActionStatus.HELD)
        .getResultStream()
        .map(row -> Map.entry((String) row[0], (Long) row[1]))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_HOOKS)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
