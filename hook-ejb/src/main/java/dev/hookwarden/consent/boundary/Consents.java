package dev.hookwarden.consent.boundary;

import dev.hookwarden.consent.control.Grid;
import dev.hookwarden.consent.control.HookTally;
import dev.hookwarden.consent.control.Owner;
import dev.hookwarden.consent.control.Owners;
import dev.hookwarden.consent.control.Withdrawal;
import dev.hookwarden.consent.entity.Consent;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The standing permissions that people have given, each seen and withdrawn by its person. */
@Stateless
public class Consents {
  private static final String STANDING =
      " and c.live = true and (c.expiresAt is null or c.expiresAt > :now)";

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  @Inject private Owners owners;
  @Inject private CurrentActor actor;
  @Inject private Grid grid;
  @Inject private HookTally tally;
  @Inject private Withdrawal withdrawal;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** For the container. */
  public Consents() {}

  /**
   * What the person has said about each thing that hooks do or did to them, by hook: what stands,
   * and what they were asked for of late.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public List<PreferenceView> preferences() {
    return grid.of(owners.present());
  }

  /**
   * The person's consents, newest first.
   *
   * @param all whether those that have ended are among them
   * @param before only consents with an id below this
   * @param limit the most consents
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}
   */
  @Requires(Permission.INBOX_ANSWER)
  public List<ConsentView> consents(boolean all, UUID before, int limit) {
    Owner me = owners.present();
    TypedQuery<Consent> query =
        entities
            .createQuery(
                "select c from Consent c where c.person = :person and c.workspace = :workspace"
                    + " and c.id < :before"
                    + (all ? "" : STANDING)
                    + " order by c.id desc",
                Consent.class)
            .setParameter("person", me.person())
            .setParameter("workspace", me.workspace())
            .setParameter("before", before)
            .setMaxResults(limit);
    if (!all) {
      query.setParameter("now", clock.instant());
    }
    return query.getResultStream().map(Consent::view).toList();
  }

  /**
   * Ends a consent. What is collected under it is not sent any more; what is queued is asked about
   * again before it is sent. Nothing happens if it has ended.
   *
   * @throws HookwardenException with {@link Problem#NOT_A_PERSON}; with {@link Problem#NOT_FOUND}
   *     if it is not the person's; with {@link Problem#CONFLICT} if it ends at the same time
   */
  @Requires(Permission.INBOX_ANSWER)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ConsentView withdraw(UUID id) {
    Owner me = owners.present();
    return transactions.inNew(() -> withdraw(me, id));
  }

  private ConsentView withdraw(Owner me, UUID id) {
    Consent consent = entities.find(Consent.class, id);
    if (consent == null
        || !consent.workspace().equals(me.workspace())
        || !consent.person().equals(me.person())) {
      throw new HookwardenException(Problem.NOT_FOUND, "there is no consent " + id);
    }
    withdrawal.of(me.actor(), consent);
    return consent.view();
  }

  /**
   * How people think of hooks, in numbers, by name.
   *
   * @param after only hooks with a name after this
   * @param limit the most hooks
   */
  @Requires(Permission.ACCESS_MANAGE)
  public List<HookConsents> hooks(String after, int limit) {
    return tally.of(actor.get().workspace(), after, limit);
  }

  /**
   * Ends all consents that stand for a hook, as if each person had. Who they were is not told.
   *
   * @return how many
   */
  @Requires(Permission.ACCESS_MANAGE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int revokeAll(String hook) {
    Actor me = actor.get();
    return transactions.inNew(() -> withdrawal.ofAll(me, hook));
  }
}
