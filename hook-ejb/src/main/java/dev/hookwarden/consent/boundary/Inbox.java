package dev.hookwarden.consent.boundary;

import dev.hookwarden.consent.control.Answering;
import dev.hookwarden.consent.control.Groups;
import dev.hookwarden.consent.control.Owner;
import dev.hookwarden.consent.control.Owners;
import dev.hookwarden.consent.control.Requests;
import dev.hookwarden.consent.control.Waiting;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.platform.Amount;
import dev.hookwarden.platform.FittingPage;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * What hooks want to do to the person who looks, and what they say to it. Only the person can: not
 * an administrator, and no key but one that the person made for themself.
 */
@Stateless
public class Inbox {
  /** The most requests that one call names. */
  public static final int MOST_NAMED = 200;

  @Inject private Owners owners;
  @Inject private Waiting waiting;
  @Inject private Groups groups;
  @Inject private Requests requests;
  @Inject private Answering answering;
  @Inject private Transactions transactions;

  /** For the container. */
  public Inbox() {}

  /**
   * What waits for an answer, newest first. A page ends early if it is large.
   *
   * @param filter which
   * @param before only requests with an id below this
   * @param limit the most requests
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public FittingPage<RequestView, UUID> requests(InboxFilter filter, UUID before, int limit) {
    FittingPage<StoredAction, UUID> found =
        waiting.page(owners.present(), Waiting.Like.of(filter), before, limit);
    return found.with(requests.of(found.rows()));
  }

  /**
   * What waits for an answer, by hook, kind and purpose, the largest groups first. The newest
   * requests are counted, up to {@link Amount#MOST} of them.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public List<RequestGroup> groups() {
    return groups.of(owners.present());
  }

  /**
   * How much waits for an answer.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public Amount count() {
    return groups.count(owners.present());
  }

  /**
   * One request, also after it was decided about.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}, or with {@link
   *     Problem#NOT_FOUND} if it is not the person's
   */
  @Requires(Permission.INBOX_ANSWER)
  public RequestView request(UUID id) {
    return requests.of(List.of(waiting.get(owners.present(), id))).getFirst();
  }

  /**
   * Answers a request, and with it those that the answer fits too.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}, {@link Problem#NOT_FOUND},
   *     {@link Problem#INVALID_REQUEST}, {@link Problem#ALREADY_DECIDED}, or with {@link
   *     Problem#CONFLICT} if somebody decides at the same time
   */
  @Requires(Permission.INBOX_ANSWER)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Answered answer(UUID id, InboxAnswer answer) {
    Owner me = owners.present();
    return transactions.inNew(
        () -> {
          StoredAction action = waiting.get(me, id);
          waiting.requireOpen(action);
          return answering.answer(me, action, answer);
        });
  }

  /**
   * Answers several requests alike. Those that were decided about before are left as they are.
   *
   * @param ids 1 to {@link #MOST_NAMED} requests
   * @throws HookwardenException as {@link #answer}, and nothing is done then
   */
  @Requires(Permission.INBOX_ANSWER)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Answered answerSeveral(List<UUID> ids, InboxAnswer answer) {
    Owner me = owners.present();
    if (ids.isEmpty() || ids.size() > MOST_NAMED) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "requests: 1 to %d ids".formatted(MOST_NAMED));
    }
    return transactions.inNew(
        () -> {
          List<StoredAction> open =
              new LinkedHashSet<>(ids)
                  .stream().map(id -> waiting.get(me, id)).filter(waiting::isOpen).toList();
          int decided = new LinkedHashSet<>(ids).size() - open.size();
          return answering.answerEach(me, open, answer).plus(new Answered(0, 0, 0, decided));
        });
  }

  /**
   * Answers all requests of a hook for one purpose alike, however many there are.
   *
   * @param group hook, kind and purpose, each of them
   * @throws HookwardenException as {@link #answer}; with {@link Problem#NOT_FOUND} if none waits
   */
  @Requires(Permission.INBOX_ANSWER)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Answered answerGroup(InboxFilter group, InboxAnswer answer) {
    Owner me = owners.present();
    if (group.hook() == null || group.kind() == null || group.purpose() == null) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "group: a hook, a kind and a purpose");
    }
    return transactions.inNew(() -> answering.answerAll(me, groups.newest(me, group), answer));
  }
}
