package dev.hookwarden.delivery.boundary;

import dev.hookwarden.delivery.control.DestinationRules;
import dev.hookwarden.delivery.control.DestinationShelf;
import dev.hookwarden.delivery.control.DestinationStore;
import dev.hookwarden.delivery.control.WebhookSignature;
import dev.hookwarden.delivery.entity.Destination;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentActor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Requires;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.platform.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where administrators register the places that hooks may ask to call. The values of headers and
 * signing secrets go in and never come out again, but in calls.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DestinationDesk {
  @Inject private DestinationShelf shelf;
  @Inject private DestinationStore store;
  @Inject private CurrentActor actor;
  @Inject private Transactions transactions;

  /**
   * What authors need to know of destinations, in the order of their names.
   *
   * @param after only those with a name after this; empty for the first
   * @param limit the most
   */
  @Requires(Permission.RUN_READ)
  public List<DestinationView.Summary> names(String after, int limit) {
    return shelf.page(actor.get().workspace(), after, limit).stream()
        .map(Destination::summary)
        .toList();
  }

  /**
   * A destination.
   *
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  @Requires(Permission.DESTINATION_MANAGE)
  public DestinationView destination(String name) {
    return shelf.require(actor.get().workspace(), name).view();
  }

  /**
   * Registers a destination.
   *
   * @param name what hooks call it by
   * @return with the signing secret, which is shown this once
   * @throws HookwardenException with {@link Problem#INVALID_NAME}; {@link Problem#INVALID_REQUEST},
   *     which names the member; {@link Problem#CONFLICT} if there is one of that name; {@link
   *     Problem#TOO_MANY}
   */
  @Requires(Permission.DESTINATION_MANAGE)
  public SigningSecret register(String name, Registration said) {
    Actor me = actor.get();
    DestinationRules.requireName(name);
    String secret = WebhookSignature.newSecret();
    return transactions.inNew(
        () -> new SigningSecret(store.add(me, name, said, secret).view(), secret));
  }

  /**
   * Changes a destination. What rests on a standing approval ends with it if calls go somewhere
   * else now.
   *
   * @param seen the revision that the caller saw; {@code null} if it does not matter
   * @throws HookwardenException with {@link Problem#NOT_FOUND}; {@link
   *     Problem#PRECONDITION_FAILED}; {@link Problem#INVALID_REQUEST}, which names the member;
   *     {@link Problem#UNAVAILABLE} if the headers that it has can't be read; {@link
   *     Problem#CONFLICT}
   */
  @Requires(Permission.DESTINATION_MANAGE)
  public DestinationView change(String name, Registration said, @Nullable Long seen) {
    Actor me = actor.get();
    return Seen.guard(
        seen != null, () -> transactions.inNew(() -> store.change(me, name, said, seen).view()));
  }

  /**
   * Gives a destination a new signing secret.
   *
   * @param keepFormer whether calls are signed with the one before too, for a day
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link Problem#CONFLICT}
   */
  @Requires(Permission.DESTINATION_MANAGE)
  public SigningSecret rotate(String name, boolean keepFormer) {
    Actor me = actor.get();
    String secret = WebhookSignature.newSecret();
    return transactions.inNew(
        () -> new SigningSecret(store.rotate(me, name, secret, keepFormer).view(), secret));
  }

  /**
   * Removes a destination. What waits to be sent there is not sent.
   *
   * @param seen as in {@link #change}
   * @throws HookwardenException with {@link Problem#NOT_FOUND} or {@link
   *     Problem#PRECONDITION_FAILED}
   */
  @Requires(Permission.DESTINATION_MANAGE)
  public void remove(String name, @Nullable Long seen) {
    Actor me = actor.get();
    Seen.guard(
        seen != null,
        () ->
            transactions.inNew(
                () -> {
                  store.remove(me, name, seen);
                  return name;
                }));
  }
}
