package dev.hookwarden.stream.control;

import dev.hookwarden.access.boundary.ActorName;
import dev.hookwarden.access.boundary.Actors;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Permission;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.boundary.NewStreamSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds out who is meant by the names of senders. */
@Dependent
public class SenderNames {
  private final Actors actors;

  /** Creates the bean. */
  @Inject
  public SenderNames(Actors actors) {
    this.actors = actors;
  }

  /**
   * The ids of those who are meant.
   *
   * @param wanted ids and names of keys and people
   * @param present the ids that are named already; they may stay whatever became of them
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  Set<UUID> ids(UUID workspace, List<String> wanted, Set<UUID> present) {
    if (wanted.size() > NewStreamSettings.MAX_SENDERS) {
      throw refusal("at most " + NewStreamSettings.MAX_SENDERS);
    }
    List<ActorName> able = able(workspace);
    return wanted.stream()
        .map(each -> id(each, able, present))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static UUID id(String wanted, List<ActorName> able, Set<UUID> present) {
    List<UUID> meant =
        able.stream()
            .filter(each -> each.id().toString().equals(wanted) || each.name().equals(wanted))
            .map(ActorName::id)
            .distinct()
            .toList();
    if (meant.size() > 1) {
      throw refusal("'%s' is the name of several; give the id".formatted(shortened(wanted)));
    }
    if (!meant.isEmpty()) {
      return meant.getFirst();
    }
    return present.stream()
        .filter(id -> id.toString().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                refusal(
                    "'%s' is no key and no person who may send events"
                        .formatted(shortened(wanted))));
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  private static HookwardenException refusal(String why) {
    return new HookwardenException(Problem.INVALID_REQUEST, "senders: " + why);
  }

  /** Who may send where nobody is named. */
  public List<ActorName> able(UUID workspace) {
    return actors.with(workspace, Permission.EVENT_SEND);
  }

  /** Who they are; those who are gone for good are left out. */
  public List<ActorName> names(UUID workspace, Collection<UUID> ids) {
    return actors.named(workspace, ids);
  }
}
