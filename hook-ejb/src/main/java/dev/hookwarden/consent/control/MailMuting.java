package dev.hookwarden.consent.control;

import dev.hookwarden.access.boundary.Persons;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.delivery.boundary.Muting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mutes mails for people who say so by the link in one. */
@Dependent
public class MailMuting implements Muting {
  private final Persons persons;
  private final MuteBook book;

  /** Creates the bean. */
  @Inject
  public MailMuting(Persons persons, MuteBook book) {
    this.persons = persons;
    this.book = book;
  }

  @Override
  public void muteMail(
      UUID workspace, UUID person, @Nullable String hook, @Nullable String purpose) {
    persons
        .find(workspace, person.toString())
        .ifPresent(
            member ->
                book.stop(
                    new Owner(workspace, person, member.actorIn(workspace)),
                    new MuteScope(hook, null, null, ActionKind.EMAIL, purpose)));
  }
}
