package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.Basis;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What speaks against sending what was allowed earlier. */
@Dependent
public class Objections {
  private final Persons persons;

  /** Creates the bean. */
  @Inject
  public Objections(Persons persons) {
    this.persons = persons;
  }

  /**
   * What is to be sent.
   *
   * @param kind what it does
   * @param target the destination; of no matter for a message
   * @param method the HTTP method of a call
   * @param purpose what a message is for
   * @param basis what it rests on
   */
  record Matter(
      ActionKind kind,
      String target,
      @Nullable String method,
      @Nullable String purpose,
      Basis basis) {}

  /**
   * What keeps a person from getting anything of a kind: they are no member any more, or have no
   * address.
   */
  Optional<ActionReason> against(UUID workspace, UUID person, ActionKind kind) {
    Optional<Person> found = persons.find(workspace, person.toString());
    if (found.isEmpty()) {
      return Optional.of(ActionReason.UNKNOWN_RECIPIENT);
    }
    return kind == ActionKind.EMAIL && found.get().mail().isEmpty()
        ? Optional.of(ActionReason.NO_ADDRESS)
        : Optional.empty();
  }

  /**
   * What somebody has said against it since.
   *
   * @param person who gets it; {@code null} for a call
   */
  static Optional<ActionReason> against(
      Matter matter, @Nullable UUID person, Said said, Instant now) {
    if (matter.basis() != Basis.MANDATORY
        && person != null
        && said.isMuted(person, matter.kind(), Objects.requireNonNull(matter.purpose()), now)) {
      return Optional.of(ActionReason.MUTED);
    }
    return stands(matter, person, said, now)
        ? Optional.empty()
        : Optional.of(ActionReason.WITHDRAWN);
  }

  private static boolean stands(Matter matter, @Nullable UUID person, Said said, Instant now) {
    return switch (matter.basis()) {
      case ONCE -> true;
      case MANDATORY -> said.isMandatory(matter.kind(), Objects.requireNonNull(matter.purpose()));
      case STANDING_CONSENT ->
          said.isConsented(
              Objects.requireNonNull(person),
              matter.kind(),
              Objects.requireNonNull(matter.purpose()),
              now);
      case STANDING_APPROVAL ->
          said.isApproved(matter.target(), Objects.requireNonNull(matter.method()), now);
    };
  }
}
