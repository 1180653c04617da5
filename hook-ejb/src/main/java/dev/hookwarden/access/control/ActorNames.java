package dev.hookwarden.access.control;

import dev.hookwarden.access.boundary.ActorName;
import dev.hookwarden.access.entity.Account;
import dev.hookwarden.access.entity.ApiKey;
import dev.hookwarden.platform.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds keys and people of workspaces by what they are called. */
@Dependent
public class ActorNames {
  private static final int MOST = 1_000;

  @PersistenceContext(unitName = "hook")
  private EntityManager entities;

  private final Members members;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public ActorNames(Members members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /** Those with some ids, also those that may not act any more. */
  public List<ActorName> of(UUID workspace, Collection<UUID> ids) {
    return ids.stream()
        .sorted()
        .flatMap(id -> Stream.concat(person(workspace, id), key(workspace, id)))
        .sorted((one, other) -> other.kind().compareTo(one.kind()))
        .toList();
  }

  private Stream<ActorName> person(UUID workspace, UUID id) {
    return members.find(workspace, id).stream()
        .flatMap(
            _ ->
                Stream.ofNullable(entities.find(Account.class, id))
                    .map(found -> new ActorName(id, ActorName.Kind.PERSON, found.name(), true)));
  }

  private Stream<ActorName> key(UUID workspace, UUID id) {
    return Stream.ofNullable(entities.find(ApiKey.class, id))
        .filter(key -> key.workspace().equals(workspace) && key.person() == null)
        .map(this::name);
  }

  /** All that may act and have a permission. */
  public List<ActorName> with(UUID workspace, Permission permission) {
    Stream<ActorName> people =
        members.page(workspace, new UUID(0, 0), MOST).stream()
            .filter(person -> person.role().permissions().contains(permission))
            .map(person -> new ActorName(person.id(), ActorName.Kind.PERSON, person.name(), true));
    Stream<ActorName> keys =
        entities
            .createQuery(
                "select k from ApiKey k where k.workspace = :workspace and k.person is null"
                    + " and k.revokedAt is null order by k.id",
                ApiKey.class)
            .setParameter("workspace", workspace)
            .setMaxResults(MOST)
            .getResultStream()
            .filter(key -> key.view().role().permissions().contains(permission))
            .map(this::name)
            .filter(ActorName::isUsable);
    return Stream.concat(people, keys).toList();
  }

  private ActorName name(ApiKey key) {
    return new ActorName(
        key.view().id(), ActorName.Kind.KEY, key.view().name(), key.isUsable(clock.instant()));
  }
}
