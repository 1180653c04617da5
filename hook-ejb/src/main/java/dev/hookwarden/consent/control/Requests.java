package dev.hookwarden.consent.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Approvers;
import dev.hookwarden.consent.boundary.Causes;
import dev.hookwarden.consent.boundary.RequestView;
import dev.hookwarden.consent.entity.StoredAction;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.library.boundary.Authorship;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a person everything that a decision about a request rests on. */
@Dependent
public class Requests {
  private final Authorship authorship;
  private final Approvers approvers;
  private final Causes causes;

  /** Creates the bean. */
  @Inject
  public Requests(Authorship authorship, Approvers approvers, Causes causes) {
    this.authorship = authorship;
    this.approvers = approvers;
    this.causes = causes;
  }

  /** Several requests; what they have in common is looked for once. */
  public List<RequestView> of(List<StoredAction> actions) {
    Map<VersionKey, RequestView.Who> whos = new HashMap<>();
    Map<UUID, Optional<Causes.Cause>> known = new HashMap<>();
    return actions.stream().map(StoredAction::view).map(view -> of(view, whos, known)).toList();
  }

  private RequestView of(
      ActionView view,
      Map<VersionKey, RequestView.Who> whos,
      Map<UUID, Optional<Causes.Cause>> known) {
    Origin.Run origin = view.origin();
    VersionKey version = new VersionKey(origin.workspace(), origin.hook(), origin.version());
    UUID event = origin.event();
    Optional<Causes.Cause> cause =
        event == null
            ? Optional.empty()
            : known.computeIfAbsent(event, id -> causes.of(origin.workspace(), id));
    return new RequestView(
        view.id(),
        whos.computeIfAbsent(version, this::who),
        view.wish().kind(),
        message(view.wish()),
        why(view, event, cause),
        view.progress(),
        view.createdAt());
  }

  private RequestView.Who who(VersionKey version) {
    return new RequestView.Who(
        version.hook(),
        version.number(),
        authorship.of(version).map(Authorship.Author::name).orElse(null),
        approvers.of(version).orElse(null));
  }

  private static RequestView.Why why(
      ActionView view, @Nullable UUID event, Optional<Causes.Cause> cause) {
    return new RequestView.Why(
        Objects.requireNonNull(view.wish().purpose()),
        view.origin().run(),
        event,
        cause.map(Causes.Cause::type).orElse(null),
        cause.map(Causes.Cause::source).orElse(null));
  }

  private static RequestView.Message message(ActionView.Wish wish) {
    try {
      JsonNode payload = Json.parseStored(wish.payload());
      return wish.kind() == ActionKind.EMAIL
          ? new RequestView.Message(
              payload.path("subject").asText(), payload.path("text").asText(""))
          : new RequestView.Message(
              payload.path("title").asText(), payload.path("body").asText(""));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored action is not readable", e);
    }
  }
}
